// What is known before the journal: language, theme and size of text, from the address, the saved settings and the browser.
import assert from 'node:assert/strict';
import { journalBytes } from './support/database.mjs';
import { serveModules } from './support/modules.mjs';
import { difference } from './support/picture.mjs';
import { onDesktop, onPhone } from './support/scene.mjs';
import { address } from './support/server.mjs';
import { until } from './support/wait.mjs';

const kPaper = { light: 'rgb(251, 249, 244)', dark: 'rgb(20, 23, 21)' };
const kBars = { light: '#FBF9F4', dark: '#141715' };

const save = (settings) => ({ before: (text) => localStorage.setItem('duolog.settings', text), argument: settings });

/// The page as it is before the program has come.
async function waiting(phone, context, query = '') {
  await context.route(/duolog\.wasm$/, () => {});
  phone.home = await address();
  await phone.page.goto(phone.home + query, { waitUntil: 'commit' });
  await phone.page.waitForFunction(() => document.readyState === 'complete' && document.getElementById('splash'));
}

const ground = (phone) =>
  phone.page.evaluate(() => ({
    page: getComputedStyle(document.documentElement).backgroundColor,
    splash: getComputedStyle(document.querySelector('.splash')).backgroundColor,
    bars: [...document.querySelectorAll('meta[name=theme-color]')].map((bar) => bar.content),
    scheme: getComputedStyle(document.documentElement).colorScheme,
  }));

const kChosen = (theme) => ({ page: kPaper[theme], splash: kPaper[theme], bars: [kBars[theme], kBars[theme]], scheme: theme });

onPhone('?theme=dark is dark before the program comes, on a light system', async (phone, { context }) => {
  await waiting(phone, context, '?theme=dark');
  assert.deepEqual(await ground(phone), kChosen('dark'));
});

onPhone('a saved theme is there before the program comes', async (phone, { context }) => {
  await waiting(phone, context);
  assert.deepEqual(await ground(phone), kChosen('light'));
}, { ...save('language=en\ntheme=light\n'), colorScheme: 'dark' });

onPhone('the address wins over the saved theme', async (phone, { context }) => {
  await waiting(phone, context, '?theme=system');
  const { page, splash, bars } = await ground(phone);
  assert.deepEqual({ page, splash, bars }, { page: kPaper.light, splash: kPaper.light, bars: [kBars.light, kBars.dark] });
}, save('theme=dark'));

onPhone('the page takes the ground that the program tells', async (phone, { context }) => {
  await serveModules(context);
  await phone.openApp();
  await phone.page.evaluate(async () => (await import('/settings.mjs')).set_page_ground('#000000', true));
  const { page, bars, scheme } = await phone.page.evaluate(() => ({
    page: getComputedStyle(document.documentElement).backgroundColor,
    bars: [...document.querySelectorAll('meta[name=theme-color]')].map((bar) => bar.content),
    scheme: getComputedStyle(document.documentElement).colorScheme,
  }));
  assert.deepEqual({ page, bars, scheme }, { page: 'rgb(0, 0, 0)', bars: ['#000000', '#000000'], scheme: 'dark' });
});

for (const [language, words] of [['sv', /kunde inte laddas/], ['da', /kunne ikke indlæses/], ['pl', /Nie udało się wczytać/], ['en', /could not be loaded/]]) {
  onPhone(`a program that does not arrive is told in the saved language, ${language}, on the saved ground`, async (phone, { context }) => {
    await context.route(/duolog\.wasm$/, (route) => route.abort());
    await phone.page.goto((phone.home = await address()));
    const box = phone.page.getByRole('alert');
    await box.waitFor();
    assert.match(await box.textContent(), words);
    assert.equal(await box.getAttribute('lang'), language);
    assert.equal((await ground(phone)).splash, kPaper.dark);
    await phone.page.evaluate(() => { window.duolog = { frames: () => 0 }; });
    await phone.assertAccessible('the failure');
  }, { ...save(`language=${language}\ntheme=dark`), expected: [/Failed to load resource/, /Failed to fetch/] });
}

