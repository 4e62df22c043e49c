// One page of the browser edition: gets about by the mirror's elements and describes what is on the screen as
// record.cpp does for the desktop. The mirror has no words as they are set, so only the places of nodes are told.
import { combinationName } from './check.mjs';

const kSettledFrames = 4;

export class BrowserPage {
  constructor(page, address) {
    this.page = page;
    this.address = address;
  }

  /** `what`: demo, kit, or nothing for an empty journal. */
  async open(combination, what) {
    this.combination = combination;
    const { language, theme, text } = combination;
    const query = new URLSearchParams({ lang: language, theme: theme.split('-')[0], 'text-size': String(text) });
    if (theme.endsWith('-high')) query.set('contrast', 'high');
    await this.page.goto(`${this.address}?${what ? `${what}&` : ''}${query}`);
    await this.page.waitForFunction(() => window.duolog?.frames() > 0);
    await this.page.waitForSelector('[data-key=ToToday]', { state: 'attached' });
    await this.settled();
  }

  /** No frame is wanted any more: what was done has been served and drawn. */
  settled() {
    return this.page.evaluate(async (wanted) => {
      for (let quiet = 0; quiet < wanted; ) {
        const before = window.duolog.frames();
        await new Promise((resolve) => requestAnimationFrame(resolve));
        quiet = window.duolog.frames() === before ? quiet + 1 : 0;
      }
    }, kSettledFrames);
  }

  has(key) {
    return this.page.evaluate((name) => document.querySelector(`[data-key="${name}"]`) !== null, key);
  }

  /** Presses the first of `keys` that is there. */
  async press(...keys) {
    const pressed = await this.page.evaluate((names) => {
      const element = names.map((name) => document.querySelector(`[data-key="${name}"]`)).find((found) => found);
      element?.click();
      return element !== undefined;
    }, keys);
    if (!pressed) throw new Error(`${keys.join(' or ')} is not on ${await this.where()}`);
    await this.settled();
  }

  async where() {
    const keys = await this.page.evaluate(() => [...document.querySelectorAll('[data-key]')].map((one) => one.dataset.key));
    return `the page ${combinationName(this.combination)} with ${keys.join(' ')}`;
  }

  /** Closes what is open until the places are there, and goes to one. */
  async goTo(place) {
    for (let tries = 0; tries < 4 && (await this.has('CloseMenu')); tries++) await this.press('CloseMenu');
    for (let tries = 0; tries < 4 && !(await this.has('ToJournal')); tries++) {
      if (await this.has('Back')) await this.press('Back');
      else await this.endTyping();
    }
    if (!(await this.has(place))) await this.press('ToToday'); // Settings and search of a phone are there.
    await this.press(place);
  }

  async type(words) {
    const field = this.page.locator('.field:visible').first();
    await field.fill(words);
    await this.settled();
  }

  /** What is typed stays; a phone's keyboard goes, and the places come back. */
  async endTyping() {
    await this.page.keyboard.press('Enter');
    await this.page.evaluate(() => document.activeElement?.blur());
    await this.settled();
  }

  /** Everything further down, in the list and in the page; false when nothing moved. */
  async scrollBy(screenfuls) {
    const before = await this.#places();
    const { width, height } = this.page.viewportSize();
    for (const share of width >= 1200 ? [0.25, 0.7] : [0.5]) {
      await this.page.mouse.move(width * share, height * 0.45);
      await this.page.mouse.wheel(0, height * screenfuls);
      await this.settled();
    }
    await this.page.mouse.move(0, 0);
    await this.settled();
    return before !== (await this.#places());
  }

  #places() {
    return this.page.evaluate(() => [...document.querySelectorAll('[data-key]')].map((one) => one.style.top).join());
  }

  picture(path) {
    return this.page.screenshot({ scale: 'css', ...(path ? { path } : {}) });
  }

  async describe(screen) {
    const { width, height } = this.page.viewportSize();
    const { theme, language, text } = this.combination;
    const nodes = await this.page.evaluate(describeNodes);
    const at = screen.endsWith('-end') ? 1 : 0;
    const windows = [...new Set(nodes.map((node) => node.window))].map((name) => ({ id: name, name, room: 1, at }));
    return { edition: 'web', screen, width, height, theme, language, text, windows, nodes, words: [] };
  }
}

/** In the page. Which layer a node lies on follows from what it is. */
function describeNodes() {
  const kRoles = { BUTTON: 'button', A: 'link', TEXTAREA: 'textfield', INPUT: 'textfield', H1: 'heading', H2: 'heading', H3: 'heading', P: 'text',
    UL: 'list', LI: 'listitem', NAV: 'navigation', MAIN: 'main' };
  const kOwn = { checkbox: 'check', progressbar: 'progress' };
  const kDocked = /^(NewTask|AddAs(One|Two|Three))$/;
  const kToast = /^(Toast|Undo|Dismiss)$/;
  const all = [...document.querySelectorAll('[data-key]')];
  const place = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height];
  };
  const docks = innerWidth < 600 ? all.filter((one) => kDocked.test(one.dataset.key)).map((one) => place(one)[1]) : [];
  const main = place(all.find((one) => one.dataset.key === 'Main') ?? document.body);
  const clip = docks.length > 0 ? [main[0], main[1], main[2], Math.min(...docks) - main[1]] : main;
  const toast = all.some((one) => one.dataset.key === 'Toast');
  const layer = (element) => {
    const key = element.dataset.key;
    if (element.closest('[role=dialog]')) return 'menu';
    if (toast && kToast.test(key) && !element.closest('main')) return 'toast';
    if (element.closest('nav')) return 'bar';
    if (kDocked.test(key)) return 'dock';
    return key === 'Write' && document.querySelector('[data-key=EntryList]') ? 'main action' : 'page';
  };
  const whole = [0, 0, innerWidth, innerHeight];
  return all.map((element) => {
    const role = element.getAttribute('role') ?? '';
    const window = layer(element);
    return {
      role: kOwn[role] ?? (role || kRoles[element.tagName] || 'frame'),
      key: element.dataset.key,
      name: element.getAttribute('aria-label') ?? (element.textContent || element.value || ''),
      rect: place(element),
      clip: window === 'page' ? clip : whole,
      window,
    };
  });
}
