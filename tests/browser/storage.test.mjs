// The contract of platform/storage.h in the browser, and one test for each way in which Emscripten's own IDBFS loses
// data. web/storage.mjs runs alone in an empty page.
import assert from 'node:assert/strict';
import { durable, onStorage, opened } from './support/bare_storage.mjs';
import { until } from './support/wait.mjs';

// The contract.

onStorage('a new store is empty and can be written', async (newTab) => {
  const tab = await opened(newTab);
  assert.deepEqual(await tab.files(), {});
  assert.equal(await tab.writes(), true);
});

onStorage('what was committed is read back, also by a later opening', async (newTab) => {
  const tab = await opened(newTab);
  assert.equal(await tab.commit({ 'entries/a.dle': 'words', 'entries/b.dle': '' }), 'Ok');
  assert.deepEqual(await tab.files(), { 'entries/a.dle': 'words', 'entries/b.dle': '' });
  await tab.page.close();
  assert.deepEqual(await durable(newTab), { 'entries/a.dle': 'words', 'entries/b.dle': '' });
});

onStorage('a replacement takes the place of the old bytes', async (newTab) => {
  const tab = await opened(newTab);
  await tab.commit({ a: 'long old words' });
  await tab.commit({ a: 'new' });
  await tab.page.close();
  assert.deepEqual(await durable(newTab), { a: 'new' });
});

onStorage('what is removed is gone, and removing what is not there succeeds', async (newTab) => {
  const tab = await opened(newTab);
  await tab.commit({ a: 'one', b: 'two' });
  assert.equal(await tab.commit({ a: null, never: null }), 'Ok');
  await tab.page.close();
  assert.deepEqual(await durable(newTab), { b: 'two' });
});

onStorage('commits keep their order though none is waited for', async (newTab) => {
  const tab = await opened(newTab);
  await tab.page.evaluate(() => Promise.all(Array.from({ length: 30 }, (_, number) => window.commit({ a: `version ${number}` }))));
  await tab.page.close();
  assert.deepEqual(await durable(newTab), { a: 'version 29' });
});

onStorage('a megabyte and every byte value come back whole', async (newTab) => {
  const tab = await opened(newTab);
  const whole = await tab.page.evaluate(async () => {
    const bytes = Uint8Array.from({ length: 1 << 20 }, (_, at) => at ^ (at >> 8));
    await new Promise((answer) => window.storage.commit([{ name: 'big', bytes }], answer));
    await window.storage.open();
    const read = window.files.get('big');
    return read.length === bytes.length && read.every((byte, at) => byte === bytes[at]);
  });
  assert.ok(whole);
});

onStorage('the bytes are copied when commit is called', async (newTab) => {
  const tab = await opened(newTab);
  await tab.page.evaluate(async () => {
    const bytes = new TextEncoder().encode('as it was');
    const answered = new Promise((answer) => window.storage.commit([{ name: 'a', bytes }], answer));
    bytes.fill(120);
    await answered;
  });
  await tab.page.close();
  assert.deepEqual(await durable(newTab), { a: 'as it was' });
});

// (a) to (j): what IDBFS does wrong.

onStorage('(a) an error is told as an error, and nothing of the failed batch is kept', async (newTab) => {
  const tab = await opened(newTab);
  await tab.commit({ a: 'old' });
  await tab.page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value, key) {
      if (key === 'b') throw new DOMException('Data cannot be cloned', 'DataCloneError');
      return put.call(this, value, key);
    };
  });
  assert.notEqual(await tab.commit({ a: 'new', b: 'never' }), 'Ok');
  assert.deepEqual(await tab.files(), { a: 'old' }, 'the app reads what is durable');
  await tab.page.close();
  assert.deepEqual(await durable(newTab), { a: 'old' });
});

onStorage('(a) a request that fails late fails the whole batch', async (newTab) => {
  const tab = await opened(newTab);
  await tab.commit({ a: 'old' });
  await tab.page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value, key) {
      // Adding what is there is a real error of the database, which arrives as an event.
      return key === 'a' ? this.add(value, key) : put.call(this, value, key);
    };
  });
  assert.notEqual(await tab.commit({ b: 'never', a: 'new' }), 'Ok');
  await tab.page.close();
  assert.deepEqual(await durable(newTab), { a: 'old' });
});