onDesktop('settings that cannot be read are none, and the journal opens', async (phone, { context }) => {
  await serveModules(context);
  await phone.openApp();
  assert.equal(await phone.words('Write'), 'Write');
  assert.deepEqual(await phone.page.evaluate(async () => {
    const settings = await import('/settings.mjs');
    return [settings.read_settings(), settings.write_settings('theme=dark')];
  }), ['', 'SecurityError']);
}, { before: () => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('Refused', 'SecurityError'); } }) });

onDesktop('settings that hold nonsense change nothing', async (phone) => {
  await phone.openApp();
  assert.equal(await phone.words('Write'), 'Write');
  assert.equal(await phone.page.evaluate(() => new URL(location.href).search), '');
}, save('language=xx\ntheme=red\n=\n\nlanguage\u0000=sv\ntext-size=9999'));

onDesktop('settings are written whole, or a full place is told and the old ones stay', async (phone, { context }) => {
  await serveModules(context);
  await phone.openApp();
  const told = await phone.page.evaluate(async () => {
    const settings = await import('/settings.mjs');
    const answers = [settings.write_settings('theme=dark\n'), settings.read_settings()];
    let room = 'x'.repeat(1 << 20);
    for (let count = 0; room.length > 0; count++) {
      try { localStorage.setItem(`filler${count}`, room); } catch { room = room.slice(room.length >> 1 || 1); }
    }
    answers.push(settings.write_settings('theme=light\n'.repeat(300)), settings.read_settings());
    localStorage.clear();
    return answers;
  });
  assert.deepEqual(told, [null, 'theme=dark\n', 'QuotaExceededError', 'theme=dark\n']);
});

onDesktop('the address becomes the program’s options, and what it does not know is left out', async (phone, { context }) => {
  await serveModules(context);
  await phone.openApp();
  const options = await phone.page.evaluate(async () => {
    const { program_arguments } = await import('/settings.mjs');
    return ['lang=pl&theme=dark&contrast=high&text-size=150&demo&kit', 'lang=xx&theme=red&contrast=low&text-size=84&data=/', 'demo=1', '']
      .map((query) => program_arguments(new URLSearchParams(query)));
  });
  assert.deepEqual(options, [['--lang=pl', '--theme=dark', '--contrast=high', '--text-size=150', '--demo', '--kit'], [], ['--demo'], []]);
});

onDesktop('the first language: the address, then the saved one, then the browser’s', async (phone, { context }) => {
  await serveModules(context);
  await phone.openApp();
  const languages = await phone.page.evaluate(async () => {
    const { first_language } = await import('/settings.mjs');
    return [['lang=da', 'language=pl'], ['', 'theme=dark\nlanguage=pl\n'], ['lang=xx', ''], ['', 'language=xx']]
      .map(([query, saved]) => first_language(new URLSearchParams(query), saved));
  });
  assert.deepEqual(languages, ['da', 'pl', 'sv', 'sv']);
}, { locale: 'sv-SE' });

onPhone('?demo brings the made-up journal of the language with it', async (phone) => {
  const asked = [];
  phone.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await phone.page.goto(`${(phone.home = await address())}?demo&lang=sv`);
  await until('both files to be asked for', () => asked.includes('/demo/sv.txt') && asked.includes('/text/sv.mo'));
}, { expected: [/./] });

onPhone('without ?demo, no made-up journal is loaded', async (phone) => {
  const asked = [];
  phone.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await phone.openApp('?lang=sv');
  assert.deepEqual(asked.filter((path) => path.startsWith('/demo/')), []);
});

onDesktop('a file that comes later is fetched once for all who ask, and again after a failure', async (phone, { context }) => {
  await serveModules(context);
  await phone.openApp();
  let requests = 0;
  await context.route(/text\/pl\.mo$/, (route) => (++requests === 1 ? route.abort() : route.continue()));
  const answers = await phone.page.evaluate(async () => {
    const { Shipped } = await import('/shipped.mjs');
    const shipped = new Shipped();
    const twice = () => Promise.all([shipped.fetch('text/pl.mo'), shipped.fetch('text/pl.mo')]);
    const all = [...await twice(), ...await twice(), await shipped.fetch('text/pl.mo'), shipped.files['text/pl.mo'].length > 0];
    return [...all, await shipped.fetch('text/none.mo')];
  });
  assert.deepEqual(answers, [false, false, true, true, true, true, false]);
  assert.equal(requests, 2);
}, { expected: [/Failed to load resource/] });

