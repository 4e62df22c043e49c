// The search in the guide's four languages: at each letter, without accents, best first, and every hit leads to its place.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './support/environment.mjs';
import { onPhone } from './support/scene.mjs';

/// As the person types it who has no such keys.
const folded = (words) =>
  words.toLowerCase().replace(/[łøæ’]/g, (letter) => ({ ł: 'l', ø: 'o', æ: 'ae', '’': "'" })[letter]).normalize('NFD').replace(/\p{M}/gu, '');

/// What can be found in the shipped guide: [{heading, body, chapter}].
function shippedGuide(language) {
  const found = [];
  let chapter = '';
  let checklist = '';
  for (const line of readFileSync(join(dist, `guide/${language}.txt`), 'utf8').split('\n')) {
    const [kind, ...fields] = line.replace(/\x04[^\x05]*\x05|[\x02\x03\x06]/g, '').split('\t');
    if (kind === 'C') chapter = fields[1];
    if (kind === 'L') checklist = fields[1];
    if (kind === 'c') found.push({ heading: fields[1], body: chapter, chapter });
    if (kind === 'p' || kind === 'b') found.at(-1).body += ` ${fields[0]}`;
    if (kind === 's') found.push({ heading: fields[1], body: `${fields[2]} ${checklist}` });
    if (kind === 'T') found.push({ heading: fields[1], body: '' });
    if (kind === 'H') found.push({ heading: fields[1], body: fields[2] });
  }
  return found;
}

const matches = (guide, word) => guide.filter(({ heading, body }) => folded(`${heading}\n${body}`).includes(word));

const hits = (phone) => phone.page.locator('[data-key="FoundGuide"]:not(h2, ul)').allTextContents();
const hit = (phone, title) => phone.page.locator('[data-key="FoundGuide"]:not(h2, ul)').filter({ hasText: title }).first();
const count = async (phone) => ((await phone.has('Status')) ? Number.parseInt(await phone.words('Status'), 10) : 0);

async function openSearch(phone, language) {
  await phone.openToday(`?lang=${language}`);
  await phone.tap('ToGuide');
  await phone.shows('Chapter-plan');
  await phone.tap('ToSearch');
}

async function assertAtTop(phone, thing) {
  const { y } = await phone.place(thing);
  assert.ok(y >= 0 && y < 60, `at the top of the page (${y})`);
}

for (const { language, word, accented, title } of [
  { language: 'en', word: 'plan', accented: 'plan', title: 'Make a plan in five steps' },
  { language: 'sv', word: 'mote', accented: 'möte', title: 'Ge de närmaste mötena ett ämne' },
  { language: 'da', word: 'mode', accented: 'møde', title: 'Giv de næste møder et emne' },
  { language: 'pl', word: 'sluch', accented: 'słuch', title: 'Słuchaj, zanim ocenisz' },
]) {
  onPhone(`${language}: "${word}" finds "${accented}" letter by letter, headings first, and a hit opens its chapter at the card`, async (phone) => {
    const guide = shippedGuide(language);
    await openSearch(phone, language);
    for (let letters = 1; letters <= word.length; letters++) {
      await phone.page.keyboard.type(word[letters - 1]);
      await phone.settled();
      const typed = word.slice(0, letters);
      assert.equal(await count(phone), matches(guide, typed).length, `all that has "${typed}"`);
    }
    await phone.page.keyboard.press('Backspace');
    await phone.settled();
    assert.equal(await count(phone), matches(guide, word.slice(0, -1)).length);
    await phone.page.keyboard.type(word.at(-1));
    await phone.settled();

    const titles = await hits(phone);
    const headings = matches(guide, word).map(({ heading }) => heading);
    assert.deepEqual(titles.filter((found) => !headings.includes(found)), []);
    const inHeading = titles.map((found) => folded(found).includes(word));
    const first = inHeading.indexOf(false);
    assert.ok(first > 0 && !inHeading.includes(true, first), `headings before bodies: ${titles}`);
    assert.ok(titles.slice(0, first).some((found) => found.toLowerCase().includes(accented)), 'the letters with their marks');

    const row = hit(phone, title);
    await row.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await phone.tap(row);
    assert.equal(await phone.words('PageTitle'), guide.find(({ heading, chapter }) => heading === title && chapter).chapter);
    const card = phone.page.locator('[data-key="CardHeading"]').filter({ hasText: title });
    await assertAtTop(phone, card);
    await phone.showsLettersAt(card);
  });
}

onPhone('"lodz" finds a page about Łódź, and "mote" one about a möte', async (phone) => {
  await phone.openApp('?lang=pl');
  await phone.writePage('Łódź, potem pociąg do domu');
  await phone.back();
  await phone.writePage('Ett möte i Malmö');
  await phone.back();
  await phone.tap('ToSearch');
  for (const [word, page] of [['lodz', 'Łódź, potem'], ['mote', 'Ett möte'], ['ŁÓDŹ', 'Łódź, potem']]) {
    await phone.page.keyboard.press('ControlOrMeta+a');
    await phone.write(word);
    const found = await phone.page.locator('[data-key="Entry"]').allTextContents();
    assert.equal(found.length, 1, word);
    assert.ok(found[0].includes(page), `${word}: ${found}`);
  }
});

onPhone('steps, troubles and habits are found too, and lead where they are', async (phone) => {
  await openSearch(phone, 'en');
  await phone.write('ordinary day');
  assert.equal((await hits(phone))[0], 'Describe an ordinary day at work');
  await phone.tap(hit(phone, 'Describe an ordinary day at work'));
  assert.equal(await phone.words('PageTitle'), 'First meeting');
  await assertAtTop(phone, 'Step-tasks');
  for (const [words, title, shown] of [
    ['hoped too much', 'We hoped for too much', 'TroubleStep'], ['false alarms', 'Urgent? Let me see', 'HabitOnToday'],
  ]) {
    await phone.browserBack();
    await phone.tap('ToSearch');
    await phone.page.keyboard.press('ControlOrMeta+a');
    await phone.write(words);
    assert.equal((await hits(phone))[0], title);
    await phone.tap(hit(phone, title));
    await phone.shows(shown);
  }
}, { timeoutMs: 240_000 });

onPhone('what is in no word of the guide is not found', async (phone) => {
  await openSearch(phone, 'sv');
  await phone.write('mote zzqx');
  assert.equal(await count(phone), 0);
  assert.deepEqual(await hits(phone), []);
});
