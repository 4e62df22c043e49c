// Checks every screen in every combination, with every face: node run_check.mjs PROGRAM... [-- OPTIONS]
// The programs (duolog_shots, duolog_shots_dejavu) run side by side and are told OPTIONS.
import { faultsOfTheCheck } from './broken.mjs';
import { describe } from './desktop_shots.mjs';
import { Report } from './report.mjs';

const faults = faultsOfTheCheck();
for (const fault of faults) console.log(fault);
const parameters = process.argv.slice(2);
const split = parameters.includes('--') ? parameters.indexOf('--') : parameters.length;
const report = new Report();
await Promise.all(parameters.slice(0, split).map((program) => describe(program, parameters.slice(split + 1), (shot) => report.add(shot))));
for (const line of report.lines()) console.log(line);
console.log(report.count());
process.exit(faults.length > 0 || report.faulty > 0 || report.screens === 0 ? 1 : 0);
