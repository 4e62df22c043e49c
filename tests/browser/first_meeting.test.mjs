// The first meeting, step by step, one phone between two: gone through, left and found again, kept in the journal.
import assert from 'node:assert/strict';
import { callbacksIn, countCallbacks } from './support/callbacks.mjs';
import { lieDark, shiftClock } from './support/clock.mjs';
import { onPhone } from './support/scene.mjs';
import { until } from './support/wait.mjs';

const kNote = 'Z Łodzi, via Malmö,\nand home by six 🌱';
const kSteps = 18;

/// As a workshop's participants do: a neighbour's name, an hour, and off. `language` is the other's, by its own name.
async function sitDown(phone, name = 'Amira', language = null) {
  await phone.tap('ToGuide');
  await phone.tap('Begin');
  await phone.tap('NewPerson');
  await phone.write(name);
  await phone.tap('AddPerson');
  if (language) await phone.tap(phone.page.locator('[data-key="TheirLanguage"][role=radio]').filter({ hasText: language }));
  await phone.tap('Begin');
  await phone.shows('StepDone');
}

async function assertStep(phone, number, title) {
  assert.equal(await phone.words('PageTitle'), `${number} of ${kSteps}`);
  assert.equal(await phone.words('BigTitle'), title);
}

/// Three steps: the first done, the second skipped, the third done and noted.
async function threeSteps(phone) {
  await assertStep(phone, 1, 'Choose a calm place');
  await phone.tap('StepDone');
  await assertStep(phone, 2, 'Set aside at least an hour');
  await phone.tap('Skip');
  await assertStep(phone, 3, 'Say where you come from');
  await phone.tap('Note');
  await phone.write(kNote);
  await phone.tap('StepDone');
  await assertStep(phone, 4, 'Share a little of life at home');
}

async function toSummary(phone) {
  await phone.tap('More');
  await phone.tap('ToSummary');
}

/// The titles of the summary's steps under a heading.
const summary = (phone, heading) => phone.page.locator(`ul[data-key="${heading}"] [data-key="SummaryStep"]`).allTextContents();

const keptTicks = (phone) => phone.page.locator('[data-key="KeptStep"][aria-checked=true]').allTextContents();
const kTicked = ['Choose a calm place', 'Say where you come from'];

onPhone('a step a screen, done or skipped, with a note: a reload comes back to the same step, and the page is kept', async (phone) => {
  await phone.openToday();
  await sitDown(phone);
  await threeSteps(phone);
  assert.equal(await phone.at('Progress').getAttribute('aria-valuenow'), '16');
  await phone.reloadHere();
  await assertStep(phone, 4, 'Share a little of life at home');
  assert.match(await phone.words('Timer'), /^\d of 60 min$/);
  await phone.tap('Previous');
  await assertStep(phone, 3, 'Say where you come from');
  assert.equal(await phone.at('Note').inputValue(), kNote);

  await toSummary(phone);
  assert.deepEqual(await summary(phone, 'SummaryTitle'), kTicked);
  assert.equal((await summary(phone, 'NotYet')).length, kSteps - 2);
  assert.equal(await phone.page.locator('[data-key="SummaryStep"]').nth(1).getAttribute('aria-description'), kNote);
  await phone.tap(phone.page.locator('[data-key="SummaryStep"]').filter({ hasText: 'Set aside at least an hour' }));
  await assertStep(phone, 2, 'Set aside at least an hour');
  await toSummary(phone);
  await phone.tap('FinishRun');
  assert.equal(await phone.words('PageTitle'), 'First meeting, with Amira');
  assert.deepEqual(await keptTicks(phone), kTicked);

  await phone.reloadToday();
  await phone.toJournal();
  assert.match((await phone.list())[0], /First meeting, with Amira/);
  await phone.tap('Entry');
  const lines = (await phone.field.inputValue()).split('\n');
  assert.equal(lines[0], 'First meeting, with Amira');
  assert.deepEqual(lines.filter((line) => line.startsWith('[x]')), kTicked.map((title) => `[x] ${title}`));
  assert.equal(lines.filter((line) => line.startsWith('[ ]')).length, kSteps - 2);
  const noted = lines.indexOf(`[x] ${kTicked[1]}`);
  assert.deepEqual(lines.slice(noted + 1, noted + 3), kNote.split('\n').map((line) => `    ${line}`));
}, { timeoutMs: 240_000 });

