// A disk that is really full: the browser's profile lies on a small tmpfs, which only root may mount.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Tab, emptySite } from './support/bare_storage.mjs';
import { startChromium } from './support/chromium.mjs';
import { Phone } from './support/phone.mjs';
import { temporaryFolder } from './support/processes.mjs';
import { address } from './support/server.mjs';

function mountSmallDisk(path) {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/// Fills the disk to the last byte.
function fill(folder) {
  const path = join(folder, 'ballast');
  const { bavail, bsize } = statfsSync(folder);
  try {
    writeFileSync(path, Buffer.alloc(bavail * bsize + bsize));
  } catch (error) {
    if (error.code !== 'ENOSPC') throw error;
  }
  return () => rmSync(path);
}

async function writeOnFullDisk(profile) {
  const { context, close } = await startChromium({ profile });
  try {
    const phone = await new Phone(await context.newPage()).openApp();
    await phone.writePage('Before');
    const makeRoom = fill(profile);
    await phone.write(` ${'long words '.repeat(20_000)}`);
    await phone.says('NotSaved');
    assert.ok(!(await phone.isSaved()));
    assert.ok((await phone.field.inputValue()).startsWith('Before long words'));
    makeRoom();
    await phone.tap('TryAgain');
    await phone.saved();
    await phone.reload();
    assert.ok((await phone.list())[0].includes('Before long words'));
  } finally {
    await close();
  }
}

/// Appends a piece each to new blobs, of bytes that cannot be compressed; answers how the storage refused one, and how many it has taken.
function appendUntilRefused(tab, folder, piece_bytes) {
  return tab.page.evaluate(async ([folder, piece_bytes]) => {
    const bytes = new Uint8Array(piece_bytes);
    for (let at = 0; at < piece_bytes; at += 65536) crypto.getRandomValues(bytes.subarray(at, at + 65536));
    const append = (name) => new Promise((answer) => window.storage.commit([{ name, bytes, at: 0 }], (code, detail) => answer({ code, detail })));
    for (let taken = 0; taken < 40; taken++) {
      const { code, detail } = await append(`${folder}/${taken}`);
      if (code !== 0) return { code, error: detail.split(':')[0], taken };
    }
    return { error: 'never refused' };
  }, [folder, piece_bytes]);
}

/// The blobs by a new tab's reading: how many of `folder` there are, and that each is whole.
async function assertKept(newTab, folders, piece_bytes) {
  const tab = await newTab();
  assert.equal(await tab.open(), 'Ok');
  const found = await tab.page.evaluate(() => [...window.files].map(([name, bytes]) => [name, bytes.length]));
  const of = (folder) => found.filter(([name]) => name.startsWith(`${folder}/`));
  for (const [folder, taken] of Object.entries(folders)) assert.equal(of(folder).length, taken, folder);
  for (const [name, length] of found) assert.equal(length, name === 'a' ? 12 : piece_bytes[name.split('/')[0]], name);
  return tab;
}

/// First the browser keeps the last of the disk from us; then the disk is full to the last byte, and the browser fails.
async function appendOnFullDisk(profile) {
  const site = emptySite();
  const { context, close } = await startChromium({ profile, webgl: false });
  try {
    const home = await address(site.path);
    const newTab = async () => new Tab(await context.newPage(), home).load();
    const tab = await newTab();
    assert.equal(await tab.open(), 'Ok');
    assert.equal(await tab.append('a', 0, 'Before'), 'Ok');
    const large = await appendUntilRefused(tab, 'large', 8 << 20);
    assert.deepEqual([large.code, large.error], [1, 'QuotaExceededError']);
    assert.equal(await tab.append('a', 6, ' small'), 'Ok', 'what is small still finds room');
    const makeRoom = fill(profile);
    const small = await appendUntilRefused(tab, 'small', 1 << 20);
    assert.ok(small.code === 1 || small.code === 4, JSON.stringify(small));
    makeRoom();
    await tab.page.close();
    const sizes = { large: 8 << 20, small: 1 << 20, later: 5 };
    const later = await assertKept(newTab, { large: large.taken, small: small.taken }, sizes);
    assert.equal(await later.commit({ 'large/0': null, 'later/0': { text: 'After', at: 0 } }), 'Ok', 'with room it goes on');
    await later.page.close();
    await assertKept(newTab, { large: large.taken - 1, small: small.taken, later: 1 }, sizes);
  } finally {
    await close();
    await site.remove();
  }
}

async function onSmallDisk(t, body) {
  const folder = temporaryFolder('small-disk');
  if (!mountSmallDisk(folder.path)) {
    await folder.remove();
    return t.skip('mounting a small disk needs root; faults.test.mjs and storage_append.test.mjs hold the rest');
  }
  try {
    await body(folder.path);
  } finally {
    execFileSync('umount', ['--lazy', folder.path]);
    await folder.remove();
  }
}

test('a disk that is really full loses nothing, and saving goes on once there is room', { timeout: 90_000 }, (t) =>
  onSmallDisk(t, writeOnFullDisk));

test('a disk that is really full refuses an append, keeps what is there, and takes more once there is room', { timeout: 90_000 }, (t) =>
  onSmallDisk(t, appendOnFullDisk));
