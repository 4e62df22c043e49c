// Programs that a test starts: each is ended by its own process, and its output kept for the report.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './wait.mjs';

export class Program {
  constructor(command, args, environment = {}, stdio = ['ignore', 'pipe', 'pipe']) {
    this.output = '';
    this.process = spawn(command, args, { env: { ...process.env, ...environment }, stdio });
    this.ended = new Promise((resolve) => {
      this.process.on('error', (error) => resolve({ error }));
      this.process.on('exit', (code, signal) => resolve({ code, signal }));
    });
    for (const stream of this.process.stdio.slice(1)) stream?.on('data', (bytes) => (this.output += bytes));
  }

  /// The first match in what it has printed.
  says(pattern) {
    return until(`${pattern} from ${this.process.spawnfile}, which said: ${this.output}`, () => {
      if (this.process.exitCode !== null) throw new Error(`it ended with ${this.process.exitCode}: ${this.output}`);
      return this.output.match(pattern);
    });
  }

  async end(signal = 'SIGTERM') {
    if (this.process.exitCode === null && this.process.signalCode === null) this.process.kill(signal);
    return this.ended;
  }
}

export function temporaryFolder(purpose) {
  const path = mkdtempSync(join(tmpdir(), `duolog-${purpose}-`));
  // Programs that have just ended may still be putting things away in it.
  const remove = () => until(`${path} to be removed`, () => (rmSync(path, { recursive: true, force: true }), true));
  return { path, remove };
}

/// The browser's processes that were started with this profile, which must be the caller's alone.
export function processesOf(profile) {
  return readdirSync('/proc').filter((id) => /^\d+$/.test(id) && commandLine(id).includes(`--user-data-dir=${profile}`));
}

function commandLine(id) {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/// How often the threads of a running program have gone to sleep since they began: each wake-up ends in one.
export function sleeps(id) {
  return readdirSync(`/proc/${id}/task`)
    .map((thread) => readFileSync(`/proc/${id}/task/${thread}/status`, 'utf8').match(/^voluntary_ctxt_switches:\s*(\d+)/m)[1])
    .reduce((sum, count) => sum + Number(count), 0);
}
