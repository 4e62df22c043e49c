// Fails when an include or a rule of the house style is broken. One check is one rule over its files; each rule is
// first tried on a tree that breaks it, so that a rule which finds nothing is not taken for a clean tree.
// Usage: node tests/style/check_layers.mjs [FOLDER]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rules } from './rules.mjs';

const kSkipped = new Set(['.git', 'build', 'node_modules', 'icons', 'fixtures']);

function filesIn(root, folder = '') {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((item) => {
    const path = folder ? `${folder}/${item.name}` : item.name;
    if (item.isDirectory()) return kSkipped.has(item.name) ? [] : filesIn(root, path);
    return item.isFile() ? [path] : [];
  });
}

function readTree(root) {
  return filesIn(root).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

function violations(rule, tree) {
  return tree
    .filter((file) => rule.files(file.path))
    .flatMap((file) => rule.find(file).map((found) => `${file.path}:${found.line}: ${found.text}`));
}

/// True when the rule finds the tree that breaks it.
function finds(rule) {
  const root = mkdtempSync(join(tmpdir(), 'duolog-style-'));
  try {
    const [path, text] = rule.breaks;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    return violations(rule, readTree(root)).length > 0;
  } finally {
    rmSync(root, { recursive: true });
  }
}

function checkWords(root) {
  const script = join(root, 'tools/check_words.mjs');
  if (!existsSync(script)) return [];
  const run = spawnSync(process.execPath, [script], { cwd: root, encoding: 'utf8' });
  const problems = run.status === 0 ? [] : [...run.stdout.split('\n'), ...run.stderr.split('\n')].filter(Boolean);
  return [{ name: 'the catalogues hold every sentence', problems }];
}

function check(root) {
  const tree = readTree(root);
  const results = rules.map((rule) => ({ name: rule.name, problems: violations(rule, tree) }));
  const blind = rules.filter((rule) => !finds(rule)).map((rule) => rule.name);
  results.push({ name: 'every rule finds a tree that breaks it', problems: blind });
  return [...results, ...checkWords(root)];
}

const root = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '../..');
const results = check(root);
const failed = results.filter((result) => result.problems.length > 0);
for (const { name, problems } of failed) console.log(`FAILED  ${name}\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
console.log(`style: ${results.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length > 0 ? 1 : 0);
