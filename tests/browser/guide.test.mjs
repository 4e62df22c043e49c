// The first meeting's checklist: begun on a phone between two, left, and found again.
import assert from 'node:assert/strict';
import { onPhone } from './support/scene.mjs';

const kFirst = ['StepPlace', 'StepTime', 'StepBackgrounds'];

const ticked = (phone) =>
  phone.page.evaluate(() =>
    [...document.querySelectorAll('[data-key^="Step"][role=checkbox][aria-checked=true]')].map((step) => step.dataset.key));

const percent = async (phone) => Number(await phone.at('Progress').getAttribute('aria-valuenow'));

async function begin(phone) {
  await phone.openToday();
  await phone.tap('ToGuide');
  await phone.tap('Begin');
  assert.deepEqual(await ticked(phone), []);
  for (const step of kFirst) await phone.tap(step);
}

onPhone('three steps are ticked by finger, and after a reload "Continue" shows them, at Today and in the guide', async (phone) => {
  await begin(phone);
  assert.deepEqual(await ticked(phone), kFirst);
  assert.equal(await percent(phone), 16);
  await phone.reloadToday();
  await phone.tap('Continue');
  assert.deepEqual(await ticked(phone), kFirst);
  assert.equal(await percent(phone), 16);
  await phone.tap('Back');
  await phone.tap('Continue');
  assert.deepEqual(await ticked(phone), kFirst);
});

onPhone('a tick is taken back by the same finger', async (phone) => {
  await begin(phone);
  await phone.tap('StepTime');
  assert.deepEqual(await ticked(phone), ['StepPlace', 'StepBackgrounds']);
});

onPhone('"Start the checklist over" empties the checklist, and "Undo" brings the ticks back, also over a reload', async (phone) => {
  await begin(phone);
  await phone.tap('More');
  await phone.tap('StartOver');
  assert.deepEqual(await ticked(phone), []);
  assert.equal(await percent(phone), 0);
  await phone.tap('Undo');
  assert.deepEqual(await ticked(phone), kFirst);
  await phone.reloadToday();
  await phone.tap('Continue');
  assert.deepEqual(await ticked(phone), kFirst);
});

onPhone('a checklist that was started over begins anew after a reload', async (phone) => {
  await begin(phone);
  await phone.tap('More');
  await phone.tap('StartOver');
  await phone.tap('Dismiss');
  await phone.reloadToday();
  await phone.tap('ToGuide');
  await phone.tap('Begin');
  assert.deepEqual(await ticked(phone), []);
});

onPhone('"Copy the checklist as text" puts the checklist with its ticks on the clipboard', async (phone, { context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await begin(phone);
  await phone.tap('More');
  await phone.tap('CopyChecklist');
  const lines = (await phone.page.evaluate(() => navigator.clipboard.readText())).split('\n');
  assert.equal(lines[0], 'First meeting');
  assert.deepEqual(lines.filter((line) => line.startsWith('[x]')), ['[x] A calm place', '[x] At least an hour', '[x] Where you come from']);
  assert.equal(lines.filter((line) => line.startsWith('[ ]')).length, 15);
});
