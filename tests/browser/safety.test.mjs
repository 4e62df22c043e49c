// "Is my journal safe?": what the browser says of how firmly it keeps the journal, and a full check in the page.
import assert from 'node:assert/strict';
import { serveModules } from './support/modules.mjs';
import { onDesktop, onPhone } from './support/scene.mjs';
import { until } from './support/wait.mjs';

/// High enough for the whole page: what is out of sight is not in the mirror.
const kHigh = { viewport: { width: 390, height: 2800 } };

async function toSafety(phone) {
  await phone.tap('ToToday');
  await phone.tap('ToSettings');
  await phone.tap('IsItSafe');
  await phone.shows('Verdict');
}

onPhone('the page is read by its roles: a verdict, what there is, and who can read it', async (phone) => {
  await phone.openApp();
  await phone.writePage('Safe and sound');
  await phone.back();
  await toSafety(phone);
  const headings = phone.page.getByRole('heading');
  assert.ok((await headings.allTextContents()).some((words) => words === 'Is my journal safe?'));
  assert.match(await phone.words('Verdict'), /safe here|may clear it/);
  for (const key of ['ReadByAnyone', 'NoBackup', 'NeverChecked', 'PromiseText', 'BrowserHeading']) await phone.says(key);
  assert.ok((await phone.page.locator('#mirror').innerText()).includes('1 page, 0 tasks and 0 checklists'));
  await phone.assertAccessible('the page');
  await phone.browserBack();
  await phone.shows('IsItSafe');
}, kHigh);

onPhone('a full check runs by finger and says that all is well, and its day is remembered', async (phone) => {
  await phone.openApp();
  await phone.writePage('To be checked');
  await phone.back();
  await toSafety(phone);
  await phone.press('CheckEverything');
  const text = () => phone.page.locator('#mirror').innerText();
  await until('the check to end', async () => /files? checked: everything is as it was written/.test(await text()));
  assert.match(await text(), /Last full check\.? ?\s*Today at/);
  await phone.reloadToday();
  await phone.tap('ToSettings');
  await phone.tap('IsItSafe');
  assert.match(await text(), /Last full check\.? ?\s*Today at/);
}, kHigh);

const answers = (persisted, after, estimate) => ({
  before: ([first, second, room]) => {
    let promised = first;
    const storage = {
      persisted: async () => promised,
      persist: async () => (promised = second),
      estimate: async () => room,
    };
    Object.defineProperty(navigator, 'storage', { value: storage });
  },
  argument: [persisted, after, estimate],
  ...kHigh,
});

onPhone('the browser is asked to keep the journal, and what it promised is said', async (phone) => {
  await phone.openApp();
  await phone.writePage('To be kept');
  await phone.back();
  await toSafety(phone);
  // The storage asks once by itself, when the first words are durable.
  await phone.says('PersistedYes');
  assert.ok(!(await phone.has('AskToPersist')));
}, answers(false, true, { quota: 5_000_000_000, usage: 1_000_000 }));

onPhone('a browser that refuses says so, and what helps', async (phone) => {
  await phone.openApp();
  await phone.writePage('Not promised');
  await phone.back();
  await toSafety(phone);
  await phone.says('PersistedNo');
  await phone.says('VerdictMayBeCleared');
  await phone.press('AskToPersist');
  await phone.says('PersistRefused');
}, answers(false, false, { quota: 5_000_000_000, usage: 1_000_000 }));

onDesktop('a browser without answers is unknown, never a fault', async (phone, { context }) => {
  await serveModules(context);
  await phone.openApp();
  const told = await phone.page.evaluate(async () => (await import('/keeping.mjs')).keeping({ ask: true }));
  assert.deepEqual(told, { persisted: -1, installed: 0, free_bytes: -1 });
}, { before: () => Object.defineProperty(navigator, 'storage', { value: undefined }) });

onDesktop('promise, room and the home screen as numbers', async (phone, { context }) => {
  await serveModules(context);
  await phone.openApp();
  const told = await phone.page.evaluate(async () => {
    Object.defineProperty(navigator, 'standalone', { value: true });
    const { keeping } = await import('/keeping.mjs');
    return [await keeping(), await keeping({ ask: true })];
  });
  assert.deepEqual(told, [{ persisted: 0, installed: 1, free_bytes: 60 }, { persisted: 1, installed: 1, free_bytes: 60 }]);
}, answers(false, true, { quota: 100, usage: 40 }));
