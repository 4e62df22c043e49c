// The files around the texts: the order of the chapters, stamps, words, facts; what the tools write and say.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { coverage } from '../../tools/guide/coverage.mjs';
import { lix } from '../../tools/guide/lix.mjs';
import { change, findingsIn, kFixture, kRoot, run, tryAll, withCopy } from './broken.mjs';

const inCopy = (name, use) => test(name, () => withCopy(use));
const read = (...path) => readFileSync(join(...path), 'utf8');

test('the good guide has no findings and becomes the expected files', () => withCopy((folder) => {
  const out = join(folder, 'out');
  const { status, stderr } = run('compile.mjs', folder, out, '--depfile', join(folder, 'guide.d'));
  assert.deepEqual([status, stderr], [0, '']);
  for (const language of ['en', 'sv']) {
    assert.equal(read(out, `${language}.txt`), read(kRoot, 'tests/fixtures/guide_compiled', `${language}.txt`));
  }
  assert.ok(existsSync(join(out, 'da.txt')) && existsSync(join(out, 'pl.txt')));
  const [outputs, inputs] = read(folder, 'guide.d').split(': ');
  assert.equal(outputs.split(' ').length, 4);
  for (const name of ['contents.json', 'glossary.json', 'sv/stamps.json', 'pl/checklists/closing.md']) {
    assert.ok(inputs.includes(join(folder, name)), name);
  }
}));

inCopy('a guide with findings prints them all, fails, and writes nothing', (folder) => {
  change(folder, 'sv/plan.md', 20, 'Bestäm ett datum i dag.', 'Hej!');
  change(folder, 'pl/roles.md', 17, 'Zadaj jedno pytanie.', '> Hej');
  const { status, stderr } = run('compile.mjs', folder, join(folder, 'out'));
  assert.equal(status, 1);
  assert.equal(stderr, `${folder}/pl/roles.md:17: a quotation cannot stand here\n${folder}/sv/plan.md:20: an exclamation mark (U+0021)\n`);
  assert.ok(!existsSync(join(folder, 'out')));
});

test('the compiler says how it is called', () => {
  assert.equal(run('compile.mjs').status, 2);
  assert.equal(run('stamp.mjs', 'en').status, 2);
  assert.equal(run('stamp.mjs', 'sv', 'plan', '--all').status, 2);
});

test('the guide itself has no findings', () => {
  const { status, stderr } = run('compile.mjs', 'assets/guide');
  assert.deepEqual([stderr, status], ['', 0]);
});

inCopy('a report has every file and how readable it is', (folder) => {
  const { stdout } = run('compile.mjs', folder, '--report');
  assert.equal(stdout.trim().split('\n').length, 24);
  assert.match(stdout, new RegExp(`^ 12\\.1 ${folder}/sv/plan\\.md$`, 'm'));
});

inCopy('a file that one language lacks', (folder) => {
  rmSync(join(folder, 'sv/roles.md'));
  rmSync(join(folder, 'pl/habits.md'));
  rmSync(join(folder, 'da/checklists/closing.md'));
  const found = findingsIn(folder);
  for (const file of ['sv/roles.md', 'pl/habits.md', 'da/checklists/closing.md']) assert.ok(found.includes(`${file}:1: is missing`), file);
});

inCopy('a file that is in no list', (folder) => {
  writeFileSync(join(folder, 'sv/more.md'), '');
  writeFileSync(join(folder, 'sv/checklists/more.md'), '');
  assert.deepEqual(findingsIn(folder), ['sv/checklists/more.md:1: is not in contents.json', 'sv/more.md:1: is not in contents.json']);
});

inCopy('a file whose name is no id', (folder) => {
  for (const language of ['en', 'sv', 'da', 'pl']) renameSync(join(folder, language, 'plan.md'), join(folder, language, 'Plan.md'));
  change(folder, 'contents.json', 3, '    "plan",', '    "Plan",');
  assert.ok(findingsIn(folder).includes('sv/Plan.md:1: the name of the file "Plan" is not of lower-case letters, figures and hyphens'));
});

inCopy('bytes that are no UTF-8', (folder) => {
  writeFileSync(join(folder, 'sv/habits.md'), Buffer.from([0x23, 0xff]));
  assert.deepEqual(findingsIn(folder), ['sv/habits.md:1: is not UTF-8']);
});

