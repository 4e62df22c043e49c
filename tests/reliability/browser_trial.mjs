// What the trials of the browser share: the words on the command line, chances that a seed repeats, and the counting.
import { parseArgs } from 'node:util';

/// `--count N --seed N` and what `more` adds, as parseArgs takes it.
export function wishes(count, more = {}) {
  const options = { count: { type: 'string', default: String(count) }, seed: { type: 'string' }, ...more };
  const { values } = parseArgs({ options });
  const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 32) : Number(values.seed);
  return { ...values, count: Number(values.count), seed };
}

/// The same chances for the same seed (mulberry32).
export class Chance {
  constructor(seed) {
    this.state = seed >>> 0;
  }

  /// At least 0, less than 1.
  fraction() {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  between(least, most) {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  of(list) {
    return list[this.between(0, list.length - 1)];
  }
}

/// Runs `attempt` for each of `names` and tells which failed; answers [passed, failed].
export async function runAll(names, attempt) {
  let failed = 0;
  for (const [number, name] of names.entries()) {
    try {
      await attempt(name, number);
      console.log(`ok      ${number + 1} ${name}`);
    } catch (error) {
      failed++;
      console.log(`FAILED  ${number + 1} ${name}\n${String(error.stack ?? error).replace(/^/gm, '    ')}`);
    }
  }
  return [names.length - failed, failed];
}

/// The last two lines, and the end of the program.
export function conclude(sentence, [passed, failed]) {
  console.log(sentence);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 || passed === 0 ? 1 : 0);
}

export const figure = (number) => number.toLocaleString('en-GB');
