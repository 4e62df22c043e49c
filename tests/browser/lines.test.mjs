// Fields of one line: what Enter ends, where the letters after it go, and several fields on one page. The real modules of
// web/ under a made-up program.
import assert from 'node:assert/strict';
import { onBareDesktop, onBarePhone } from './support/bare_page.mjs';
import { colours } from './support/picture.mjs';
import { until } from './support/wait.mjs';

const kClose = 2;

async function startLine(bare) {
  await bare.page.locator('[data-key="NewTask"]').focus();
  await bare.settled();
}

const newTask = (bare) => bare.page.locator('[data-key="NewTask"]').inputValue();
const query = (bare) => bare.page.locator('[data-key="Query"]');

onBarePhone('Enter adds the line, empties the field and keeps the keyboard', async (bare) => {
  await startLine(bare);
  await bare.page.keyboard.type('Milk');
  await bare.page.keyboard.press('Enter');
  await bare.settled();
  await bare.page.keyboard.type('Bre');
  await bare.settled();
  assert.deepEqual(await bare.state('tasks'), ['Milk']);
  assert.equal((await bare.state('draft')).text, 'Bre');
  assert.equal(await newTask(bare), 'Bre');
  assert.equal(await bare.focused(), 'NewTask');
  assert.equal(await bare.page.evaluate(() => window.focus_lost), 0);
});

onBarePhone('three lines typed before the next frame are three tasks in their order', async (bare) => {
  await startLine(bare);
  await bare.typeAtOnce('One\nTwo\nThree\nand a half');
  await bare.settled();
  assert.deepEqual(await bare.state('tasks'), ['One', 'Two', 'Three']);
  assert.equal((await bare.state('draft')).text, 'and a half');
  assert.equal(await newTask(bare), 'and a half');
});

onBarePhone('Enter in a blank line adds nothing, and what is typed next stays', async (bare) => {
  await startLine(bare);
  await bare.typeAtOnce('\nMilk');
  await bare.settled();
  assert.deepEqual(await bare.state('tasks'), []);
  assert.equal((await bare.state('draft')).text, 'Milk');
  assert.equal(await newTask(bare), 'Milk');
});

onBarePhone('a line that the program does not take stays, with what was typed after it', async (bare) => {
  await bare.page.evaluate(() => { window.state.accepts = () => false; });
  await startLine(bare);
  await bare.typeAtOnce('Refused\n, and on');
  await bare.settled();
  assert.equal(await newTask(bare), 'Refused, and on');
  assert.equal((await bare.state('draft')).text, 'Refused, and on');
});

onBarePhone('a keyboard that tells only of a line break ends the line too', async (bare) => {
  await startLine(bare);
  await bare.typeAtOnce('By a break');
  await bare.page.evaluate(() => document.activeElement.dispatchEvent(
    new InputEvent('beforeinput', { inputType: 'insertLineBreak', bubbles: true, cancelable: true })));
  await bare.settled();
  assert.deepEqual(await bare.state('tasks'), ['By a break']);
});

onBarePhone('Enter that ends a composition does not end the line', async (bare, { context }) => {
  await startLine(bare);
  const session = await context.newCDPSession(bare.page);
  await session.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Process', windowsVirtualKeyCode: 229 });
  await bare.page.evaluate(() => document.activeElement.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true, cancelable: true })));
  await session.send('Input.insertText', { text: '日本' });
  await bare.settled();
  assert.deepEqual(await bare.state('tasks'), []);
  assert.equal((await bare.state('draft')).text, '日本');
});

for (const [who, does] of [['a finger on the canvas', 'tap'], ["a reader's press", 'press']]) {
  onBarePhone(`${who} on "Add" adds the task, keeps the keyboard, and letters typed ahead come first`, async (bare) => {
    await startLine(bare);
    await bare.page.keyboard.insertText('Milk');
    await bare.settled();
    await bare.page.evaluate(() => {
      // Between the tap and the frame that shows the new line.
      const original = window.fields.expect.bind(window.fields);
      window.fields.expect = (...place) => {
        original(...place);
        document.activeElement.value += 'Br';
        document.activeElement.dispatchEvent(new InputEvent('input', { bubbles: true }));
      };
    });
    await bare[does]('Add');
    await bare.page.keyboard.insertText('ead');
    await bare.settled();
    assert.deepEqual(await bare.state('tasks'), ['Milk']);
    assert.equal(await newTask(bare), 'Bread');
    assert.equal((await bare.state('draft')).text, 'Bread');
    assert.equal(await bare.focused(), 'NewTask');
    if (does === 'tap') assert.equal(await bare.page.evaluate(() => window.focus_lost), 0);
  });
}

onBarePhone('"Add" on a blank line takes nothing away from what is typed next', async (bare) => {
  await startLine(bare);
  await bare.tap('Add');
  await bare.page.keyboard.insertText('Milk');
  await until('the words in the program', async () => (await bare.state('draft')).text === 'Milk');
  assert.equal(await newTask(bare), 'Milk');
  assert.deepEqual(await bare.state('tasks'), []);
});

