// The figures of the desktop edition, with OpenGL on a screen of its own.
import { startDisplay } from '../tests/browser/support/display.mjs';
import { native } from '../tests/browser/support/environment.mjs';
import { Program, temporaryFolder } from '../tests/browser/support/processes.mjs';

const kSettledMs = 2000;
const kIdleMs = 10_000;

/// The frames of one run. The program tells them when it is asked to end.
async function framesOfRun(ms) {
  const display = await startDisplay();
  const data = temporaryFolder('data');
  const environment = { ...display.environment, SDL_RENDER_DRIVER: 'opengl', DUOLOG_FRAMES: '1' };
  const program = new Program(native, ['--data', data.path], environment);
  try {
    await new Promise((resolve) => setTimeout(resolve, ms));
    await program.end('SIGTERM');
    return Number(program.output.match(/^frames (\d+)/m)?.[1]);
  } finally {
    await program.end('SIGKILL');
    await display.close();
    await data.remove();
  }
}

/// What a run that is ten seconds longer draws more.
export async function idleFramesDesktop() {
  const [settled, idle] = [await framesOfRun(kSettledMs), await framesOfRun(kSettledMs + kIdleMs)];
  return idle - settled;
}