onPhone('"Undo" takes the kept page back and leaves the meeting as it was, also over a reload', async (phone) => {
  await phone.openToday();
  await sitDown(phone);
  await threeSteps(phone);
  await toSummary(phone);
  await phone.tap('FinishRun');
  await phone.tap('Undo');
  const assertOpen = async () => {
    const ticked = phone.page.locator('[data-key^="Step-"][aria-checked=true]');
    assert.deepEqual(await ticked.allTextContents(), kTicked);
    assert.equal(await phone.at('Step-backgrounds').getAttribute('aria-description'), kNote);
  };
  await assertOpen();
  await phone.reloadHere();
  await assertOpen();
  await phone.reloadToday();
  assert.equal(await phone.words('NextCaption'), '2 of 18 done', 'it can be continued');
  await phone.toJournal();
  assert.ok(await phone.has('JournalEmptyTitle'), 'the page is gone');
}, { timeoutMs: 240_000 });

onPhone('what was kept leads to its page in the journal, and on to the next meeting', async (phone) => {
  await phone.openToday();
  await sitDown(phone);
  await phone.tap('StepDone');
  await toSummary(phone);
  await phone.tap('FinishRun');
  for (const key of ['OpenItsPage', 'PrepareNext', 'PlanMeeting']) assert.ok(await phone.has(key), key);
  await phone.tap('PrepareNext');
  assert.equal(await phone.words('PageTitle'), 'Before a meeting');
  await phone.browserBack();
  await phone.tap('PlanMeeting');
  assert.equal(await phone.words('PageTitle'), 'Meeting with Amira');
  await phone.browserBack();
  await phone.tap('OpenItsPage');
  assert.match(await phone.field.inputValue(), /^First meeting, with Amira\n/);
});

// The clock.

/// The phone lies dark for so long; what the clock says as soon as it is looked at again.
async function afterSleeping(phone, minutes) {
  await lieDark(phone, minutes);
  return phone.words('Timer');
}

onPhone('the clock says the truth as soon as a phone that slept is looked at, and after a reload', async (phone) => {
  await phone.openToday();
  await sitDown(phone);
  assert.equal(await phone.words('Timer'), '0 of 60 min');
  assert.equal(await afterSleeping(phone, 40), '40 of 60 min');
  await phone.tap('StepDone');
  assert.equal(await phone.words('Timer'), '40 of 60 min', 'one clock for all steps');
  assert.equal(await afterSleeping(phone, 25), '65 of 60 min');
  assert.equal(await afterSleeping(phone, -600), '0 of 60 min', 'the device’s clock was put back');
  await phone.reloadHere();
  assert.equal(await phone.words('Timer'), '0 of 60 min');
  await phone.page.evaluate(() => { window.minutesAhead = 12; });
  await phone.tap('StepDone');
  assert.equal(await phone.words('Timer'), '12 of 60 min');
}, { before: shiftClock });

onPhone('ninety minutes are ninety on the clock', async (phone) => {
  await phone.openToday();
  await phone.tap('ToGuide');
  await phone.tap('Begin');
  await phone.tap(phone.page.locator('[data-key="Minutes"]').filter({ hasText: '90' }));
  await phone.tap('Begin');
  assert.equal(await phone.words('Timer'), '0 of 90 min');
  assert.equal(await afterSleeping(phone, 61), '61 of 90 min');
}, { before: shiftClock });

onPhone('while the clock runs nothing wakes between its minutes', async (phone) => {
  await phone.openToday();
  await sitDown(phone);
  const quiet = async () => Object.values(await callbacksIn(phone.page, 2000)).every((count) => count === 0);
  await until('two seconds of rest', quiet);
}, { before: countCallbacks });

// Two languages.

onPhone('for two languages the second stands under the first, step after step and after a reload', async (phone) => {
  const asked = [];
  phone.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await phone.openToday('?lang=en');
  await sitDown(phone, 'Zosia', 'Polski');
  const assertBoth = async (english, polish) => {
    await phone.shows('SecondTitle');
    assert.equal(await phone.words('BigTitle'), english);
    assert.equal(await phone.words('SecondTitle'), polish);
    for (const key of ['SecondTitle', 'SecondText']) assert.equal(await phone.at(key).getAttribute('lang'), 'pl', key);
    assert.equal(await phone.page.evaluate(() => document.documentElement.lang), 'en');
    await phone.showsLettersAt('SecondTitle');
  };
  await assertBoth('Choose a calm place', 'Wybierzcie spokojne miejsce');
  await phone.assertAccessible('a step in two languages');
  await phone.tap('Skip');
  assert.equal(await phone.words('BigTitle'), 'Set aside at least an hour');
  const second = await phone.words('SecondTitle');
  assert.deepEqual(asked.filter((path) => path.startsWith('/guide/')), ['/guide/en.txt', '/guide/pl.txt']);
  assert.deepEqual(asked.filter((path) => path.startsWith('/text/')), [], 'the words of the buttons stay English');
  await phone.reloadHere();
  await assertBoth('Set aside at least an hour', second);
});

