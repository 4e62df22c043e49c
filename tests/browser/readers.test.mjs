// Every deed by finger on the canvas and by a reader's press on the mirror; and what axe-core says of each state.
import assert from 'node:assert/strict';
import { faultyStorage } from './support/faults.mjs';
import { onDesktop, onPhone } from './support/scene.mjs';

for (const [who, act] of [['a finger', 'tap'], ["a reader's press", 'press']]) {
  onPhone(`${who} opens, deletes and takes the deletion back`, async (phone) => {
    const does = (key) => phone[act](key);
    await phone.openApp();
    await does('Write');
    await phone.tap(phone.field);
    await phone.write('To be kept');
    await phone.saved();
    await does('Back');
    await does(phone.entry('To be kept'));
    assert.equal(await phone.field.inputValue(), 'To be kept');
    await does('More');
    await does('DeleteEntry');
    await phone.shows('Undo');
    assert.deepEqual(await phone.list(), []);
    await does('Undo');
    assert.ok((await phone.list())[0].includes('To be kept'));
    await phone.reload();
    assert.ok((await phone.list())[0].includes('To be kept'), 'and it is so after a reload');
  });
}

onPhone('a deleted page stays deleted', async (phone) => {
  await phone.openApp();
  await phone.writePage('To go');
  await phone.tap('More');
  await phone.tap('DeleteEntry');
  await phone.tap('Dismiss');
  await phone.reload();
  assert.deepEqual(await phone.list(), []);
});

onPhone('"Copy text" puts the page on the clipboard', async (phone, { context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await phone.openApp();
  await phone.writePage('Copied: åäö 🌱');
  await phone.tap('More');
  await phone.tap('CopyText');
  assert.equal(await phone.page.evaluate(() => navigator.clipboard.readText()), 'Copied: åäö 🌱');
});

onPhone('what was saved and what went wrong is announced', async (phone) => {
  await phone.openApp();
  await phone.writePage('Spoken');
  const live = await phone.at('SaveStatus').evaluate((element) => element.closest('[role=status],[aria-live]') !== null);
  assert.ok(live, '"Saved" lies in a live region');
});

onPhone('every name on the page can be found, and the canvas is hidden from readers', async (phone) => {
  await phone.openApp();
  await phone.writePage('Named');
  const nameless = await phone.page.evaluate(() =>
    [...document.querySelectorAll('button,a,input,textarea,[role=button]')]
      .filter((element) => !(element.getAttribute('aria-label') ?? element.textContent).trim())
      .map((element) => element.outerHTML),
  );
  assert.deepEqual(nameless, []);
  assert.equal(await phone.page.locator('canvas').first().getAttribute('aria-hidden'), 'true');
});

for (const colorScheme of ['light', 'dark']) {
  onPhone(`axe-core finds nothing on the pages of a phone, ${colorScheme}`, async (phone) => {
    await phone.openApp();
    await phone.assertAccessible('the empty journal');
    await phone.writePage('Something to list');
    await phone.assertAccessible('a page');
    await phone.tap('More');
    await phone.assertAccessible('the menu');
    await phone.tap('DeleteEntry');
    await phone.assertAccessible('the offer to undo');
    await phone.tap('Undo');
    await phone.assertAccessible('the list');
  }, { colorScheme });

  onDesktop(`axe-core finds nothing on a wide screen, ${colorScheme}`, async (phone) => {
    await phone.openApp();
    await phone.assertAccessible('the empty journal');
    await phone.click('Write');
    await phone.click(phone.field);
    await phone.write('Beside the list');
    await phone.saved();
    await phone.assertAccessible('list and page');
  }, { colorScheme });

  onPhone(`axe-core finds nothing when the journal cannot be opened, ${colorScheme}`, async (phone) => {
    await phone.open();
    await phone.shows('OpenFailedTitle');
    await phone.assertAccessible('a refused journal');
  }, { colorScheme, before: faultyStorage, argument: { open: 'throw' } });

  onPhone(`axe-core finds nothing when saving fails, ${colorScheme}`, async (phone) => {
    await phone.openApp();
    await phone.page.evaluate(() => (window.faults.put = 'full'));
    await phone.tap('Write');
    await phone.tap(phone.field);
    await phone.write('Not saved');
    await phone.says('NotSavedFull');
    await phone.assertAccessible('a failed save');
  }, { colorScheme, before: faultyStorage });

  onPhone(`axe-core finds nothing in a second tab, ${colorScheme}`, async (phone, { another }) => {
    await phone.openApp();
    const second = await another();
    await second.openApp();
    await second.says('ReadOnlyNotice');
    await second.assertAccessible('a reading tab');
  }, { colorScheme });
}
