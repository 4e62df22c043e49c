// Which facts the guide carries, and where: coverage.mjs [--check] [--in FOLDER] [--doc FILE] writes docs/content.md, or
// with --check says whether it is as it would be written. Either way every fact that is nowhere needs a reason in
// uncovered.json, and every number has to be in facts.txt.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Findings, kRoot, lineOf, readJson, readText } from './findings.mjs';
import { readContents, readLanguage } from './read.mjs';
import { kFact, kSource } from './rules.mjs';

const kOpening = `# What the guide rests on

This page is made by \`node tools/guide/coverage.mjs\`: change the texts, not the page.

## How the guide is kept
- The texts are in \`assets/guide/LANGUAGE\`, written as \`assets/guide/FORMAT.md\` says; \`contents.json\` has their order.
- Change the English first, then the other languages. \`node tools/guide/compile.mjs assets/guide\` names every file and line
  that breaks a rule; so does the build.
- A translation whose English has changed stops the build until somebody has read it again:
  \`node tools/guide/stamp.mjs sv plan.review\`. Without ids it lists what waits; \`--all\` is for a whole new translation.
- \`glossary.json\` has the words for each concept, and those that are not used.
- An English text names the facts it carries. They are listed in \`facts.txt\`; a fact that no text carries needs a reason in
  \`uncovered.json\`. A reason beside a text says what of the fact is left out.
- An id never changes: journals and links hold it. A new text gets a new id.

## The facts and their places
A name alone is a chapter's card.
`;

/// What the English texts carry: [{number, id, file, line}].
function carriers(guide) {
  const habits = guide.habits.map((habit) => ({ ...habit, id: `habit:${habit.id}` }));
  const cards = guide.chapters.flatMap(({ file, cards }) => cards.map((card) => ({ ...card, file })));
  const steps = guide.checklists.flatMap((list) => list.sections.flatMap(({ steps }) => steps)
    .map((step) => ({ ...step, file: list.file, id: `checklist:${list.id}.${step.id}` })));
  const questions = guide.occasions.flatMap(({ file, questions }) => questions
    .map((question) => ({ ...question, file, id: `question:${question.id}` })));
  return [...cards, ...steps, ...habits, ...questions]
    .flatMap(({ id, file, facts }) => facts.map(({ number, line }) => ({ number, id, file, line })));
}

/// The sections of facts.txt: [{title, facts: [{number, what, line}]}].
function readFacts(path, findings) {
  const sections = [];
  const seen = new Set();
  (readText(path, findings) ?? '').split('\n').forEach((row, index) => {
    const line = index + 1;
    if (row.startsWith('## ')) sections.push({ title: row.slice(3), facts: [] });
    else if (row.trim() && !row.startsWith('# ')) {
      const [, number, what] = /^(\S+) (.+)$/.exec(row) ?? [];
      if (!number || !kFact.test(number) || sections.length === 0) findings.add(path, line, 'is not a number and its words, below a section');
      else if (seen.has(number)) findings.add(path, line, `${number} is there twice`);
      else sections.at(-1).facts.push({ number, what, line });
      seen.add(number);
    }
  });
  return sections;
}

function tableOf({ title, facts }, placesOf, reasons) {
  const row = ({ number, what }) => `| ${number} | ${what} | ${placesOf(number).join(', ')} | ${reasons[number] ?? ''} |`;
  return [`### ${title}`, '| number | what | where | left out, and why |', '|---|---|---|---|', ...facts.map(row), ''].join('\n');
}

/// {text, findings}: the page, and what is wrong.
export function coverage(folder) {
  const findings = new Findings();
  const path = join(folder, 'facts.txt');
  const sections = readFacts(path, findings);
  const facts = sections.flatMap((section) => section.facts);
  const known = new Set(facts.map(({ number }) => number));
  const others = new Findings(); // what the compiler says
  const carried = carriers(readLanguage(folder, kSource, readContents(folder, others), others));
  const reasons = readJson(join(folder, 'uncovered.json'), findings);
  const placesOf = (number) => [...new Set(carried.filter((each) => each.number === number).map(({ id }) => id))];
  for (const { number, file, line } of carried) {
    if (!known.has(number)) findings.add(file, line, `there is no fact ${number} in facts.txt`);
  }
  for (const number of Object.keys(reasons?.value ?? {})) {
    if (!known.has(number)) findings.add(reasons.path, lineOf(reasons, number), `there is no fact ${number} in facts.txt`);
  }
  for (const { number, line } of facts) {
    if (placesOf(number).length > 0 || reasons?.value[number]) continue;
    findings.add(path, line, `no text carries ${number}, and uncovered.json has no reason`);
  }
  return { text: [kOpening, ...sections.map((each) => tableOf(each, placesOf, reasons?.value ?? {}))].join('\n').trimEnd() + '\n', findings };
}

function main() {
  const { values: options } = parseArgs({
    options: { check: { type: 'boolean' }, in: { type: 'string' }, doc: { type: 'string' } },
  });
  const doc = options.doc ?? join(kRoot, 'docs/content.md');
  const { text, findings } = coverage(options.in ?? join(kRoot, 'assets/guide'));
  const current = existsSync(doc) && readFileSync(doc, 'utf8') === text;
  if (options.check && !current) findings.add(doc, 1, 'is not as tools/guide/coverage.mjs writes it: run that');
  if (findings.report() && !options.check) writeFileSync(doc, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
