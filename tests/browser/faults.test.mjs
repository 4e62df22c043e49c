// A storage that misbehaves: a sentence that says what is safe, the words kept, and no write where nothing was read.
import assert from 'node:assert/strict';
import { overwrite, records } from './support/database.mjs';
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

const same = (one, other) => Buffer.from(one).equals(Buffer.from(other));

/// Two pages in one sealed file, which is made when the journal is opened once more. Answers its key and bytes.
async function sealedFile(phone) {
  await phone.openApp();
  await phone.writePage('One page');
  await phone.back();
  await phone.writePage('Another page');
  await phone.openApp();
  const isSealed = ([key]) => key.startsWith('seg/') && key.endsWith('.dls');
  await until('the sealed file', async () => (await records(phone.page)).some(isSealed));
  return (await records(phone.page)).find(isSealed);
}

for (const [damage, spoil, left] of [
  ['with a changed byte', (bytes) => bytes.map((byte, at) => (at === 200 ? byte ^ 1 : byte)), 1],
  ['of other bytes', () => [...Buffer.from('not a journal at all')], 0],
]) {
  onPhone(`a file ${damage} is told, its bytes are kept, and what is whole opens`, async (phone) => {
    const [key, whole] = await sealedFile(phone);
    const spoilt = spoil(whole);
    await overwrite(phone.page, key, spoilt);
    await phone.openApp();
    await phone.press('SeeDetails');
    await phone.says('VerdictAttention');
    assert.ok((await phone.page.locator('#mirror').innerText()).includes(key));
    await phone.browserBack();
    await phone.browserBack();
    await phone.toJournal();
    assert.equal((await phone.list()).length, left);
    await phone.writePage('Written afterwards');
    assert.ok((await records(phone.page)).some(([, bytes]) => same(bytes, spoilt)), 'the damaged bytes are kept');
  });
}