// The settings' own page.

const kSettings = 'duolog.settings';
const language = (phone) => phone.page.evaluate(() => document.documentElement.lang);
const chosen = (phone) =>
  phone.page.locator('[role=radio][aria-checked=true]').evaluateAll((all) => all.map((radio) => radio.dataset.key));
const title = (phone) => phone.words(phone.page.locator('h1'));
const textSize = (phone) => phone.at('Slider').getAttribute('aria-valuetext');
const wordsAsked = (phone) => {
  const asked = [];
  phone.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return () => asked.filter((path) => path.endsWith('.mo'));
};

async function toSettings(phone) {
  await phone.tap('ToToday');
  await phone.tap('ToSettings');
  await phone.shows('ThemeDark');
}

/// In the middle of a sentence somebody changes the language: neither waits for the other.
async function switchToPolish(phone, act, goToSettings) {
  await phone.openApp('?lang=sv');
  await phone[act]('Write');
  await phone.field.waitFor();
  await phone[act](phone.field);
  await phone.page.keyboard.insertText('Mitt i en men');
  await goToSettings();
  await phone[act]('Language-pl');
  await until('Polish', async () => (await language(phone)) === 'pl');
  assert.equal(await title(phone), 'Ustawienia');
  assert.deepEqual(await chosen(phone), ['Language-pl', 'ThemeSystem']);
}

async function assertSentenceIsKept(phone, act) {
  await phone.toJournal();
  assert.ok((await phone.list())[0].includes('Mitt i en men'));
  await phone[act](phone.entry('Mitt i en men'));
  assert.equal(await phone.field.inputValue(), 'Mitt i en men');
  await until('the words in the database', async () => (await journalBytes(phone.page)) > 0);
}

for (const [device, on, act, go] of [
  ['a phone', onPhone, 'tap', async (phone) => { await phone.tap('Back'); await toSettings(phone); }],
  ['a desk', onDesktop, 'click', (phone) => phone.click('ToSettings')],
]) {
  on(`from Swedish to Polish in the middle of a sentence on ${device}: the words stay, and the page comes up in Polish`, async (phone) => {
    await switchToPolish(phone, act, () => go(phone));
    if (act === 'tap') await phone.tap('Back');
    await assertSentenceIsKept(phone, act);
    await phone.openToday();
    assert.equal(await language(phone), 'pl');
    assert.equal(await phone.words('ToJournal'), 'Dziennik');
    await assertSentenceIsKept(phone, act);
    if (act === 'tap') await phone.tap('Back');
    await phone[act]('Write');
    await phone[act](phone.field);
    await phone.write('Po polsku');
    await phone.saved();
  });
}

onPhone('the first language’s words are the only ones fetched, and another’s only when it is chosen, once', async (phone) => {
  const asked = wordsAsked(phone);
  await phone.openToday('?lang=sv');
  await phone.tap('ToSettings');
  assert.deepEqual(asked(), ['/text/sv.mo']);
  await phone.tap('Language-da');
  await until('Danish', async () => (await language(phone)) === 'da');
  await phone.tap('Language-sv');
  await phone.tap('Language-da');
  await phone.tap('Language-en');
  await until('English', async () => (await language(phone)) === 'en');
  assert.deepEqual(asked(), ['/text/sv.mo', '/text/da.mo']);
  assert.equal(await title(phone), 'Settings');
});

