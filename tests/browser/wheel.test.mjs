// Wheel, touchpad and keys: what is rolled moves by as much as was rolled, once, and keys scroll where no field has them.
import assert from 'node:assert/strict';
import { kDesktop, onDesktop } from './support/scene.mjs';

const kNarrow = { device: { ...kDesktop, viewport: { width: 900, height: 700 } } };

async function openDemoJournal(phone) {
  await phone.openToday('?demo');
  await phone.press('ToJournal');
  await phone.shows('EntryList');
  await phone.settled();
  await phone.page.mouse.move(450, 400);
}

const top = async (phone) => (await phone.at('Journal').boundingBox()).y;

/// A wheel event as a browser with another wheel would send it; true when the browser may go on with it.
const roll = (phone, event) => phone.page.evaluate((words) => document.querySelector('#canvas')
  .dispatchEvent(new WheelEvent('wheel', { clientX: 450, clientY: 400, bubbles: true, cancelable: true, ...words })), event);

onDesktop('a touchpad moves the list by exactly what it tells, and back', async (phone) => {
  await openDemoJournal(phone);
  const before = await top(phone);
  for (const dy of [7, 30, 3]) await phone.page.mouse.wheel(0, dy);
  await phone.settled();
  assert.equal(before - (await top(phone)), 40);
  await phone.page.mouse.wheel(0, -25);
  await phone.settled();
  assert.equal(before - (await top(phone)), 15);
  await phone.page.mouse.wheel(0, -4000);
  await phone.settled();
  assert.equal(await top(phone), before);
}, kNarrow);

onDesktop('a notch counted in lines or pages moves as many, and Shift or sideways nothing', async (phone) => {
  await openDemoJournal(phone);
  const before = await top(phone);
  assert.equal(await roll(phone, { deltaY: 3, deltaMode: 1 }), false);
  await phone.settled();
  const lines = before - (await top(phone));
  assert.ok(lines > 60 && lines < 90, `three lines of text (${lines} pixels)`);
  await roll(phone, { deltaY: 1, deltaMode: 2 });
  await phone.settled();
  const page = before - lines - (await top(phone));
  assert.ok(page > 450 && page < 700, `most of what is seen (${page} pixels)`);
  const after = await top(phone);
  await roll(phone, { deltaY: 100, shiftKey: true });
  assert.equal(await roll(phone, { deltaX: 100 }), false, 'the browser does not go back');
  await phone.settled();
  assert.equal(await top(phone), after);
}, kNarrow);

onDesktop('Ctrl and the wheel are the browser’s zoom', async (phone) => {
  await openDemoJournal(phone);
  const before = await top(phone);
  assert.equal(await roll(phone, { deltaY: 100, ctrlKey: true }), true);
  await phone.settled();
  assert.equal(await top(phone), before);
}, kNarrow);

onDesktop('who asks for less motion sees a notch at once', async (phone) => {
  await phone.page.emulateMedia({ reducedMotion: 'reduce' });
  await openDemoJournal(phone);
  const before = await top(phone);
  const frames = await phone.frames();
  await roll(phone, { deltaY: 3, deltaMode: 1 });
  await phone.page.waitForFunction((drawn) => window.duolog.frames() > drawn, frames);
  const soon = before - (await top(phone));
  await phone.settled();
  assert.equal(before - (await top(phone)), soon);
}, kNarrow);

onDesktop('a wheel over a long text moves the text, and at its end nothing else before a pause', async (phone) => {
  await phone.openApp();
  await phone.press('Write');
  await phone.field.waitFor();
  await phone.field.focus();
  await phone.write(Array.from({ length: 120 }, (_, line) => `Line ${line}`).join('\n'));
  const scroll = () => phone.field.evaluate((field) => field.scrollTop);
  await phone.field.evaluate((field) => field.scrollTo(0, 0));
  const { x, y, width, height } = await phone.place(phone.field);
  await phone.page.mouse.move(x + width / 2, y + height / 2);
  await phone.page.mouse.wheel(0, 200);
  await phone.page.waitForFunction(() => document.querySelector('textarea').scrollTop > 0);
  await phone.field.evaluate((field) => field.scrollTo(0, field.scrollHeight));
  const end = await scroll();
  await phone.page.mouse.wheel(0, 200);
  await phone.settled();
  assert.equal(await scroll(), end);
}, kNarrow);

onDesktop('keys scroll the page: pages, lines, to the start and the end', async (phone) => {
  await openDemoJournal(phone);
  await phone.page.evaluate(() => document.activeElement.blur());
  const press = async (key) => {
    await phone.page.keyboard.press(key);
    await phone.settled();
    return (await phone.has('Journal')) ? top(phone) : -Infinity;
  };
  const start = await top(phone);
  const down = await press('ArrowDown');
  assert.ok(down < start && down > start - 100);
  assert.equal(await press('ArrowUp'), start);
  const page = await press('PageDown');
  assert.ok(page < start - 400 && page > start - 700);
  assert.equal(await press('PageUp'), start);
  assert.equal(await press(' '), page);
  assert.equal(await press('Shift+ '), start);
  await press('End');
  assert.ok(!(await phone.has('Journal')) || (await top(phone)) < -1000);
  assert.equal(await press('Home'), start);
}, kNarrow);

onDesktop('a focused button keeps Space, a field all keys', async (phone) => {
  await openDemoJournal(phone);
  const before = await top(phone);
  await phone.tabTo('Entry');
  await phone.page.keyboard.press('PageDown');
  await phone.settled();
  assert.ok((await top(phone)) < before - 400, 'no row wants PageDown');
  await phone.page.keyboard.press('Home');
  await phone.settled();
  await phone.page.keyboard.press(' ');
  await phone.field.waitFor();
  await phone.field.focus();
  const text = await phone.field.inputValue();
  await phone.page.keyboard.press('Home');
  await phone.page.keyboard.press(' ');
  await phone.settled();
  assert.equal((await phone.field.inputValue()).length, text.length + 1);
}, kNarrow);
