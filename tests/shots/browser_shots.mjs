// The browser edition's pictures: the built page in Chromium, walked once for each combination.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startChromium } from '../browser/support/chromium.mjs';
import { serve } from '../../tools/serve.mjs';
import { BrowserPage } from './browser_page.mjs';
import { kByScreenfuls, kWalks } from './browser_walk.mjs';
import { combinationName } from './check.mjs';
import { kSizes } from './combinations.mjs';
import { sideBySide } from './desktop_shots.mjs';

const kMostScreenfuls = 40;
const kPhoneBelow = 600;

export async function browserShots({ build, folder, screens, combinations, report }) {
  const server = await serve(join(build, 'web/dist'));
  try {
    await sideBySide(combinations, (combination) => walkAll({ address: server.url, folder, screens, report }, combination));
  } finally {
    await server.close();
  }
}

async function walkAll(run, combination) {
  const { width } = combination;
  const phone = width < kPhoneBelow;
  const device = { viewport: { width, height: kSizes[width] }, deviceScaleFactor: 1, hasTouch: phone, isMobile: phone };
  for (const [what, walk] of kWalks) {
    if (run.screens.length > 0 && !walk.some(([name]) => isWanted(run, name))) continue;
    const { context, close } = await startChromium({ device });
    try {
      const page = new BrowserPage(context.pages()[0] ?? (await context.newPage()), run.address);
      await page.open(combination, what);
      await takeAll(run, page, walk);
    } finally {
      await close();
    }
  }
}

const isWanted = ({ screens }, name) => screens.length === 0 || screens.some((screen) => name === screen || name === screen.replace(/-\d+$/, ''));

async function takeAll(run, page, walk) {
  for (const [name, go] of walk) {
    await go(page);
    if (!isWanted(run, name)) continue;
    if (!kByScreenfuls.includes(name)) {
      await take(run, page, name);
      continue;
    }
    for (let number = 1; number <= kMostScreenfuls; number++) {
      await take(run, page, `${name}-${number}`);
      if (!(await page.scrollBy(0.8))) break;
    }
  }
}

async function take(run, page, name) {
  const path = join(run.folder, name, `${combinationName(page.combination)}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.picture(path);
  run.report.add(await page.describe(name));
}
