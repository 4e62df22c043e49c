// Appending in the browser: the sentences of platform/storage.h about it, and what must not happen to a piece.
// web/storage.mjs runs alone in an empty page.
import assert from 'node:assert/strict';
import { durable, onStorage, opened } from './support/bare_storage.mjs';
import { until } from './support/wait.mjs';

/// The keys of what lies in the database, behind the storage's back.
function keys(tab) {
  return tab.page.evaluate(() => window.storage.connection_.read_all().then((records) => records.map(([key]) => key)));
}

/// Makes it write as if it had the turn, as a page that was frozen and has not heard yet that another has it.
function twoWriters(tab) {
  return tab.page.evaluate(() => { window.storage.turn_.writer = true; });
}

// Appending: a record for each piece.

onStorage('what is appended adds up; at 0 it makes a new blob', async (newTab) => {
  const tab = await opened(newTab);
  assert.equal(await tab.append('seg/a', 0, 'one'), 'Ok');
  assert.equal(await tab.append('seg/a', 3, ', two'), 'Ok');
  assert.equal(await tab.append('seg/a', 8, ''), 'Ok');
  assert.equal(await tab.append('seg/empty', 0, ''), 'Ok');
  assert.equal(await tab.append('seg/empty', 0, 'no more'), 'Ok');
  await tab.commit({ whole: 'replaced' });
  assert.equal(await tab.append('whole', 8, ' and longer'), 'Ok');
  const expected = { 'seg/a': 'one, two', 'seg/empty': 'no more', whole: 'replaced and longer' };
  assert.deepEqual(await tab.files(), expected);
  await tab.page.close();
  assert.deepEqual(await durable(newTab), expected);
});

onStorage('an append at another length is refused as damaged, and nothing of its batch is written', async (newTab) => {
  const tab = await opened(newTab);
  await tab.commit({ a: 'three', b: 'old' });
  for (const at of [0, 4, 6]) assert.equal(await tab.commit({ b: 'new', a: { text: 'x', at }, c: 'never' }), 'Damaged');
  assert.equal(await tab.append('never', 1, 'x'), 'Damaged', 'what is not there has no length');
  assert.deepEqual(await tab.files(), { a: 'three', b: 'old' });
  assert.equal(await tab.append('a', 5, '!'), 'Ok');
  await tab.page.close();
  assert.deepEqual(await durable(newTab), { a: 'three!', b: 'old' });
});

onStorage('replacing and removing take the pieces away', async (newTab) => {
  const tab = await opened(newTab);
  for (const name of ['a', 'b', 'a.b']) {
    await tab.append(name, 0, 'one');
    await tab.append(name, 3, 'two');
  }
  assert.equal(await tab.commit({ a: 'new', b: null }), 'Ok');
  assert.deepEqual(await keys(tab), ['a', 'a.b@000000000000', 'a.b@000000000003']);
  assert.equal(await tab.append('a', 3, 'er'), 'Ok');
  assert.equal(await tab.append('b', 0, 'again'), 'Ok');
  await tab.page.close();
  assert.deepEqual(await durable(newTab), { a: 'newer', 'a.b': 'onetwo', b: 'again' });
});

onStorage('appends follow one another though none is waited for, also upon a replacement on its way', async (newTab) => {
  const tab = await opened(newTab);
  const codes = await tab.page.evaluate(async () => {
    const text = 'x'.repeat(100);
    const writes = [{ a: { text, at: 0 } }, { a: { text, at: 100 } }, { b: 'old' }, { b: { text, at: 3 } }, { b: null }, { b: { text, at: 0 } }, { a: { text, at: 200 } }];
    return (await Promise.all(writes.map((write) => window.commit(write)))).map(({ code }) => code);
  });
  assert.deepEqual(codes, Array(7).fill(0));
  await tab.page.close();
  assert.deepEqual(await durable(newTab), { a: 'x'.repeat(300), b: 'x'.repeat(100) });
});

