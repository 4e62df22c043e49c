// Paper shows the words that were given for it, and nothing of the page around them.
import assert from 'node:assert/strict';
import { onDesktop } from './support/scene.mjs';

const kPage = `<!doctype html><html lang="pl"><head><title>Umowa 2026</title>
<style>body { font-family: serif; color: rgb(1, 2, 3) } h1 { font-size: 31px }</style></head>
<body><h1>Umowa</h1>
<p>Zażółć gęślą jaźń</p><script>document.title = "never"; globalThis.ran = true;</script></body></html>`;

const kBlocks = 'main, canvas, #mirror';

/// Stands in for the browser's own dialog: notes what paper would show at that moment.
function notePaper() {
  globalThis.papers = [];
  globalThis.print = () => {
    const paper = document.querySelector('.paper');
    globalThis.papers.push({ title: document.title, words: paper.shadowRoot.textContent.replace(/\s+/g, ' ').trim(), lang: paper.lang });
  };
}

const print = (phone, html) => phone.page.evaluate((text) => import('./print.mjs').then(({ print_document }) => print_document(text)), html);
const seen = (phone, selector) => phone.page.evaluate((what) => [...document.querySelectorAll(what)].filter((element) => element.getClientRects().length > 0).length, selector);
const papers = (phone) => phone.page.evaluate(() => globalThis.papers);

onDesktop('paper shows the given words in the given style, and nothing of the page', async (phone) => {
  await phone.openToday();
  const title = await phone.page.title();
  assert.equal(await print(phone, kPage), true);
  assert.deepEqual(await papers(phone), [{ title: 'Umowa 2026', words: 'Umowa Zażółć gęślą jaźń', lang: 'pl' }]);
  assert.equal(await phone.page.title(), title);
  assert.equal(await seen(phone, '.paper'), 0, 'nothing of it is on the screen');
  await phone.page.emulateMedia({ media: 'print' });
  assert.equal(await seen(phone, '.paper'), 1);
  assert.equal(await seen(phone, kBlocks), 0);
  const [heading, colour] = await phone.page.evaluate(() => {
    const inside = document.querySelector('.paper').shadowRoot;
    return [getComputedStyle(inside.querySelector('h1')).fontSize, getComputedStyle(inside.querySelector('p')).color];
  });
  assert.equal(heading, '31px');
  assert.equal(colour, 'rgb(1, 2, 3)');
  assert.equal(await phone.page.evaluate(() => globalThis.ran), undefined);
  await phone.page.emulateMedia({ media: 'screen' });
  assert.ok(await seen(phone, 'canvas'));
}, { before: notePaper });

onDesktop('what was printed is gone from the page at the next touch, and the next paper has only its own words', async (phone) => {
  await phone.openToday();
  await print(phone, kPage);
  await print(phone, '<html lang="en"><title>Two</title><p>Another page</p>');
  assert.equal((await papers(phone))[1].words, 'Another page');
  assert.equal(await phone.page.locator('.paper').count(), 1);
  await phone.page.keyboard.press('Tab');
  assert.equal(await phone.page.locator('.paper').count(), 0);
}, { before: notePaper });

onDesktop('the real paper of a long page has all of its words, page after page', async (phone) => {
  await phone.openToday();
  const lines = Array.from({ length: 200 }, (_, at) => `<p>Line number ${at}.</p>`).join('');
  await print(phone, `<html lang="en"><title>Long</title><body>${lines}</body></html>`);
  const pdf = await phone.page.pdf({ format: 'A4' });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
  assert.ok(pages >= 4 && pages <= 12, `${pages} pages`);
}, { before: notePaper });

onDesktop('a browser that cannot print says so', async (phone) => {
  await phone.openToday();
  assert.equal(await print(phone, kPage), false);
  assert.equal(await phone.page.locator('.paper').count(), 0);
}, { before: () => { globalThis.print = undefined; } });
