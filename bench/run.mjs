// Prints each figure with its budget. Later figures are added to the table below.
import { inputToPictureMs, scrollMs } from './frames.mjs';
import { firstFrameMs, firstLoadKb, idleFramesWeb, idleTimersWeb } from './web.mjs';
import { idleFramesDesktop, idleWakeUpsDesktop } from './desktop.mjs';
import { openDesktopMs, openWebMs, ratio, removeJournals, saveDesktopMs, saveWebMs } from './journal.mjs';
import { indexBuildMs, indexBytes, searchMs } from './search.mjs';

const kFigures = [
  { name: 'first_load_brotli_kb', unit: 'kB', budget: 350, measure: firstLoadKb },
  { name: 'first_frame_4x_ms', unit: 'ms', budget: 1500, measure: firstFrameMs },
  { name: 'idle_frames_web', unit: 'frames', budget: 0, measure: idleFramesWeb },
  { name: 'idle_frames_desktop', unit: 'frames', budget: 0, measure: idleFramesDesktop },
  { name: 'idle_timers_web', unit: 'callbacks', budget: 0, measure: idleTimersWeb },
  { name: 'idle_wakeups_desktop', unit: 'wake-ups', budget: 2, measure: idleWakeUpsDesktop },
  { name: 'save_100_desktop_ms', unit: 'ms', budget: 1500, measure: saveDesktopMs(100) },
  { name: 'save_10000_desktop_ms', unit: 'ms', budget: 1500, measure: saveDesktopMs(10_000) },
  { name: 'save_100000_desktop_ms', unit: 'ms', budget: 1500, measure: saveDesktopMs(100_000) },
  { name: 'save_100000_against_100_desktop', unit: 'times', budget: 1.5, measure: ratio(saveDesktopMs, 100_000, 100) },
  { name: 'open_100_desktop_ms', unit: 'ms', budget: 150, measure: openDesktopMs(100) },
  { name: 'open_10000_desktop_ms', unit: 'ms', budget: 150, measure: openDesktopMs(10_000) },
  { name: 'open_100000_desktop_ms', unit: 'ms', budget: 1000, measure: openDesktopMs(100_000) },
  { name: 'save_100_web_ms', unit: 'ms', budget: 1500, measure: saveWebMs(100) },
  { name: 'save_10000_web_ms', unit: 'ms', budget: 1500, measure: saveWebMs(10_000) },
  { name: 'save_100000_web_ms', unit: 'ms', budget: 1500, measure: saveWebMs(100_000) },
  { name: 'save_100000_against_100_web', unit: 'times', budget: 1.5, measure: ratio(saveWebMs, 100_000, 100) },
  { name: 'scroll_10000_p50_ms', unit: 'ms', budget: 8, measure: scrollMs(0.5) },
  { name: 'scroll_10000_p99_ms', unit: 'ms', budget: 8, measure: scrollMs(0.99) },
  { name: 'input_to_picture_ms', unit: 'ms', budget: 50, measure: inputToPictureMs },
  { name: 'open_100_web_ms', unit: 'ms', budget: 400, measure: openWebMs(100) },
  { name: 'open_10000_web_ms', unit: 'ms', budget: 400, measure: openWebMs(10_000) },
  { name: 'open_100000_web_ms', unit: 'ms', budget: 4000, measure: openWebMs(100_000) },
  { name: 'search_10000_entries_ms', unit: 'ms', budget: 10, measure: searchMs(10_000) },
  { name: 'search_100000_entries_ms', unit: 'ms', budget: 50, measure: searchMs(100_000) },
  { name: 'index_10000_build_ms', unit: 'ms', budget: 1000, measure: indexBuildMs(10_000) },
  { name: 'index_10000_bytes', unit: 'bytes', budget: 30_000_000, measure: indexBytes(10_000) },
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
await removeJournals();
process.exit(process.argv.includes('--check') && over > 0 ? 1 : 0);