onStorage('(b) a full disk answers "full", and the same batch succeeds once there is room', async (newTab) => {
  const tab = await opened(newTab);
  await tab.commit({ a: 'old' });
  await tab.faults({ put: 'full' });
  assert.equal(await tab.commit({ a: 'new', b: 'more' }), 'Full');
  assert.deepEqual(await tab.files(), { a: 'old' });
  await tab.faults({ put: '' });
  assert.equal(await tab.commit({ a: 'new', b: 'more' }), 'Ok');
  await tab.page.close();
  assert.deepEqual(await durable(newTab), { a: 'new', b: 'more' });
});

onStorage('(b) a transaction that is aborted for no reason answers', async (newTab) => {
  const tab = await opened(newTab);
  await tab.faults({ put: 'abort' });
  assert.equal(await tab.commit({ a: 'never' }), 'Unavailable');
  assert.deepEqual((await tab.told()).answers.length, 1, 'once');
  await tab.faults({ put: '' });
  assert.equal(await tab.commit({ a: 'now' }), 'Ok');
});

async function bothTabsKeepTheirs(newTab) {
  const first = await opened(newTab);
  const second = await opened(newTab);
  assert.equal(await second.writes(), false, 'one writer');
  assert.equal(await first.commit({ a: 'first' }), 'Ok');
  assert.equal(await second.commit({ b: 'too early' }), 'ReadOnly');
  assert.equal(await second.takeOver(), 'Ok');
  assert.deepEqual(await second.files(), { a: 'first' }, 'it reads anew what the other has written');
  await until('the first tab to learn of it', async () => (await first.told()).lost === 1);
  assert.equal(await second.commit({ b: 'second' }), 'Ok');
  assert.equal(await first.commit({ a: 'too late' }), 'ReadOnly');
  await first.page.close();
  await second.page.close();
  assert.deepEqual(await durable(newTab), { a: 'first', b: 'second' });
}

onStorage('(c) a tab never removes what another tab has written', bothTabsKeepTheirs);

onStorage('(c) nor without Web Locks, as on a plain http address', bothTabsKeepTheirs, {
  before: () => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }),
});

onStorage('(c) who hands over saves first what is unsaved', async (newTab) => {
  const first = await opened(newTab);
  const second = await opened(newTab);
  await first.page.evaluate(() => (window.onrelease = () => window.commit({ a: 'the last words' })));
  assert.equal(await second.takeOver(), 'Ok');
  assert.deepEqual(await second.files(), { a: 'the last words' });
});

onStorage('(c) a tab that is closed leaves its turn to the next', async (newTab) => {
  const first = await opened(newTab);
  const second = await opened(newTab);
  await first.page.close();
  await until('the turn', async () => (await second.open()) === 'Ok' && second.writes());
});

onStorage('(d) a commit before the store is open is refused and erases nothing', async (newTab) => {
  const first = await opened(newTab);
  await first.commit({ a: 'kept', b: 'kept' });
  await first.page.close();
  const second = await newTab();
  assert.notEqual(await second.commit({ c: 'too early' }), 'Ok');
  await second.page.close();
  assert.deepEqual(await durable(newTab), { a: 'kept', b: 'kept' });
});

for (const fault of ['throw', 'fail']) {
  onStorage(`(d) an opening that fails (${fault}) is an error and no empty store; it opens when the fault is gone`, async (newTab) => {
    const first = await opened(newTab);
    await first.commit({ a: 'kept' });
    await first.page.close();
    const second = await newTab();
    await second.faults({ open: fault });
    assert.equal(await second.open(), fault === 'throw' ? 'Refused' : 'Unavailable');
    assert.notEqual(await second.commit({ b: 'into nothing' }), 'Ok');
    await second.faults({ open: '' });
    assert.equal(await second.open(), 'Ok');
    assert.deepEqual(await second.files(), { a: 'kept' });
  });
}

onStorage('(e) two writes in one tick of the clock keep the later one', async (newTab) => {
  const tab = await opened(newTab);
  await tab.page.evaluate(() => {
    const now = Date.now();
    Date.now = () => now;
    performance.now = () => 1;
    return Promise.all([window.commit({ a: 'v1' }), window.commit({ a: 'v2' })]);
  });
  await tab.page.close();
  assert.deepEqual(await durable(newTab), { a: 'v2' });
});

