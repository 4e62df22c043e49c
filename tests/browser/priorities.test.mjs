// What matters: tasks put down in a row without the keyboard ever going away, then ticked, moved, changed and kept.
import assert from 'node:assert/strict';
import { journalBytes } from './support/database.mjs';
import { onDesktop, onPhone } from './support/scene.mjs';
import { sentence } from './support/sentences.mjs';
import { until } from './support/wait.mjs';

/// The tasks as they stand under their classes: [ones, twos, threes].
const classes = (phone) =>
  phone.page.evaluate(() =>
    ['ClassOne', 'ClassTwo', 'ClassThree'].map((name) =>
      [...document.querySelectorAll(`ul[data-key="${name}"] [data-key="Task"]`)].map((task) => task.textContent)));

const task = (phone, words) => phone.page.locator('[data-key="Task"]').filter({ hasText: words });
const menu = (phone, words) => phone.page.locator('[data-key="RowMenu"]').filter({ hasText: words });

/// Of all times the field lost the keyboard, where to.
const watchKeyboard = (phone) =>
  phone.page.evaluate(() => {
    window.lost = [];
    document.addEventListener('focusout', (event) => window.lost.push(event.relatedTarget?.dataset.key ?? 'nothing'));
  });

async function openPriorities(phone) {
  await phone.openToday();
  await phone.tap('ToPriorities');
  await phone.shows('NewTask');
  await phone.settled();
}

async function addTask(phone, words, how = 'AddAsOne') {
  await phone.tap('NewTask');
  await phone.write(words);
  await phone.tap(how);
}

async function assertInField(phone) {
  assert.deepEqual(await phone.page.evaluate(() => [document.activeElement.localName, document.activeElement.dataset.key]), ['input', 'NewTask']);
}

onPhone('five tasks in a row by taps and Enter in turn: the field keeps the keyboard, and no letter is lost', async (phone) => {
  await openPriorities(phone);
  await phone.tap('NewTask');
  await assertInField(phone);
  await watchKeyboard(phone);
  const { keyboard, touchscreen } = phone.page;
  const middle = async (key) => {
    const { x, y, width, height } = await phone.place(key);
    return [x + width / 2, y + height / 2];
  };
  const at = { AddAsOne: await middle('AddAsOne'), AddAsTwo: await middle('AddAsTwo'), AddAsThree: await middle('AddAsThree') };
  // A thumb needs a moment to get to the button; the letters after it wait for nothing.
  for (const [words, how] of [['Talk to Anna', 'AddAsOne'], ['Book a room', 'Enter'], ['Order books', 'AddAsThree'], ['Sort photos', 'Enter'], ['Answer Erik', 'AddAsTwo']]) {
    await keyboard.type(words);
    await phone.settled();
    if (how === 'Enter') await keyboard.press('Enter');
    else await touchscreen.tap(...at[how]);
    await assertInField(phone);
  }
  await keyboard.type('half a thought');
  await phone.settled();
  await assertInField(phone);
  // Enter adds the kind that was added last.
  assert.deepEqual(await classes(phone), [['Talk to Anna', 'Book a room'], ['Answer Erik'], ['Order books', 'Sort photos']]);
  assert.equal(await phone.at('NewTask').inputValue(), 'half a thought');
  assert.deepEqual(await phone.page.evaluate(() => window.lost), []);
});

onPhone('a tap on an empty field adds nothing and keeps the keyboard', async (phone) => {
  await openPriorities(phone);
  await phone.tap('NewTask');
  await phone.tap('AddAsTwo');
  await phone.page.keyboard.press('Enter');
  await phone.settled();
  await assertInField(phone);
  assert.ok(await phone.has('PrioritiesEmptyTitle'));
});

onPhone('a task is ticked, moved, taken back, changed and deleted by finger', async (phone) => {
  await openPriorities(phone);
  await addTask(phone, 'Write to Amira');
  await phone.tap(task(phone, 'Write to Amira'));
  assert.equal(await task(phone, 'Write to Amira').getAttribute('aria-checked'), 'true');
  await phone.tap(task(phone, 'Write to Amira'));
  assert.equal(await task(phone, 'Write to Amira').getAttribute('aria-checked'), 'false');

  await phone.tap(menu(phone, 'Write to Amira'));
  await phone.tap('MakeThree');
  assert.deepEqual(await classes(phone), [[], [], ['Write to Amira']]);
  assert.match(await phone.words('Toast'), /^Moved/);
  await phone.tap('Undo');
  assert.deepEqual(await classes(phone), [['Write to Amira'], [], []]);

  await phone.tap(menu(phone, 'Write to Amira'));
  await phone.tap('EditTask');
  await until('the keyboard in the text', async () => (await phone.focused()) === 'TaskText');
  await phone.page.keyboard.press('End');
  await phone.page.keyboard.type(' today');
  await phone.page.keyboard.press('Enter');
  await phone.hides('TaskText');
  assert.deepEqual(await classes(phone), [['Write to Amira today'], [], []]);

  await phone.tap(menu(phone, 'Write to Amira today'));
  await phone.tap('DeleteTask');
  assert.deepEqual(await classes(phone), [[], [], []]);
  await phone.tap('Undo');
  assert.deepEqual(await classes(phone), [['Write to Amira today'], [], []]);
});

