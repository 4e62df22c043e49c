// The icon in the sizes and shapes that home screens ask for: make_icons.mjs ICON.svg FOLDER RSVG_CONVERT. What the icon
// shows lies inside the circle that every launcher keeps, so that the same drawing serves all of them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [source, folder, rsvg] = process.argv.slice(2);
const GROUND = / rx="14"/;
const rounded = readFileSync(source, 'utf8');
if (!GROUND.test(rounded)) throw new Error(`${source} has no rounded ground any more`);
// The launcher cuts the corners itself.
const full = rounded.replace(GROUND, '');
// The launcher's own colours: only what is opaque counts.
const bare = rounded.replace(/<rect [^>]*\/>/, '').replaceAll('#1F6F5C', '#FFFFFF');

const ICONS = [
  ['icon-192.png', 192, rounded], ['icon-512.png', 512, rounded], ['maskable-512.png', 512, full],
  ['monochrome-512.png', 512, bare], ['apple-touch.png', 180, full],
];

mkdirSync(folder, { recursive: true });
for (const [name, side, drawing] of ICONS) {
  const run = spawnSync(rsvg, ['--width', side, '--height', side, '--output', join(folder, name)].map(String),
    { input: drawing, stdio: ['pipe', 'inherit', 'inherit'] });
  if (run.status !== 0) process.exit(1);
}
