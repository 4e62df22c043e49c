// web/'s fields, mirror and screen without the program: made_up_page.mjs draws a page of tasks with them.
import { test } from 'node:test';
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kDesktop, startChromium } from './chromium.mjs';
import { root } from './environment.mjs';
import { Phone } from './phone.mjs';
import { temporaryFolder } from './processes.mjs';
import { address } from './server.mjs';

function bareSite() {
  const folder = temporaryFolder('site');
  const web = join(root, 'web');
  const modules = readdirSync(web).filter((name) => name.endsWith('.mjs') || name === 'style.css');
  modules.forEach((name) => copyFileSync(join(web, name), join(folder.path, name)));
  copyFileSync(join(root, 'tests/browser/support/made_up_page.mjs'), join(folder.path, 'made_up_page.mjs'));
  const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Made up</title><link rel="icon" href="data:,"><link rel="stylesheet" href="style.css">';
  const body = '<canvas id="canvas" aria-hidden="true"></canvas><div id="mirror" role="main"></div><script type="module" src="made_up_page.mjs"></script>';
  writeFileSync(join(folder.path, 'index.html'), `${head}<meta name="viewport" content="width=device-width">${body}`);
  return folder;
}

/// The page of tasks. `state` and `set` are the program's.
export class BarePage extends Phone {
  async load() {
    this.home = this.site;
    await this.page.goto(this.site);
    await this.page.waitForFunction(() => document.querySelector('main [data-key="NewTask"]'));
    await this.settled();
    return this;
  }

  state(name) {
    return this.page.evaluate((name) => window.state[name], name);
  }

  async set(change) {
    await this.page.evaluate((change) => {
      Object.assign(window.state, change);
      window.wake();
    }, change);
    await this.settled();
  }

  /// data-key of what has the keyboard.
  focused() {
    return this.page.evaluate(() => document.activeElement?.dataset.key ?? document.activeElement?.tagName);
  }

  /// All within one task of the page, as a busy page hears of it: words, and '\n' for Enter.
  typeAtOnce(text) {
    return this.page.evaluate((text) => {
      for (const letter of text) {
        const field = document.activeElement;
        if (letter === '\n') {
          field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
        } else {
          field.setRangeText(letter, field.selectionStart, field.selectionEnd, 'end');
          field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
        }
      }
    }, text);
  }
}

function onBare(name, body, { before, ...browser }) {
  test(name, { timeout: 60_000 }, async () => {
    const site = bareSite();
    const { context, close } = await startChromium(browser);
    try {
      if (before) await context.addInitScript(before);
      const bare = new BarePage(await context.newPage());
      bare.site = await address(site.path);
      await body(await bare.load(), { context });
      bare.assertClean();
    } finally {
      await close();
      await site.remove();
    }
  });
}

export function onBarePhone(name, body, options = {}) {
  onBare(name, body, options);
}

export function onBareDesktop(name, body, options = {}) {
  onBare(name, body, { device: kDesktop, ...options });
}
