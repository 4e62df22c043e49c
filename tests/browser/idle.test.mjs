// A page that nobody touches draws nothing.
import assert from 'node:assert/strict';
import { onDesktop, onPhone } from './support/scene.mjs';

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
