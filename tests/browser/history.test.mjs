// The browser's Back goes back within Duolog and does not leave it.
import assert from 'node:assert/strict';
import { onDesktop, onPhone } from './support/scene.mjs';
import { until } from './support/wait.mjs';

onPhone('Back on a page returns to the list, with the words saved', async (phone) => {
  await phone.openApp();
  const home = phone.page.url();
  await phone.tap('Write');
  await phone.tap(phone.field);
  await phone.write('Kept on the way back');
  await phone.browserBack();
  await phone.shows('EntryList');
  assert.equal(phone.page.url(), home, 'the address says nothing');
  await phone.reload();
  assert.ok((await phone.list())[0].includes('Kept on the way back'));
});

onPhone('Back closes an open menu first', async (phone) => {
  await phone.openApp();
  await phone.writePage('Menu');
  await phone.tap('More');
  await phone.shows('DeleteEntry');
  await phone.browserBack();
  await phone.hides('DeleteEntry');
  assert.ok(await phone.has('More'), 'the page is still open');
});

onPhone('the button Back leaves no step behind in the browser', async (phone) => {
  await phone.openApp();
  const depth = await phone.depth();
  await phone.writePage('One');
  await phone.back();
  await phone.tap(phone.entry('One'));
  await phone.back();
  await phone.settled();
  assert.equal(await phone.depth(), depth);
  assert.ok(await phone.has('EntryList'));
});

onPhone('after a reload of an open page Back does not leave by surprise', async (phone) => {
  await phone.openApp();
  const home = phone.page.url();
  await phone.writePage('Reloaded');
  await phone.reload();
  await phone.tap(phone.entry('Reloaded'));
  await phone.shows('More');
  await phone.browserBack();
  await phone.shows('EntryList');
  assert.equal(phone.page.url(), home);
});

/// What stands at the top of each page.
const kHeadings = {
  Guide: ['ToGuide', 'Guide'], Priorities: ['ToPriorities', 'Priorities'], Journal: ['ToJournal', 'Journal'], Settings: ['ToSettings', 'Language-en'],
};

for (const [name, [button, shown]] of Object.entries(kHeadings)) {
  onPhone(`a reload at ${name} comes back there, and Back goes to Today`, async (phone) => {
    await phone.openToday();
    const home = phone.page.url();
    await phone.tap(button);
    await phone.shows(shown);
    await phone.reloadHere();
    assert.ok(await phone.has(shown));
    assert.equal(await phone.depth(), 1);
    await phone.browserBack();
    await phone.shows('Today');
    assert.equal(phone.page.url(), home, 'the address says nothing');
  });
}

onPhone('a reload in the middle of a page comes back to it, its words and its caret, and Back goes one screen at a time', async (phone) => {
  await phone.openApp();
  await phone.tap('Write');
  await phone.tap(phone.field);
  await phone.page.keyboard.insertText('Half a sentence and');
  await phone.field.evaluate((field) => field.setSelectionRange(5, 9));
  await phone.reloadHere();
  await phone.field.waitFor();
  assert.equal(await phone.field.inputValue(), 'Half a sentence and');
  assert.deepEqual(await phone.field.evaluate((field) => [field.selectionStart, field.selectionEnd]), [5, 9]);
  assert.equal(await phone.depth(), 2);
  await phone.reloadHere();
  await phone.browserBack();
  await phone.shows('EntryList');
  await phone.browserBack();
  await phone.shows('Today');
  assert.equal(await phone.depth(), 0);
});

onDesktop('at a desk the field that was written in has the keyboard again after a reload', async (phone) => {
  await phone.openApp();
  await phone.click('Write');
  await phone.write('Before');
  await phone.reloadHere();
  await until('the keyboard in the field', () => phone.field.evaluate((field) => field === document.activeElement));
  await phone.page.keyboard.insertText(' and after');
  await phone.saved();
  assert.equal(await phone.field.inputValue(), 'Before and after');
});

onPhone('a reload in the search comes back to its words and what they find, over the page that lay under it', async (phone) => {
  await phone.openApp();
  await phone.writePage('Anna and I');
  await phone.back();
  await phone.tap('ToSearch');
  await phone.page.keyboard.insertText('anna');
  await phone.settled();
  await phone.reloadHere();
  assert.equal(await phone.page.locator('[data-key="Search"]:visible').first().inputValue(), 'anna');
  await phone.shows(phone.entry('Anna and I'));
  assert.equal(await phone.depth(), 2);
  await phone.browserBack();
  await phone.shows('EntryList');
  assert.ok(!phone.page.url().includes('anna'));
});

onPhone('a reload on "Is my journal safe?" and on a page of the guide comes back there', async (phone) => {
  await phone.openToday();
  await phone.tap('ToSettings');
  await phone.press('IsItSafe');
  await phone.shows('Verdict');
  await phone.reloadHere();
  assert.ok(await phone.has('Verdict'));
  assert.equal(await phone.depth(), 2);
  await phone.browserBack();
  await phone.shows('Language-en');
  await phone.browserBack();
  await phone.tap('TryChecklist');
  await phone.shows('WhoIsThere');
  await phone.reloadHere();
  assert.ok(await phone.has('WhoIsThere'));
  await phone.browserBack();
  await phone.press('Chapter-plan');
  await phone.press('NextChapter');
  assert.equal(await phone.words('PageTitle'), 'The agreement');
  assert.equal(await phone.depth(), 3);
  await phone.reloadHere();
  assert.equal(await phone.words('PageTitle'), 'The agreement');
  await phone.browserBack();
  assert.equal(await phone.words('PageTitle'), 'The plan');
});

