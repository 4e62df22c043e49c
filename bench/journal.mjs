// What a save and an opening cost with few and with many pages, on both targets. The journals are made by
// duolog_bench_store (bench/store.cpp) with the desktop's storage; the browser gets the same files.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../tools/serve.mjs';
import { startChromium } from '../tests/browser/support/chromium.mjs';
import { dist, root } from '../tests/browser/support/environment.mjs';
import { temporaryFolder } from '../tests/browser/support/processes.mjs';

const kProgram = join(root, 'build/release/bench/duolog_bench_store');
const kSavesInPage = 40;
const kChunk = 40;  // Files given to the page at a time.

const journals = new Map();

function bench(...words) {
  return execFileSync(kProgram, words, { encoding: 'utf8' }).trim().split(' ').map(Number);
}

/// A folder with this many pages, made once in a run.
function journalOf(pages) {
  if (!journals.has(pages)) {
    const folder = temporaryFolder('journal');
    bench('fill', folder.path, String(pages));
    journals.set(pages, folder);
  }
  return journals.get(pages).path;
}

export async function removeJournals() {
  for (const folder of journals.values()) await folder.remove();
  journals.clear();
}

export const saveDesktopMs = (pages) => () => bench('save', journalOf(pages))[0];
export const openDesktopMs = (pages) => () => bench('open', journalOf(pages))[0];
export const ratio = (measure, many, few) => async () => Math.round((100 * (await measure(many)())) / (await measure(few)())) / 100;

function filesBelow(folder, under = '') {
  return readdirSync(join(folder, under), { withFileTypes: true }).filter(({ name }) => !name.startsWith('.')).flatMap((entry) => {
    const name = under ? `${under}/${entry.name}` : entry.name;
    return entry.isDirectory() ? filesBelow(folder, name) : [name];
  });
}

/// `body(page)` on a page of Duolog whose browser holds the journal, opened for the first time since. `before` runs in the
/// page before any script of it.
export async function onJournal(pages, body, before) {
  const server = await serve(dist, { port: 0 });
  const { context, close } = await startChromium({});
  try {
    const page = await context.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => window.duolog?.frames() > 0);
    await page.waitForSelector('[data-key=TryWrite]', { state: 'attached' });
    // A page of the same origin without Duolog, so that nobody holds the database while it is filled.
    await page.goto(`${server.url}style.css`);
    await fill(page, journalOf(pages));
    await page.addInitScript(timeTheStorage);
    if (before) await page.addInitScript(before);
    await page.goto(server.url);
    await page.waitForFunction(() => performance.getEntriesByName('list').length > 0, null, { timeout: 120_000 });
    return await body(page);
  } finally {
    await close();
    await server.close();
  }
}

async function fill(page, folder) {
  const names = filesBelow(folder);
  for (let first = 0; first < names.length; first += kChunk) {
    const files = names.slice(first, first + kChunk).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);
    await page.evaluate(putFiles, files);
  }
}

// In the page.
function putFiles(files) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('duolog');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction('files', 'readwrite');
      for (const [name, text] of files) {
        transaction.objectStore('files').put(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)), name);
      }
      transaction.oncomplete = () => { request.result.close(); resolve(); };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}

// In the page, before Duolog: marks when the database is asked for, when the newest page is on the screen, and how long
// each save takes from its first call to its end.
function timeTheStorage() {
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...words) {
    performance.mark('asked');
    return open.apply(this, words);
  };
  window.saves = [];
  const transaction = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...words) {
    const made = transaction.apply(this, words);
    const start = window.pressed ?? performance.now();
    if (words[1] === 'readwrite') made.addEventListener('complete', () => window.saves.push(performance.now() - start));
    return made;
  };
  const look = () => {
    if (document.querySelector('#mirror')?.textContent.includes('Page ')) performance.mark('list');
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const middle = (times) => times.sort((a, b) => a - b)[times.length >> 1];

/// From asking for the database until the newest page is on the screen.
export const openWebMs = (pages) => () => onJournal(pages, (page) => page.evaluate(() => Math.round(
  performance.getEntriesByName('list')[0].startTime - performance.getEntriesByName('asked')[0].startTime,
)));

/// As a screen reader presses: the canvas lies over what is named.
async function press(page, key) {
  await page.waitForSelector(`[data-key=${key}]`, { state: 'attached' });
  await page.$eval(`[data-key=${key}]`, (element) => (element.querySelector('button,a,input') ?? element).click());
}

/// From the key that saves at once until the transaction is complete: the middle of many.
export const saveWebMs = (pages) => () => onJournal(pages, async (page) => {
  await press(page, 'ToJournal');
  await press(page, 'Write');
  await page.locator('textarea:visible').first().focus();
  const times = [];
  for (let save = 0; save < kSavesInPage; save++) {
    await page.keyboard.type('x');
    await page.waitForTimeout(60);
    times.push(await page.evaluate(timeOneSave));
  }
  return Math.round(10 * middle(times.filter((time) => time > 0))) / 10;
});

// In the page.
async function timeOneSave() {
  const before = window.saves.length;
  window.pressed = performance.now();
  const field = document.activeElement;
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 's', code: 'KeyS', ctrlKey: true, bubbles: true, cancelable: true }));
  for (let tries = 0; window.saves.length === before && tries < 100; tries++) await new Promise((next) => setTimeout(next, 5));
  window.pressed = undefined;
  return window.saves[before] ?? 0;
}
