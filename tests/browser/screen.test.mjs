// The screen as phones and people change it: turned, with a keyboard over it, sharper, zoomed, dark, without its picture.
import assert from 'node:assert/strict';
import { raiseKeyboard, slideKeyboard } from './support/keyboard.mjs';
import { difference } from './support/picture.mjs';
import { onDesktop, onPhone } from './support/scene.mjs';
import { until } from './support/wait.mjs';

const kUpright = { width: 390, height: 844 };
const kOnItsSide = { width: 844, height: 390 };

async function turn(phone, viewport) {
  await phone.page.setViewportSize(viewport);
  await until('the canvas to follow', () => phone.page.evaluate(
    ({ width, height }) => document.querySelector('canvas').clientWidth === width && document.querySelector('canvas').clientHeight === height, viewport));
  await phone.settled();
}

/// What sticks out of the window at its sides, by key: buttons, fields and headings that are in sight.
function clipped(phone) {
  return phone.page.evaluate(() => [...document.querySelectorAll('#mirror button, #mirror input, #mirror textarea, #mirror h1, #mirror h2, #mirror p')]
    .filter((element) => getComputedStyle(element).visibility === 'visible' && !element.classList.contains('unseen'))
    .map((element) => ({ key: element.dataset.key ?? element.tagName, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && box.bottom > 0 && box.top < innerHeight && (box.left < -1 || box.right > innerWidth + 1))
    .map(({ key, box }) => `${key} ${box.left}..${box.right}`));
}

/// Where the line with the caret lies, as the browser lays it out: top and bottom on the page.
function caretLine(phone) {
  return phone.field.evaluate((field) => {
    const twin = field.cloneNode();
    twin.value = field.value.slice(0, field.selectionEnd);
    twin.style.height = '0px';
    document.body.append(twin);
    const bottom = field.getBoundingClientRect().top - field.scrollTop + twin.scrollHeight;
    twin.remove();
    return { top: bottom - parseFloat(getComputedStyle(field).lineHeight), bottom };
  });
}

const canvasSize = (phone) => phone.page.evaluate(() => [document.querySelector('canvas').width, document.querySelector('canvas').height]);

for (const [name, reach, shown] of [
  ['Today', async () => {}, 'Today'],
  ['the guide', (phone) => phone.tap('ToGuide'), 'Guide'],
  ['priorities', (phone) => phone.tap('ToPriorities'), 'Priorities'],
  ['settings', (phone) => phone.tap('ToSettings'), 'Language-en'],
  ['the search', (phone) => phone.tap('ToSearch'), 'Search'],
]) {
  onPhone(`${name} stays when the phone is turned and turned back, and nothing sticks out`, async (phone) => {
    await phone.openToday();
    await reach(phone);
    const depth = await phone.depth();
    const before = await phone.screenshot();
    await turn(phone, kOnItsSide);
    assert.ok(await phone.has(shown));
    assert.deepEqual(await clipped(phone), []);
    await turn(phone, kUpright);
    assert.ok(await phone.has(shown));
    assert.equal(await phone.depth(), depth);
    assert.ok(difference(before, await phone.screenshot()) < 0.02, 'it looks as before');
  });
}

onPhone('a page keeps its words, the keyboard and the caret when the phone is turned', async (phone) => {
  await phone.openApp();
  await phone.writePage('Turned in the middle of a sentence');
  await phone.field.evaluate((field) => field.setSelectionRange(7, 7));
  await turn(phone, kOnItsSide);
  const state = () => phone.field.evaluate((field) => [field === document.activeElement, field.selectionStart, field.value]);
  assert.deepEqual(await state(), [true, 7, 'Turned in the middle of a sentence']);
  await turn(phone, kUpright);
  assert.deepEqual(await state(), [true, 7, 'Turned in the middle of a sentence']);
});

onPhone('what is read in a long list stays in sight when the phone is turned', async (phone) => {
  await phone.openApp('?demo&lang=en');  // Two hundred pages, of which many take fewer lines where there is more width.
  await phone.page.mouse.move(200, 400);
  await phone.page.mouse.wheel(0, 6000);
  await phone.settled();
  const atTop = () => phone.page.evaluate(() => [...document.querySelectorAll('[data-key="Entry"]')]
    .find((row) => row.getBoundingClientRect().bottom > 4)?.textContent);
  const first = await atTop();
  await phone.page.mouse.wheel(0, 600);
  await phone.settled();
  const before = await atTop();
  assert.notEqual(before, first, 'it is scrolled');
  await turn(phone, kOnItsSide);
  assert.equal(await atTop(), before);
  await turn(phone, kUpright);
  assert.equal(await atTop(), before);
});

const kLong = Array.from({ length: 40 }, (_, line) => `Line ${line}`).join('\n');

onPhone('a keyboard over a page leaves the line that is written on in sight, and the drawing its size', async (phone) => {
  await phone.openApp();
  await phone.writePage(kLong);
  const size = await canvasSize(phone);
  await slideKeyboard(phone, [780, 700, 600, 520, 500]);
  const line = await caretLine(phone);
  const box = await phone.place(phone.field);
  assert.ok(line.bottom <= 501 && line.top >= box.y - 1, JSON.stringify({ line, box }));
  assert.ok(box.y + box.height <= 501, 'the field ends above the keyboard');
  assert.deepEqual(await canvasSize(phone), size, 'the canvas is not made anew while the keyboard moves');
  await raiseKeyboard(phone, null);
  assert.deepEqual(await canvasSize(phone), size);
});

onPhone('a caret in the middle of a long page stays in sight when the keyboard comes', async (phone) => {
  await phone.openApp();
  await phone.writePage(kLong);
  await phone.field.evaluate((field) => {
    const at = field.value.indexOf('Line 26') + 7;
    field.setSelectionRange(at, at);
    field.scrollTop = 26 * parseFloat(getComputedStyle(field).lineHeight) - field.clientHeight + 40;
  });
  await raiseKeyboard(phone, 480);
  const line = await caretLine(phone);
  const box = await phone.place(phone.field);
  assert.ok(line.bottom <= 481 && line.top >= box.y - 1, JSON.stringify({ line, box }));
});

onPhone('on its side with the keyboard up a phone shows the text and nothing else', async (phone) => {
  await phone.openApp();
  await phone.writePage(kLong);
  await turn(phone, kOnItsSide);
  assert.ok(await phone.has('Back'));
  await raiseKeyboard(phone, 120);
  assert.ok(!(await phone.has('Back')), 'the bar makes room');
  const line = await caretLine(phone);
  const box = await phone.place(phone.field);
  assert.ok(box.height >= 90 && box.y + box.height <= 121, JSON.stringify(box));
  assert.ok(line.bottom <= 121 && line.top >= box.y - 1, JSON.stringify({ line, box }));
  await phone.write(' and on');
  await raiseKeyboard(phone, null);
  assert.ok(await phone.has('Back'), 'the bar is back');
  await phone.saved();
}, { viewport: kUpright });

onPhone('the field for a new task lies above the keyboard', async (phone) => {
  await phone.openToday();
  await phone.tap('ToPriorities');
  await phone.tap('NewTask');
  await slideKeyboard(phone, [700, 500]);
  const box = await phone.place('NewTask');
  assert.ok(box.y >= 0 && box.y + box.height <= 501, JSON.stringify(box));
});

onPhone('a task that is edited at the end of the list is scrolled above the keyboard', async (phone) => {
  await phone.openToday();
  await phone.tap('ToPriorities');
  for (let task = 0; task < 12; task++) {
    await phone.tap('NewTask');
    await phone.write(`Task ${task}`);
    await phone.tap('AddAsThree');
  }
  await phone.page.evaluate(() => document.activeElement.blur());
  await phone.settled();
  await phone.press(phone.page.locator('[data-key="RowMenu"]').filter({ hasText: 'Task 11' }));
  await phone.press('EditTask');
  await phone.shows('TaskText');
  await slideKeyboard(phone, [700, 480]);
  const box = await phone.place('TaskText');
  assert.ok(box.y >= 0 && box.y + box.height <= 481, JSON.stringify(box));
});

onPhone('the search’s field stays in sight above the keyboard', async (phone) => {
  await phone.openToday();
  await phone.tap('ToSearch');
  await raiseKeyboard(phone, 460);
  const box = await phone.place(phone.page.locator('input[data-key="Search"]').first());
  assert.ok(box.y >= 0 && box.y + box.height <= 461, JSON.stringify(box));
});

for (const ratio of [1, 1.5, 2, 2.625, 3]) {
  onPhone(`at ${ratio} pixels a point each point has its pixels`, async (phone) => {
    await phone.openToday();
    const [width, height] = await canvasSize(phone);
    assert.ok(Math.abs(width - 390 * ratio) <= 1 && Math.abs(height - 844 * ratio) <= 1, `${width} by ${height}`);
    assert.deepEqual(await clipped(phone), []);
  }, { deviceScaleFactor: ratio, device: { viewport: kUpright, hasTouch: true, isMobile: true } });
}

onPhone('no phone draws more than three pixels a point', async (phone) => {
  await phone.openToday();
  assert.deepEqual(await canvasSize(phone), [390 * 3, 844 * 3]);
  await phone.tap('ToJournal');
  await phone.showsLettersAt('JournalEmptyTitle');
}, { device: { viewport: kUpright, hasTouch: true, isMobile: true, deviceScaleFactor: 4 } });

for (const [zoom, viewport] of [[200, { width: 640, height: 400 }], [400, { width: 320, height: 200 }]]) {
  onDesktop(`at ${zoom} % zoom everything is reached by scrolling downwards alone`, async (phone) => {
    await phone.openToday();
    for (const [button, last] of [[null, 'TryWrite'], ['ToSettings', 'IsItSafe'], ['ToGuide', 'Begin']]) {
      if (button) await phone.press(button);
      assert.deepEqual(await clipped(phone), [], `${button}`);
      await phone.shows(last);
      await phone.at(last).evaluate((element) => (element.matches('button') ? element : element.querySelector('button') ?? element).focus());
      await phone.settled();
      const box = await phone.place(last);
      assert.ok(box.y < viewport.height && box.y + Math.min(box.height, 40) > 0 && box.x >= 0 && box.x + box.width <= viewport.width, `${last} ${JSON.stringify(box)}`);
      if (button) await phone.browserBack();
    }
  }, { device: { viewport, deviceScaleFactor: zoom / 100 } });
}

onDesktop('a window that is drawn larger and smaller never shows a frame without its picture', async (phone) => {
  await phone.openApp();
  await phone.page.evaluate(() => {
    window.blank = [];
    const canvas = document.querySelector('canvas');
    // A canvas that got a new size is empty. The observer is told of it in the same task; the picture must be there before
    // the next one is shown, which is after the callbacks for the frame.
    new MutationObserver(() => {
      const drawn = window.duolog.frames();
      const channel = new MessageChannel();
      channel.port1.onmessage = () => { if (window.duolog.frames() === drawn) window.blank.push(`${canvas.width}x${canvas.height}`); };
      requestAnimationFrame(() => channel.port2.postMessage(0));
    }).observe(canvas, { attributes: true, attributeFilter: ['width', 'height'] });
  });
  for (const width of [1200, 1000, 700, 500, 900, 1280]) {
    await phone.page.setViewportSize({ width, height: 800 });
    await phone.settled();
  }
  assert.equal((await canvasSize(phone))[0], 1280);
  assert.deepEqual(await phone.page.evaluate(() => window.blank), []);
});

/// As in drawing.test.mjs, and for good.
function losePicture(phone) {
  return phone.page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    window.losing = (canvas.getContext('webgl') ?? canvas.getContext('webgl2')).getExtension('WEBGL_lose_context');
    window.losing.loseContext();
  });
}

