// How long the browser edition works on a frame while a journal of 10,000 pages is scrolled, and how soon a tap is seen.
import { onJournal } from './journal.mjs';

const kPages = 10_000;
const kStrokes = 12;
const kTaps = 20;

// In the page: the time inside our own frame callbacks, and when the last one ended.
function timeTheFrames() {
  const request = window.requestAnimationFrame;
  window.frames_ms = [];
  window.requestAnimationFrame = (callback) => request.call(window, (now) => {
    const drawn = window.duolog?.frames() ?? 0;
    const start = performance.now();
    callback(now);
    const end = performance.now();
    if ((window.duolog?.frames() ?? 0) === drawn) return;
    window.frames_ms.push(end - start);
    window.drawn?.(end);
  });
}

const settled = (page) => page.evaluate(async () => {
  const next = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let quiet = 0; quiet < 10;) {
    const before = window.duolog.frames();
    await next();
    quiet = window.duolog.frames() === before ? quiet + 1 : 0;
  }
});

const share = (times, part) => Math.round(10 * [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * part)]) / 10;

async function press(page, key) {
  await page.waitForSelector(`[data-key=${key}]`, { state: 'attached' });
  await page.$eval(`[data-key=${key}]`, (element) => element.click());
  await settled(page);
}

let scrolled;

/// Strokes of a finger down the list and up again, with all that glides after them.
function scrollTimes() {
  scrolled ??= onJournal(kPages, async (page) => {
    await press(page, 'ToJournal');
    const session = await page.context().newCDPSession(page);
    await page.evaluate(() => { window.frames_ms.length = 0; });
    for (let stroke = 0; stroke < kStrokes; stroke++) {
      const up = stroke % 4 !== 3;
      await session.send('Input.synthesizeScrollGesture', {
        x: 195, y: up ? 650 : 250, yDistance: up ? -450 : 450, speed: 2500, preventFling: false, gestureSourceType: 'touch',
      });
      await settled(page);
    }
    return page.evaluate(() => window.frames_ms);
  }, timeTheFrames);
  return scrolled;
}

export const scrollMs = (part) => async () => share(await scrollTimes(), part);

/// From the event of the finger that is lifted to the end of the frame that shows the other place: the middle of many.
export const inputToPictureMs = () => onJournal(kPages, async (page) => {
  await press(page, 'ToJournal');
  const times = [];
  for (let tap = 0; tap < kTaps; tap++) {
    const [to, shows] = tap % 2 ? ['ToJournal', 'EntryList'] : ['ToPriorities', 'NewTask'];
    const place = await page.$eval(`[data-key=${to}]`, (element) => element.getBoundingClientRect().toJSON());
    await page.evaluate((key) => {
      window.shown = new Promise((resolve) => {
        let lifted = 0;
        document.addEventListener('touchend', ({ timeStamp }) => { lifted = timeStamp; }, { capture: true, once: true });
        window.drawn = (end) => {
          if (!lifted || !document.querySelector(`[data-key=${key}]`)) return;
          window.drawn = null;
          resolve(end - lifted);
        };
      });
    }, shows);
    await page.touchscreen.tap(place.x + place.width / 2, place.y + place.height / 2);
    times.push(await page.evaluate(() => window.shown));
    await settled(page);
  }
  return share(times, 0.5);
}, timeTheFrames);
