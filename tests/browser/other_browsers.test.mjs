// The main thing once more in Firefox and in WebKit: write, reload, find.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startFirefox } from './support/firefox.mjs';
import { colours } from './support/picture.mjs';
import { address } from './support/server.mjs';
import { until } from './support/wait.mjs';
import { startWebKit } from './support/webkit.mjs';

const kText = 'Zażółć gęślą jaźń, ærø, åäö, 日本 🌱';
// WebKitGTK's driver presses keys, and no key makes a character beyond the first 65,536.
const kTypedInWebKit = 'Zażółć gęślą jaźń, ærø, åäö, 日本';

const place = (tab, selector) =>
  tab.ask(`(() => { const box = document.querySelector('${selector}')?.getBoundingClientRect();
    return box && box.width ? { x: box.x, y: box.y, width: box.width, height: box.height } : null; })()`);

async function clickOn(tab, selector) {
  const { x, y, width, height } = await until(`${selector} on the screen`, () => place(tab, selector));
  await tab.click(x + width / 2, y + height / 2);
}

const shown = (tab, selector, words) =>
  until(`"${words}" in ${selector}`, async () =>
    (await tab.ask(`document.querySelector('${selector}')?.textContent ?? ''`)).includes(words));

async function writeReloadFind(tab, text) {
  await tab.open(`${await address()}?lang=en`);
  await until('the first frame', () => tab.ask('window.duolog?.frames() > 0'));
  await clickOn(tab, '[data-key=ToJournal]');
  await clickOn(tab, '[data-key=Write]');
  await clickOn(tab, 'textarea');
  await until('the keyboard in the field', () => tab.ask("document.activeElement?.tagName === 'TEXTAREA'"));
  await tab.type(text);
  await shown(tab, '[data-key=SaveStatus]', 'Saved');
  await tab.open(`${await address()}?lang=en`);
  await clickOn(tab, '[data-key=ToJournal]');
  // Today shows the newest page too.
  await until('the list', () => place(tab, '[data-key=EntryList]'));
  await shown(tab, '[data-key=Entry]', text);
  const row = await place(tab, '[data-key=Entry]');
  await until('letters drawn in the list', async () => colours(await tab.screenshot(), row) > 8);
  await clickOn(tab, '[data-key=Entry]');
  assert.equal(await until('the text', () => tab.ask("document.querySelector('textarea')?.value")), text);
}

for (const [name, start, text] of [['Firefox', startFirefox, kText], ['WebKit', startWebKit, kTypedInWebKit]]) {
  test(`in ${name} what is written is found after a reload`, { timeout: 120_000 }, async () => {
    const { tab, close } = await start();
    try {
      await writeReloadFind(tab, text);
    } finally {
      await close();
    }
  });
}