inCopy('contents that are not lists, and files that are not JSON', (folder) => {
  writeFileSync(join(folder, 'contents.json'), '{}');
  assert.ok(findingsIn(folder).includes('contents.json:1: has no lists "chapters" and "checklists"'));
  writeFileSync(join(folder, 'sv/stamps.json'), '{');
  assert.ok(findingsIn(folder).some((line) => line.startsWith('sv/stamps.json:1: is not JSON: ')));
});

inCopy('two blocks that changed places', (folder) => {
  const [first, second] = read(folder, 'sv/habits.md').trim().split('\n\n');
  writeFileSync(join(folder, 'sv/habits.md'), `${second}\n\n${first}\n`);
  assert.deepEqual(findingsIn(folder), ['sv/habits.md:1: small stands where the English has gap']);
});

const changed = (language, line) => `${language}/plan.md:${line}: the English of plan.review has changed since this was translated: ` +
  `read it again, then run tools/guide/stamp.mjs ${language} plan.review`;
const kEnglish = 'Once a month, ask what has moved. The [closing list](checklist:closing) is for the end.';

inCopy('a block whose English changed stops the build until it is stamped', (folder) => {
  change(folder, 'en/plan.md', 18, kEnglish, kEnglish.replace('month', 'week'));
  assert.deepEqual(findingsIn(folder), ['da', 'pl', 'sv'].map((language) => changed(language, 14)));
  assert.equal(run('stamp.mjs', 'sv', '--in', folder).stdout, 'plan.review\n');
  assert.equal(run('stamp.mjs', 'sv', 'plan.review', '--in', folder).status, 0);
  assert.deepEqual(findingsIn(folder), ['da', 'pl'].map((language) => changed(language, 14)));
  run('stamp.mjs', 'da', '--all', '--in', folder);
  assert.deepEqual(findingsIn(folder), [changed('pl', 14)]);
});

inCopy('facts and order of the English may change without a new stamp', (folder) => {
  change(folder, 'en/plan.md', 16, 'facts: 6-1', 'facts: 6-2');
  assert.deepEqual(findingsIn(folder), []);
});

const stamp = (name, line, was, text, expected) => [name, 'sv/stamps.json', line, was, text, expected];
tryAll('stamps', [
  stamp('none for a block', 4, '  "plan.review": "93961d23",', [],
    ['sv/plan.md:14: plan.review has no stamp: read it beside the English, then run tools/guide/stamp.mjs sv plan.review']),
  stamp('of another English', 4, '  "plan.review": "93961d23",', ['  "plan.review": "00000000",'], [changed('sv', 14)]),
  stamp('out of date on purpose', 4, '  "plan.review": "93961d23",', ['  "plan.review": "old:00000000",'], []),
  stamp('that is none', 4, '  "plan.review": "93961d23",', ['  "plan.review": "old:now",'], ['sv/stamps.json:4: plan.review has a stamp that is none']),
  stamp('for nothing', 4, '  "plan.review": "93961d23",', ['  "plan.review": "93961d23",', '  "plan.gone": "93961d23",'],
    ['sv/stamps.json:5: plan.gone is not in the guide']),
]);

inCopy('stamps that are missing, and are made of nothing', (folder) => {
  const before = read(folder, 'sv/stamps.json');
  rmSync(join(folder, 'sv/stamps.json'));
  assert.deepEqual(findingsIn(folder),
    ['sv/stamps.json:1: is missing: read every text beside the English, then run tools/guide/stamp.mjs sv --all']);
  assert.equal(run('stamp.mjs', 'sv', '--all', '--in', folder).status, 0);
  assert.equal(read(folder, 'sv/stamps.json'), before);
  const { status, stderr } = run('stamp.mjs', 'sv', 'plan.none', '--in', folder);
  assert.deepEqual([status, stderr], [1, 'plan.none is not in both languages\n']);
});

