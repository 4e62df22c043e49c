// A storage that misbehaves: a sentence that says what is safe, the words kept, and no write where nothing was read.
import assert from 'node:assert/strict';
import { keyOf, overwrite, records } from './support/database.mjs';
import { faultyStorage } from './support/faults.mjs';
import { onPhone } from './support/scene.mjs';
import { until } from './support/wait.mjs';

const faulty = (argument) => ({ before: faultyStorage, argument });
const fault = (phone, change) => phone.page.evaluate((change) => void Object.assign(window.faults, change), change);

async function startWriting(phone, words) {
  await phone.tap('Write');
  await phone.field.waitFor();
  await phone.tap(phone.field);
  await phone.write(words);
}

async function assertKept(phone, words) {
  await phone.saved();
  await phone.reload();
  assert.ok((await phone.list())[0].includes(words));
}

for (const [how, sentence] of [['throw', 'OpenFailedNoDatabase'], ['fail', 'OpenFailedUnavailable']]) {
  onPhone(`a journal that cannot be opened (${how}) says so, writes nothing, and opens on "Try again"`, async (phone) => {
    await phone.open();
    await phone.shows('OpenFailedTitle');
    await phone.says(sentence);
    assert.ok(!(await phone.has('Write')) || (await phone.at('Write').isDisabled()), 'nobody is invited to write');
    assert.equal(await phone.page.evaluate(() => window.faults.puts), 0);
    await phone.tap('TryAgain');
    await phone.shows('OpenFailedTitle');
    await fault(phone, { open: '' });
    await phone.tap('TryAgain');
    await phone.hides('OpenFailedTitle');
    await phone.toJournal();
    await phone.writePage('After the fault');
  }, faulty({ open: how }));
}

onPhone('a refusal does not hide what was written before', async (phone, { another }) => {
  await phone.openApp();
  await phone.writePage('Written before');
  await phone.page.close();
  const later = await another(`(${faultyStorage})({ open: 'throw' })`);
  await later.open();
  await later.shows('OpenFailedTitle');
  await fault(later, { open: '' });
  await later.tap('TryAgain');
  await later.toJournal();
  assert.ok((await later.list())[0].includes('Written before'));
});

onPhone('a database that opens late gets a sentence after four seconds, and then opens', async (phone) => {
  await phone.open();
  await phone.says('OpeningSlow');
  await phone.page.evaluate(() => window.faults.release());
  await phone.saysNoMore('OpeningSlow');
  await phone.toJournal();
  await phone.writePage('At last');
}, faulty({ open: 'hold' }));

onPhone('a full disk (the browser aborts as one does) says "Not saved", keeps the words, and saves once there is room', async (phone) => {
  await phone.openApp();
  await phone.writePage('Before');
  await fault(phone, { put: 'full' });
  await phone.write(' and after');
  await phone.says('NotSavedFull');
  assert.ok(!(await phone.isSaved()), 'it does not say that it is saved');
  assert.equal(await phone.field.inputValue(), 'Before and after');
  await phone.write(', and on');
  await fault(phone, { put: '' });
  await phone.tap('TryAgain');
  await assertKept(phone, 'Before and after, and on');
}, faulty());

onPhone('a failed save is tried again by itself', async (phone) => {
  await phone.openApp();
  await fault(phone, { put: 'full' });
  await startWriting(phone, 'Nobody touches anything');
  await phone.says('NotSavedFull');
  await fault(phone, { put: '' });
  await assertKept(phone, 'Nobody touches anything');
}, faulty());

onPhone('words that are not saved outlive the way back to the list', async (phone) => {
  await phone.openApp();
  await fault(phone, { put: 'full' });
  await startWriting(phone, 'Carried along');
  await phone.says('NotSavedFull');
  await phone.back();
  await phone.tap(phone.entry('Carried along'));
  assert.equal(await phone.field.inputValue(), 'Carried along');
  await fault(phone, { put: '' });
  await assertKept(phone, 'Carried along');
}, faulty());

onPhone('a transaction that the browser aborts is no "Saved"', async (phone) => {
  await phone.openApp();
  await fault(phone, { put: 'abort' });
  await startWriting(phone, 'Aborted, then kept');
  await phone.says('NotSavedUnavailable');
  await fault(phone, { put: '' });
  await phone.tap('TryAgain');
  await assertKept(phone, 'Aborted, then kept');
}, faulty());

onPhone('a connection lost in the background costs nothing', async (phone) => {
  await phone.openApp();
  await phone.writePage('Before the loss');
  await phone.page.evaluate(() => window.faults.lose());
  await phone.write(', and after it');
  await assertKept(phone, 'Before the loss, and after it');
}, faulty());

onPhone('a database that never answers a save is no "Saved"', async (phone) => {
  await phone.openApp();
  await fault(phone, { put: 'silent' });
  await startWriting(phone, 'Into the silence');
  await phone.says('NotSavedUnavailable');
  await fault(phone, { put: '' });
  await phone.tap('TryAgain');
  await assertKept(phone, 'Into the silence');
}, faulty());

for (const [damage, spoil] of [
  ['cut short', (bytes) => bytes.slice(0, bytes.length - 7)],
  ['with a changed byte', (bytes) => bytes.map((byte, at) => (at === bytes.length - 3 ? byte ^ 1 : byte))],
  ['of other bytes', () => [...Buffer.from('not a journal at all')]],
  ['empty', () => []],
]) {
  onPhone(`a record ${damage} is named, kept byte for byte, and the others open`, async (phone) => {
    await phone.openApp();
    await phone.writePage('Whole');
    await phone.back();
    await phone.writePage('Damaged');
    const key = await keyOf(phone.page, 'Damaged');
    const whole = (await records(phone.page)).find(([name]) => name === key)[1];
    const spoilt = spoil(whole);
    await overwrite(phone.page, key, spoilt);
    await phone.openApp();
    await phone.says('UnreadableFiles');
    assert.ok((await phone.words('Notice')).startsWith('1 page could not be read'));
    assert.deepEqual((await phone.list()).map((words) => words.includes('Whole')), [true]);
    await phone.writePage('Written afterwards');
    const after = (await records(phone.page)).find(([name]) => name === key)[1];
    assert.deepEqual(after, spoilt);
  });
}

onPhone('a record of a newer Duolog is named as such and kept', async (phone) => {
  await phone.openApp();
  await phone.writePage('From the future');
  const key = await keyOf(phone.page, 'From the future');
  const bytes = (await records(phone.page)).find(([name]) => name === key)[1];
  bytes[8] = 99;
  await overwrite(phone.page, key, bytes);
  await phone.openApp();
  await phone.says('NewerFiles');
  await until('the record to be as it was', async () =>
    (await records(phone.page)).some(([name, kept]) => name === key && Buffer.from(kept).equals(Buffer.from(bytes))));
});
