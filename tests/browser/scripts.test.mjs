// Every script and emoji, drawn as the browser itself draws it: joined, shaped, coloured, one word after the other.
import assert from 'node:assert/strict';
import { onPhone } from './support/scene.mjs';
import { decode } from './support/picture.mjs';

const kTitlePx = 17;
const kEverything = '👨‍👩‍👧‍👦 🇸🇪 🇵🇱 👍🏽 1️⃣ e\u0301 السلام عليكم שלום नमस्ते 你好 ไทย';

/// The pixels of a part of the screen as it is: [red, green, blue] at (x, y) in device pixels.
async function seen(phone, key) {
  await phone.settled();
  const place = await phone.place(key);
  const ratio = await phone.page.evaluate(() => devicePixelRatio);
  const { width, channels, pixels } = decode(await phone.page.screenshot({ scale: 'device' }));
  const [left, top, wide, high] = [place.x, place.y, place.width, place.height].map((value) => Math.round(value * ratio));
  const at = (x, y) => {
    const from = ((top + y) * width + left + x) * channels;
    return [pixels[from], pixels[from + 1], pixels[from + 2]];
  };
  return { wide, high, ratio, at };
}

/// As the browser draws it itself: how dark each pixel is, 0 to 255, and its colours.
function drawnBy(page, text, px) {
  return page.evaluate(([words, size]) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 800, height: 200 });
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 800, 200);
    context.fillStyle = '#000';
    context.font = `600 ${size}px "Noto Color Emoji", Inter, system-ui, sans-serif`;
    if (!/\p{Emoji_Presentation}/u.test(words)) context.font = `600 ${size}px Inter, system-ui, sans-serif`;
    context.direction = /[\u0590-\u08FF]/.test(words) ? 'rtl' : 'ltr';
    context.textAlign = 'left';
    context.fillText(words, 20, 120);
    const { data } = context.getImageData(0, 0, 800, 200);
    const dark = [];
    for (let at = 0; at < data.length; at += 4) dark.push(255 - (data[at] + data[at + 1] + data[at + 2]) / 3);
    const inked = (x, y) => dark[y * 800 + x] > 40;
    const columns = [...Array(800).keys()].filter((x) => [...Array(200).keys()].some((y) => inked(x, y)));
    const rows = [...Array(200).keys()].filter((y) => columns.some((x) => inked(x, y)));
    const [left, right, top, bottom] = [columns[0], columns.at(-1), rows[0], rows.at(-1)];
    const cut = [];
    for (let y = top; y <= bottom; y++) cut.push(dark.slice(y * 800 + left, y * 800 + right + 1));
    return { rows: cut, advance: context.measureText(words).width };
  }, [text, px]);
}

/// The mean difference, 0 to 255, where the pattern fits the picture best.
function bestFit(picture, pattern) {
  const high = pattern.length;
  const wide = pattern[0].length;
  const dark = [];
  for (let y = 0; y < picture.high; y++) {
    dark.push([]);
    for (let x = 0; x < picture.wide; x++) {
      const [red, green, blue] = picture.at(x, y);
      dark[y].push(255 - (red + green + blue) / 3);
    }
  }
  let best = Infinity;
  for (let top = 0; top + high <= picture.high; top++) {
    for (let left = 0; left + wide <= picture.wide; left++) {
      let sum = 0;
      for (let y = 0; y < high && sum < best; y++) {
        for (let x = 0; x < wide; x++) sum += Math.abs(dark[top + y][left + x] - pattern[y][x]);
      }
      best = Math.min(best, sum);
    }
  }
  return best / (high * wide);
}

/// From the first to the last coloured pixel of a row of the list, in device pixels.
function colouredWidth(picture) {
  const columns = [];
  for (let x = 0; x < picture.wide; x++) {
    for (let y = 0; y < picture.high; y++) {
      const colour = picture.at(x, y);
      if (Math.max(...colour) - Math.min(...colour) > 40) {
        columns.push(x);
        break;
      }
    }
  }
  return columns.length > 0 ? columns.at(-1) - columns[0] + 1 : 0;
}