onPhone('a pasted list is offered as one task each, and is on the list with one tap', async (phone) => {
  await openPriorities(phone);
  await phone.tap('NewTask');
  await phone.page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '- call Anna\r\n- 1 write the goal\r\n\r\n');
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await phone.shows('TaskOffer');
  assert.deepEqual(await classes(phone), [[], [], []]);
  assert.equal(await phone.page.evaluate(() => document.activeElement.value), '', 'the field is as it was');
  await phone.tap('TakeAsTwos');
  assert.deepEqual(await classes(phone), [['write the goal'], ['call Anna'], []]);
});

onPhone('what is not done at all is taken back after a reload', async (phone) => {
  await openPriorities(phone);
  await addTask(phone, 'Budget meeting', 'AddAsTwo');
  await phone.tap(menu(phone, 'Budget meeting'));
  const before = await journalBytes(phone.page);
  await phone.tap('DeclineTask');
  await until('the no in the database', async () => (await journalBytes(phone.page)) > before);
  await phone.reloadHere();
  await phone.shows('NotDoing');
  assert.deepEqual(await classes(phone), [[], [], []]);
  await phone.tap('NotDoing');
  await phone.tap('DeclinedTask');
  await phone.tap('TakeTaskBack');
  await phone.tap('Back');
  assert.deepEqual(await classes(phone), [[], ['Budget meeting'], []]);
});

onPhone('after a reload every task is there as it was left, on its list and at Today', async (phone) => {
  await openPriorities(phone);
  await addTask(phone, 'Stays a one');
  await addTask(phone, 'Becomes a two');
  await phone.tap(menu(phone, 'Becomes a two'));
  await phone.tap('MakeTwo');
  await addTask(phone, 'Is done', 'AddAsThree');
  await phone.tap(task(phone, 'Is done'));
  await phone.page.evaluate(() => document.activeElement.blur());  // The keyboard goes, and the places come back.
  await phone.tap('ToToday');
  await phone.tap('ToSettings');
  await phone.tap('IsItSafe');
  await until('everything to be saved', async () => (await phone.words('Verdict')) !== sentence('Saving'));
  await phone.reloadToday();
  assert.ok((await phone.words('Task')).includes('Stays a one'), 'Today shows what matters most');
  await phone.tap('ToPriorities');
  assert.deepEqual(await classes(phone), [['Stays a one'], ['Becomes a two'], ['Is done']]);
  const ticked = await phone.page.locator('[data-key="Task"]').evaluateAll((all) => all.map((each) => each.getAttribute('aria-checked')));
  assert.deepEqual(ticked, ['false', 'false', 'true']);
}, { viewport: { width: 390, height: 1600 } });

onPhone('a task added and one ticked just before the page is left are kept', async (phone) => {
  await openPriorities(phone);
  await addTask(phone, 'Ticked at the last moment');
  await until('the first task in the database', async () => (await journalBytes(phone.page)) > 0);
  await phone.tap(task(phone, 'last moment'));
  await phone.tap('NewTask');
  await phone.page.keyboard.insertText('Added at the door');
  await phone.page.keyboard.press('Enter');
  await phone.page.goto('about:blank');
  await openPriorities(phone);
  assert.deepEqual((await classes(phone)).flat().sort(), ['Added at the door', 'Ticked at the last moment']);
  assert.equal(await task(phone, 'last moment').getAttribute('aria-checked'), 'true');
});

onPhone('a task ticked at Today is done on its list', async (phone) => {
  await openPriorities(phone);
  await addTask(phone, 'From Today');
  await phone.page.evaluate(() => document.activeElement.blur());
  await phone.tap('ToToday');
  await phone.tap('Task');
  await phone.tap('ToPriorities');
  assert.equal(await task(phone, 'From Today').getAttribute('aria-checked'), 'true');
});

onDesktop('at a desk Enter alone puts one task after another', async (phone) => {
  await phone.openToday();
  await phone.click('ToPriorities');
  await phone.click('NewTask');
  await watchKeyboard(phone);
  for (const words of ['One', 'Two', 'Three']) {
    await phone.page.keyboard.type(words);
    await phone.page.keyboard.press('Enter');
  }
  await phone.settled();
  assert.deepEqual((await classes(phone)).flat(), ['One', 'Two', 'Three']);
  assert.deepEqual(await phone.page.evaluate(() => window.lost), []);
});
