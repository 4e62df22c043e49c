// What browser_kills.mjs kills: each is opened in a browser, writes on and on, and says after the kill which texts are
// there. A victim is {open(context), write_on(enough), hide(), texts(context)}; `acknowledged` holds what was
// durable and `lost` what was found missing.
import { Tab, emptySite } from '../browser/support/bare_storage.mjs';
import { filesIn } from '../browser/support/database.mjs';
import { Phone } from '../browser/support/phone.mjs';
import { address } from '../browser/support/server.mjs';
import { until } from '../browser/support/wait.mjs';
import { readJournal } from '../format/read_journal.mjs';
import { textsIn, writeAsJournal } from './browser_writer.mjs';

/// What a page that is killed answers is nobody's concern.
const unheard = (work) => void work.catch(() => {});

/// As a phone does when another app comes to the front: the page hears that it is hidden.
function hidePage() {
  Object.defineProperty(Document.prototype, 'visibilityState', { get: () => 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

/// web/storage.mjs alone, as fast as it saves.
export class StorageVictim {
  constructor() {
    this.acknowledged = new Set();
    this.lost = new Set();
    this.last = 0;
    this.heard = 0;
    this.site = emptySite();
  }

  async open(context) {
    this.home ??= await address(this.site.path);
    this.tab = await this.load(await context.newPage());
    this.page = this.tab.page;
  }

  async load(page) {
    await page.exposeFunction('answered', (id, code) => {
      this.last = Math.max(this.last, id);
      this.heard++;
      if (code === 0) this.acknowledged.add(id);
    });
    const tab = await new Tab(page, this.home).load();
    await page.evaluate(writeAsJournal);
    await until('the turn to write', () => page.evaluate(async () => (await window.journal.open()) === 0 && window.storage.is_writer));
    return tab;
  }

  /// Settles when `enough` saves are answered; the writing goes on.
  async write_on(enough) {
    const end = this.heard + enough;
    unheard(this.page.evaluate(([first]) => {
      document.addEventListener('visibilitychange', () => window.journal.write('piece', first + 1_000_000));
      return window.journal.write_on(first, 3);
    }, [this.last + 1000]));
    await until('saves', () => this.heard >= end);
  }

  hide() {
    unheard(this.page.evaluate(hidePage));
  }

  async texts(context) {
    const tab = await this.load(await context.newPage());
    const texts = await textsIn(tab);
    await tab.page.close();
    return texts;
  }

  close() {
    return this.site.remove();
  }
}

/// The built page: one page of the journal for each kill, typed into as by a person.
export class ProductVictim {
  constructor() {
    this.acknowledged = new Set();
    this.lost = new Set();
    this.last = 0;
    this.rounds = 0;
  }

  async open(context) {
    this.phone = await new Phone(await context.newPage()).openApp();
    this.page = this.phone.page;
  }

  /// Each text is acknowledged by "Saved"; what is typed after the last one is not waited for.
  async write_on(enough) {
    const { phone } = this;
    const title = name(this.rounds++);
    await phone.tap('Write');
    await phone.field.waitFor();
    await phone.tap(phone.field);
    await phone.write(title);
    for (let text = 0; text < Math.ceil(enough / 20); text++) {
      const id = ++this.last;
      await phone.write(` ‹${id}› ${'words '.repeat(id % 30)}`);
      await phone.saved();
      this.acknowledged.add(id);
    }
    unheard(phone.page.keyboard.insertText(` ‹${++this.last}› and on`));
  }

  hide() {
    unheard(this.page.evaluate(hidePage));
  }

  /// Opens the page, which reads and tidies the journal, and then looks into the files by a reader of its own: the list
  /// shows only what is on the screen.
  async texts(context) {
    const phone = await new Phone(await context.newPage()).openApp();
    await phone.tap(phone.entry(name(this.rounds - 1)));
    await phone.field.waitFor();
    const { records } = readJournal(await filesIn(phone.page));
    const texts = records.flatMap(({ text }) => [...text.matchAll(/‹(\d+)›/g)].map(([, id]) => Number(id)));
    await phone.page.close();
    return new Set(texts);
  }

  close() {}
}

function name(at) {
  return `Round ${String(at + 1).padStart(3, '0')}`;
}