for (const [name, emoji, part] of [['a flag', '🇸🇪', '🇸'], ['a thumb with a skin', '👍🏽', '👍'], ['a keycap', '1️⃣', null]]) {
  onPhone(`${name} is one coloured picture in the list`, async (phone) => {
    await phone.openApp();
    await phone.writePage(emoji);
    await phone.back();
    const picture = await seen(phone, phone.entry(emoji));
    const own = await drawnBy(phone.page, emoji, kTitlePx * picture.ratio);
    const width = colouredWidth(picture);
    assert.ok(width > 0.5 * own.rows[0].length && width < 1.15 * own.advance, `${width} of ${own.advance} pixels`);
    const fits = bestFit(picture, own.rows);
    assert.ok(fits < 25, `as the browser draws it (${fits})`);
    if (part === null) return;
    const partly = bestFit(picture, (await drawnBy(phone.page, part, kTitlePx * picture.ratio)).rows);
    assert.ok(fits < partly, `more like the whole than like its first part (${fits}, ${partly})`);
  });
}

onPhone('a family is one picture, not four', async (phone) => {
  await phone.openApp();
  await phone.writePage('👨‍👩‍👧‍👦');
  await phone.back();
  const picture = await seen(phone, phone.entry('👨‍👩‍👧‍👦'));
  const joined = await drawnBy(phone.page, '👨‍👩‍👧‍👦', kTitlePx * picture.ratio);
  const first = await drawnBy(phone.page, '👨', kTitlePx * picture.ratio);
  const fits = bestFit(picture, joined.rows);
  assert.ok(fits < 25, `as the browser draws it (${fits})`);
  assert.ok(fits < bestFit(picture, first.rows), 'more like the family than like its first member');
});

for (const [name, word, apart] of [
  ['an Arabic', 'السلام', 'ا\u200Cل\u200Cس\u200Cل\u200Cا\u200Cم'],
  ['a decomposed Latin', 'e\u0301e\u0301e\u0301', 'e\u00B4e\u00B4e\u00B4'],
]) {
  onPhone(`${name} word is drawn as the browser draws it`, async (phone) => {
    await phone.openApp();
    await phone.writePage(word);
    await phone.back();
    const picture = await seen(phone, phone.entry(word));
    const whole = bestFit(picture, (await drawnBy(phone.page, word, kTitlePx * picture.ratio)).rows);
    const letters = bestFit(picture, (await drawnBy(phone.page, apart, kTitlePx * picture.ratio)).rows);
    assert.ok(whole < letters * 0.8, `${whole} whole, ${letters} letter by letter`);
  });
}

onPhone('Hebrew words follow each other from right to left', async (phone) => {
  await phone.openApp();
  await phone.writePage('שלום עולם');
  await phone.back();
  const picture = await seen(phone, phone.entry('שלום'));
  const right = bestFit(picture, (await drawnBy(phone.page, 'שלום עולם', kTitlePx * picture.ratio)).rows);
  const wrong = bestFit(picture, (await drawnBy(phone.page, 'עולם שלום', kTitlePx * picture.ratio)).rows);
  assert.ok(right < wrong * 0.8, `${right} from the right, ${wrong} from the left`);
});

onPhone('a page of every script is kept to the byte, named whole to readers, and drawn', async (phone) => {
  await phone.openApp();
  await phone.writePage(kEverything);
  await phone.back();
  await phone.showsLettersAt(phone.entry('🇸🇪'));
  assert.ok((await phone.list())[0].includes(kEverything), 'the list names it whole');
  await phone.reload();
  await phone.tap(phone.entry('🇸🇪'));
  await phone.field.waitFor();
  assert.equal(await phone.field.inputValue(), kEverything);
});
