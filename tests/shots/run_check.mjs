// Checks every screen in every combination, with every face: node run_check.mjs PROGRAM... [-- OPTIONS]
// The programs (duolog_shots, duolog_shots_dejavu) run side by side and are told OPTIONS.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { faultsOfTheCheck } from './broken.mjs';
import { Report } from './report.mjs';

async function check(program, options, report) {
  const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve, failed) => {
    child.on('error', failed);
    child.on('close', resolve);
  });
  for await (const line of createInterface({ input: child.stdout })) report.add(JSON.parse(line));
  const code = await ended;
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
}

const faults = faultsOfTheCheck();
for (const fault of faults) console.log(fault);
const parameters = process.argv.slice(2);
const split = parameters.includes('--') ? parameters.indexOf('--') : parameters.length;
const report = new Report();
await Promise.all(parameters.slice(0, split).map((program) => check(program, parameters.slice(split + 1), report)));
for (const line of report.lines()) console.log(line);
console.log(report.count());
process.exit(faults.length > 0 || report.faulty > 0 || report.screens === 0 ? 1 : 0);