onStorage('(f) a save touches its own files only, however many there are', async (newTab) => {
  const tab = await opened(newTab);
  const many = Object.fromEntries(Array.from({ length: 1000 }, (_, number) => [`entries/${number}`, 'words']));
  assert.equal(await tab.commit(many), 'Ok');
  const calls = await tab.page.evaluate(async () => {
    const seen = [];
    for (const name of ['put', 'add', 'delete', 'get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'clear', 'count']) {
      const real = IDBObjectStore.prototype[name];
      IDBObjectStore.prototype[name] = function (...given) {
        seen.push(name);
        return real.apply(this, given);
      };
    }
    await window.commit({ 'entries/500': 'changed' });
    return seen;
  });
  assert.deepEqual(calls, ['put']);
});

for (const leaving of ['navigates away', 'closes']) {
  onStorage(`(g) a save begun while the page ${leaving} is durable, nine times of ten at the least`, async (newTab) => {
    for (let time = 0; time < 10; time++) {
      const tab = await opened(newTab);
      assert.ok(await tab.writes(), `the page before has let go (${time})`);
      await tab.page.evaluate((time) => {
        addEventListener('pagehide', () => window.commit({ [`time${time}`]: 'written while leaving' }));
      }, time);
      if (leaving === 'navigates away') await tab.page.goto('about:blank');
      await tab.page.close({ runBeforeUnload: false });
    }
    const kept = Object.keys(await durable(newTab)); // A browser that is busy elsewhere may drop one: nothing was promised of it yet. IDBFS loses all ten.
    assert.ok(kept.length >= 9, kept.join());
  });
}

onStorage('(h) a connection that the browser has dropped is made anew and the commit comes through', async (newTab) => {
  const tab = await opened(newTab);
  await tab.commit({ a: 'before' });
  await tab.page.evaluate(() => window.faults.lose());
  assert.equal(await tab.commit({ a: 'after', b: 'more' }), 'Ok');
  await tab.page.close();
  assert.deepEqual(await durable(newTab), { a: 'after', b: 'more' });
});

onStorage('(h) commits that wait for the new connection keep their order', async (newTab) => {
  const tab = await opened(newTab);
  await tab.page.evaluate(() => {
    window.faults.lose();
    return Promise.all(Array.from({ length: 10 }, (_, number) => window.commit({ a: `version ${number}` })));
  });
  assert.deepEqual((await tab.told()).answers, Array(10).fill(0));
  await tab.page.close();
  assert.deepEqual(await durable(newTab), { a: 'version 9' });
});

onStorage('(i) a commit that gets no answer is told as slow, once, and later ones still come through', async (newTab) => {
  const tab = await opened(newTab, { slow_ms: 300 });
  await tab.faults({ put: 'silent' });
  assert.equal(await tab.commit({ a: 'unheard' }), 'Slow');
  await tab.faults({ put: '' });
  assert.equal(await tab.commit({ a: 'heard' }), 'Ok');
  assert.deepEqual((await tab.told()).answers, [5, 0]);
  await tab.page.close();
  assert.deepEqual(await durable(newTab), { a: 'heard' });
});

onStorage('(j) a store that the browser has emptied is an error once, and no new journal by itself', async (newTab) => {
  const first = await opened(newTab);
  await first.commit({ a: 'gone soon' });
  await first.page.close();
  const second = await newTab();
  await second.page.evaluate(
    () => new Promise((done) => { indexedDB.deleteDatabase('duolog').onsuccess = done; }));
  assert.equal(await second.open(), 'Unavailable');
  assert.equal(await second.open(), 'Ok', 'who tries again goes on with what is there');
});

onStorage('(j) a tab that comes back reads anew before it writes', async (newTab) => {
  const first = await opened(newTab);
  await first.commit({ a: 'one', b: 'two' });
  await first.load();
  assert.notEqual(await first.commit({ c: 'before reading' }), 'Ok');
  assert.equal(await first.open(), 'Ok');
  assert.equal(await first.commit({ c: 'three' }), 'Ok');
  await first.page.close();
  assert.deepEqual(await durable(newTab), { a: 'one', b: 'two', c: 'three' });
});
