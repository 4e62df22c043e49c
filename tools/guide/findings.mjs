// What is wrong, where, and the files as the findings name them.
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const kRoot = join(dirname(fileURLToPath(import.meta.url)), '../..');

/// From the repository's root where it lies there, so that the name is the same from every folder.
export function shownName(path) {
  const name = relative(kRoot, resolve(path));
  return name.startsWith('..') ? path : name;
}

export class Findings {
  #all = [];

  add(file, line, text) {
    this.#all.push({ file: shownName(file), line, text });
  }

  get count() {
    return this.lines().length;
  }

  /// `file:line: finding`, in the order of files and lines, each once.
  lines() {
    const inOrder = [...this.#all].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
    return [...new Set(inOrder.map(({ file, line, text }) => `${file}:${line}: ${text}`))];
  }

  /// Prints all and makes the run fail when there is one.
  report() {
    for (const line of this.lines()) console.error(line);
    if (this.count > 0) process.exitCode = 1;
    return this.count === 0;
  }
}

/// Undefined, and a finding, when the file is missing or not UTF-8.
export function readText(path, findings) {
  let bytes;
  try {
    bytes = readFileSync(path);
  } catch {
    findings.add(path, 1, 'is missing');
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    findings.add(path, 1, 'is not UTF-8');
    return undefined;
  }
}

/// The value of a JSON file and its text, which lineOf() searches; undefined, and a finding, when it cannot be read.
export function readJson(path, findings) {
  const text = readText(path, findings);
  if (text === undefined) return undefined;
  try {
    return { path, text, value: JSON.parse(text) };
  } catch (error) {
    findings.add(path, 1, `is not JSON: ${error.message}`);
    return undefined;
  }
}

/// The line on which `words`, one after another, are strings of a JSON file; the line of the last that was found.
export function lineOf(json, ...words) {
  let at = 0;
  for (const word of words) {
    const found = json.text.indexOf(JSON.stringify(word), at);
    if (found < 0) break;
    at = found;
  }
  return json.text.slice(0, at).split('\n').length;
}