const word = (name, line, was, text, expected) => [name, 'glossary.json', line, was, [text], expected];
tryAll('words', [
  ['one that is not used', 'sv/plan.md', 20, 'Bestäm ett datum i dag.', ['Fråga menteen.'],
    ['sv/plan.md:20: "mentee" is not what the guide says: "adept"']],
  ['one that only ends like it', 'sv/plan.md', 20, 'Bestäm ett datum i dag.', ['Fråga icke-menteen och samenteen.'],
    ['sv/plan.md:20: "mentee" is not what the guide says: "adept"']],
  ['one within another', 'sv/plan.md', 20, 'Bestäm ett datum i dag.', ['Fråga samenteen.'], []],
  word('to use that is nowhere', 5, '    "sv": {"use": ["adept"], "not": ["mentee"]},', '    "sv": {"use": ["adept", "lärling"], "not": ["mentee"]},',
    ['glossary.json:5: no text in sv uses "lärling"']),
  word('of a later concept that is nowhere', 14, '    "pl": {"use": ["plan"], "not": []}', '    "pl": {"use": ["planeta"], "not": []}',
    ['glossary.json:14: no text in pl uses "planeta"']),
  word('missing for a language', 14, '    "pl": {"use": ["plan"], "not": []}', '    "pl": {"use": ["plan"]}',
    ['glossary.json:10: "plan" has no words to use and not to use in pl']),
]);

inCopy('words without a list', (folder) => {
  writeFileSync(join(folder, 'glossary.json'), '{}');
  assert.deepEqual(findingsIn(folder), ['glossary.json:1: has no list of concepts']);
});

test('LIX is words for a sentence, and long words of a hundred', () => {
  assert.equal(lix([]), 0);
  assert.equal(lix(['Ett två tre.', 'Fyra fem sex sju']), 3.5);
  assert.equal(lix(['Handledning är inte mentorskap. Hur då? 3.5 är ett ord till.']), 11 / 3 + 200 / 11);
});

inCopy('a text that is hard to read', (folder) => {
  const text = 'Handledningens organisationsformer förutsätter gemensamma överenskommelser.';
  change(folder, 'sv/roles.md', 9, 'En mentor lyssnar först.', text, '', text);
  change(folder, 'pl/roles.md', 9, 'Mentor najpierw słucha.', text, '', text);
  assert.deepEqual(findingsIn(folder), ['sv/roles.md:1: LIX is 50.0, where 40 is the most: shorter sentences, shorter words']);
});

const coverageOf = (folder) => coverage(folder).findings.lines().map((line) => line.replace(`${folder}/`, ''));

inCopy('the page of facts has where each is carried, and why not', (folder) => {
  assert.deepEqual(coverageOf(folder), []);
  const { text } = coverage(folder);
  assert.match(text, /^\| 2\.1-1 \| two people \| plan\.start, roles\.mentor, roles\.mentee \| {2}\|$/m);
  assert.match(text, /^\| 6-1 \| one goal \| plan\.start, plan\.review, checklist:closing\.sum, habit:gap, question:day-did, .* \| {2}\|$/m);
  assert.match(text, /^\| 6-2 \| two goals \| {2}\| one is enough \|$/m);
});

inCopy('facts that are not in the list, and one without a place', (folder) => {
  change(folder, 'en/plan.md', 16, 'facts: 6-1', 'facts: 6-9');
  change(folder, 'uncovered.json', 2, '  "6-2": "one is enough"', '  "6-3": "one is enough"');
  change(folder, 'facts.txt', 8, '6-2 two goals', '6-2 two goals', '6-1 again', 'two');
  assert.deepEqual(coverageOf(folder), [
    'en/plan.md:16: there is no fact 6-9 in facts.txt',
    'facts.txt:8: no text carries 6-2, and uncovered.json has no reason',
    'facts.txt:9: 6-1 is there twice',
    'facts.txt:10: is not a number and its words, below a section',
    'uncovered.json:2: there is no fact 6-3 in facts.txt',
  ]);
});

inCopy('a page of facts that is out of date', (folder) => {
  const doc = join(folder, 'content.md');
  const check = () => run('coverage.mjs', '--check', '--in', folder, '--doc', doc);
  assert.equal(check().stderr, `${doc}:1: is not as tools/guide/coverage.mjs writes it: run that\n`);
  assert.equal(run('coverage.mjs', '--in', folder, '--doc', doc).status, 0);
  assert.deepEqual([check().status, check().stderr], [0, '']);
  change(folder, 'en/plan.md', 16, 'facts: 6-1', 'facts: -');
  assert.equal(check().status, 1);
});

test('docs/content.md is up to date', () => {
  const { status, stderr } = run('coverage.mjs', '--check');
  assert.deepEqual([stderr, status], ['', 0]);
});
