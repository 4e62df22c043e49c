// The main thing: words written on a phone are there afterwards.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { startChromium } from './support/chromium.mjs';
import { journalBytes, records } from './support/database.mjs';
import { Phone } from './support/phone.mjs';
import { temporaryFolder } from './support/processes.mjs';
import { onDesktop, onPhone } from './support/scene.mjs';
import { until } from './support/wait.mjs';

const kText = 'Zażółć gęślą jaźń, ærø, åäö, 日本 🌱';

async function assertFound(phone) {
  await phone.openApp();
  assert.ok((await phone.list())[0].includes(kText), 'the page is first in the list');
  await phone.tap(phone.entry('Zażółć'));
  assert.equal(await phone.field.inputValue(), kText);
}

onPhone('words in many scripts, written by finger, are found after a reload and open again', async (phone) => {
  await phone.openApp();
  await phone.writePage(kText);
  await phone.reload();
  await assertFound(phone);
});

onPhone('a page that closes 100 ms after "Saved" loses nothing', async (phone, { another }) => {
  await phone.openApp();
  await phone.writePage(kText);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await phone.page.close();
  await assertFound(await another());
});

onPhone('words written just before the page is left are saved', async (phone, { another }) => {
  await phone.openApp();
  await phone.tap('Write');
  await phone.tap(phone.field);
  await phone.page.keyboard.insertText(kText);
  await phone.page.goto('about:blank');
  await assertFound(await another());
});

onPhone('"Saved" appears only when the words are durable', async (phone) => {
  await phone.openApp();
  await phone.writePage('First');
  const before = await journalBytes(phone.page);
  assert.ok(before > 0);
  await phone.write(' and second');
  await phone.saved();
  assert.ok((await journalBytes(phone.page)) > before);
});

onPhone('what is written is sealed: no word of it lies in the database', async (phone) => {
  await phone.openApp();
  await phone.writePage('Between the two of us');
  for (const [key, bytes] of await records(phone.page)) {
    assert.ok(!Buffer.from(bytes).includes('Between'), key);
  }
});

onPhone('typing on goes on being saved', async (phone) => {
  await phone.openApp();
  await phone.writePage('One');
  for (const word of [' two', ' three', ' four']) {
    await phone.write(word);
    await phone.saved();
  }
  await phone.reload();
  assert.ok((await phone.list())[0].includes('One two three four'));
});

onPhone('an older page that is changed keeps its place and its new words', async (phone) => {
  await phone.openApp();
  await phone.writePage('Older');
  await phone.back();
  await phone.writePage('Newer');
  await phone.back();
  await phone.tap(phone.entry('Older'));
  await phone.tap(phone.field);
  await phone.page.keyboard.press('Control+End');
  await phone.write(', changed');
  await phone.saved();
  await phone.reload();
  const list = await phone.list();
  assert.ok(list[0].includes('Newer') && list[1].includes('Older, changed'), list.join(' / '));
});

onPhone('a page left blank is not kept', async (phone) => {
  await phone.openApp();
  await phone.tap('Write');
  await phone.tap('Back');
  await phone.reload();
  assert.deepEqual(await phone.list(), []);
  assert.ok(await phone.has('JournalEmptyTitle'));
});

onDesktop('on a wide screen a page is written beside the list', async (phone) => {
  await phone.openApp();
  await phone.click('Write');
  await phone.field.waitFor();
  await phone.click(phone.field);
  await phone.write(kText);
  await phone.saved();
  assert.ok((await phone.list())[0].includes(kText), 'the list beside it shows it');
});

test('killing the browser after "Saved" loses nothing', { timeout: 90_000 }, async () => {
  const profile = temporaryFolder('profile');
  try {
    const first = await startChromium({ profile: profile.path });
    const phone = await new Phone(await first.context.newPage()).openApp();
    await phone.writePage(kText);
    const closed = new Promise((resolve) => first.context.on('close', resolve));
    processesOf(profile.path).forEach((id) => process.kill(id, 'SIGKILL'));
    await closed;
    await until('its processes to end', () => processesOf(profile.path).length === 0);
    const second = await startChromium({ profile: profile.path });
    try {
      await assertFound(new Phone(await second.context.newPage()));
    } finally {
      await second.close();
    }
  } finally {
    await profile.remove();
  }
});

/// The browser's processes that were started with this profile, which is this test's alone.
function processesOf(profile) {
  return readdirSync('/proc').filter((id) => /^\d+$/.test(id) && commandLine(id).includes(`--user-data-dir=${profile}`));
}

function commandLine(id) {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

onPhone('letters typed after the tap on "Write" and before the page is drawn are its first words', async (phone) => {
  await phone.openApp();
  await phone.writePage('An older page');
  await phone.back();
  await phone.page.evaluate(() => {
    document.querySelector('[data-key="Write"]').click();
    const field = document.activeElement;
    field.value += 'Typed ahead';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await phone.saved();
  assert.equal(await phone.field.inputValue(), 'Typed ahead');
  await phone.back();
  const pages = await phone.list();
  assert.equal(pages.length, 2);
  assert.ok(pages.some((page) => page.includes('An older page')));
});
