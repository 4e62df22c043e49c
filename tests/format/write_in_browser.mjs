// Writes a journal as a person would in the built page, and puts its files and what they hold where they are asked for:
// how a golden journal of the browser edition is made, once for each format version.
// Usage: node write_in_browser.mjs FOLDER EXPECTED.json
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startChromium } from '../browser/support/chromium.mjs';
import { filesIn } from '../browser/support/database.mjs';
import { Phone } from '../browser/support/phone.mjs';
import { filesOf, readJournal } from './read_journal.mjs';

const [folder, expected] = process.argv.slice(2);
const kPages = ['Zażółć gęślą jaźń, ærø, åäö, 日本 🌱\nwritten on a phone', 'שלום and مرحبا in one line', 'to be deleted'];
const kTasks = ['call Anna', 'läs boken'];

async function writeEverything(phone) {
  await phone.openApp();
  for (const text of kPages) {
    await phone.writePage(text);
    await phone.press('Back');
  }
  await phone.tap(phone.entry('to be deleted'));
  await phone.tap('More');
  await phone.press('DeleteEntry');
  await phone.press('ToPriorities');
  for (const text of kTasks) {
    await phone.tap('NewTask');
    await phone.write(text);
    await phone.tap('AddAsOne');
  }
  await phone.reload();
  await phone.tap(phone.entry('Zażółć'));
  await phone.tap(phone.field);
  await phone.write(' and once more');
  await phone.saved();
}

const { context, close } = await startChromium({});
try {
  const phone = new Phone(await context.newPage());
  await writeEverything(phone);
  for (const [name, bytes] of await filesIn(phone.page)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
} finally {
  await close();
}
const content = ({ version, parents, versions, heads, extra, ...fields }) => fields;
const plain = (key, value) => (typeof value === 'bigint' ? Number(value) : value);
const lines = readJournal(filesOf(folder)).records.map((record) => `  ${JSON.stringify(content(record), plain)}`);
writeFileSync(expected, `[\n${lines.join(',\n')}\n]\n`);
process.exit(0);