onPhone('a second language that cannot be fetched is told, the meeting goes on, and "Try again" brings it', async (phone, { context }) => {
  await context.route(/guide\/pl\.txt$/, (route) => route.abort());
  await phone.openToday('?lang=en');
  await sitDown(phone, 'Zosia', 'Polski');
  await phone.says('SecondGuideMissing');
  await phone.tap('StepDone');
  await assertStep(phone, 2, 'Set aside at least an hour');
  await phone.assertAccessible('a step whose second language is missing');
  assert.ok(!(await phone.has('SecondTitle')));
  await context.unroute(/guide\/pl\.txt$/);
  await phone.tap('TryAgain');
  await phone.shows('SecondTitle');
  assert.ok(!(await phone.isSaying('SecondGuideMissing')));
}, { expected: [/Failed to load resource/] });

// The next date.

onPhone('all eighteen steps; the next date becomes a meeting, which Today shows, also after a reload', async (phone) => {
  await phone.page.clock.setFixedTime(new Date('2026-09-30T13:33:00+02:00'));
  await phone.openToday();
  await sitDown(phone);
  for (let step = 1; step < kSteps; step++) await phone.tap('StepDone');
  await assertStep(phone, kSteps, 'Book the next date');
  await phone.tap('BookNext');
  assert.equal(await phone.words('Status'), 'Wednesday 28 October at 10:00');
  assert.ok(!(await phone.has('BookNext')), 'one date is enough');
  await phone.tap('Day-2026-10-29');
  await phone.tap('Later');
  assert.equal(await phone.words('Status'), 'Thursday 29 October at 10:15');
  await phone.tap('StepDone');
  assert.deepEqual([(await summary(phone, 'SummaryTitle')).length, (await summary(phone, 'NotYet')).length], [kSteps, 0]);
  const assertMeeting = async () => {
    assert.equal(await phone.words('Meeting'), 'Meeting with Amira');
    assert.equal(await phone.at('Meeting').getAttribute('aria-description'), 'Thursday 29 October at 10:15');
  };
  await assertMeeting();
  await phone.tap('FinishRun');
  await phone.tap('Back');
  await phone.tap('ToToday');
  await assertMeeting();
  await phone.reloadToday();
  await assertMeeting();
  await phone.toJournal();
  await phone.tap('Entry');
  assert.match(await phone.field.inputValue(), /\nNext meeting: Thursday 29 October at 10:15\n$/);
}, { timeoutMs: 240_000 });

// There and back.

onPhone('Back goes from any step to the contents, and "Continue" to the step that was left', async (phone) => {
  await phone.openToday();
  await sitDown(phone);
  assert.equal(await phone.depth(), 2);
  await phone.tap('StepDone');
  await phone.tap('StepDone');
  assert.equal(await phone.depth(), 2, 'steps are no steps of the browser');
  await phone.browserBack();
  await phone.shows('Chapters');
  assert.equal(await phone.words('NextCaption'), 'Amira · 2 of 18 done');
  await phone.tap('Continue');
  await assertStep(phone, 3, 'Say where you come from');
  await phone.tap('More');
  assert.equal(await phone.depth(), 3);
  await phone.browserBack();
  assert.ok(await phone.has('StepDone') && !(await phone.has('CloseMenu')), 'the menu closes first');
  await phone.tap('Back');
  await phone.shows('Chapters');
  assert.equal(await phone.depth(), 1);
  await phone.tap('ToToday');
  await phone.tap('Continue');
  await assertStep(phone, 3, 'Say where you come from');
});

onPhone('a reader finds nothing wrong with the beginning, a step, the summary and what is kept', async (phone) => {
  await phone.openToday();
  await phone.tap('TryChecklist');
  await phone.assertAccessible('the beginning');
  await phone.browserBack();
  await sitDown(phone);
  await phone.tap('StepDone');
  await phone.assertAccessible('a step');
  await toSummary(phone);
  await phone.assertAccessible('the summary');
  await phone.tap('FinishRun');
  await phone.assertAccessible('what is kept');
});
