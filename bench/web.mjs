// The figures of the browser edition, on a phone-sized page of Debian's Chromium.
import { serve } from '../tools/serve.mjs';
import { callbacksIn, countCallbacks } from '../tests/browser/support/callbacks.mjs';
import { startChromium } from '../tests/browser/support/chromium.mjs';
import { dist } from '../tests/browser/support/environment.mjs';
import { kLater } from '../tests/browser/support/later.mjs';

const kRepeats = 5;
const kIdleMs = 10_000;
const kSettledMs = 2000;

/// `body(page, url)` in a browser that has never seen Duolog.
async function onColdPage(body) {
  const server = await serve(dist, { port: 0 });
  const { context, close } = await startChromium({});
  try {
    return await body(await context.newPage(), server.url);
  } finally {
    await close();
    await server.close();
  }
}

const firstFrame = (page) => page.waitForFunction(() => window.duolog?.frames() > 0 && !document.getElementById('splash'), null, { polling: 'raf' });

export function firstLoadKb() {
  return onColdPage(async (page, url) => {
    const requests = [];
    page.on('requestfinished', (request) => requests.push(request));
    await page.goto(url);
    await firstFrame(page);
    await page.waitForLoadState('networkidle');
    const first = requests.filter((request) => !kLater.test(new URL(request.url()).pathname));
    const sizes = await Promise.all(first.map((request) => request.sizes()));
    return Math.ceil(sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0) / 100) / 10;
  });
}

/// From the start of the navigation to the first picture, at a quarter of the processor's speed: the middle of five.
export async function firstFrameMs() {
  const times = [];
  for (let repeat = 0; repeat < kRepeats; repeat++) times.push(await onColdPage(timeFirstFrame));
  return Math.round(times.sort((a, b) => a - b)[kRepeats >> 1]);
}

async function timeFirstFrame(page, url) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  // In the page, so that talking to it costs nothing: the clock starts with the navigation.
  await page.addInitScript(() => {
    const look = () => {
      if (window.duolog?.frames() > 0 && !document.getElementById('splash')) performance.mark('first frame');
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('first frame').length > 0);
  return page.evaluate(() => performance.getEntriesByName('first frame')[0].startTime);
}

/// Callbacks of timers and of frames in ten idle seconds.
export function idleTimersWeb() {
  return onColdPage(async (page, url) => {
    await page.addInitScript(countCallbacks);
    await page.goto(url);
    await firstFrame(page);
    await page.waitForSelector('[data-key=ToJournal]', { state: 'attached' });
    await page.waitForTimeout(kSettledMs);
    const { frames, ...callbacks } = await callbacksIn(page, kIdleMs);
    return Object.values(callbacks).reduce((sum, count) => sum + count, frames);
  });
}

export function idleFramesWeb() {
  return onColdPage(async (page, url) => {
    await page.goto(url);
    await firstFrame(page);
    await page.waitForSelector('[data-key=ToJournal]', { state: 'attached' });
    return page.evaluate(async ([settledMs, idleMs]) => {
      const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
      await wait(settledMs);
      const before = window.duolog.frames();
      await wait(idleMs);
      return window.duolog.frames() - before;
    }, [kSettledMs, kIdleMs]);
  });
}
