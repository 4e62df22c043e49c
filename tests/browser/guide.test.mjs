// The guide: a checklist ticked on a phone between two, left, and found again; its chapters without a net; its file.
import assert from 'node:assert/strict';
import { serve } from '../../tools/serve.mjs';
import { dist } from './support/environment.mjs';
import { onPhone } from './support/scene.mjs';
import { until } from './support/wait.mjs';
import { kept } from './support/versions.mjs';

const kFirst = ['Step-place', 'Step-time', 'Step-backgrounds'];

const ticked = (phone) =>
  phone.page.evaluate(() =>
    [...document.querySelectorAll('[data-key^="Step-"][role=checkbox][aria-checked=true]')].map((step) => step.dataset.key));

const percent = async (phone) => Number(await phone.at('Progress').getAttribute('aria-valuenow'));

/// The button that opens the note of a step, by words of its title.
const noteOf = (phone, title) => phone.page.locator('[data-key="RowMenu"]').filter({ hasText: title }).first();

/// Scrolls down to what lies below, and taps it.
async function tapBelow(phone, key) {
  await phone.shows(key);
  await phone.at(key).evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await phone.tap(key);
}

async function openList(phone) {
  await phone.tap('ToGuide');
  await phone.tap('Checklist-first-meeting');
  await phone.shows('Step-place');
}

async function begin(phone) {
  await phone.openToday();
  await openList(phone);
  assert.deepEqual(await ticked(phone), []);
  for (const step of kFirst) await phone.tap(step);
}

onPhone('three steps are ticked by finger, and after a reload they are on the list, at Today and in the guide', async (phone) => {
  await begin(phone);
  assert.deepEqual(await ticked(phone), kFirst);
  assert.equal(await percent(phone), 16);
  await phone.reloadHere();
  assert.deepEqual(await ticked(phone), kFirst, 'the list is where it was');
  await phone.reloadToday();
  assert.equal(await phone.words('NextCaption'), '3 of 18 done');
  await openList(phone);
  assert.deepEqual(await ticked(phone), kFirst);
  assert.equal(await percent(phone), 16);
  await phone.tap('Back');
  assert.equal(await phone.at('Checklist-first-meeting').getAttribute('aria-description'), '3 of 18 done');
  await phone.shows('Continue');
});

onPhone('a tick is taken back by the same finger', async (phone) => {
  await begin(phone);
  await phone.tap('Step-time');
  assert.deepEqual(await ticked(phone), ['Step-place', 'Step-backgrounds']);
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
  await openList(phone);
  assert.deepEqual(await ticked(phone), kFirst);
});

onPhone('a checklist that was started over begins anew after a reload', async (phone) => {
  await begin(phone);
  await phone.tap('More');
  await phone.tap('StartOver');
  await phone.tap('Dismiss');
  await phone.reloadToday();
  await openList(phone);
  assert.deepEqual(await ticked(phone), []);
});

