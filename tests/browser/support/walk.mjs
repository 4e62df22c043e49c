// Every screen that a person can reach, one after the other, by the names of tests/shots/walk.cpp. A demo journal on a
// fixed day, so that it is the same each time.
import { kWalks } from '../../shots/browser_walk.mjs';

const kDay = new Date('2026-09-30T13:33:00+02:00');

/// What browser_walk.mjs asks of a page. Where a page is scrolled to makes no difference to readers.
class Walker {
  constructor(phone) {
    this.phone = phone;
  }

  async goTo(key) {
    if (!(await this.phone.has(key))) await this.#toTheTop();
    await this.phone.press(key);
  }

  async press(...keys) {
    for (const key of keys) if (await this.phone.has(key)) return this.phone.press(key);
    throw new Error(`none of ${keys} is on the page`);
  }

  scrollBy() {}

  async type(words) {
    await this.phone.page.evaluate(() => document.querySelector('.field[data-key]')?.focus());
    await this.phone.page.keyboard.press('ControlOrMeta+a');
    await this.phone.write(words);
  }

  /// Where the places and the tools are.
  async #toTheTop() {
    await this.phone.page.evaluate(() => document.activeElement?.blur());  // A phone's keyboard takes the bar's room.
    await this.phone.settled();
    if (await this.phone.has('CloseMenu')) await this.phone.press('CloseMenu');
    while (!(await this.phone.has('ToToday')) && (await this.phone.has('Back'))) await this.phone.press('Back');
    if (await this.phone.has('ToToday')) await this.phone.press('ToToday');
  }
}

/// Calls `visit(name)` on each screen. `address` is added to what the address asks for.
export async function walkEveryScreen(phone, visit, address = '') {
  await phone.page.clock.setFixedTime(kDay);
  const walker = new Walker(phone);
  for (const [how, screens] of kWalks) {
    if (how === 'kit') continue;
    await phone.openToday(`?lang=en${how ? `&${how}` : ''}${address}`);
    for (const [name, go] of screens) {
      await go(walker);
      await phone.settled();
      if (!name.endsWith('-end') && !name.endsWith('-middle')) await visit(name);
    }
  }
}
