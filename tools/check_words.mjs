// Compares each catalogue in assets/text with src/text/keys.def: every key once, the same English, the same {names},
// nothing fuzzy or empty, nothing left over. Prints `file:line: finding` and exits with 1 when there is one.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const STRING = '"((?:[^"\\\\]|\\\\.)*)"';

/** @returns the entries of keys.def: {key, line, english: [one] or [one, other]} */
export function readKeys(text) {
  const code = text.replace(/^[ \t]*\/\/.*$/gm, '');
  const call = new RegExp(`DUOLOG_(TEXT|PLURAL)\\(\\s*(\\w+)\\s*((?:,(?:\\s*${STRING})+\\s*)*)\\)`, 'g');
  return [...code.matchAll(call)].map((found) => ({
    key: found[2],
    kind: found[1],
    line: code.slice(0, found.index).split('\n').length,
    english: found[3].split(/"\s*,/).map((argument) =>
      [...`${argument}"`.matchAll(new RegExp(STRING, 'g'))].map((part) => part[1]).join('')),
  }));
}

/** @returns the entries of a PO file: {line, fuzzy, fields: {msgctxt, msgid, msgid_plural, 'msgstr', 'msgstr[0]'…}} */
export function readPo(text) {
  const entries = [];
  let entry;
  let field;
  const open = (line) => {
    entry = { line, fuzzy: false, fields: {} };
    field = undefined;
    entries.push(entry);
  };
  text.split('\n').forEach((row, index) => {
    const start = /^(msg\w+(?:\[\d\])?)\s+"(.*)"\s*$/.exec(row);
    const more = /^"(.*)"\s*$/.exec(row);
    const begins = row.startsWith('#') || start?.[1] === 'msgctxt' || start?.[1] === 'msgid';
    const complete = entry && Object.keys(entry.fields).some((name) => name.startsWith('msgstr'));
    if (begins && (!entry || complete)) open(index + 1);
    if (row.startsWith('#,') && /\bfuzzy\b/.test(row)) entry.fuzzy = true;
    if (start) entry.fields[(field = start[1])] = start[2];
    else if (more && field) entry.fields[field] += more[1];
    else if (row.trim() && !row.startsWith('#')) entry.broken = index + 1;
  });
  return entries.filter((each) => Object.keys(each.fields).length > 0 || each.broken);
}

const names = (sentence) => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort().join(' ');

/** What is wrong with one sentence and its translations. */
function sentenceFindings(source, fields, forms) {
  const found = [];
  if (fields.msgid !== source.english[0]) found.push(`${source.key}: the msgid is not the English of keys.def`);
  if (fields.msgid_plural !== source.english[1]) found.push(`${source.key}: the msgid_plural is not that of keys.def`);
  const wanted = source.kind === 'PLURAL' ? [...Array(forms).keys()].map((i) => `msgstr[${i}]`) : ['msgstr'];
  const given = Object.keys(fields).filter((name) => name.startsWith('msgstr'));
  if (given.join() !== wanted.join()) found.push(`${source.key}: has ${given.join(' ')} instead of ${wanted.join(' ')}`);
  for (const name of given) {
    if (!fields[name]) found.push(`${source.key}: ${name} is empty`);
    else if (names(fields[name]) !== names(source.english.at(-1))) {
      found.push(`${source.key}: ${name} has "${names(fields[name])}" where English has "${names(source.english.at(-1))}"`);
    }
  }
  return found;
}

/** @returns lines of findings, `name:line: finding`. */
export function check(keys, name, text) {
  const findings = [];
  const note = (line, finding) => findings.push(`${name}:${line}: ${finding}`);
  const byKey = new Map(keys.map((source) => [source.key, source]));
  const seen = new Set();
  const entries = readPo(text);
  const header = entries.find((entry) => entry.fields.msgid === '' && entry.fields.msgctxt === undefined);
  const forms = Number(/nplurals=(\d)/.exec(header?.fields.msgstr ?? '')?.[1] ?? 0);
  if (!forms) note(1, 'the header has no Plural-Forms');
  if (!/charset=UTF-8\\n/.test(header?.fields.msgstr ?? '')) note(1, 'the header does not say charset=UTF-8');
  for (const entry of entries) {
    if (entry.broken) note(entry.broken, 'cannot be read');
    if (entry.fuzzy) note(entry.line, `${entry.fields.msgctxt ?? 'the header'}: is fuzzy`);
    if (entry === header || !Object.keys(entry.fields).length) continue;
    const source = byKey.get(entry.fields.msgctxt);
    if (!source) note(entry.line, `${entry.fields.msgctxt}: is not in keys.def`);
    else if (seen.has(source.key)) note(entry.line, `${source.key}: is there twice`);
    else sentenceFindings(source, entry.fields, forms).forEach((finding) => note(entry.line, finding));
    seen.add(entry.fields.msgctxt);
  }
  for (const source of keys) if (!seen.has(source.key)) note(1, `${source.key}: is missing`);
  return findings;
}

function main(root) {
  const file = join(root, 'src/text/keys.def');
  const text = readFileSync(file, 'utf8');
  const keys = readKeys(text);
  const findings = [];
  const said = (text.match(/^DUOLOG_(TEXT|PLURAL)\(/gm) ?? []).length;
  if (keys.length !== said) findings.push(`src/text/keys.def:1: ${said} keys, of which only ${keys.length} can be read`);
  keys.forEach((source, index) => {
    if (keys.findIndex((other) => other.key === source.key) !== index) {
      findings.push(`src/text/keys.def:${source.line}: ${source.key}: is there twice`);
    }
  });
  const folder = join(root, 'assets/text');
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.po'))) {
    findings.push(...check(keys, `assets/text/${name}`, readFileSync(join(folder, name), 'utf8')));
  }
  for (const finding of findings) console.log(finding);
  process.exitCode = findings.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(join(dirname(process.argv[1]), '..'));
