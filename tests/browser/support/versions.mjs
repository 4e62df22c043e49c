// Another version of the built page in a folder of its own, as the next release would be: whole, with a worker that knows
// its files. `data-version` on the page tells which one runs.
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './environment.mjs';
import { temporaryFolder } from './processes.mjs';

const kList = /^const kVersion='(\w+)',kFiles=(\[.*?\]\]);/;

/// `spoil` is a file whose bytes are not those that the worker's list promises. Answers {path, remove}.
export function makeVersion(number, { spoil } = {}) {
  const folder = temporaryFolder(`version-${number}`);
  cpSync(dist, folder.path, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
  const page = join(folder.path, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('<html ', `<html data-version="${number}" `));
  const worker = join(folder.path, 'sw.js');
  const text = readFileSync(worker, 'utf8').replace(kList, (_, version, list) => {
    const files = JSON.parse(list).map(([name, digest]) => [name, name === './' ? digestOf(page) : digest]);
    return `const kVersion='${number}${version}',kFiles=${JSON.stringify(files)};`;
  });
  writeFileSync(worker, text);
  if (spoil) writeFileSync(join(folder.path, spoil), 'not what was promised');
  return folder;
}

function digestOf(path) {
  return `sha256-${createHash('sha256').update(readFileSync(path)).digest('base64')}`;
}

/// What the running page is; null for the built one.
export function versionOf(phone) {
  return phone.page.evaluate(() => document.documentElement.dataset.version ?? null);
}

/// The worker of this page has everything and answers from now on.
export function kept(phone) {
  return phone.page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active.state === 'activated') return;
    await new Promise((resolve) => active.addEventListener('statechange', () => active.state === 'activated' && resolve()));
  });
}
