// Prints each figure with its budget. Later figures are added to the table below.
import { firstFrameMs, firstLoadKb, idleFramesWeb } from './web.mjs';
import { idleFramesDesktop } from './desktop.mjs';

const kFigures = [
  { name: 'first_load_brotli_kb', unit: 'kB', budget: 350, measure: firstLoadKb },
  { name: 'first_frame_4x_ms', unit: 'ms', budget: 1500, measure: firstFrameMs },
  { name: 'idle_frames_web', unit: 'frames', budget: 0, measure: idleFramesWeb },
  { name: 'idle_frames_desktop', unit: 'frames', budget: 0, measure: idleFramesDesktop },
];

const words = process.argv.slice(2).filter((word) => word !== '--check');
const chosen = kFigures.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
let over = 0;
for (const { name, unit, budget, measure } of chosen) {
  const value = await measure();
  console.log(`${name} ${value} ${unit} ${budget}`);
  // A figure that could not be measured is no number, and over its budget.
  if (!(value <= budget)) over++;
}
process.exit(process.argv.includes('--check') && over > 0 ? 1 : 0);
