// The interface's sentences, read from src/text/keys.def, so that tests name them as the program does.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './environment.mjs';

const definitions = readFileSync(join(root, 'src/text/keys.def'), 'utf8');

/// What of the English sentence is the same whatever is filled in: its longest piece between braces.
export function sentence(key) {
  const found = definitions.match(new RegExp(`DUOLOG_(?:TEXT|PLURAL)\\(${key},\\s*((?:"(?:\\\\.|[^"\\\\])*"\\s*)+)`));
  if (!found) throw new Error(`keys.def has no ${key}`);
  const english = [...found[1].matchAll(/"((?:\\.|[^"\\])*)"/g)].map(([, piece]) => piece.replace(/\\(.)/g, '$1')).join('');
  return english.split(/\{\w+\}/).reduce((longest, piece) => (piece.length > longest.length ? piece : longest)).trim();
}
