// Collects the findings of many screens and prints each once, with the combinations in which it is found.
import { findings } from './check.mjs';

const kMostNamed = 6;
const kMostOfAKind = 12;

export class Report {
  #found = new Map();
  screens = 0;
  faulty = 0;

  add(shot) {
    const found = findings(shot);
    this.screens++;
    if (found.length > 0) this.faulty++;
    for (const { kind, what } of found) this.#keep(shot, `${kind}: ${what}`);
  }

  #keep(shot, sentence) {
    const key = `${shot.edition} ${shot.screen}`;
    if (!this.#found.has(key)) this.#found.set(key, new Map());
    const ofScreen = this.#found.get(key);
    if (!ofScreen.has(sentence)) ofScreen.set(sentence, new Set());
    // Light and dark have the same places.
    ofScreen.get(sentence).add(`${shot.width} ${shot.language} ${shot.text} %${shot.face ? ` ${shot.face}` : ''}`);
  }

  /** Lines for a person. */
  lines() {
    return [...this.#found].flatMap(([screen, sentences]) => [screen, ...shortened(sentences)]);
  }

  /** The last line: every screen in every combination either passed or did not. */
  count() {
    return `${this.screens - this.faulty} passed, ${this.faulty} failed`;
  }
}

/** At most a few sentences of each kind. */
function shortened(sentences) {
  const kinds = new Map();
  for (const [sentence, where] of sentences) {
    const kind = sentence.split(':')[0];
    kinds.set(kind, [...(kinds.get(kind) ?? []), `  ${sentence}   [${named([...where])}]`]);
  }
  return [...kinds].flatMap(([kind, lines]) => lines.length <= kMostOfAKind ? lines
    : [...lines.slice(0, kMostOfAKind), `  ${kind}: ${lines.length - kMostOfAKind} more`]);
}

function named(where) {
  const first = where.slice(0, kMostNamed).join(', ');
  return where.length > kMostNamed ? `${first} and ${where.length - kMostNamed} more` : first;
}
