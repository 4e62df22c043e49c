// What readers find on every screen: names, rules, languages, places in a list, and what is announced. What each screen
// says is agreed on in tests/fixtures/readers (tests/ui/reading_test.cpp).
import assert from 'node:assert/strict';
import { nameless } from './support/reading.mjs';
import { onDesktop, onPhone } from './support/scene.mjs';
import { walkEveryScreen } from './support/walk.mjs';

onPhone('nothing that can be operated on a phone is without a name', async (phone) => {
  await walkEveryScreen(phone, async (name) => assert.deepEqual(await nameless(phone), [], name));
}, { timeoutMs: 600_000 });

for (const [look, colorScheme, address] of [
  ['light', 'light', ''], ['dark', 'dark', ''], ['light in high contrast', 'light', '&contrast=high'], ['dark in high contrast', 'dark', '&contrast=high'],
]) {
  onPhone(`axe-core finds nothing on any screen of a phone, ${look}`, async (phone) => {
    await walkEveryScreen(phone, (name) => phone.assertAccessible(name), address);
  }, { colorScheme, timeoutMs: 600_000 });
}

onDesktop('axe-core finds nothing on any screen of a desk, and everything has a name', async (phone) => {
  await walkEveryScreen(phone, async (name) => {
    await phone.assertAccessible(name);
    assert.deepEqual(await nameless(phone), [], name);
  });
}, { timeoutMs: 600_000 });

onPhone('a part in another language says which', async (phone) => {
  await phone.openToday('?lang=sv');
  await phone.press('ToSettings');
  const languages = await phone.page.locator('[data-key^="Language-"]').evaluateAll((all) => all.map((one) => [one.textContent, one.lang]));
  assert.deepEqual(Object.fromEntries(languages), { English: 'en', Svenska: '', Dansk: 'da', Polski: 'pl' });
});

onPhone('the rows of a long list say where they are in the whole', async (phone) => {
  await phone.openToday('?demo&lang=en');
  await phone.press('ToJournal');
  const count = Number.parseInt(await phone.words('Caption'), 10);
  const rows = await phone.page.locator('[data-key="EntryItem"]').evaluateAll((all) => all.map((row) => [row.ariaPosInSet, row.ariaSetSize]));
  assert.ok(rows.length > 8 && rows.length < 100, 'more than is seen, and not all');
  assert.deepEqual(rows, rows.map((_, at) => [String(at + 1), String(count)]));
});

onPhone('"Saved" is announced once, what passes is not, and nothing is said again in later frames', async (phone) => {
  await phone.openApp();
  await phone.page.evaluate(() => {
    window.said = [];
    // A live region that is busy says nothing until it is not.
    new MutationObserver(() => {
      for (const region of document.querySelectorAll('[role=status]:not([aria-busy=true]),[role=alert]')) {
        if (region.textContent && window.said.at(-1) !== region.textContent) window.said.push(region.textContent);
      }
    }).observe(document.getElementById('mirror'), { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await phone.tap('Write');
  await phone.write('One');
  await phone.saved();
  await phone.write(' and two');
  await phone.saved();
  await phone.settled();
  const said = await phone.page.evaluate(() => window.said);
  assert.deepEqual(said.filter((words) => words.includes('…')), []);
  assert.equal(new Set(said).size, said.length, said.join('; '));
});

onPhone('"Share…" is in a menu only where the browser can, and hands over the text within the press', async (phone) => {
  await phone.openApp();
  await phone.writePage('To be passed on');
  await phone.tap('More');
  await phone.tap('Share');
  assert.deepEqual(await phone.page.evaluate(() => window.shared), [{ text: 'To be passed on' }]);
}, { before: () => { window.shared = []; navigator.share = async (words) => { window.shared.push(words); }; } });

onPhone('without a way to share, a menu has no such item', async (phone) => {
  await phone.openApp();
  await phone.writePage('Stays');
  await phone.tap('More');
  assert.ok(await phone.has('CopyText'));
  assert.equal(await phone.has('Share'), false);
}, { before: () => { delete Navigator.prototype.share; } });
