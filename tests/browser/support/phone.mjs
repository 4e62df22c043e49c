// One page of Duolog and what a person does with it. Nothing here waits for time to pass.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { outsideFile } from './environment.mjs';
import { colours } from './picture.mjs';
import { sentence } from './sentences.mjs';
import { address } from './server.mjs';
import { until } from './wait.mjs';

// Playwright says so where it blocks them.
const kBlocked = /^Service Worker registration blocked/;

export class Phone {
  /// `expected` is a list of patterns: what the console may say in a test of a fault.
  /// `served` may be set before open: the address of a server of the test's own.
  constructor(page, { expected = [] } = {}) {
    this.page = page;
    this.expected = [kBlocked, ...expected];
    this.problems = [];
    this.foreign = [];
    page.on('console', (message) => this.#hear(message.type(), message.text()));
    page.on('pageerror', (error) => this.#hear('error', error.stack ?? String(error)));
    page.on('request', (request) => this.#see(request.url()));
  }

  #hear(kind, text) {
    if ((kind === 'error' || kind === 'warning') && !this.expected.some((pattern) => pattern.test(text))) {
      this.problems.push(`${kind}: ${text}`);
    }
  }

  #see(url) {
    if (!/^(data|blob|about):/.test(url) && !url.startsWith(this.home)) this.foreign.push(url);
  }

  async open(query = '') {
    this.home = this.served ?? await address();
    await this.page.goto(this.home + query);
    await this.drawn();
    return this;
  }

  /// Opens the page and waits until its first place is there.
  async openToday(query = '') {
    await this.open(query);
    await this.page.locator('main').waitFor({ state: 'attached' });
    while (!(await this.has('Today'))) await this.browserBack();  // The same address again is a reload.
    await this.settled();
    return this;
  }

  /// Opens the page and goes to the journal: the list or the empty page is there.
  async openApp(query = '') {
    await this.openToday(query);
    await this.toJournal();
    return this;
  }

  async toJournal() {
    await this.press('ToJournal');
    await this.shows('Journal');
    await this.settled();
  }

  /// It comes up where it was.
  async reloadHere() {
    await this.page.reload();
    await this.drawn();
    await this.page.locator('main').waitFor({ state: 'attached' });
    await this.settled();
  }

  /// And from there back to Today, one screen at a time.
  async reloadToday() {
    await this.reloadHere();
    while (!(await this.has('Today'))) await this.browserBack();
    await until('the first step', async () => (await this.depth()) === 0);
    await this.settled();
  }

  /// And back to the journal's list.
  async reload() {
    await this.reloadToday();
    await this.toJournal();
  }

  drawn() {
    return this.page.waitForFunction(() => window.duolog?.frames() > 0);
  }

  frames() {
    return this.page.evaluate(() => window.duolog.frames());
  }

  /// No frame is wanted any more: what was done has been served and drawn.
  settled() {
    return this.page.evaluate(async () => {
      const next = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let quiet = 0; quiet < 6; ) {
        const before = window.duolog.frames();
        await next();
        quiet = window.duolog.frames() === before ? quiet + 1 : 0;
      }
    });
  }

  /// What the mirror holds: a text key's name, or a locator.
  at(key) {
    return typeof key === 'string' ? this.page.locator(`[data-key="${key}"]`).first() : key;
  }

  /// A page of the journal in the list, by words of its title.
  entry(words) {
    return this.page.locator('[data-key="Entry"]').filter({ hasText: words }).first();
  }

  async has(key) {
    return (await this.at(key).count()) > 0;
  }

  shows(key) {
    return this.at(key).waitFor({ state: 'attached', timeout: 20_000 });
  }

  async hides(key) {
    await until(`${key} to go`, async () => !(await this.has(key)));
  }

  /// Whether the sentence stands on the page, for readers as for eyes.
  async isSaying(key) {
    const words = await this.page.locator('#mirror').innerText();
    return words.includes(sentence(key));
  }

  says(key) {
    return this.#waitFor(`the page to say ${key}`, () => this.isSaying(key));
  }

  saysNoMore(key) {
    return until(`the page to say ${key} no more`, async () => !(await this.isSaying(key)));
  }

  async words(key) {
    const at = this.at(key);
    return (await at.getAttribute('aria-label')) ?? (await at.textContent());
  }