onBarePhone('a task opens for editing with the keyboard up, and Enter closes it', async (bare) => {
  await bare.set({ tasks: ['Milk', 'Bread'] });
  await bare.tap(bare.page.locator('[data-key="Task"]').nth(1));
  assert.equal(await bare.focused(), 'EditTask');
  assert.equal(await bare.page.locator('[data-key="EditTask"]').inputValue(), 'Bread');
  await bare.page.keyboard.press('End');
  await bare.page.keyboard.type('s');
  await bare.page.keyboard.press('Enter');
  await bare.settled();
  assert.deepEqual(await bare.state('tasks'), ['Milk', 'Breads']);
  assert.equal(await bare.page.locator('[data-key="EditTask"]').count(), 0);
  assert.equal(await bare.page.locator('.field:visible').count(), 1, 'a field that is not shown goes away');
});

onBarePhone('the search opens by a tap with the keyboard up, inside its landmark', async (bare) => {
  await bare.tap('Search');
  await bare.page.keyboard.insertText('Anna');
  await bare.settled();
  assert.equal(await bare.state('query'), 'Anna');
  assert.equal(await bare.focused(), 'Query');
  assert.equal(await bare.page.getByRole('search').getByRole('searchbox', { name: 'Words to find' }).count(), 1);
  assert.equal(await query(bare).getAttribute('enterkeyhint'), 'search');
  assert.equal(await bare.page.locator('[data-key="NewTask"]').getAttribute('enterkeyhint'), 'done');
});

onBarePhone('Enter in a search is told once and the words stay; a tap on "Search" leaves them too', async (bare) => {
  await bare.tap('Search');
  await bare.page.keyboard.type('Anna');
  await bare.page.keyboard.press('Enter');
  await bare.page.keyboard.type(' B');
  await bare.settled();
  assert.equal(await bare.state('ended'), 1);
  assert.equal(await bare.state('query'), 'Anna B');
  assert.equal(await bare.focused(), 'Query');
});

onBareDesktop('Escape in a search closes as everywhere, and takes no words away', async (bare) => {
  await bare.set({ query: 'Anna', takeFocus: 'Query' });
  await bare.page.keyboard.press('Escape');
  await bare.settled();
  assert.deepEqual(await bare.state('shortcuts'), [kClose]);
  assert.equal(await query(bare).inputValue(), 'Anna');
});

onBareDesktop('a field that takes the keyboard in its first frame lies in reading order', async (bare) => {
  await bare.set({ query: '', takeFocus: 'Query' });
  assert.equal(await bare.focused(), 'Query');
  const order = await bare.page.evaluate(() =>
    [...document.querySelectorAll('#mirror [data-key]')].map((element) => element.dataset.key).filter((key) => /^(Title|Searchthe|Query|Tasks|NewTask|Add)/.test(key)));
  assert.deepEqual(order, ['Title', 'Searchthejournal', 'Query', 'Tasks', 'NewTask', 'Add']);
  await bare.page.keyboard.press('Tab');
  assert.equal(await bare.focused(), 'NewTask');
});

onBareDesktop('a line and a search look alike: no cross, no frame of the browser', async (bare) => {
  await bare.set({ query: 'Anna', takeFocus: 'Query' });
  const look = (key) => bare.page.locator(`[data-key="${key}"]`).evaluate((element) => {
    const { appearance, borderWidth, padding, backgroundColor, outlineStyle, borderRadius } = getComputedStyle(element);
    return { appearance, borderWidth, padding, backgroundColor, outlineStyle, borderRadius };
  });
  assert.deepEqual(await look('Query'), await look('NewTask'));
  const { x, y, width, height } = await bare.place('Query');
  await bare.page.mouse.move(x + width - 10, y + height / 2);
  assert.equal(colours(await bare.screenshot(), { x: x + width / 2, y: y + 4, width: width / 2, height: height - 8 }), 1);
});

onBarePhone('the program knows when a phone’s keyboard is up', async (bare) => {
  assert.equal(await bare.state('typing'), 0);
  await startLine(bare);
  assert.equal(await bare.state('typing'), 1);
  await bare.page.evaluate(() => document.activeElement.blur());
  await bare.settled();
  assert.equal(await bare.state('typing'), 0);
});

onBareDesktop('a mouse and a keyboard leave the room as it is', async (bare) => {
  await startLine(bare);
  assert.equal(await bare.state('typing'), 0);
});

onBareDesktop('Ctrl+K is told, from within a field too, Ctrl+Z outside of one; Ctrl+comma stays the browser\'s', async (bare) => {
  for (const key of ['Control+k', 'Control+,', 'Meta+k', 'Control+z', 'Control+Shift+k']) await bare.page.keyboard.press(key);
  await startLine(bare);
  for (const key of ['Control+k', 'Control+,', 'Control+z']) await bare.page.keyboard.press(key);
  assert.deepEqual(await bare.state('shortcuts'), [4, 4, 3, 4]);
});