onPhone('a language that cannot be fetched is told in the old one, nothing is lost, and it may be chosen again', async (phone, { context }) => {
  await phone.openApp();
  await phone.writePage('Before the choice');
  await phone.back();
  await toSettings(phone);
  await context.route(/da\.mo$/, (route) => route.abort());
  await phone.tap('Language-da');
  await phone.says('LanguageUnavailable');
  assert.match(await phone.words('Notice'), /Dansk/);
  assert.equal(await language(phone), 'en');
  assert.deepEqual(await chosen(phone), ['Language-en', 'ThemeSystem']);
  await phone.reload();
  assert.equal(await language(phone), 'en');
  assert.ok((await phone.list())[0].includes('Before the choice'));
  await toSettings(phone);
  await context.unroute(/da\.mo$/);
  await phone.tap('Language-da');
  await until('Danish', async () => (await language(phone)) === 'da');
}, { expected: [/Failed to load resource/] });

onPhone('dark by finger: page and browser’s bars follow at once, and after a reload', async (phone) => {
  await phone.openToday();
  const light = await phone.screenshot();
  await phone.tap('ToSettings');
  await phone.tap('ThemeDark');
  const assertDark = async () => {
    const { page, bars, scheme } = await phone.page.evaluate(() => ({
      page: getComputedStyle(document.documentElement).backgroundColor,
      bars: [...document.querySelectorAll('meta[name=theme-color]')].map((bar) => bar.content.toUpperCase()),
      scheme: getComputedStyle(document.documentElement).colorScheme,
    }));
    assert.deepEqual({ page, bars, scheme }, { page: kPaper.dark, bars: [kBars.dark, kBars.dark], scheme: 'dark' });
  };
  await assertDark();
  await phone.reloadToday();
  await assertDark();
  assert.ok(difference(light, await phone.screenshot()) > 0.9, 'what is drawn is dark too');
  await phone.tap('ToSettings');
  assert.deepEqual(await chosen(phone), ['Language-en', 'ThemeDark']);
  await phone.tap('ThemeSystem');
  assert.equal(await phone.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), kPaper.light);
}, { colorScheme: 'light' });

onPhone('larger text by finger grows what is drawn, step by step to its end, and is kept', async (phone) => {
  await phone.openToday();
  await phone.tap('ToSettings');
  const row = async () => (await phone.place('Language-en')).height;
  const before = await row();
  assert.equal(await textSize(phone), '100%');
  for (let step = 0; step < 20 && !(await phone.at('LargerText').isDisabled()); step++) {
    await phone.press('LargerText');
  }
  assert.equal(await textSize(phone), '200%');
  assert.ok((await row()) > before);
  await phone.reloadToday();
  await phone.tap('ToSettings');
  assert.equal(await textSize(phone), '200%');
  await phone.press('SmallerText');
  assert.notEqual(await textSize(phone), '200%');
});

onPhone('high contrast by finger changes the picture and is kept', async (phone) => {
  await phone.openToday();
  await phone.tap('ToSettings');
  const before = await phone.screenshot();
  await phone.tap('HighContrast');
  assert.equal(await phone.at('HighContrast').getAttribute('aria-checked'), 'true');
  assert.ok(difference(before, await phone.screenshot()) > 0.005);
  await phone.reloadToday();
  await phone.tap('ToSettings');
  assert.equal(await phone.at('HighContrast').getAttribute('aria-checked'), 'true');
});

onPhone('a choice that the browser cannot keep holds for now, and is told', async (phone) => {
  await phone.openToday();
  await phone.tap('ToSettings');
  await phone.tap('ThemeDark');
  await phone.says('SettingsUnkept');
  assert.equal((await phone.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)), kPaper.dark);
}, { before: () => { Storage.prototype.setItem = () => { throw new DOMException('No room', 'QuotaExceededError'); }; } });

onPhone('settings hold no word of the journal', async (phone) => {
  await phone.openApp();
  await phone.writePage('A very private sentence');
  await phone.back();
  await toSettings(phone);
  await phone.tap('ThemeDark');
  await until('the choice to be kept', () => phone.page.evaluate((name) => localStorage.getItem(name)?.includes('dark'), kSettings));
  assert.ok(!(await phone.page.evaluate(() => JSON.stringify({ ...localStorage }))).includes('private'));
});