onStorage('an append never lands when the one that it continues has failed', async (newTab) => {
  const tab = await opened(newTab);
  const codes = await tab.page.evaluate(async () => {
    window.faults.put = 'full';
    const first = window.commit({ a: { text: 'lost', at: 0 } });
    window.faults.put = '';
    const others = [window.commit({ a: { text: 'orphan', at: 4 } }), window.commit({ b: 'kept' })];
    return (await Promise.all([first, ...others])).map(({ code }) => code);
  });
  assert.deepEqual(codes, [1, 6, 0]);
  await tab.page.close();
  assert.deepEqual(await durable(newTab), { b: 'kept' });
});

onStorage('in a page that is going away an append does not wait for the one that it continues', async (newTab) => {
  const tab = await opened(newTab);
  const begun = await tab.page.evaluate(() => {
    const before = window.faults.puts;
    dispatchEvent(new PageTransitionEvent('pagehide'));
    window.commit({ a: { text: 'one', at: 0 } });
    window.commit({ a: { text: ', two', at: 3 } });
    return window.faults.puts - before;
  });
  assert.equal(begun, 2);
  await until('both to be durable', async () => (await tab.told()).answers.length === 2);
  await tab.page.close();
  assert.deepEqual(await durable(newTab), { a: 'one, two' });
});

