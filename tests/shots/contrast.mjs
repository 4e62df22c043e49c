// Contrast as it is on the screen: colours are sampled from pictures where words and controls stand, and compared as
// WCAG 2.2 asks (1.4.3: words 4.5 to 1; 1.4.11: what tells a control from its surroundings 3 to 1).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../browser/support/picture.mjs';
import { combinationName } from './check.mjs';
import { describe } from './desktop_shots.mjs';

const kScale = 2; // Thin strokes reach their full colour.
const kForWords = 4.5;
const kForEdges = 3;
const kFewestPixels = 6;
const kScreens = ['kit', 'priorities', 'task-deleted'];
const kLooks = [390, 1280].flatMap((width) => ['light', 'dark', 'light-high', 'dark-high'].map((theme) => ({ width, theme })));

const linear = (channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const luminance = (colour) => 0.2126 * linear((colour >> 16) / 255) + 0.7152 * linear(((colour >> 8) & 255) / 255)
  + 0.0722 * linear((colour & 255) / 255);

export function contrast(one, other) {
  const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return Math.max(a, b) / Math.min(a, b);
}

class Picture {
  constructor(file) {
    Object.assign(this, decode(readFileSync(file)));
  }

  /** How often each colour is in [x, y, width, height], layout pixels. */
  colours([x, y, width, height]) {
    const found = new Map();
    const [left, top] = [Math.max(0, Math.round(x * kScale)), Math.max(0, Math.round(y * kScale))];
    const right = Math.min(this.width, Math.round((x + width) * kScale));
    const bottom = Math.min(this.height, Math.round((y + height) * kScale));
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++) {
        const at = (row * this.width + column) * this.channels;
        const colour = (this.pixels[at] << 16) | (this.pixels[at + 1] << 8) | this.pixels[at + 2];
        found.set(colour, (found.get(colour) ?? 0) + 1);
      }
    }
    return found;
  }
}

/** The most frequent colour, and of the others the one that stands out most from it. */
export function groundAndInk(colours) {
  const ground = [...colours].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
  const others = [...colours].filter(([colour, count]) => colour !== ground && count >= kFewestPixels);
  const ink = others.map(([colour]) => colour).reduce((best, one) => (contrast(one, ground) > contrast(best, ground) ? one : best), ground);
  return { ground, ink, ratio: contrast(ground, ink) };
}

const inside = ([x, y, width, height], [left, top, wide, high]) =>
  x >= left && y >= top && x + width <= left + wide && y + height <= top + high;
const meets = (one, other) => one[0] < other[0] + other[2] && other[0] < one[0] + one[2] && one[1] < other[1] + other[3] && other[1] < one[1] + one[3];

/** Windows that lie over others: what they cover is not seen. */
function floating(shot) {
  const over = shot.windows.filter(({ name }) => name === 'toast' || name === 'main action').map(({ id }) => id);
  return shot.nodes.filter(({ window }) => over.includes(window));
}

function isSeen(shot, thing, above) {
  return inside(thing.rect, thing.clip) && inside(thing.rect, [0, 0, shot.width, shot.height])
    && !above.some((node) => node.window !== thing.window && meets(node.rect, thing.rect));
}

function* words(shot, picture, above) {
  for (const word of shot.words) {
    if (word.broken || word.text.trim().length < 2 || !isSeen(shot, word, above)) continue;
    yield { what: `"${word.text}"`, least: kForWords, ...groundAndInk(picture.colours(word.rect)) };
  }
}

/** Where a control shows what it is without words, when that can be told: its left edge, its icon, or the box or icon before its words. */
function controlStrip({ rect: [x, y, width, height], role }, wordsOfIt) {
  const middle = y + height / 2;
  if (role === 'textfield') return [x - 6, middle - 8, 10, 16];
  if (wordsOfIt.length === 0) return [x, middle - 8, width, 16];
  const before = Math.min(...wordsOfIt.map(({ rect }) => rect[0])) - x;
  const beside = wordsOfIt.some(({ rect }) => rect[1] < middle && middle < rect[1] + rect[3]);
  return beside && before >= 36 && before <= 60 && width > 200 ? [x, middle - 8, before - 4, 16] : null;
}

function* controls(shot, picture, above) {
  for (const node of shot.nodes) {
    if (!['check', 'radio', 'textfield', 'button'].includes(node.role) || node.key === 'CloseMenu' || !isSeen(shot, node, above)) continue;
    const strip = controlStrip(node, shot.words.filter((word) => inside(word.rect, node.rect)));
    if (strip) yield { what: `${node.role} ${node.key}`, least: kForEdges, ...groundAndInk(picture.colours(strip)) };
  }
}

const hex = (colour) => `#${colour.toString(16).padStart(6, '0')}`;

/** Prints what is worst and what is not enough; answers how many were sampled and how many of them fail. */
export async function contrastOfShots({ build, folder }) {
  const shots = [];
  const parameters = ['--pictures', folder, '--scale', String(kScale), '--language', 'en', '--text', '100', '--width', '390', '--width', '1280',
    ...kScreens.flatMap((screen) => ['--screen', screen])];
  await describe(join(build, 'dev/tests/duolog_shots'), parameters, (shot) => shots.push(shot));
  const sampled = shots.flatMap((shot) => {
    const picture = new Picture(join(folder, shot.screen, `${combinationName(shot)}.png`));
    const above = floating(shot);
    return [...words(shot, picture, above), ...controls(shot, picture, above)].map((one) => ({ ...one, shot }));
  });
  for (const { width, theme } of kLooks) {
    for (const least of [kForWords, kForEdges]) {
      const of = sampled.filter((one) => one.shot.width === width && one.shot.theme === theme && one.least === least);
      const worst = of.reduce((low, one) => (one.ratio < low.ratio ? one : low));
      console.log(`${width} ${theme}: ${of.length} ${least === kForWords ? 'lines of words' : 'controls'}, worst ${sentence(worst)}`);
    }
  }
  const failed = sampled.filter(({ ratio, least }) => ratio < least);
  for (const one of failed) console.log(`too little: ${sentence(one)}`);
  return { sampled: sampled.length, failed: failed.length };
}

const sentence = ({ shot, what, ratio, ground, ink, least }) =>
  `${ratio.toFixed(2)} of ${least} in ${what} on ${shot.screen} ${combinationName(shot)} (${hex(ink)} on ${hex(ground)})`;
