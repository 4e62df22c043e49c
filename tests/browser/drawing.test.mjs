// What is drawn when the browser cannot draw as usual: no WebGL, a lost context, a canvas that may not be read.
import assert from 'node:assert/strict';
import { difference } from './support/picture.mjs';
import { onPhone } from './support/scene.mjs';

onPhone('without WebGL the page is drawn, answers fingers and saves', async (phone) => {
  await phone.openApp();
  await phone.showsLettersAt('JournalEmptyTitle');
  await phone.writePage('Drawn by hand');
  await phone.reload();
  await phone.showsLettersAt(phone.entry('Drawn by hand'));
}, { webgl: false, expected: [/webgl/i, /gpu/i] });

/// The canvas's own context: asking again for the same kind answers the same one.
function loseContext(page) {
  return page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const context = canvas.getContext('webgl') ?? canvas.getContext('webgl2');
    window.losing = context.getExtension('WEBGL_lose_context');
    return new Promise((resolve) => {
      canvas.addEventListener('webglcontextlost', () => setTimeout(resolve), { once: true });
      window.losing.loseContext();
    });
  });
}

onPhone('a lost drawing context comes back with the picture, and nothing is lost meanwhile', async (phone) => {
  await phone.openApp();
  await phone.writePage('Before the loss');
  await phone.back();
  const before = await phone.screenshot();
  await loseContext(phone.page);
  await phone.press(phone.entry('Before the loss'));
  await phone.page.evaluate(() => window.losing.restoreContext());
  await phone.shows('More');
  await phone.showsLettersAt('SaveStatus');
  await phone.tap(phone.field);
  await phone.page.keyboard.press('Control+End');
  await phone.write(', and after');
  await phone.saved();
  await phone.back();
  await phone.showsLettersAt(phone.entry('Before the loss, and after'));
  assert.ok(difference(before, await phone.screenshot()) < 0.1, 'it looks as before');
}, { expected: [/context/i, /webgl/i] });

onPhone('words typed while the drawing context is lost are saved', async (phone) => {
  await phone.openApp();
  await phone.writePage('Typed');
  await loseContext(phone.page);
  await phone.page.keyboard.insertText(' blindly');
  await phone.page.goto('about:blank');
  await phone.openApp();
  assert.ok((await phone.list())[0].includes('Typed blindly'));
}, { expected: [/context/i, /webgl/i] });

/// Runs in the page: what may be read from a canvas is nothing, or noise, as private windows answer.
function spoilReading(noise) {
  for (const prototype of [CanvasRenderingContext2D.prototype, globalThis.OffscreenCanvasRenderingContext2D?.prototype]) {
    if (!prototype) continue;
    const read = prototype.getImageData;
    prototype.getImageData = function (...part) {
      const image = read.apply(this, part);
      for (let at = 0; at < image.data.length; at++) image.data[at] = noise ? (at * 7919) % 256 : 0;
      return image;
    };
  }
}

for (const [what, noise] of [['nothing', false], ['noise', true]]) {
  onPhone(`where reading a canvas gives ${what}, letters are still drawn`, async (phone) => {
    await phone.openApp();
    await phone.showsLettersAt('JournalEmptyTitle');
    await phone.writePage('Zażółć åäö');
    await phone.back();
    await phone.showsLettersAt(phone.entry('Zażółć'));
  }, { before: spoilReading, argument: noise });
}

for (const [name, device] of [
  ['a small phone', { width: 320, height: 568 }],
  ['a phone on its side', { width: 844, height: 390 }],
]) {
  onPhone(`${name} shows everything within its edges`, async (phone) => {
    await phone.page.setViewportSize(device);
    await phone.openApp();
    await phone.writePage('Narrow');
    const outside = await phone.page.evaluate(() =>
      [...document.querySelectorAll('[data-key]')]
        .map((element) => [element.dataset.key, element.getBoundingClientRect()])
        .filter(([, box]) => box.width > 0 && (box.left < -1 || box.right > innerWidth + 1))
        .map(([key]) => key));
    assert.deepEqual(outside, []);
  });
}

onPhone('turning the phone keeps the words and the keyboard', async (phone) => {
  await phone.openApp();
  await phone.writePage('Upright');
  await phone.page.setViewportSize({ width: 844, height: 390 });
  await phone.write(', then on its side');
  await phone.saved();
  assert.equal(await phone.field.inputValue(), 'Upright, then on its side');
});
