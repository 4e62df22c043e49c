// What the device does, as a text to copy: on a page of its own, without a word that was written.
import assert from 'node:assert/strict';
import { onPhone } from './support/scene.mjs';

const told = (phone) => phone.page.locator('#mirror').innerText();

async function openDiagnostics(phone) {
  await phone.openToday();
  await phone.press('ToSettings');
  await phone.press('Diagnostics');
  await phone.shows('DiagnosticsField');
  // The browser answers some of it late.
  await phone.page.waitForFunction(() => /A durable write/.test(document.getElementById('mirror').innerText));
  await phone.settled();
}

onPhone('diagnostics tell of screen, storage and keyboard, and nothing that was written', async (phone, { context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDiagnostics(phone);
  const facts = await told(phone);
  for (const fact of ['Page', '390 x 844', 'Drawn by', 'Glyphs', 'A durable write']) assert.ok(facts.includes(fact), fact);
  await phone.tap('DiagnosticsField');
  await phone.page.keyboard.type('kotek');
  await phone.page.keyboard.press('Enter');
  await phone.settled();
  const notes = await told(phone);
  assert.match(notes, /input: insertText, 1 characters/);
  assert.match(notes, /key: a letter or sign/);
  assert.match(notes, /key: Enter/);
  await phone.press('CopyDiagnostics');
  const copied = await phone.page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^Browser: /);
  assert.match(copied, /touch: 1 down/);
  assert.ok(!/kotek|key: k\b/.test(copied), 'no letter is told');
  await phone.assertAccessible('diagnostics');
});

onPhone('what the device does is noted only while somebody looks', async (phone) => {
  await openDiagnostics(phone);
  assert.ok(await phone.page.evaluate(() => indexedDB.databases().then((all) => all.every(({ name }) => name !== 'duolog-trial'))));
  await phone.press('Back');
  await phone.press('Back');
  await phone.tap('ToJournal');
  await phone.tap('ToToday');
  await phone.press('ToSettings');
  await phone.press('Diagnostics');
  await phone.shows('DiagnosticsField');
  await phone.settled();
  assert.doesNotMatch(await told(phone), /touch: 1 down/);
});
