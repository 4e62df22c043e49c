// A file for the person: to another app on a phone that has one for it, else among the browser's downloads.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { onBareDesktop, onBarePhone } from './support/bare_page.mjs';

const kText = 'BEGIN:VCALENDAR\r\nSUMMARY:Zażółć 🌱\r\n';
const kPassed = 1, kDeclined = 2;

/// Stands in for the system's choice of apps; `globalThis.answer` is what comes of it.
function noteSharing() {
  globalThis.shared = [];
  navigator.canShare = ({ files }) => globalThis.answer !== 'cannot' && files.length === 1;
  navigator.share = async ({ files: [file] }) => {
    globalThis.shared.push([file.name, file.type, await file.text()]);
    if (globalThis.answer !== 'shared') throw new DOMException('', globalThis.answer);
  };
}

function handOver(page, answer) {
  return page.evaluate(async ([text, what]) => {
    globalThis.answer = what;
    const { hand_over } = await import('./hand_over.mjs');
    return hand_over('duolog.ics', 'text/calendar', new TextEncoder().encode(text));
  }, [kText, answer]);
}

async function downloaded(page, answer) {
  const [download, kind] = await Promise.all([page.waitForEvent('download'), handOver(page, answer)]);
  assert.equal(kind, kPassed);
  assert.equal(download.suggestedFilename(), 'duolog.ics');
  assert.equal(readFileSync(await download.path(), 'utf8'), kText);
}

const sharedFiles = (page) => page.evaluate(() => globalThis.shared);

onBarePhone('on a phone a file goes to another app', async ({ page }) => {
  assert.equal(await handOver(page, 'shared'), kPassed);
  assert.deepEqual(await sharedFiles(page), [['duolog.ics', 'text/calendar', kText]]);
}, { before: noteSharing });

onBarePhone('who closes the choice of apps gets no file', async ({ page }) => {
  page.on('download', () => assert.fail('nothing was asked for'));
  assert.equal(await handOver(page, 'AbortError'), kDeclined);
  assert.equal((await sharedFiles(page)).length, 1);
}, { before: noteSharing });

onBarePhone('where no app takes the file, or the system refuses, it is downloaded', async ({ page }) => {
  await downloaded(page, 'cannot');
  assert.deepEqual(await sharedFiles(page), []);
  await downloaded(page, 'NotAllowedError');
}, { before: noteSharing });

onBareDesktop('on a desktop the file is downloaded, also where it could be shared', async ({ page }) => {
  await downloaded(page, 'shared');
  assert.deepEqual(await sharedFiles(page), []);
}, { before: noteSharing });
