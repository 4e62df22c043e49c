// Without mouse and finger.
import assert from 'node:assert/strict';
import { difference } from './support/picture.mjs';
import { onDesktop, onPhone } from './support/scene.mjs';

/// What Tab reaches, once around, as data-keys; it begins where the focus was.
async function tabStops(phone, most = 30) {
  await phone.page.evaluate(() => document.activeElement?.blur?.());
  const stops = [];
  for (let step = 0; step < most; step++) {
    await phone.page.keyboard.press('Tab');
    await phone.settled();
    const stop = await phone.focused();
    if (stops.length > 0 && stop === stops[0]) break;
    // Between the last and the first the browser's own bar has its turn.
    if (stop !== 'BODY') stops.push(stop);
  }
  return stops;
}

/// Everything that can be operated, in the order of the page for readers.
const operable = (phone) =>
  phone.page.evaluate(() =>
    [...document.querySelectorAll('button,a[href],input,textarea,[tabindex="0"]')]
      .filter((element) => !element.disabled && getComputedStyle(element).visibility !== 'hidden')
      .map((element) => element.closest('[data-key]')?.dataset.key ?? element.tagName));

onDesktop('Tab reaches everything that can be operated, in reading order', async (phone) => {
  await phone.openApp();
  const inTurn = async () => {
    const stops = await tabStops(phone);
    const order = await operable(phone);
    const first = order.indexOf(stops[0]);
    assert.deepEqual(stops, [...order.slice(first), ...order.slice(0, first)]);
  };
  await inTurn();
  await phone.tabTo('Write');
  await phone.page.keyboard.press('Enter');
  await phone.field.waitFor();
  await phone.write('Two things');
  await phone.saved();
  await inTurn();
});

onPhone('a page is written, left, opened, deleted and taken back by keyboard alone', async (phone) => {
  const { keyboard } = phone.page;
  await phone.openApp();
  await phone.tabTo('Write');
  await keyboard.press('Enter');
  await phone.field.waitFor();
  await phone.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await phone.write('By keyboard');
  await phone.saved();
  await keyboard.press('Escape');
  await phone.shows('EntryList');
  await phone.settled();
  await phone.tabTo('Entry');
  await keyboard.press('Enter');
  await phone.shows('More');
  await phone.tabTo('More');
  await keyboard.press('Enter');
  await phone.tabTo('DeleteEntry');
  await keyboard.press('Enter');
  await phone.tabTo('Undo');
  await keyboard.press(' ');
  await phone.settled();
  assert.ok((await phone.list())[0].includes('By keyboard'));
});

onDesktop('the focused thing can be seen', async (phone) => {
  await phone.openApp();
  const before = await phone.screenshot();
  await phone.tabTo('Write');
  assert.ok(difference(before, await phone.screenshot()) > 0.0001, 'the picture changes where the focus is');
});

onPhone('Escape closes the menu first, then the page', async (phone) => {
  await phone.openApp();
  await phone.writePage('Escaping');
  await phone.tap('More');
  await phone.shows('DeleteEntry');
  await phone.page.keyboard.press('Escape');
  await phone.hides('DeleteEntry');
  assert.ok(await phone.has('More'));
  await phone.page.keyboard.press('Escape');
  await phone.shows('EntryList');
});

onPhone('Tab does not leave what lies behind an open menu reachable', async (phone) => {
  await phone.openApp();
  await phone.writePage('Behind');
  await phone.tap('More');
  const stops = await tabStops(phone);
  assert.ok(stops.includes('DeleteEntry') && !stops.includes('TEXTAREA') && !stops.includes('EntryText'), stops.join());
});

onPhone('typing Polish letters with AltGr is no shortcut', async (phone) => {
  await phone.openApp();
  await phone.writePage('Z');
  for (const letter of ['n', 's', 'k']) {
    await phone.page.keyboard.down('Control');
    await phone.page.keyboard.down('Alt');
    await phone.page.keyboard.press(letter);
    await phone.page.keyboard.up('Alt');
    await phone.page.keyboard.up('Control');
  }
  await phone.settled();
  assert.equal(await phone.field.inputValue(), 'Z');
});

for (const [device, on, touch] of [['a finger', onPhone, 'tap'], ['a mouse', onDesktop, 'click']]) {
  on(`${device} on what is drawn does not take the keyboard from the field`, async (phone) => {
    await phone.openApp();
    await phone[touch]('Write');
    await phone[touch](phone.field);
    await phone.write('Still here');
    await phone.saved();
    const lost = phone.page.evaluate(() => new Promise((resolve) => {
      document.addEventListener('focusout', () => resolve('lost'), { once: true });
      document.addEventListener('kept', () => resolve('kept'), { once: true });
    }));
    const { x, y, width, height } = await phone.place('SaveStatus');
    await (touch === 'tap' ? phone.page.touchscreen : phone.page.mouse)[touch](x + width / 2, y + height / 2);
    await phone.settled();
    await phone.page.evaluate(() => document.dispatchEvent(new Event('kept')));
    assert.equal(await lost, 'kept');
  });
}
