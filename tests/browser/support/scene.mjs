// A test on a phone: browser and page are made before it and put away after it, and what every test holds is held.
import { test } from 'node:test';
import { kDesktop, startChromium } from './chromium.mjs';
import { Phone } from './phone.mjs';

const kTimeoutMs = 240_000;

export { kDesktop };

/// `before` runs in the page before any script of it (Playwright's init script); `expected` as in Phone; the rest
/// goes to startChromium.
export function onPhone(name, body, { before, argument, expected, timeoutMs = kTimeoutMs, ...browser } = {}) {
  test(name, { timeout: timeoutMs }, async () => {
    const { context, close } = await startChromium(browser);
    const phones = [];
    const another = async (init) => {
      const page = await context.newPage();
      if (init) await page.addInitScript(init);
      phones.push(new Phone(page, { expected }));
      return phones.at(-1);
    };
    try {
      if (before) await context.addInitScript(before, argument);
      await body(await another(), { another, context });
      phones.forEach((phone) => phone.assertClean());
    } finally {
      await close();
    }
  });
}

export function onDesktop(name, body, options = {}) {
  onPhone(name, body, { device: kDesktop, ...options });
}
