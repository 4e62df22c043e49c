// The size of text that the browser itself was set to, beside the one that is chosen in Duolog.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { temporaryFolder } from './support/processes.mjs';
import { onDesktop } from './support/scene.mjs';
import { until } from './support/wait.mjs';

/// A profile in which the person has chosen this size of text for all pages; 16 is the usual.
function profileWithText(px) {
  const folder = temporaryFolder('profile');
  mkdirSync(join(folder.path, 'Default'));
  writeFileSync(join(folder.path, 'Default', 'Preferences'), JSON.stringify({ webkit: { webprefs: { default_font_size: px } } }));
  return folder;
}

const rowHeight = async (phone) => (await phone.place('Language-en')).height;
const words = (phone) => phone.page.locator('#mirror').innerText();

async function settingsHeight(phone, query = '') {
  await phone.openToday(query);
  await phone.press('ToSettings');
  await phone.shows('Language-en');
  return rowHeight(phone);
}

let usual;
onDesktop('a browser with the usual size of text shows what was chosen in Duolog', async (phone) => {
  usual = await settingsHeight(phone);
  assert.ok(!/This device asks for text/.test(await words(phone)));
});

for (const [px, system, inForce] of [[24, '150%', '150%'], [13, '81%', '85%'], [48, '300%', '200%']]) {
  const profile = profileWithText(px);
  after(() => profile.remove());
  onDesktop(`a browser whose text is set to ${px} pixels gets text at ${inForce}, and Settings says so`, async (phone) => {
    const height = await settingsHeight(phone);
    assert.ok(px > 16 ? height > usual : height <= usual, `${height} against ${usual}`);
    const text = await words(phone);
    assert.ok(text.includes(`asks for text at ${system}`) && text.includes(`shown at ${inForce}`), text);
    await phone.press('ToJournal');
    await phone.press('Write');
    await phone.field.waitFor();
    const size = await phone.field.evaluate((field) => parseFloat(getComputedStyle(field).fontSize));
    assert.ok(Math.abs(size - 17 * parseInt(inForce) / 100) < 2, `${size} px`);
  }, { profile: profile.path });
}

onDesktop('a size of text that changes while Duolog is open holds at once', async (phone) => {
  const before = await settingsHeight(phone);
  // What the browser does when its own setting is changed: every page is laid out anew.
  await phone.page.evaluate(() => { document.documentElement.style.fontSize = '28px'; });
  await until('larger rows', async () => (await rowHeight(phone)) > before);
  await phone.page.evaluate(() => { document.documentElement.style.fontSize = ''; });
  await until('rows as before', async () => (await rowHeight(phone)) === before);
});

onDesktop('the person’s own choice counts on top of the browser’s', async (phone) => {
  await phone.openToday('?text-size=130');
  await phone.press('ToSettings');
  await phone.page.evaluate(() => { document.documentElement.style.fontSize = '20px'; });
  await until('both together', async () => (await words(phone)).includes('shown at 163%'));
});
