// Two tabs: one writes, the other reads along until it is asked to take over.
import assert from 'node:assert/strict';
import { onPhone } from './support/scene.mjs';

onPhone('a second tab reads, takes over with "Use here", and nothing of either is lost', async (first, { another }) => {
  await first.openApp();
  await first.writePage('Written in the first');
  const second = await another();
  await second.openApp();
  await second.says('ReadOnlyNotice');
  assert.ok((await second.list())[0].includes('Written in the first'));
  assert.ok(!(await second.has('Write')) || (await second.at('Write').isDisabled()), 'it cannot write yet');
  await first.page.bringToFront();
  await first.write(', with unsaved words');
  await second.page.bringToFront();
  await second.tap('UseHere');
  await second.saysNoMore('ReadOnlyNotice');
  assert.ok((await second.list())[0].includes('with unsaved words'), 'the last words came along');
  await second.writePage('Written in the second');
  await first.page.bringToFront();
  await first.says('ReadOnlyNotice');
  await second.page.bringToFront();
  await second.reload();
  const list = (await second.list()).join('\n');
  assert.match(list, /Written in the second[^]*Written in the first, with unsaved words/);
});

onPhone('a page that is open in a second tab can be read there and not changed', async (first, { another }) => {
  await first.openApp();
  await first.writePage('Only to read');
  const second = await another();
  await second.openApp();
  await second.tap(second.entry('Only to read'));
  await second.field.waitFor();
  assert.ok(await second.field.evaluate((field) => field.readOnly));
});

onPhone('when the writing tab is closed, a new one writes', async (first, { another }) => {
  await first.openApp();
  await first.writePage('First');
  await first.page.close();
  const second = await another();
  await second.openApp();
  assert.ok(!(await second.isSaying('ReadOnlyNotice')));
  await second.writePage('Second');
  await second.back();
  assert.equal((await second.list()).length, 2);
});

/// Long after the page has lost its patience with another tab.
function slowLocks() {
  const request = LockManager.prototype.request;
  LockManager.prototype.request = async function (...asked) {
    await new Promise((resolve) => setTimeout(resolve, 900));
    return request.apply(this, asked);
  };
}

onPhone('a browser that is slow to give the turn does not make the only tab a reader', async (phone) => {
  await phone.openApp();
  await phone.writePage('Written by the only tab');
  assert.ok(!(await phone.isSaying('ReadOnlyNotice')));
}, { before: slowLocks });

onPhone('on a plain http address, without Web Locks, the second tab reads too', async (first, { another }) => {
  await first.openApp();
  await first.writePage('Written in the first');
  const second = await another();
  await second.openApp();
  await second.says('ReadOnlyNotice');
  await second.tap('UseHere');
  await second.saysNoMore('ReadOnlyNotice');
  await second.writePage('Written in the second');
  await second.reload();
  assert.match((await second.list()).join('\n'), /second[^]*first/);
}, { before: () => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }) });
