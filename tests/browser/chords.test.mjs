// Which keys are ours in the browser, and which stay the browser's.
import assert from 'node:assert/strict';
import { onDesktop, onPhone } from './support/scene.mjs';

// Search comes last: its field takes a question mark as text, and takes back its own words.
const kUndo = ['Control+z', 'Control+Shift+Z'];
const kOurs = ['?', ...kUndo, 'Control+s', 'Control+Enter', 'Escape', 'Control+k'];
const kBrowsers = [
  'Control+t', 'Control+l', 'Control+r', 'Control+f', 'Control+p', 'Control+Shift+I', 'Control+,', 'Control+n', 'Control+y',
  'Control+Plus', 'Control+Minus', 'Control+0', 'Control+1', 'F1', 'F5', 'F6', 'F12', 'Alt+ArrowLeft', 'Tab', 'Control+Shift+K', 'Alt+s', 'Control+Alt+s',
];

/// What a key event is left as by the page, without the browser acting on it.
const captured = (phone, chord) =>
  phone.page.evaluate((chord) => {
    const names = chord.split('+').map((name) => ({ Plus: '+', Minus: '-' })[name] ?? name);
    const event = new KeyboardEvent('keydown', {
      key: names.at(-1), ctrlKey: names.includes('Control'), shiftKey: names.includes('Shift'), altKey: names.includes('Alt'), bubbles: true, cancelable: true,
    });
    (document.activeElement ?? document.body).dispatchEvent(event);
    return event.defaultPrevented;
  }, chord);

const capturedOf = async (phone, chords) => {
  const found = [];
  for (const chord of chords) if (await captured(phone, chord)) found.push(chord);
  return found;
};

onDesktop('only our seven are ours: everything else is the browser\'s', async (phone) => {
  await phone.openApp();
  assert.deepEqual(await capturedOf(phone, kBrowsers), []);
  assert.deepEqual(await capturedOf(phone, kOurs), kOurs);
});

onDesktop('in a field a question mark is text, and undo is the browser\'s', async (phone) => {
  await phone.openApp();
  await phone.click('Write');
  await phone.field.waitFor();
  await phone.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  assert.deepEqual(await capturedOf(phone, [...kBrowsers, ...kUndo, '?']), []);
  await phone.page.keyboard.type('Why?');
  await phone.settled();
  assert.equal(await phone.field.inputValue(), 'Why?');
  assert.equal(await phone.has('Keys'), false);
});

onPhone('Polish letters by AltGr arrive as letters in a page, in a task and in the search', async (phone) => {
  await phone.openApp();
  const typed = async (field) => {
    // As Windows has it: AltGr is Ctrl and Alt.
    for (const letter of 'ąćęłńóśźż') {
      assert.equal(await captured(phone, `Control+Alt+${letter}`), false);
      await phone.page.keyboard.insertText(letter);
    }
    await phone.settled();
    assert.equal(await field.inputValue(), 'ąćęłńóśźż');
  };
  await phone.tap('Write');
  await typed(phone.field);
  await phone.page.keyboard.press('Escape');
  await phone.tap('ToPriorities');
  await phone.tap('NewTask');
  await typed(phone.at('NewTask'));
  await phone.tap('ToSearch');
  await typed(phone.at('Search'));
});

onPhone('a question mark shows the keys; Escape, the button and the browser close them', async (phone) => {
  await phone.openApp();
  for (const close of [() => phone.page.keyboard.press('Escape'), () => phone.tap('Back'), () => phone.browserBack()]) {
    await phone.page.keyboard.press('?');
    await phone.shows('Keys');
    const list = await phone.page.locator('[data-key="Keys"]').allTextContents();
    assert.ok(list.includes('Search: Ctrl + K') && !list.join().includes('F6'), list.join('; '));
    await close();
    await phone.hides('Keys');
    assert.ok(await phone.has('Journal'));
  }
  await phone.tap('ToToday');
  await phone.tap('ToSettings');
  await phone.press('Shortcuts');
  await phone.shows('Keys');
});

onDesktop('who is in a menu comes back to what opened it, and to the neighbour of what is gone', async (phone) => {
  const { keyboard } = phone.page;
  await phone.openToday('?demo&lang=en');
  await phone.press('ToPriorities');
  await phone.tabTo('RowMenu');
  const opener = await phone.page.evaluate(() => document.activeElement.dataset.node);
  await keyboard.press('Enter');
  await phone.shows('DeleteTask');
  await phone.settled();
  assert.ok(['MakeOne', 'MakeTwo'].includes(await phone.focused()));
  await keyboard.press('Escape');
  await phone.hides('DeleteTask');
  await phone.settled();
  assert.equal(await phone.page.evaluate(() => document.activeElement.dataset.node), opener);
  await keyboard.press('Enter');
  await phone.tabTo('DeleteTask');
  await keyboard.press('Enter');
  await phone.shows('Undo');
  await phone.settled();
  assert.equal(await phone.focused(), 'Task', 'the next task');
});

onPhone('a page that opens begins at its title, and the list goes on where it was', async (phone) => {
  const { keyboard } = phone.page;
  await phone.openToday('?demo&lang=en');
  await phone.tabTo('ToJournal');
  await keyboard.press('Enter');
  await phone.settled();
  assert.equal(await phone.focused(), 'Journal');
  await phone.tabTo('Entry');
  await keyboard.press('Tab');
  await phone.settled();
  const row = await phone.page.evaluate(() => document.activeElement.textContent);
  await keyboard.press('Enter');
  await phone.settled();
  assert.equal(await phone.focused(), 'PageTitle');
  await keyboard.press('Escape');
  await phone.settled();
  assert.equal(await phone.page.evaluate(() => document.activeElement.textContent), row);
});