  async place(key) {
    const box = await this.at(key).boundingBox();
    assert.ok(box && box.width > 0 && box.height > 0, `${key} has a place on the screen`);
    return box;
  }

  /// A finger on the glass, where the thing is drawn.
  async tap(key) {
    await this.shows(key);
    await this.settled();
    const { x, y, width, height } = await this.place(key);
    await this.page.touchscreen.tap(x + width / 2, y + height / 2);
    await this.settled();
  }

  async click(key) {
    await this.shows(key);
    await this.settled();
    const { x, y, width, height } = await this.place(key);
    await this.page.mouse.click(x + width / 2, y + height / 2);
    await this.settled();
  }

  /// A screen reader's press: a click event on the mirror, no finger anywhere.
  async press(key) {
    await this.shows(key);
    await this.at(key).evaluate((element) => {
      const inner = element.matches('button,a,input') ? element : element.querySelector('button,a,input');
      (inner ?? element).click();
    });
    await this.settled();
  }

  /// The key of what has the keyboard.
  focused() {
    return this.page.evaluate(() => document.activeElement?.closest('[data-key]')?.dataset.key ?? document.activeElement?.tagName);
  }

  async tabTo(key, most = 60) {
    for (let step = 0; step < most; step++) {
      if ((await this.focused()) === key) return;
      await this.page.keyboard.press('Tab');
      await this.settled();
    }
    assert.fail(`Tab does not reach ${key}`);
  }

  /// How many steps the browser's Back has within Duolog.
  depth() {
    return this.page.evaluate(() => history.state?.depth ?? null);
  }

  /// The browser's Back, button or gesture.
  async browserBack() {
    const before = await this.depth();
    await this.page.evaluate(() => history.back());
    await until('Back to be served', async () => (await this.depth()) < before);
    await this.settled();
  }

  get field() {
    return this.page.locator('textarea:visible').first();
  }

  /// Into whatever has the keyboard, as an on-screen keyboard does.
  async write(text) {
    await this.page.keyboard.insertText(text);
    await this.settled();
  }

  /// Starts a page by finger, writes, and waits until it is durable.
  async writePage(text) {
    await this.tap('Write');
    await this.field.waitFor();
    await this.tap(this.field);
    await this.write(text);
    await this.saved();
  }

  /// The page says that the words are durable.
  async saved() {
    await this.#waitFor('"Saved"', () => this.isSaved());
  }

  /// As until, and says what the page showed instead.
  async #waitFor(what, ask) {
    try {
      await until(what, ask);
    } catch (error) {
      const keys = await this.page.locator('[data-key]').evaluateAll((all) =>
        all.map((element) => `${element.dataset.key}: ${element.value ?? element.textContent}`));
      error.message += `; the page shows\n${keys.join('\n')}`;
      throw error;
    }
  }

  async isSaved() {
    return (await this.has('SaveStatus')) && /^(Saved|Sparad|Gemt|Zapisano) /.test(await this.words('SaveStatus'));
  }

  async back() {
    await this.tap('Back');
    await this.shows('EntryList');
  }

  /// What the list says, newest first.
  async list() {
    await this.shows('Journal');
    await this.settled();
    return this.page.locator('[data-key="Entry"]').allTextContents();
  }

  screenshot() {
    return this.page.screenshot({ scale: 'css' });
  }

  /// Letters stand where the mirror says that they do.
  async showsLettersAt(key) {
    await this.settled();
    const place = await this.place(key);
    const found = colours(await this.screenshot(), place);
    assert.ok(found > 8, `${key} is drawn, not blank (${found} colours)`);
  }

  /// Every rule of axe-core that can be applied to the page as it is now.
  async assertAccessible(state) {
    await this.settled();
    await this.page.evaluate(readFileSync(outsideFile('axe-core/axe.min.js'), 'utf8'));
    const { violations } = await this.page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
    const found = violations.map((rule) => `${rule.id} (${rule.help}): ${rule.nodes.map((node) => node.html).join(' | ')}`);
    assert.deepEqual(found, [], `axe-core on ${state}`);
  }

  /// At the end of every test: a clean console, and nothing was asked of another place.
  assertClean() {
    assert.deepEqual(this.problems, [], 'the console is clean');
    assert.deepEqual(this.foreign, [], 'nothing is asked of another place');
  }
}
