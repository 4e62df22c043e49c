// What tools/shots runs once everything is built; see there for its parameters.
import { join } from 'node:path';
import { root } from '../browser/support/environment.mjs';
import { browserShots } from './browser_shots.mjs';
import { combinations, isOfTheSixteen } from './combinations.mjs';
import { contrastOfShots } from './contrast.mjs';
import { desktopShots } from './desktop_shots.mjs';
import { Report } from './report.mjs';
import { sheets } from './sheets.mjs';

const kParts = ['desktop', 'web', 'sheets', 'contrast'];
const kLists = ['width', 'theme', 'language', 'text'];

function read(parameters) {
  const asked = { parts: [], screens: [], only16: false, ...Object.fromEntries(kLists.map((name) => [name, []])) };
  for (let i = 0; i < parameters.length; i++) {
    const option = kLists.find((name) => parameters[i] === `--${name}`);
    if (option) asked[option].push(parameters[++i]);
    else if (parameters[i] === '--sixteen') asked.only16 = true;
    else if (kParts.includes(parameters[i])) asked.parts.push(parameters[i]);
    else asked.screens.push(parameters[i]);
  }
  if (asked.parts.length === 0) asked.parts = kParts;
  return asked;
}

const build = join(root, 'build');
const folder = join(build, 'shots');
const asked = read(process.argv.slice(2));
const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;
let faults = 0;

for (const [edition, take] of [['desktop', desktopShots], ['web', browserShots]]) {
  if (!asked.parts.includes(edition)) continue;
  const since = Date.now();
  const report = new Report();
  const chosen = combinations(asked).filter((one) => !asked.only16 || isOfTheSixteen(edition, one));
  await take({ build, folder: join(folder, edition), screens: asked.screens, combinations: chosen, report });
  for (const line of report.lines()) console.log(line);
  console.log(`${edition}: ${report.screens} pictures, ${report.faulty} with findings (${seconds(since)})`);
  faults += report.faulty;
}
if (asked.parts.includes('sheets')) {
  const since = Date.now();
  console.log(`sheets: ${await sheets({ folder, screens: asked.screens })} in ${join(folder, 'sheets')} (${seconds(since)})`);
}
if (asked.parts.includes('contrast')) {
  const { sampled, failed } = await contrastOfShots({ build, folder: join(folder, 'contrast') });
  console.log(`contrast: ${sampled} sampled, ${failed} with too little`);
  faults += failed;
}
process.exit(faults > 0 ? 1 : 0);
