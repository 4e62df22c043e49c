// The menu of a page in a list: by a long press, the right button and the keyboard.
import assert from 'node:assert/strict';
import { Finger } from './support/finger.mjs';
import { kDesktop, onDesktop, onPhone } from './support/scene.mjs';

const kTouchDesktop = { device: { ...kDesktop, hasTouch: true, viewport: { width: 900, height: 700 } } };
const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];

async function openWithPage(phone) {
  await phone.openApp();
  await phone.writePage('Held long\nand its words');
  await phone.press('Back');
  await phone.shows('EntryList');
  await phone.settled();
}

onPhone('a page held long shows its menu, ticks in the hand, and lifting the finger presses nothing', async (phone) => {
  await openWithPage(phone);
  const finger = await Finger.on(phone);
  await finger.down(...middle(await phone.place('Entry')));
  await phone.shows('Menu');
  assert.deepEqual(await phone.page.evaluate(() => window.ticks), [10]);
  await finger.up();
  await phone.settled();
  assert.ok(await phone.has('Menu'), 'the menu stays');
  assert.equal(await phone.words('Menu'), 'Held long');
  await phone.tap('OpenEntry');
  await phone.field.waitFor();
  assert.equal(await phone.field.inputValue(), 'Held long\nand its words');
  await phone.back();
  await finger.down(...middle(await phone.place('Entry')));
  await phone.shows('Menu');
  await finger.up();
  await phone.tap('DeleteEntry');
  assert.ok(!(await phone.has('Entry')));
}, { before: () => { window.ticks = []; Navigator.prototype.vibrate = (ms) => window.ticks.push(ms); } });

onDesktop('the right button and the keyboard open it too, and the focus is in it and comes back', async (phone) => {
  await openWithPage(phone);
  await phone.page.mouse.click(...middle(await phone.place('Entry')), { button: 'right' });
  await phone.shows('Menu');
  await phone.page.keyboard.press('Escape');
  await phone.hides('Menu');
  for (const key of ['Shift+F10', 'ContextMenu']) {
    await phone.tabTo('Entry');
    await phone.page.keyboard.press(key);
    await phone.shows('Menu');
    await phone.settled();
    assert.equal(await phone.focused(), 'OpenEntry');
    await phone.page.keyboard.press('Escape');
    await phone.hides('Menu');
    await phone.settled();
    assert.equal(await phone.focused(), 'Entry');
  }
}, kTouchDesktop);

onDesktop('the browser keeps its own menu on text fields and has none on the picture', async (phone) => {
  await openWithPage(phone);
  const kept = (selector) => phone.page.evaluate((at) => document.querySelector(at)
    .dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true })), selector);
  assert.equal(await kept('#canvas'), false);
  await phone.click('Entry');
  await phone.field.waitFor();
  assert.equal(await kept('textarea'), true);
}, kTouchDesktop);
