// The desktop program on a screen of its own: idle, and the main thing by keyboard.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { filesOf, readJournal } from '../format/read_journal.mjs';
import { startDisplay } from './support/display.mjs';
import { native } from './support/environment.mjs';
import { Program, sleeps, temporaryFolder } from './support/processes.mjs';
import { until } from './support/wait.mjs';

const kTimeout = { timeout: 90_000 };

/// `body(start, tool)`: start() answers a running program whose window is there; tool runs xdotool on its screen.
async function onScreen(body) {
  const display = await startDisplay();
  const folder = temporaryFolder('data');
  const environment = { ...display.environment, SDL_RENDER_DRIVER: 'opengl', DUOLOG_FRAMES: '1', LC_ALL: 'C.UTF-8' };
  const running = [];
  const tool = (...words) => {
    const run = spawnSync('xdotool', words, { env: { ...process.env, ...environment }, encoding: 'utf8' });
    assert.equal(run.status, 0, `xdotool ${words.join(' ')}: ${run.error ?? run.stderr}`);
    return run.stdout.trim();
  };
  const start = async () => {
    const program = new Program(native, ['--data', folder.path, '--lang', 'en'], environment);
    running.push(program);
    program.window = await until('the window', () => tool('search', '--onlyvisible', '--pid', String(program.process.pid)));
    tool('windowfocus', '--sync', program.window);
    return program;
  };
  try {
    await body(start, tool, folder.path);
  } finally {
    for (const program of running) await program.end('SIGKILL');
    await display.close();
    await folder.remove();
  }
}

/// The texts of all pages in the data folder, by a reader that is not Duolog's; nothing before there is a journal.
function kept(folder) {
  const files = filesOf(folder);
  return files.has('keyring.dlk') ? readJournal(files).records.map((record) => record.text).join('\n') : '';
}

/// Ends as a session that logs out does, and answers the frames drawn.
async function finish(program) {
  const { code } = await program.end('SIGTERM');
  assert.equal(code, 0, program.output);
  return Number(program.output.match(/^frames (\d+)/m)?.[1]);
}

const kSecond = 1000;
/// The system's own, now and then.
const kMostWakeUps = 2;

async function framesAfter(seconds) {
  let frames;
  await onScreen(async (start) => {
    const program = await start();
    await new Promise((resolve) => setTimeout(resolve, seconds * kSecond));
    frames = await finish(program);
  });
  return frames;
}

test('the desktop draws no frame in ten idle seconds', kTimeout, async () => {
  // Two starts, one longer by ten seconds: what differs was drawn while idle.
  const [short, long] = await Promise.all([framesAfter(2), framesAfter(12)]);
  assert.ok(short > 0, 'it draws at all');
  assert.equal(long - short, 0);
});

test('the desktop sleeps while nothing happens: no thread of it wakes in five seconds', kTimeout, async () => {
  await onScreen(async (start) => {
    const program = await start();
    await new Promise((resolve) => setTimeout(resolve, 3 * kSecond));
    const before = sleeps(program.process.pid);
    await new Promise((resolve) => setTimeout(resolve, 5 * kSecond));
    assert.ok(sleeps(program.process.pid) - before <= kMostWakeUps, `${sleeps(program.process.pid) - before} wake-ups`);
    await finish(program);
  });
});

test('on the desktop what is typed is saved, and is there at the next start', kTimeout, async () => {
  await onScreen(async (start, tool, folder) => {
    const first = await start();
    tool('key', '--window', first.window, 'ctrl+n');
    tool('type', 'Typed at a desk');
    await until('the words on the disk', () => kept(folder).includes('Typed at a desk'));
    await finish(first);
    const second = await start();
    assert.ok(kept(folder).includes('Typed at a desk'));
    await finish(second);
  });
});

test('a desktop program that is killed after saving has lost nothing', kTimeout, async () => {
  await onScreen(async (start, tool, folder) => {
    const first = await start();
    tool('key', 'ctrl+n');
    tool('type', 'Before the power cut');
    await until('the words on the disk', () => kept(folder).includes('Before the power cut'));
    await first.end('SIGKILL');
    const second = await start();
    assert.ok(kept(folder).includes('Before the power cut'));
    await finish(second);
  });
});

test('a wrong option prints the usage and exits 2', kTimeout, async () => {
  const program = new Program(native, ['--no-such-option']);
  const { code } = await program.ended;
  assert.equal(code, 2);
  assert.match(program.output, /Usage: /);
});
