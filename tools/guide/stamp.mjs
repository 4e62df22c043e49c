// Says that a translation was read beside today's English: stamp.mjs LANGUAGE [ID…|--all] [--in FOLDER]. Without ids it
// prints those that were not. --in: another folder than assets/guide.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Findings, kRoot, readJson } from './findings.mjs';
import { blocksOf, readContents, readLanguage } from './read.mjs';
import { kSource, kTranslations } from './rules.mjs';
import { stampsOf, stampsPath } from './stamps.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean' }, in: { type: 'string' } },
});
const [language, ...ids] = positionals;
if (!kTranslations.includes(language) || (options.all && ids.length > 0)) {
  console.error(`Usage: stamp.mjs ${kTranslations.join('|')} [ID…|--all] [--in FOLDER]`);
  process.exit(2);
}

// What else is wrong with the texts does not matter here: the compiler says it.
const folder = options.in ?? join(kRoot, 'assets/guide');
const findings = new Findings();
const contents = readContents(folder, findings);
const wanted = stampsOf(readLanguage(folder, kSource, contents, findings));
const present = blocksOf(readLanguage(folder, language, contents, findings)).map(({ id }) => id);
const path = stampsPath(folder, language);
const stamps = existsSync(path) ? (readJson(path, findings)?.value ?? {}) : {};

const unknown = ids.filter((id) => !wanted.has(id) || !present.includes(id));
for (const id of unknown) console.error(`${id} is not in both languages`);
if (unknown.length > 0) process.exit(1);

const blocks = present.filter((id) => wanted.has(id));
const chosen = new Set(options.all ? blocks : ids);
if (chosen.size > 0) {
  const kept = blocks.map((id) => [id, chosen.has(id) ? wanted.get(id) : stamps[id]]).filter(([, stamp]) => stamp);
  writeFileSync(path, JSON.stringify(Object.fromEntries(kept), null, 2) + '\n');
} else {
  for (const id of blocks.filter((each) => stamps[each] !== wanted.get(each))) console.log(id);
}
