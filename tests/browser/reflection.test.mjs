// A block of reflection time by the clock: hidden, put away by the phone, opened again; and hours entered afterwards.
import assert from 'node:assert/strict';
import { callbacksIn, countCallbacks } from './support/callbacks.mjs';
import { moveClock, shiftClock, lieDark } from './support/clock.mjs';
import { onPhone } from './support/scene.mjs';
import { until } from './support/wait.mjs';

async function toReflection(phone) {
  await phone.tap('ToGuide');
  await phone.tap('Reflection');
  await phone.shows('BlockNow');
}

/// Half an hour begins.
async function begin(phone) {
  await toReflection(phone);
  await phone.tap(phone.page.locator('[data-key="Minutes"]').filter({ hasText: '30' }));
  await phone.tap('Begin');
  await phone.shows('TimeRing');
}

const left = (phone) => phone.words('TimeRing');

/// The page of the journal that the block became, ready to be written on.
async function assertItsPage(phone, question) {
  await phone.shows('EntryText');
  const text = await phone.field.inputValue();
  assert.match(text, /^Reflection, /);
  assert.ok(text.includes(question), 'the question stands on the page');
}

const question = (phone) => phone.words('Question');

onPhone('what is left of a block is true after the phone slept, and when its clock was moved', async (phone) => {
  await phone.openToday('?lang=en');
  await begin(phone);
  assert.match(await left(phone), /^30 min/);
  await lieDark(phone, 12);
  assert.match(await left(phone), /^18 min/);
  await lieDark(phone, -600);
  assert.match(await left(phone), /^30 min/, 'the clock was put back');
  await lieDark(phone, 600);
  assert.match(await left(phone), /^18 min/);
}, { before: shiftClock });

onPhone('a block that ends while the page is hidden opens its page of the journal', async (phone) => {
  await phone.openToday('?lang=en');
  await begin(phone);
  const asked = await question(phone);
  await lieDark(phone, 45);
  await assertItsPage(phone, asked);
  await phone.tap(phone.field);
  await phone.page.keyboard.press('Control+End');
  await phone.write('I said no twice.');
  await phone.saved();
}, { before: shiftClock });

onPhone('a block goes on when the page was put away, and ends while it is gone', async (phone) => {
  await phone.openToday('?lang=en');
  await begin(phone);
  const asked = await question(phone);
  await moveClock(phone, 10);
  await phone.reloadHere();
  assert.match(await left(phone), /^20 min/);
  assert.equal(await question(phone), asked);
  await moveClock(phone, 30);
  await phone.reloadHere();
  await assertItsPage(phone, asked);
}, { before: shiftClock });

onPhone('a browser that was closed finds the block on Today, and it counts half an hour and no more', async (phone, { another }) => {
  await phone.openToday('?lang=en');
  await begin(phone);
  await moveClock(phone, 300);
  await phone.page.close({ runBeforeUnload: false });
  const later = await another();
  await later.openToday('?lang=en');
  await later.shows('WriteItDown');
  assert.match(await later.words('OpenReflection'), /30 min/);
  await later.tap('WriteItDown');
  await later.shows('EntryText');
  await later.tap('Back');
  await later.tap('ToToday');
  assert.match(await later.words('OpenReflection'), /30 min/);
}, { before: shiftClock });

onPhone('a block that runs wakes nothing between its minutes', async (phone) => {
  await phone.openToday('?lang=en');
  await begin(phone);
  const quiet = async () => Object.values(await callbacksIn(phone.page, 2000)).every((count) => count === 0);
  await until('two seconds of rest', quiet);
}, { before: countCallbacks });

onPhone('a quiet block shows nothing but time and question, and can be left and gone on with', async (phone) => {
  await phone.openToday('?lang=en');
  await begin(phone);
  for (const key of ['ToToday', 'ToGuide', 'ToSearch']) assert.equal(await phone.has(key), false, key);
  const first = await question(phone);
  await phone.tap('AnotherQuestion');
  assert.notEqual(await question(phone), first);
  const second = await question(phone);
  await phone.assertAccessible('a block');
  await phone.tap('Back');
  await phone.tap('GoOnBlock');
  assert.equal(await question(phone), second);
  await phone.tap('WriteItDown');
  await assertItsPage(phone, second);
});

onPhone('hours that are entered afterwards are in the week', async (phone) => {
  await phone.openToday('?lang=en');
  await toReflection(phone);
  await phone.tap('EnterHours');
  await phone.shows('HeldDay');
  await phone.tap('Back');
  assert.match(await phone.words('ReflectionCard'), /1 h of 2 h/);
  await phone.assertAccessible('reflection time');
});

onPhone('a booking says when it is the next time, and its calendar file is downloaded', async (phone) => {
  await phone.openToday('?lang=en');
  await toReflection(phone);
  await phone.tap('AddBooking');
  await phone.shows('BookingDay');
  await phone.tap('Back');
  assert.match(await phone.words('Booking'), /Friday 15:00, 2 h/);
  await phone.tap('ToCalendar');
  await phone.assertAccessible('the calendar');
  const [download] = await Promise.all([phone.page.waitForEvent('download'), phone.tap('ShareCalendar')]);
  assert.equal(download.suggestedFilename(), 'duolog.ics');
  const stream = await download.createReadStream();
  let text = '';
  for await (const piece of stream) text += piece;
  assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  assert.match(text, /\r\nRRULE:FREQ=WEEKLY;BYDAY=FR\r\n/);
  assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
}, { viewport: { width: 390, height: 2200 } });
