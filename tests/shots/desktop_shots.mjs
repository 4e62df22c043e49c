// The desktop edition's pictures: duolog_shots, once for each language, on as many processors as there are.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const program = (build, name) => join(build, 'dev/tests', name);
const options = (name, values) => values.flatMap((value) => [`--${name}`, String(value)]);

/** Runs one of the programs and hands each screen it describes to `take`. */
export async function describe(path, parameters, take) {
  const child = spawn(path, parameters, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve, failed) => {
    child.on('error', failed);
    child.on('close', resolve);
  });
  for await (const line of createInterface({ input: child.stdout })) take(JSON.parse(line));
  const code = await ended;
  if (code !== 0) throw new Error(`${path} ended with ${code}`);
}

/** Works on `tasks` with a few at a time. */
export async function sideBySide(tasks, work) {
  const waiting = [...tasks];
  const worker = async () => {
    while (waiting.length > 0) await work(waiting.shift());
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));
}

/** Pictures into `folder`, findings into `report`. Neighbouring combinations share one run. */
export async function desktopShots({ build, folder, screens, combinations, report }) {
  const groups = new Map();
  for (const one of combinations) {
    const key = `${one.language} ${one.text} ${one.width}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  await sideBySide(groups.values(), async (group) => {
    const [{ language, text, width }] = group;
    const parameters = ['--pictures', folder, ...options('screen', screens), ...options('language', [language]),
      ...options('text', [text]), ...options('width', [width]), ...options('theme', group.map(({ theme }) => theme))];
    await describe(program(build, 'duolog_shots'), parameters, (shot) => report.add(shot));
  });
}
