// Fingers: a scroll is never a press, and a press is never lost.
import assert from 'node:assert/strict';
import { Finger } from './support/finger.mjs';
import { onPhone } from './support/scene.mjs';

const kPages = 16;

async function openWithPages(phone) {
  await phone.openApp();
  for (let number = 1; number <= kPages; number++) {
    await phone.press('Write');
    await phone.field.waitFor();
    await phone.write(`Page ${number}\n${'something was said '.repeat(12)}`);
    await phone.press('Back');
  }
  await phone.settled();
}

const isList = (phone) => phone.has('EntryList');

// One journal with many pages serves the tests of its list, one after the other.
onPhone('a list under a finger glides, stops under the next one, keeps to its ends, and opens nothing', async (phone) => {
  await openWithPages(phone);
  const finger = await Finger.on(phone);
  await assertGlides(phone, finger);
  await assertStopsUnderFinger(phone, finger);
  await assertKeepsToItsEnds(phone, finger);
}, { timeoutMs: 180_000 });

async function assertGlides(phone, finger) {
  const before = await phone.place(phone.entry('Page 12'));
  await finger.flick(195, 640, -160);
  await phone.settled();
  const after = await phone.place(phone.entry('Page 12'));
  assert.ok(await isList(phone), 'a stroke opens nothing');
  assert.ok(before.y - after.y > 160, `it glides further than the finger went (${before.y - after.y} pixels)`);
}

async function assertStopsUnderFinger(phone, finger) {
  // The finger lands at once; on a busy machine the list may have come to rest all the same, and then it is a tap.
  for (let again = 0; again < 5; again++) {
    await finger.flick(195, again % 2 ? 300 : 700, again % 2 ? 300 : -300, 1500);
    await Promise.all([finger.down(195, 500), finger.up()]);
    await phone.settled();
    if (await isList(phone)) return;
    await phone.back();
  }
  assert.fail('a finger that stops the list opens nothing');
}

async function assertKeepsToItsEnds(phone, finger) {
  const top = async () => (await phone.place(phone.entry(`Page ${kPages}`))).y;
  do {
    await finger.flick(195, 200, 600, 3000);
    await phone.settled();
  } while (!(await phone.has('Journal')) || (await phone.place('Journal')).y < 0);
  const before = await top();
  await finger.down(195, 300);
  await finger.move(0, 400);
  assert.ok((await top()) > before, 'it gives way a little');
  await finger.up();
  await phone.settled();
  assert.equal(await top(), before, 'and comes back');
}

onPhone('a finger that slides off a button presses nothing', async (phone) => {
  await phone.openApp();
  const finger = await Finger.on(phone);
  const { x, y, width, height } = await phone.place('Write');
  await finger.down(x + width / 2, y + height / 2);
  await finger.move(-120, -120);
  await finger.up();
  await phone.settled();
  assert.ok(!(await phone.has('Back')));
});

onPhone('a touch that the system takes away presses nothing', async (phone) => {
  await phone.openApp();
  const finger = await Finger.on(phone);
  const { x, y, width, height } = await phone.place('Write');
  await finger.down(x + width / 2, y + height / 2);
  await finger.cancel();
  await phone.settled();
  assert.ok(!(await phone.has('Back')));
});

onPhone('a tap on the page takes the keyboard without leaving the gesture', async (phone) => {
  await phone.openApp();
  await phone.tap('Write');
  await phone.tap(phone.field);
  assert.ok(await phone.field.evaluate((field) => field === document.activeElement));
});

onPhone('the text of a long page scrolls under the finger', async (phone) => {
  await phone.openApp();
  await phone.writePage(Array.from({ length: 80 }, (_, line) => `Line ${line}`).join('\n'));
  const top = () => phone.field.evaluate((field) => field.scrollTop);
  await phone.field.evaluate((field) => field.scrollTo(0, 0));
  const finger = await Finger.on(phone);
  await finger.down(195, 500);
  await finger.move(0, -200);
  await finger.up();
  await phone.page.waitForFunction(() => document.querySelector('textarea').scrollTop > 100);
  assert.ok((await top()) > 100);
});

