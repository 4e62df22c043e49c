// Checks the guide and compiles it for the app: compile.mjs SOURCE_FOLDER [OUT_FOLDER] [--report] [--depfile FILE]
// makes OUT_FOLDER/{en,sv,da,pl}.txt, if nothing is wrong; without it only checks. --report prints how readable each file
// is. --depfile writes what was read, for the build.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { shownName } from './findings.mjs';
import { loadGuides } from './guide.mjs';
import { lixOfFiles } from './lix.mjs';
import { kTranslations } from './rules.mjs';
import { stampsPath } from './stamps.mjs';
import { compiled } from './write.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { report: { type: 'boolean' }, depfile: { type: 'string' } },
});
const [source, out] = positionals;
if (!source || positionals.length > 2) {
  console.error('Usage: compile.mjs SOURCE_FOLDER [OUT_FOLDER] [--report] [--depfile FILE]');
  process.exit(2);
}

const { guides, findings } = loadGuides(source);
const outputOf = ({ language }) => resolve(out, `${language}.txt`);

function report() {
  for (const guide of guides) {
    for (const { file, value } of lixOfFiles(guide)) console.log(`${value.toFixed(1).padStart(5)} ${shownName(file)}`);
  }
}

function writeDepfile() {
  const read = [
    ...['contents.json', 'glossary.json'].map((name) => join(source, name)),
    ...kTranslations.map((language) => stampsPath(source, language)),
    ...guides.flatMap(({ files }) => files.map(({ path }) => path)),
  ];
  const escaped = (path) => resolve(path).replace(/[ #]/g, '\\$&').replace(/\$/g, '$$$$');
  writeFileSync(options.depfile, `${guides.map((guide) => escaped(outputOf(guide))).join(' ')}: ${read.map(escaped).join(' \\\n ')}\n`);
}

if (options.report) report();
if (findings.report() && out) {
  mkdirSync(out, { recursive: true });
  for (const guide of guides) writeFileSync(outputOf(guide), compiled(guide));
  if (options.depfile) writeDepfile();
}
