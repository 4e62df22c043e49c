// Tab through every screen: it comes to all that can be operated, in the order of reading, and each stop can be seen.
import assert from 'node:assert/strict';
import { decode, differs } from './support/picture.mjs';
import { onDesktop } from './support/scene.mjs';
import { walkEveryScreen } from './support/walk.mjs';

const kMostStops = 20;  // Beyond them come the places, or rows like those before.
const kAround = 8;

/// All that can be operated and is in the order of Tab, as the page for readers has it.
const operable = (phone) =>
  phone.page.evaluate(() =>
    [...document.querySelectorAll('#mirror :is(button,a[href],input,textarea,[tabindex="0"])')]
      .filter((element) => !element.disabled && element.tabIndex >= 0 && !element.closest('[inert]') && getComputedStyle(element).visibility !== 'hidden')
      .map((element) => element.dataset.node));

/// Where the focus is: which node, what it lies in, its place, and where the stop before it lies now.
const stop = (phone, before) =>
  phone.page.evaluate((beforeId) => {
    const element = document.activeElement;
    const { left, top, width, height } = element.getBoundingClientRect();
    const frame = element.closest('ul,[role=radiogroup],nav,[role=dialog]')?.dataset.node ?? '';
    const caret = element.matches('.field:read-write');
    const last = document.querySelector(`[data-node="${beforeId}"]`)?.getBoundingClientRect().toJSON();
    return { last, id: element.dataset.node, name: element.getAttribute('aria-label') ?? element.textContent, frame, caret, left, top, width, height };
  }, before);

/// What lies around the stop, as far as it is seen.
function around(phone, { left, top, width, height }) {
  const view = phone.page.viewportSize();
  const x = Math.max(0, left - kAround);
  const y = Math.max(0, top - kAround);
  return { x, y, width: Math.min(view.width, left + width + kAround) - x, height: Math.min(view.height, top + height + kAround) - y };
}

/// Null where none of it is seen.
const picture = async (phone, clip) =>
  clip.width > 0 && clip.height > 0 ? decode(await phone.page.screenshot({ scale: 'css', clip })) : null;

/// What lay around the stop, where it lies once the focus has gone on: a page that was scrolled may show another one like
/// it, with the focus, where it was. That place still, when not as much of it is in the window now.
function aroundNow(phone, before, last) {
  const then = around(phone, before);
  if (!last) return then;
  const now = { ...then, x: then.x + last.left - before.left, y: then.y + last.top - before.top };
  const view = phone.page.viewportSize();
  const seen = now.x >= 0 && now.y >= 0 && now.x + now.width <= view.width && now.y + now.height <= view.height;
  return seen ? now : then;
}

/// Once round, from where the program put the focus, by way of the browser's own bar. `ring`: the picture differs where
/// the focus was when it has gone on; what can be written in shows its caret, which pictures leave out.
async function tabStops(phone) {
  await phone.page.evaluate(() => document.activeElement?.blur?.());
  await phone.settled();
  const stops = [];
  let focused = null;
  for (let left = 0; left < 3 && stops.length < kMostStops;) {
    await phone.page.keyboard.press('Tab');
    await phone.settled();
    const before = stops.at(-1);
    const at = await stop(phone, before?.id);
    if (focused) before.ring = before.caret || differs(focused, await picture(phone, aroundNow(phone, before, at.last)));
    if (at.id !== undefined && at.id === stops[0]?.id) break;
    focused = at.id === undefined ? null : await picture(phone, around(phone, at));
    if (at.id === undefined) ++left;
    else stops.push({ ...at, ring: focused !== null });
  }
  return stops;
}

/// Down the page, and in a row from left to right: within a list, a menu or the places, but where the walk comes round to the `first`.
function outOfOrder(stops, first) {
  return stops.filter((one, at) => {
    const before = stops[at - 1];
    if (!before || one.id === first || before.frame !== one.frame || one.frame === '') return false;
    const last = one.last ?? before;
    return one.top < last.top - 2 && !(one.left > last.left + last.width - 2);
  }).map((one) => one.name);
}

onDesktop('Tab comes to all that can be operated on every screen, as it is read, and what it comes to can be seen', async (phone) => {
  await walkEveryScreen(phone, async (name) => {
    const wanted = await operable(phone);
    const stops = await tabStops(phone);
    const reached = stops.map(({ id }) => id);
    const all = reached.length < kMostStops;
    const start = wanted.indexOf(reached[0]);
    const inTurn = [...wanted.slice(start), ...wanted.slice(0, start)].slice(0, all ? undefined : 12);
    assert.deepEqual(reached.filter((id) => inTurn.includes(id)), inTurn, `${name}: everything is reached in its turn`);
    assert.deepEqual(outOfOrder(stops, wanted[0]), [], `${name}: the order is that of reading`);
    assert.deepEqual(stops.filter(({ ring }) => !ring).map(({ name: stopName }) => stopName), [], `${name}: the focus can be seen`);
  });
}, { timeoutMs: 2_400_000 });

onDesktop('Tab goes on through all pages of a long list', async (phone) => {
  await phone.openToday('?demo&lang=en');
  await phone.press('ToJournal');
  const count = Number.parseInt(await phone.words('Caption'), 10);
  assert.ok(count > 150);
  await phone.tabTo('Entry');
  const seen = new Set();
  for (;;) {
    const { id, top, height } = await stop(phone);
    if ((await phone.focused()) !== 'Entry') break;
    assert.ok(!seen.has(id) && top >= 0 && top + height <= 800, 'a row that was not there before, and is seen');
    seen.add(id);
    await phone.page.keyboard.press('Tab');
    await phone.settled();
  }
  assert.equal(seen.size, count);
}, { timeoutMs: 300_000 });

onDesktop('what readers scroll to in the mirror is what is seen', async (phone) => {
  await phone.openToday('?demo&lang=en');
  await phone.press('ToJournal');
  const rows = phone.page.locator('[data-key="Entry"]');
  const below = await rows.evaluateAll((all) => all.findIndex((row) => row.getBoundingClientRect().top > innerHeight));
  const name = await rows.nth(below).textContent();
  await rows.nth(below).evaluate((row) => row.scrollIntoView({ block: 'center' }));
  await phone.settled();
  const { top, bottom, shift } = await phone.entry(name).evaluate((row) => ({
    ...row.getBoundingClientRect().toJSON(), shift: document.getElementById('mirror').scrollTop,
  }));
  assert.ok(top >= 0 && bottom <= 800, `${name} is seen (${top} to ${bottom})`);
  assert.equal(shift, 0);
  await phone.showsLettersAt(phone.entry(name));
});