onPhone('a page that was thrown away in another tab is its list after a reload', async (phone, { another }) => {
  await phone.openApp();
  await phone.writePage('To be thrown away');
  const other = await (await another()).openApp();
  await other.tap('UseHere');
  await other.settled();
  await other.tap(other.entry('To be thrown away'));
  await other.tap('More');
  await other.tap('DeleteEntry');
  await other.settled();
  await other.page.close();
  await phone.reloadHere();
  await phone.shows('JournalEmptyTitle');
  assert.equal(await phone.depth(), 1);
});

onPhone('a menu is closed by a reload, and the step behind it is gone', async (phone) => {
  await phone.openApp();
  await phone.writePage('Menu');
  await phone.tap('More');
  await phone.shows('DeleteEntry');
  await phone.reloadHere();
  assert.ok(await phone.has('More'));
  assert.ok(!(await phone.has('DeleteEntry')));
  await until('two steps', async () => (await phone.depth()) === 2);
  await phone.browserBack();
  await phone.shows('EntryList');
});

onPhone('a list that was scrolled is where it was after a reload, also one that lies under an open page', async (phone) => {
  await phone.openApp();
  for (let page = 0; page < 8; page++) {
    await phone.writePage(`Page ${'abcdefgh'[page]} of eight\nwith a second line`);
    await phone.back();
  }
  await phone.page.mouse.move(200, 300);
  await phone.page.mouse.wheel(0, 300);
  await phone.settled();
  const title = await phone.page.evaluate(() => [...document.querySelectorAll('[data-key="Entry"]')]
    .find((row) => row.getBoundingClientRect().top > 200)?.textContent.match(/Page . of eight/)[0]);
  assert.ok(title < 'Page g of eight', title);
  const wanted = phone.entry(title);
  const top = async () => Math.round((await wanted.boundingBox()).y);
  const before = await top();
  await phone.reloadHere();
  assert.ok(Math.abs(await top() - before) <= 2, `${await top()} is where it was, ${before}`);
  await phone.tap(wanted);
  await phone.shows('More');
  await phone.reloadHere();
  await phone.browserBack();
  await phone.shows('EntryList');
  assert.ok(Math.abs(await top() - before) <= 2, `${await top()} is still there, ${before}`);
}, { viewport: { width: 390, height: 560 } });

onPhone('a new visit in the same tab begins at Today', async (phone) => {
  await phone.openApp();
  await phone.writePage('Left open');
  await phone.page.goto('about:blank');
  await phone.openToday();
  assert.ok(await phone.has('Today'));
  assert.equal(await phone.depth(), 0);
});

onPhone('coming back from another page finds the same screen', async (phone) => {
  await phone.openApp();
  await phone.writePage('Left open');
  await phone.page.goto('about:blank');
  await phone.page.goBack();
  await phone.drawn();
  await phone.field.waitFor();
  assert.equal(await phone.field.inputValue(), 'Left open');
});

onPhone('what the tab remembers holds no word of any page', async (phone) => {
  await phone.openApp();
  await phone.writePage('Between the two of us');
  await phone.reloadHere();
  const kept = await phone.page.evaluate(() => JSON.stringify({ ...sessionStorage }) + JSON.stringify(history.state));
  assert.match(kept, /p3/);
  assert.ok(!/Between|two of us/.test(kept), kept);
});

for (const [what, spoiled] of [
  ['nonsense', 'p9\nozz\n@x:y\nq\uFFFF'], ['a very long text', 'x='.repeat(100_000)], ['an unknown page', `p3\no${'0'.repeat(32)}\n`],
]) {
  onPhone(`${what} in the tab's memory harms nothing`, async (phone) => {
    await phone.openToday();
    await phone.page.evaluate((spoiled) => {
      addEventListener('pagehide', () => {
        sessionStorage.setItem('duolog.place', spoiled);
        sessionStorage.setItem('duolog.caret', 'NaN,,{},-1');
      });
    }, spoiled);
    await phone.reloadToday();
    await phone.toJournal();
    await phone.writePage('All the same');
  });
}

onPhone('Back closes the search, the safety page and the first meeting one at a time', async (phone) => {
  await phone.openToday();
  await phone.tap('ToSettings');
  await phone.press('IsItSafe');
  await phone.shows('Verdict');
  await phone.browserBack();
  await phone.shows('Language-en');
  await phone.browserBack();
  await phone.shows('Today');
  await phone.tap('TryChecklist');
  await phone.page.keyboard.press('Control+k');
  await phone.settled();
  assert.equal(await phone.depth(), 3);
  await phone.browserBack();
  await phone.shows('WhoIsThere');
  await phone.browserBack();
  await phone.shows('Guide');
  await phone.browserBack();
  await phone.shows('Today');
});
