// web/storage.mjs alone in an empty page, driven with names and texts; no Emscripten, no app.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChromium } from './chromium.mjs';
import { root } from './environment.mjs';
import { faultyStorage } from './faults.mjs';
import { temporaryFolder } from './processes.mjs';
import { address } from './server.mjs';

/// The numbers of storage.mjs's Code, as a test reads them.
const kCodes = ['Ok', 'Full', 'Refused', 'ReadOnly', 'Unavailable', 'Slow', 'Damaged'];

/// A folder with an empty page and the modules beside it. `remove` it at the end.
export function emptySite() {
  const folder = temporaryFolder('site');
  const web = join(root, 'web');
  const modules = readdirSync(web).filter((name) => /^storage.*\.mjs$/.test(name));
  modules.forEach((name) => copyFileSync(join(web, name), join(folder.path, name)));
  writeFileSync(join(folder.path, 'index.html'), '<!doctype html><title>Empty</title>');
  return folder;
}

/// One tab with its own storage.
export class Tab {
  constructor(page, home) {
    Object.assign(this, { page, home });
  }

  async load(options = {}) {
    await this.page.goto(this.home);
    await this.page.evaluate(async (options) => {
      const { Storage } = await import('/storage.mjs');
      const files = (window.files = new Map());
      const joined = (one, other) => {
        const whole = new Uint8Array(one.length + other.length);
        whole.set(one);
        whole.set(other, one.length);
        return whole;
      };
      const mirror = {
        write: (name, bytes) => files.set(name, bytes),
        append: (name, bytes) => files.set(name, joined(files.get(name), bytes)),
        remove: (name) => files.delete(name),
      };
      const told = (window.told = { lost: 0, release: 0, answers: [] });
      const lost = () => told.lost++;
      const release = () => {
        told.release++;
        window.onrelease?.();
      };
      window.storage = new Storage({ files: mirror, lost, release, ...options });
      const bytes = (text) => (text === null ? null : new TextEncoder().encode(text));
      const write = (name, change) =>
        typeof change === 'object' && change ? { name, bytes: bytes(change.text), at: change.at } : { name, bytes: bytes(change), at: null };
      window.commit = (batch) =>
        new Promise((answer) => {
          const writes = Object.entries(batch).map(([name, change]) => write(name, change));
          window.storage.commit(writes, (code, detail) => {
            told.answers.push(code);
            answer({ code, detail });
          });
        });
    }, options);
    return this;
  }

  async open() {
    return kCodes[(await this.page.evaluate(() => window.storage.open())).code];
  }

  async takeOver() {
    return kCodes[(await this.page.evaluate(() => window.storage.take_over())).code];
  }

  /// {name: text, or {text, at} to append, or null to remove}
  async commit(batch) {
    return kCodes[(await this.page.evaluate((batch) => window.commit(batch), batch)).code];
  }

  async append(name, at, text) {
    return this.commit({ [name]: { text, at } });
  }

  writes() {
    return this.page.evaluate(() => window.storage.is_writer);
  }

  /// What the app would read: {name: text}.
  files() {
    return this.page.evaluate(() =>
      Object.fromEntries([...window.files].sort().map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])));
  }

  faults(change) {
    return this.page.evaluate((change) => void Object.assign(window.faults, change), change);
  }

  told() {
    return this.page.evaluate(() => window.told);
  }
}

/// `body(newTab)`: newTab(options) answers a loaded Tab, not yet opened; all tabs share one browser's storage.
export function onStorage(name, body, { before, faults } = {}) {
  test(name, { timeout: 60_000 }, async () => {
    const site = emptySite();
    const { context, close } = await startChromium({});
    try {
      await context.addInitScript(faultyStorage, faults);
      if (before) await context.addInitScript(before);
      const home = await address(site.path);
      await body(async (options) => new Tab(await context.newPage(), home).load(options));
    } finally {
      await close();
      await site.remove();
    }
  });
}

/// A new tab's view of what is durable. The writer must be gone.
export async function durable(newTab) {
  const tab = await newTab();
  assert.equal(await tab.open(), 'Ok');
  const files = await tab.files();
  await tab.page.close();
  return files;
}

export async function opened(newTab, options) {
  const tab = await newTab(options);
  assert.equal(await tab.open(), 'Ok');
  return tab;
}
