// A page that nobody touches draws nothing.
import assert from 'node:assert/strict';
import { callbacksIn, countCallbacks } from './support/callbacks.mjs';
import { onDesktop, onPhone } from './support/scene.mjs';
import { until } from './support/wait.mjs';

/// Frames drawn in ten seconds without touching anything.
async function idleFrames(phone) {
  await phone.settled();
  return phone.page.evaluate(async () => {
    const before = window.duolog.frames();
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    return window.duolog.frames() - before;
  });
}

onPhone('no frame is drawn in ten idle seconds on the list', async (phone) => {
  await phone.openApp();
  await phone.writePage('Something to list');
  await phone.back();
  assert.equal(await idleFrames(phone), 0);
});

onPhone('no frame is drawn in ten idle seconds while a page has the keyboard', async (phone) => {
  await phone.openApp();
  await phone.writePage('Something said');
  assert.ok(await phone.field.evaluate((field) => field === document.activeElement));
  assert.equal(await idleFrames(phone), 0);
});

onPhone('no frame is drawn in ten idle seconds without WebGL', async (phone) => {
  await phone.openApp();
  assert.equal(await idleFrames(phone), 0);
}, { webgl: false, expected: [/webgl/i, /gpu/i] });

onDesktop('no frame is drawn in ten idle seconds on an empty journal', async (phone) => {
  await phone.openApp();
  assert.equal(await idleFrames(phone), 0);
});

const kNothing = { setTimeout: 0, setInterval: 0, requestAnimationFrame: 0, requestIdleCallback: 0, frames: 0 };
const kObservedMs = 3000;

async function assertAsleep(phone, where) {
  await phone.settled();
  // What was done may still have something to come: a save after half a second, a look at the bar at the bottom.
  const quiet = async () => Object.values(await callbacksIn(phone.page, 1000)).every((count) => count === 0);
  await until(`rest on ${where}`, quiet);
  assert.deepEqual(await callbacksIn(phone.page, kObservedMs), kNothing, where);
}

const counted = { before: countCallbacks, timeoutMs: 180_000 };

onPhone('nothing wakes on any page in three seconds: no timer, no frame', async (phone) => {
  await phone.openToday();
  await assertAsleep(phone, 'Today');
  await phone.tap('ToGuide');
  await assertAsleep(phone, 'the guide');
  await phone.tap('Begin');
  await assertAsleep(phone, 'the first meeting');
  await phone.browserBack();
  await phone.tap('ToPriorities');
  await assertAsleep(phone, 'priorities');
  await phone.tap('ToJournal');
  await assertAsleep(phone, 'the journal');
  await phone.tap('ToToday');
  await phone.tap('ToSettings');
  await assertAsleep(phone, 'the settings');
  await phone.press('IsItSafe');
  await phone.shows('Verdict');
  await assertAsleep(phone, 'the safety page');
}, counted);

onPhone('nothing wakes while a field has the keyboard, on a page, in the search, in a task', async (phone) => {
  await phone.openApp();
  await phone.writePage('Something said');
  await assertAsleep(phone, 'a page');
  await phone.back();
  await phone.tap('ToSearch');
  await phone.write('some');
  await assertAsleep(phone, 'the search');
  await phone.browserBack();
  await phone.tap('ToPriorities');
  await phone.tap('NewTask');
  await phone.write('Half a task');
  await assertAsleep(phone, 'priorities');
}, counted);

onPhone('nothing wakes on a page that is hidden', async (phone) => {
  await phone.openApp();
  await phone.writePage('Out of sight');
  await phone.page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await assertAsleep(phone, 'hidden');
}, counted);
