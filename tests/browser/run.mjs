// Runs every *.test.mjs beside it; words given as arguments choose files by name. The last line is `N passed, N failed`.
// DUOLOG_DIST: the built page. DUOLOG_NATIVE: the desktop program. DUOLOG_DATES_DUMP: what dates.test.mjs reads.
// DUOLOG_NODE_MODULES: playwright-core, axe-core, ws.
import { readdirSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));

function chosenFiles(words) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.test.mjs'))
    .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
    .map((name) => join(folder, name));
}

/// A file's own line in the report, which node writes when a file ends, is no test unless it failed by itself.
function isFileItself(event) {
  return event.name.endsWith('.test.mjs');
}

function report(event, word) {
  const seconds = (event.details.duration_ms / 1000).toFixed(1);
  console.log(`${word}  ${event.name} (${seconds} s)`);
}

function explain(event) {
  const error = event.details.error;
  const cause = error?.cause ?? error;
  console.log(String(cause?.stack ?? cause?.message ?? cause).replace(/^/gm, '    '));
}

async function main() {
  const count = { passed: 0, failed: 0 };
  const processors = availableParallelism?.() ?? cpus().length;
  const stream = run({ files: chosenFiles(process.argv.slice(2)), concurrency: Math.max(2, Math.min(4, processors >> 1)) });
  stream.on('test:pass', (event) => {
    if (isFileItself(event) || event.skip) return;
    count.passed++;
    report(event, 'ok    ');
  });
  stream.on('test:fail', (event) => {
    if (isFileItself(event) && /subtests? failed/.test(String(event.details.error?.message))) return;
    count.failed++;
    report(event, 'FAILED');
    explain(event);
  });
  stream.on('test:stderr', (event) => process.stdout.write(event.message));
  for await (const event of stream) void event;
  console.log(`${count.passed} passed, ${count.failed} failed`);
  process.exit(count.failed > 0 || count.passed === 0 ? 1 : 0);
}

await main();
