// What the first frame costs, and where it comes from.
import assert from 'node:assert/strict';
import { kLater } from './support/later.mjs';
import { onPhone } from './support/scene.mjs';

const kBudgetBytes = 350_000;

/// The bodies that really came over the wire until the page was drawn and quiet.
export async function loadedBytes(phone) {
  const requests = [];
  phone.page.on('requestfinished', (request) => requests.push(request));
  await phone.openApp();
  await phone.page.waitForLoadState('networkidle');
  const loaded = await Promise.all(
    requests.map(async (request) => {
      const response = await request.response();
      const { responseBodySize } = await request.sizes();
      return { path: new URL(request.url()).pathname, bytes: responseBodySize, headers: await response.allHeaders() };
    }));
  return loaded;
}

onPhone('the first load is at most 350 KB, compressed', async (phone) => {
  const loaded = await loadedBytes(phone);
  const list = loaded.map(({ path, bytes }) => `${path} ${bytes}`).join('\n');
  assert.ok(loaded.some(({ path }) => path.endsWith('.wasm')), list);
  const sum = loaded.filter(({ path }) => !kLater.test(path)).reduce((total, { bytes }) => total + bytes, 0);
  assert.ok(sum <= kBudgetBytes, `${sum} bytes\n${list}`);
  const loose = loaded.filter(({ bytes, headers }) => bytes > 2000 && headers['content-encoding'] !== 'br');
  assert.deepEqual(loose.map(({ path }) => path), [], 'everything large is compressed with brotli');
});

onPhone('every answer carries the security headers and its type', async (phone) => {
  for (const { path, headers } of await loadedBytes(phone)) {
    assert.match(headers['content-security-policy'] ?? '', /default-src 'none'/, path);
    assert.equal(headers['x-content-type-options'], 'nosniff', path);
    if (path.endsWith('.wasm')) assert.equal(headers['content-type'], 'application/wasm');
  }
});

onPhone('the page cannot reach another place even if it tried', async (phone) => {
  await phone.openApp();
  const reached = await phone.page.evaluate(() => fetch('http://127.0.0.1:9/').then(() => true, () => false));
  assert.equal(reached, false);
  phone.foreign = phone.foreign.filter((url) => !url.startsWith('http://127.0.0.1:9/'));
}, { expected: [/Content Security Policy/] });

onPhone('nothing private lies in the address, localStorage, sessionStorage or a cookie', async (phone) => {
  await phone.openApp();
  await phone.writePage('A very private sentence');
  const elsewhere = await phone.page.evaluate(() =>
    JSON.stringify([location.href, { ...localStorage }, { ...sessionStorage }, document.cookie, document.title]));
  assert.ok(!elsewhere.includes('private'), elsewhere);
});
