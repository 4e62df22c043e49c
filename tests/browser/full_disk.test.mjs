// A disk that is really full: the browser's profile lies on a small tmpfs, which only root may mount.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { startChromium } from './support/chromium.mjs';
import { Phone } from './support/phone.mjs';
import { temporaryFolder } from './support/processes.mjs';

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

test('a disk that is really full loses nothing, and saving goes on once there is room', { timeout: 90_000 }, async (t) => {
  const folder = temporaryFolder('small-disk');
  if (!mountSmallDisk(folder.path)) {
    await folder.remove();
    return t.skip('mounting a small disk needs root; faults.test.mjs holds the rest');
  }
  try {
    await writeOnFullDisk(folder.path);
  } finally {
    execFileSync('umount', ['--lazy', folder.path]);
    await folder.remove();
  }
});