onPhone('"Copy the checklist as text" puts the checklist with its ticks and notes on the clipboard', async (phone, { context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await begin(phone);
  await phone.tap(noteOf(phone, 'Choose a calm place'));
  await phone.write('The library\nupstairs');
  await phone.tap('More');
  await phone.tap('CopyChecklist');
  const lines = (await phone.page.evaluate(() => navigator.clipboard.readText())).split('\n');
  assert.equal(lines[0], 'First meeting');
  assert.deepEqual(lines.filter((line) => line.startsWith('[x]')),
    ['[x] Choose a calm place', '[x] Set aside at least an hour', '[x] Say where you come from']);
  assert.equal(lines.filter((line) => line.startsWith('[ ]')).length, 15);
  const noted = lines.indexOf('[x] Choose a calm place');
  assert.deepEqual(lines.slice(noted + 1, noted + 3), ['    The library', '    upstairs']);
});

onPhone('ticks and a note are there after a reload and in another language', async (phone) => {
  await phone.openToday('?lang=en');
  await openList(phone);
  for (const step of kFirst) await phone.tap(step);
  await phone.tap(noteOf(phone, 'Choose a calm place'));
  assert.equal(await phone.focused(), 'Note', 'the keyboard is up');
  await phone.write('Biblioteka w Łodzi, klockan 16 🌱');
  const assertThere = async (title) => {
    assert.deepEqual(await ticked(phone), kFirst);
    await phone.tap(noteOf(phone, title));
    assert.equal(await phone.at('Note').inputValue(), 'Biblioteka w Łodzi, klockan 16 🌱');
    await phone.tap(noteOf(phone, title));
    await phone.hides('Note');
    assert.equal(await phone.at('Step-place').getAttribute('aria-description'), 'Biblioteka w Łodzi, klockan 16 🌱');
  };
  await phone.reloadHere();
  await assertThere('Choose a calm place');
  for (const [language, title] of [['sv', 'Välj en lugn plats'], ['pl', 'Wybierzcie spokojne miejsce']]) {
    await phone.reloadToday();
    await phone.tap('ToSettings');
    await phone.tap(`Language-${language}`);
    await until(language, () => phone.page.evaluate((tag) => document.documentElement.lang === tag, language));
    await phone.tap('Back');
    await openList(phone);
    assert.equal(await phone.words('Step-place'), title);
    await assertThere(title);
  }
}, { timeoutMs: 180_000 });

onPhone('without a net a chapter opens, and nothing is asked for', async (phone) => {
  const server = await serve(dist);
  try {
    phone.served = server.url;
    await phone.openToday();
    await kept(phone);
    await server.close();
    await phone.reloadToday();
    await phone.tap('ToGuide');
    await phone.shows('Chapter-plan');
    const asked = [];
    phone.page.on('request', (request) => asked.push(request.url()));
    await tapBelow(phone, 'Chapter-plan');
    assert.equal(await phone.words('PageTitle'), 'The plan');
    const headings = await phone.page.locator('[data-key="CardHeading"]').allTextContents();
    assert.deepEqual([headings.length, headings[0]], [5, 'Make a plan in five steps']);
    await phone.showsLettersAt('CardHeading');
    await tapBelow(phone, 'NextChapter');
    assert.equal(await phone.words('PageTitle'), 'The agreement');
    assert.deepEqual(asked, []);
  } finally {
    await server.close();
  }
}, { serviceWorkers: 'allow', expected: [/ERR_CONNECTION_REFUSED|Failed to load resource/] });

// The guide's own file.

onPhone('the guide is fetched once, and only in the chosen language', async (phone) => {
  const asked = [];
  phone.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const guides = () => asked.filter((path) => path.startsWith('/guide/'));
  await phone.openToday('?lang=pl');
  await phone.tap('ToGuide');
  await tapBelow(phone, 'Chapter-plan');
  await phone.tap('Back');
  await phone.press('ToSearch');
  await phone.tap('Search');
  await phone.write('plan');
  await phone.shows('FoundGuide');
  await phone.tap('Back');
  assert.deepEqual(guides(), ['/guide/pl.txt']);
  await phone.tap('ToToday');
  await phone.tap('ToSettings');
  for (const language of ['da', 'pl', 'da']) {
    await phone.tap(`Language-${language}`);
    await until(language, () => phone.page.evaluate((tag) => document.documentElement.lang === tag, language));
  }
  await phone.tap('Back');
  await phone.tap('ToGuide');
  assert.equal(await phone.words('Chapter-meetings'), 'Jeres møder');
  assert.deepEqual(guides(), ['/guide/pl.txt', '/guide/da.txt']);
});

onPhone('the guide is not asked for before the first frame', async (phone) => {
  await phone.openToday();
  await phone.tap('ToGuide');
  await phone.shows('Chapter-plan');
  assert.deepEqual(await phone.page.evaluate(() => window.askedUnder), [false]);
}, {
  before: () => {
    window.askedUnder = [];
    const plain = window.fetch;
    window.fetch = (address, ...rest) => {
      // Once this frame is done: the first one takes the splash away at its end.
      if (/guide\/\w+\.txt$/.test(address)) queueMicrotask(() => window.askedUnder.push(document.getElementById('splash') !== null));
      return plain(address, ...rest);
    };
  },
});

onPhone('while the guide is on its way that is said, and then it is there', async (phone, { context }) => {
  let release;
  const released = new Promise((resolve) => { release = resolve; });
  await context.route(/guide\/en\.txt$/, async (route) => {
    await released;
    await route.continue();
  });
  await phone.openToday();
  await phone.tap('ToGuide');
  await phone.says('GuideComing');
  assert.ok(!(await phone.has('TryAgain')) && !(await phone.has('Begin')));
  release();
  await phone.shows('Chapter-plan');
  assert.ok(!(await phone.isSaying('GuideComing')));
});

onPhone('a guide that cannot be fetched is told, the rest works, and "Try again" brings it', async (phone, { context }) => {
  let requests = 0;
  await context.route(/guide\/en\.txt$/, (route) => {
    requests++;
    return route.abort();
  });
  await phone.openToday();
  await phone.toJournal();
  await phone.writePage('Written without a guide');
  await phone.back();
  await phone.tap('ToGuide');
  await phone.says('GuideMissingText');
  assert.equal(requests, 1, 'it is not asked for again and again');
  await phone.assertAccessible('a missing guide');
  await phone.tap('TryAgain');
  await phone.says('GuideMissingText');
  assert.equal(requests, 2);
  await context.unroute(/guide\/en\.txt$/);
  await phone.tap('TryAgain');
  await phone.shows('Chapter-plan');
  assert.ok(!(await phone.isSaying('GuideMissingText')));
}, { expected: [/Failed to load resource/] });

// What is hard: two taps from the guide to what helps.

onPhone('something that is hard leads in two taps to a card and a step, and on to both', async (phone) => {
  await phone.openToday();
  await phone.tap('ToGuide');
  await phone.tap('Troubles');
  await phone.tap('Trouble-gets-around');
  assert.equal(await phone.words('PageTitle'), 'I’m afraid it will get around');
  assert.equal(await phone.words('CardHeading'), 'Agree on secrecy aloud');
  await phone.assertAccessible('what helps');
  await phone.tap('TroubleStep');
  assert.equal(await phone.words('PageTitle'), 'First meeting');
  const step = await phone.place('Step-secrecy');
  assert.ok(step.y >= 0 && step.y + step.height <= 844, `the step is seen (${step.y})`);  // The list ends soon after it.
  await phone.tap('Step-secrecy');
  assert.deepEqual(await ticked(phone), ['Step-secrecy']);
  await phone.browserBack();
  await phone.tap('TroubleChapter');
  assert.equal(await phone.words('PageTitle'), 'Secrecy and ethics');
  const card = await phone.place(phone.page.locator('[data-key="CardHeading"]').filter({ hasText: 'Agree on secrecy aloud' }));
  assert.ok(card.y >= 0 && card.y < 60, `the card is at the top of the page (${card.y})`);
  assert.equal(await phone.depth(), 4);
  for (const key of ['TroubleStep', 'Trouble-gets-around', 'Continue', 'Today']) {
    await phone.browserBack();
    await phone.shows(key);
  }
});

onPhone('every trouble has its card and its step', async (phone) => {
  await phone.openToday();
  await phone.tap('ToGuide');
  await phone.tap('Troubles');
  const troubles = await phone.page.locator('[data-key^="Trouble-"]').evaluateAll((all) => all.map((row) => row.dataset.key));
  assert.equal(troubles.length, 14);
  for (const trouble of troubles) {
    await phone.press(trouble);
    for (const key of ['CardHeading', 'TroubleStep', 'TroubleChapter']) assert.ok(await phone.has(key), `${trouble}: ${key}`);
    await phone.press('Back');
  }
});
