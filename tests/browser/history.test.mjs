// The browser's Back goes back within Duolog and does not leave it.
import assert from 'node:assert/strict';
import { onPhone } from './support/scene.mjs';

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