const kLost = { expected: [/context/i, /webgl/i] };

onPhone('a picture that does not come back is told, the words are saved, and a new start has them', async (phone) => {
  await phone.openApp();
  await phone.tap('Write');
  await phone.tap(phone.field);
  await phone.page.keyboard.insertText('Written before the loss');
  await losePicture(phone);
  const told = phone.page.getByRole('alert');
  await told.waitFor();
  assert.match(await told.textContent(), /What was marked as saved is safe/);
  await told.getByRole('link').click();
  await phone.drawn();
  await phone.field.waitFor();
  assert.equal(await phone.field.inputValue(), 'Written before the loss');
}, kLost);

onPhone('a picture that comes back late takes the notice away', async (phone) => {
  await phone.openApp();
  await losePicture(phone);
  const told = phone.page.getByRole('alert');
  await told.waitFor();
  await phone.page.evaluate(() => window.losing.restoreContext());
  await told.waitFor({ state: 'detached' });
  await phone.showsLettersAt('JournalEmptyTitle');
}, kLost);

for (const [name, media] of [
  ['dark', { colorScheme: 'dark' }], ['more contrast', { contrast: 'more' }], ['forced colours', { forcedColors: 'active' }],
]) {
  onPhone(`${name} asked of the system changes the picture at once, and back`, async (phone) => {
    await phone.openToday();
    const before = await phone.screenshot();
    await phone.page.emulateMedia(media);
    await until('another picture', async () => difference(before, await phone.screenshot()) > 0.001);
    await phone.page.emulateMedia(Object.fromEntries(Object.keys(media).map((name) => [name, name === 'colorScheme' ? 'light' : null])));
    await until('the picture of before', async () => difference(before, await phone.screenshot()) < 0.0005);
  }, { colorScheme: 'light' });
}

onPhone('with less motion asked for a swipe does not glide on', async (phone, { context }) => {
  await phone.openToday('?demo&lang=en');
  await phone.toJournal();
  const session = await context.newCDPSession(phone.page);
  const touch = (type, y) => session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: 200, y }] });
  await touch('touchStart', 700);
  for (let y = 680; y >= 400; y -= 40) await touch('touchMove', y);
  await touch('touchEnd');
  const before = await phone.frames();
  await phone.settled();
  assert.ok(await phone.frames() - before < 12, `${await phone.frames() - before} frames after the finger was lifted`);
}, { reducedMotion: 'reduce' });
