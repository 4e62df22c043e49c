// The figures of the desktop edition, with OpenGL on a screen of its own.
import { startDisplay } from '../tests/browser/support/display.mjs';
import { native } from '../tests/browser/support/environment.mjs';
import { Program, sleeps, temporaryFolder } from '../tests/browser/support/processes.mjs';

const kSettledMs = 2000;
const kIdleMs = 10_000;

/// `body(program)` beside a running program; answers its frames too, which it tells when it is asked to end.
async function onProgram(body) {
  const display = await startDisplay();
  const data = temporaryFolder('data');
  const environment = { ...display.environment, SDL_RENDER_DRIVER: 'opengl', DUOLOG_FRAMES: '1' };
  const program = new Program(native, ['--data', data.path], environment);
  try {
    const answer = await body(program);
    await program.end('SIGTERM');
    return { answer, frames: Number(program.output.match(/^frames (\d+)/m)?.[1]) };
  } finally {
    await program.end('SIGKILL');
    await display.close();
    await data.remove();
  }
}

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const framesOfRun = async (ms) => (await onProgram(() => wait(ms))).frames;

/// How often any thread of the program wakes in ten idle seconds.
export async function idleWakeUpsDesktop() {
  const { answer } = await onProgram(async ({ process }) => {
    await wait(kSettledMs);
    const before = sleeps(process.pid);
    await wait(kIdleMs);
    return sleeps(process.pid) - before;
  });
  return answer;
}

/// What a run that is ten seconds longer draws more.
export async function idleFramesDesktop() {
  const [settled, idle] = [await framesOfRun(kSettledMs), await framesOfRun(kSettledMs + kIdleMs)];
  return idle - settled;
}
