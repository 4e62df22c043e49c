// Contact sheets: sixteen combinations of one screen on one picture, each with its name, to be looked at by a person.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startChromium } from '../browser/support/chromium.mjs';
import { sixteen } from './combinations.mjs';

const kSheet = { viewport: { width: 2000, height: 1200 }, deviceScaleFactor: 1, hasTouch: false, isMobile: false };
const kStyle = `
  body { margin: 16px; font: 14px sans-serif; background: #777; color: #fff; display: flex; flex-wrap: wrap; gap: 16px; }
  h1 { flex-basis: 100%; margin: 0; font-size: 20px; }
  figure { margin: 0; }
  img { display: block; max-height: 560px; max-width: 640px; margin-top: 4px; }`;

const page = (screen, cells) => `<!doctype html><meta charset="utf-8"><style>${kStyle}</style><h1>${screen}</h1>${cells.join('')}`;

function cell(folder, screen, { edition, name }) {
  const file = join(folder, edition, screen, `${name}.png`);
  const seen = existsSync(file) ? `<img src="${pathToFileURL(file)}">` : '<p>no picture</p>';
  return `<figure><figcaption>${edition} ${name}</figcaption>${seen}</figure>`;
}

const screensIn = (folder) => (existsSync(folder) ? readdirSync(folder) : []);

/** One sheet for each screen that has pictures in `folder`/desktop or `folder`/web. */
export async function sheets({ folder, screens }) {
  const all = [...new Set([...screensIn(join(folder, 'desktop')), ...screensIn(join(folder, 'web'))])]
    .filter((name) => screens.length === 0 || screens.includes(name));
  const target = join(folder, 'sheets');
  mkdirSync(target, { recursive: true });
  const { context, close } = await startChromium({ webgl: false, device: kSheet });
  try {
    const tab = context.pages()[0] ?? (await context.newPage());
    for (const screen of all) {
      const file = join(target, `${screen}.html`);
      writeFileSync(file, page(screen, sixteen.map((one) => cell(folder, screen, one))));
      await tab.goto(pathToFileURL(file).href, { waitUntil: 'load' });
      await tab.screenshot({ path: join(target, `${screen}.png`), fullPage: true });
    }
  } finally {
    await close();
  }
  return all.length;
}
