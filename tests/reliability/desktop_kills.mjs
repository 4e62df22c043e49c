// R3: the real desktop program is killed while somebody types; every text that it had called saved is there.
// A seed repeats the choices, not the timing.   desktop_kills.mjs [--count N] [--seed N]
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { startDisplay } from '../browser/support/display.mjs';
import { native } from '../browser/support/environment.mjs';
import { Program, temporaryFolder } from '../browser/support/processes.mjs';
import { until } from '../browser/support/wait.mjs';
import { filesOf, readJournal } from '../format/read_journal.mjs';
import { Chance, conclude, figure, runAll, wishes } from './browser_trial.mjs';

const kLetterMs = 6;
// A burst of typing is shorter than this, and the pause after it long enough for a save.
const kBurstWords = 12;
const kPauseMs = 650;
const kLeastMs = 1200;
const kMostMs = 3600;

const { count, seed } = wishes(12);
const chance = new Chance(seed);
const display = await startDisplay('800x600x24');
const folder = temporaryFolder('kills');
const environment = { ...display.environment, SDL_RENDER_DRIVER: 'software', DUOLOG_SAVES: '1' };
/// Of each page the last text that was called saved. More was only ever typed at its end.
const acknowledged = new Map();
let saves = 0;

function tool(...words) {
  const run = spawnSync('xdotool', words, { env: { ...process.env, ...environment }, encoding: 'utf8' });
  assert.equal(run.status, 0, `xdotool ${words.join(' ')}: ${run.error ?? run.stderr}`);
  return run.stdout.trim();
}

async function started() {
  const program = new Program(native, ['--data', folder.path, '--lang', 'en'], environment);
  const window = await until('the window', () => tool('search', '--onlyvisible', '--pid', String(program.process.pid)));
  tool('windowfocus', '--sync', window);
  tool('key', '--window', window, 'ctrl+n');
  return program;
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/// Types in bursts until told to rest.
class Hands {
  async type(bursts) {
    for (const burst of bursts) {
      if (this.resting) return;
      this.burst = new Program('xdotool', ['type', '--delay', String(kLetterMs), burst], environment);
      await this.burst.ended;
      if (!this.resting) await pause(kPauseMs);
    }
  }

  rest() {
    this.resting = true;
    return this.burst?.end('SIGKILL');
  }
}

const wordsOf = (number) => Array.from({ length: 400 }, (_, word) => `kill ${number} word ${word}`).join(' ');

function note(program) {
  for (const [, id, text] of program.output.matchAll(/^saved ([0-9a-f]{32}) (.*)\n/gm)) {
    saves++;
    acknowledged.set(id, text);
  }
}

/// What another program finds, by the document of the format alone.
function compare() {
  const { records, findings } = readJournal(filesOf(folder.path));
  for (const { what } of findings) assert.match(what, /an unfinished save/);
  const texts = new Map(records.map((record) => [record.id, record.text]));
  for (const [id, saved] of acknowledged) {
    const text = texts.get(id);
    assert.ok(text !== undefined, `page ${id} is gone`);
    assert.ok(text.startsWith(saved), `of page ${id} this was saved:\n${saved}\nand this is there:\n${text}`);
  }
}

async function kill(number) {
  const program = await started();
  const hands = new Hands();
  const typing = hands.type(wordsOf(number).match(new RegExp(`(\\S+\\s*){1,${kBurstWords}}`, 'g')));
  await pause(chance.between(kLeastMs, kMostMs));
  await program.end('SIGKILL');
  hands.rest();
  await typing;
  note(program);
  compare();
}

let result = [0, 1];
try {
  const names = Array.from({ length: count }, (_, number) => `killed while typing, number ${number + 1} (seed ${seed})`);
  result = await runAll(names, (name, number) => kill(number + 1));
  // A run in which nothing was ever called saved has shown nothing.
  if (saves < count / 2) result = [0, count];
} finally {
  await display.close();
  await folder.remove();
}
conclude(`R3: ${figure(count)} kills of the desktop program, ${figure(saves)} saves acknowledged, ${result[1]} times something lost`, result);
