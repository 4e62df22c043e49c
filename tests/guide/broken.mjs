// A copy of the small good guide in tests/fixtures/guide with some lines changed, and what the compiler says of it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadGuides } from '../../tools/guide/guide.mjs';

export const kRoot = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const kFixture = join(kRoot, 'tests/fixtures/guide');

/// `use` gets the folder of a copy, which is gone afterwards.
export function withCopy(use) {
  const folder = mkdtempSync(join(tmpdir(), 'duolog-guide-'));
  try {
    cpSync(kFixture, folder, { recursive: true });
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/// Puts `text` (none, or several lines) in the place of a line that `was` there.
export function change(folder, file, line, was, ...text) {
  const path = join(folder, file);
  const lines = readFileSync(path, 'utf8').split('\n');
  if (lines[line - 1] !== was) throw new Error(`line ${line} of ${file} is "${lines[line - 1]}", not "${was}"`);
  lines.splice(line - 1, 1, ...text);
  writeFileSync(path, lines.join('\n'));
}

/// `file:line: finding`, the files as they are called in the folder.
export const findingsIn = (folder) => loadGuides(folder).findings.lines().map((line) => line.replace(`${folder}/`, ''));

/// A test for each [name, file, line, what was there, what is there instead (lines), all findings].
export function tryAll(what, cases) {
  for (const [name, file, line, was, text, expected] of cases) {
    test(`${what}: ${name}`, () => withCopy((folder) => {
      change(folder, file, line, was, ...text);
      assert.deepEqual(findingsIn(folder).sort(), [...expected].sort());
    }));
  }
}

export const run = (tool, ...options) =>
  spawnSync(process.execPath, [join(kRoot, 'tools/guide', tool), ...options], { cwd: kRoot, encoding: 'utf8' });