onPhone('a stroke from the edge is the system’s: it presses and scrolls nothing, and a tap there taps', async (phone) => {
  await openWithPages(phone);
  const finger = await Finger.on(phone);
  const y = async (words) => (await phone.place(phone.entry(words))).y;
  const before = await y('Page 12');
  await finger.down(8, 500);
  await finger.move(200, -40);
  await finger.up();
  await phone.settled();
  assert.ok(await isList(phone));
  assert.equal(await y('Page 12'), before);
  await finger.down(8, 500);
  await finger.move(4, -100);
  await phone.settled();
  assert.ok((await y('Page 12')) < before - 60, 'upwards it scrolls');
  await finger.up();
  await phone.settled();
}, { timeoutMs: 180_000 });

// A pinch made by the browser's own tools zooms no page in this Chromium, so its two halves are looked at one by one.
onPhone('two fingers are left to the browser: they press nothing and nothing is kept from them', async (phone) => {
  await phone.openApp();
  await phone.page.evaluate(() => {
    window.kept = [];
    for (const type of ['touchstart', 'touchmove']) {
      document.addEventListener(type, (event) => { if (event.touches.length > 1) window.kept.push(event.defaultPrevented); });
    }
  });
  const session = await phone.page.context().newCDPSession(phone.page);
  const touch = (type, ...points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  const { x, y, width, height } = await phone.place('Write');
  const [left, above] = [x + width / 2, y + height / 2];
  await touch('touchStart', [left, above]);
  await touch('touchStart', [left, above], [150, 300]);
  for (let step = 1; step <= 6; step++) await touch('touchMove', [left, above], [150 - step * 10, 300 - step * 20]);
  await touch('touchEnd');
  await phone.settled();
  const kept = await phone.page.evaluate(() => window.kept);
  assert.ok(kept.length > 1 && kept.every((one) => !one), `the browser may zoom (${kept})`);
  assert.equal(await phone.page.evaluate(() => getComputedStyle(document.querySelector('#canvas')).touchAction), 'pinch-zoom');
  assert.ok(!(await phone.has('Back')));
  await phone.tap('Write');
  await phone.field.waitFor();
});

onPhone('on a page that is zoomed nothing is laid out anew, and no keyboard is seen', async (phone) => {
  await phone.openApp();
  const session = await phone.page.context().newCDPSession(phone.page);
  const bar = () => phone.at('ToJournal').evaluate((element) => element.getBoundingClientRect().toJSON());
  const before = await bar();
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  await phone.page.waitForFunction(() => visualViewport.scale > 1.5);
  await phone.settled();
  assert.deepEqual(await bar(), before);
});

onPhone('a stroke that begins on a field scrolls what lies beneath, without the keyboard; a tap takes it', async (phone) => {
  await phone.openToday('?demo');
  await phone.tap('ToSearch');
  await phone.write('a');
  await phone.shows('Status');
  await phone.page.evaluate(() => document.activeElement.blur());
  await phone.settled();
  const field = phone.page.locator('input.field:visible').first();
  const heading = async () => (await phone.at('Search').boundingBox()).y;
  const finger = await Finger.on(phone);
  const { x, y, width, height } = await phone.place(field);
  const above = await heading();
  await finger.down(x + width / 2, y + height / 2);
  await finger.move(0, -80);
  assert.ok((await heading()) < above - 50, 'the page moves with the finger');
  assert.equal(await field.evaluate((element) => Math.round(element.getBoundingClientRect().y)), Math.round(y + (await heading()) - above), 'and the field with it');
  await finger.up();
  await phone.settled();
  assert.ok(await field.evaluate((element) => element !== document.activeElement));
  while ((await heading()) < above) {
    await finger.flick(195, 300, 500, 3000);
    await phone.settled();
  }
  await phone.tap(field);
  assert.ok(await field.evaluate((element) => element === document.activeElement));
});

onPhone('a finger drags the size of the text, which holds when it is lifted', async (phone) => {
  await phone.openToday();
  await phone.tap('ToSettings');
  await phone.shows('Slider');
  await phone.settled();
  const size = () => phone.at('Slider').getAttribute('aria-valuetext');
  const row = async () => (await phone.place('Language-en')).height;
  const height = await row();
  const { x, y, width, height: high } = await phone.place('Slider');
  assert.ok(high >= 48);
  const finger = await Finger.on(phone);
  await finger.down(x + 20, y + high / 2);
  await finger.move(width + 20, 8);
  assert.equal(await size(), '200%');
  assert.equal(await row(), height, 'nothing moves under the finger');
  assert.equal((await phone.place('Slider')).y, y);
  await finger.up();
  await phone.settled();
  assert.equal(await size(), '200%');
  assert.ok((await row()) > height);
});
