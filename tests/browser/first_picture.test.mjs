// What is there before the program: the page in the person's language and look, and a plain sentence where it cannot come.
import assert from 'node:assert/strict';
import { onDesktop, onPhone } from './support/scene.mjs';
import { address } from './support/server.mjs';

const kLines = {
  en: 'A private journal for mentoring.', sv: 'En privat dagbok för mentorskap.', da: 'En privat dagbog til mentorskab.', pl: 'Prywatny dziennik mentoringu.',
};

/// The page as it is before the program has come.
async function waiting(phone, context, query = '') {
  await context.route(/boot\.mjs$/, () => {});
  phone.home = await address();
  await phone.page.goto(phone.home + query, { waitUntil: 'commit' });
  await phone.page.locator('#splash .name').waitFor();
}

const seen = (phone) => phone.page.locator('#splash').innerText();
const look = (phone) => phone.page.evaluate(() => {
  const splash = getComputedStyle(document.getElementById('splash'));
  return { ground: splash.backgroundColor, size: splash.fontSize, language: document.documentElement.lang };
});

for (const [language, line] of Object.entries(kLines)) {
  onPhone(`the name and one sentence are there first, ${language}`, async (phone, { context }) => {
    await waiting(phone, context);
    assert.deepEqual((await seen(phone)).split(/\n+/), ['Duolog', line]);
    assert.equal((await look(phone)).language, language);
  }, { locale: { en: 'en-GB', sv: 'sv-SE', da: 'da-DK', pl: 'pl-PL' }[language] });
}

onPhone('saved settings are in the first picture: language, theme, contrast and size', async (phone, { context }) => {
  await waiting(phone, context);
  assert.ok((await seen(phone)).includes(kLines.pl));
  assert.deepEqual(await look(phone), { ground: 'rgb(0, 0, 0)', size: '34px', language: 'pl' });
}, { before: () => localStorage.setItem('duolog.settings', 'language=pl\ntheme=dark\ncontrast=high\ntext_percent=200\n') });

onPhone('nothing but the first picture is seen until the first place is there', async (phone) => {
  await phone.openToday();
  assert.deepEqual(await phone.page.evaluate(() => window.shownWithoutSplash), ['Today']);
}, {
  before: () => {
    // The first heading or status in the mirror when the first picture has gone, from frame to frame.
    window.shownWithoutSplash = [];
    const look = () => {
      const first = document.querySelector('#mirror [data-key]:is(h1, [role=status])')?.dataset.key;
      const last = window.shownWithoutSplash.at(-1);
      if (document.body && !document.getElementById('splash') && first && first !== last) window.shownWithoutSplash.push(first);
      if (window.shownWithoutSplash.length < 5) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  },
});

const kTooOld = ['needs a newer browser', 'behöver en nyare webbläsare', 'kræver en nyere browser', 'wymaga nowszej przeglądarki'];

async function saysTooOld(phone) {
  await phone.page.locator('.failure').waitFor();
  const words = await phone.page.locator('.failure').innerText();
  for (const sentence of kTooOld) assert.ok(words.includes(sentence), words);
  return words;
}

async function openOld(phone) {
  phone.home = await address();
  await phone.page.goto(phone.home);
}

for (const [what, before] of [
  ['WebAssembly', () => { delete globalThis.WebAssembly; }],
  ['IndexedDB', () => { Object.defineProperty(Window.prototype, 'indexedDB', { value: undefined, configurable: true }); delete globalThis.indexedDB; }],
]) {
  onPhone(`a browser without ${what} gets a plain page in four languages`, async (phone) => {
    await openOld(phone);
    await saysTooOld(phone);
  }, { before });
}

onPhone('a browser whose WebAssembly has no exceptions gets it too, the person’s language first', async (phone) => {
  await openOld(phone);
  assert.match(await saysTooOld(phone), /^Duolog kræver/);
}, {
  locale: 'da-DK',
  expected: [/too old/],
  before: () => {
    WebAssembly.validate = () => false;
    const refuse = () => Promise.reject(new WebAssembly.CompileError('too old'));
    WebAssembly.instantiate = refuse;
    WebAssembly.instantiateStreaming = refuse;
  },
});

onPhone('a program that arrives broken in a browser that could run it is no reason for another browser', async (phone) => {
  await openOld(phone);
  await phone.page.locator('.failure').waitFor();
  assert.match(await phone.page.locator('.failure').innerText(), /could not be loaded/);
}, {
  expected: [/cut short/],
  before: () => {
    WebAssembly.instantiateStreaming = () => Promise.reject(new WebAssembly.CompileError('cut short'));
  },
});

onDesktop('a browser that knows no modules is told by an ordinary script', async (phone, { context }) => {
  await waiting(phone, context);
  await phone.page.addScriptTag({ url: 'too_old.js' });
  const words = await seen(phone);
  for (const sentence of kTooOld) assert.ok(words.includes(sentence), words);
});