onStorage('the cost of an append does not grow with the blob', async (newTab) => {
  const tab = await opened(newTab);
  await tab.commit({ a: 'x'.repeat(1 << 20) });
  for (let piece = 0; piece < 20; piece++) await tab.append('a', (1 << 20) + piece, 'y');
  const cost = await tab.page.evaluate(async () => {
    const cost = { calls: [], bytes: 0 };
    for (const name of ['put', 'add', 'delete', 'get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'clear', 'count']) {
      const real = IDBObjectStore.prototype[name];
      IDBObjectStore.prototype[name] = function (...given) {
        cost.calls.push(name);
        cost.bytes += given[0]?.length ?? 0;
        return real.apply(this, given);
      };
    }
    const { append } = window.storage.files;
    window.storage.files.append = (name, bytes) => {
      cost.calls.push('files.append');
      cost.bytes += bytes.length;
      append(name, bytes);
    };
    window.storage.files.write = () => cost.calls.push('files.write');
    await window.commit({ a: { text: 'zz', at: (1 << 20) + 20 } });
    return cost;
  });
  assert.deepEqual(cost, { calls: ['add', 'files.append'], bytes: 4 });
});

onStorage('two writers never take one another\'s pieces away: the later one is refused', async (newTab) => {
  const first = await opened(newTab);
  await first.append('a', 0, 'one');
  const second = await opened(newTab);
  await twoWriters(second);
  assert.equal(await first.append('a', 3, ' of the first'), 'Ok');
  assert.equal(await second.commit({ b: 'not alone', a: { text: ' of the second', at: 3 } }), 'Damaged');
  await first.page.close();
  await second.page.close();
  assert.deepEqual(await durable(newTab), { a: 'one of the first' });
});

onStorage('a piece that continues nothing is shown by itself until it is removed', async (newTab) => {
  const first = await opened(newTab);
  await first.append('seg/a', 0, 'one');
  const second = await opened(newTab);
  await twoWriters(second);
  await first.commit({ 'seg/a': 'a long replacement' });
  assert.equal(await second.append('seg/a', 3, 'stray'), 'Ok', 'it knows of no replacement');
  await first.page.close();
  await second.page.close();
  const stray = 'seg/a.piece-000000000003';
  const third = await opened(newTab);
  assert.deepEqual(await third.files(), { 'seg/a': 'a long replacement', [stray]: 'stray' });
  assert.equal(await third.commit({ [stray]: 'replaced' }), 'Damaged');
  assert.equal(await third.append(stray, 5, 'more'), 'Damaged');
  assert.equal(await third.commit({ 'seg/a': null }), 'Ok');
  assert.deepEqual(await third.files(), { [stray]: 'stray' });
  assert.equal(await third.open(), 'Ok');
  assert.deepEqual(await third.files(), { [stray]: 'stray' });
  assert.equal(await third.commit({ [stray]: null }), 'Ok');
  assert.deepEqual(await keys(third), []);
});

onStorage('pieces that another writer has added are not removed with a blob of the same name', async (newTab) => {
  const first = await opened(newTab);
  await first.append('a', 0, 'one');
  const second = await opened(newTab);
  await twoWriters(second);
  await first.append('a', 3, ' and only copy');
  assert.equal(await second.commit({ a: 'new' }), 'Ok');
  await first.page.close();
  await second.page.close();
  assert.deepEqual(await durable(newTab), { a: 'new and only copy' });
});

onStorage('(h) appends over a lost connection come through in their order', async (newTab) => {
  const tab = await opened(newTab);
  await tab.append('a', 0, '0');
  await tab.page.evaluate(() => {
    window.faults.lose();
    return Promise.all(Array.from({ length: 9 }, (_, number) => window.commit({ a: { text: String(number + 1), at: number + 1 } })));
  });
  assert.deepEqual((await tab.told()).answers, Array(10).fill(0));
  await tab.page.close();
  assert.deepEqual(await durable(newTab), { a: '0123456789' });
});

onStorage('(h) an append that landed before the connection was lost counts as written, once', async (newTab) => {
  const tab = await opened(newTab);
  await tab.append('a', 0, 'one');
  await tab.faults({ put: 'landed' });
  assert.equal(await tab.commit({ a: { text: ', two', at: 3 }, b: { text: 'new', at: 0 }, c: 'whole', d: null }), 'Ok');
  assert.deepEqual((await tab.told()).answers, [0, 0]);
  assert.deepEqual(await tab.files(), { a: 'one, two', b: 'new', c: 'whole' });
  assert.equal(await tab.append('a', 8, ', three'), 'Ok');
  await tab.page.close();
  assert.deepEqual(await durable(newTab), { a: 'one, two, three', b: 'new', c: 'whole' });
});

onStorage('(h) a second try never takes another writer\'s piece for its own', async (newTab) => {
  const first = await opened(newTab);
  await first.append('a', 0, 'one');
  const second = await opened(newTab);
  await twoWriters(second);
  await first.append('a', 3, ', first');
  await second.page.evaluate(() => window.faults.lose());
  assert.equal(await second.append('a', 3, ', other'), 'Damaged');
  await first.page.close();
  await second.page.close();
  assert.deepEqual(await durable(newTab), { a: 'one, first' });
});

onStorage('(i) nothing is appended to what got no answer, and other blobs are still written', async (newTab) => {
  const tab = await opened(newTab, { slow_ms: 300 });
  await tab.faults({ put: 'silent' });
  const codes = await tab.page.evaluate(async () => {
    const silent = window.commit({ a: { text: 'unheard', at: 0 } });
    window.faults.put = '';
    const others = [window.commit({ a: { text: 'more', at: 7 } }), window.commit({ b: 'heard' })];
    return (await Promise.all([silent, ...others])).map(({ code }) => code);
  });
  assert.equal(codes[0], 5);
  assert.ok([5, 6].includes(codes[1]), `it is not written (${codes})`);
  assert.equal(await tab.append('a', 7, 'more'), 'Damaged');
  await tab.page.evaluate(() => window.faults.lose());
  assert.equal(await tab.commit({ c: 'heard' }), 'Ok', 'also when the connection is lost then');
});

onStorage('(b) a full disk refuses an append, and the rest of the blob is there', async (newTab) => {
  const tab = await opened(newTab);
  await tab.append('a', 0, 'old');
  await tab.faults({ put: 'full' });
  assert.equal(await tab.append('a', 3, 'too much'), 'Full');
  await tab.faults({ put: '' });
  assert.deepEqual(await tab.files(), { a: 'old' });
  assert.equal(await tab.append('b', 0, 'once there is room'), 'Ok');
  await tab.page.close();
  assert.deepEqual(await durable(newTab), { a: 'old', b: 'once there is room' });
});

onStorage('(d) a commit while the store is still being read is refused and erases nothing', async (newTab) => {
  const first = await opened(newTab);
  await first.commit({ a: 'kept' });
  await first.page.close();
  const second = await newTab();
  const codes = await second.page.evaluate(async () => {
    const codes = [];
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...given) {
      const made = transaction.apply(this, given);
      if (given[1] === 'readonly' && codes.length === 0) window.storage.commit([{ name: 'a', bytes: new Uint8Array(1) }], (code) => codes.push(code));
      return made;
    };
    await window.storage.open();
    return codes;
  });
  assert.deepEqual(codes, [4]);
  await second.page.close();
  assert.deepEqual(await durable(newTab), { a: 'kept' });
});
