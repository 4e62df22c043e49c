// A made-up journal to look around in, ?demo: it is whole, says on every place what it is, and leaves nothing behind.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPo } from '../../tools/check_words.mjs';
import { records } from './support/database.mjs';
import { root } from './support/environment.mjs';
import { onDesktop, onPhone } from './support/scene.mjs';
import { sentence } from './support/sentences.mjs';

const kPages = 200;

function inLanguage(language, key) {
  if (language === 'en') return sentence(key);
  const words = readPo(readFileSync(join(root, `assets/text/${language}.po`), 'utf8'));
  return words.find(({ fields }) => fields.msgctxt === key).fields.msgstr;
}

/// What this address keeps in the browser.
async function kept(phone) {
  return phone.page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name), local: { ...localStorage }, session: { ...sessionStorage }, cookies: document.cookie,
  }));
}

const kNothing = { databases: [], local: {}, session: {}, cookies: '' };

/// A little of everything that would be saved.
async function useIt(phone) {
  await phone.tap('ToJournal');
  await phone.tap('Write');
  await phone.tap(phone.field);
  await phone.write('Written into the demo');
  await phone.tap('Back');
  assert.ok((await phone.list())[0].includes('Written into the demo'), 'it answers like a real journal');
  await phone.tap('ToPriorities');
  await phone.tap('NewTask');
  await phone.write('Added to the demo');
  await phone.tap('AddAsOne');
  await phone.page.evaluate(() => document.activeElement.blur());
  await phone.tap('ToGuide');
  await phone.tap('Checklist-first-meeting');
  await phone.tap('Step-place');
  await phone.tap('Back');
}

for (const language of ['en', 'sv', 'da', 'pl']) {
  onPhone(`?demo shows ${kPages} pages and its mark on every place, ${language}`, async (phone) => {
    const mark = inLanguage(language, 'MadeUp');
    await phone.openToday(`?demo&lang=${language}`);
    const assertMarked = async (where) => assert.equal(await phone.words('MadeUp'), mark, where);
    await assertMarked('Today');
    assert.ok(await phone.has('Entry'), 'Today is not a newcomer’s');
    await phone.tap('ToGuide');
    await assertMarked('the guide');
    await phone.tap('ToPriorities');
    await assertMarked('priorities');
    assert.ok(await phone.has('Task'));
    await phone.tap('ToJournal');
    await assertMarked('the journal');
    assert.match(await phone.words('Caption'), new RegExp(`^${kPages}\\s`));
    await phone.tap('Entry');
    await assertMarked('a page');
    assert.ok((await phone.field.inputValue()).length > 20);
    await phone.tap('Back');
    await phone.tap('ToSearch');
    await assertMarked('the search');
    await phone.tap('Back');
    await phone.tap('ToToday');
    await phone.tap('ToSettings');
    await assertMarked('the settings');
    assert.deepEqual(await kept(phone), kNothing);
  });
}

onPhone('what is written into a demo is kept nowhere, and gone after a reload', async (phone) => {
  await phone.openToday('?demo&lang=en');
  await useIt(phone);
  await phone.tap('ToToday');
  await phone.tap('ToSettings');
  await phone.tap('ThemeDark');
  await phone.tap('LargerText');
  assert.deepEqual(await kept(phone), kNothing);
  await phone.reloadToday();
  assert.deepEqual(await kept(phone), kNothing);
  await phone.tap('ToJournal');
  assert.match(await phone.words('Caption'), new RegExp(`^${kPages}\\s`));
  assert.ok(!(await phone.list()).join().includes('Written into the demo'));
});

onPhone('a real journal is untouched by a demo in the same browser', async (phone) => {
  await phone.openApp();
  await phone.writePage('My own words');
  const before = JSON.stringify(await records(phone.page));
  assert.ok(before.length > 100);
  await phone.openToday('?demo&lang=en');
  await useIt(phone);
  assert.equal(JSON.stringify(await records(phone.page)), before);
  await phone.openApp();
  assert.deepEqual((await phone.list()).map((words) => words.includes('My own words')), [true]);
  assert.ok(!(await phone.has('MadeUp')));
});

onPhone('a demo in another tab does not take the journal’s turn', async (phone, { another }) => {
  const demo = await another();
  await demo.openToday('?demo&lang=en');
  await phone.page.bringToFront();
  await phone.openApp();
  assert.ok(!(await phone.isSaying('ReadOnlyNotice')));
  await phone.writePage('While a demo is open');
});

onDesktop('?demo at a desk shows list and page', async (phone) => {
  await phone.openApp('?demo&lang=en');
  await phone.click('Entry');
  assert.ok((await phone.field.inputValue()).length > 20);
  assert.equal(await phone.words('MadeUp'), sentence('MadeUp'));
});
