// A newer version waits until it is asked for, and is taken only when everything is saved.
import assert from 'node:assert/strict';
import { serve } from '../../tools/serve.mjs';
import { dist } from './support/environment.mjs';
import { faultyStorage } from './support/faults.mjs';
import { onPhone } from './support/scene.mjs';
import { until } from './support/wait.mjs';
import { kept, makeVersion, versionOf } from './support/versions.mjs';

const kWorkers = { serviceWorkers: 'allow' };
const kFaulty = { ...kWorkers, before: faultyStorage };
const fault = (phone, change) => phone.page.evaluate((change) => void Object.assign(window.faults, change), change);

/// The built page was visited, and its host has the next version since.
async function withNextVersion(phone, body) {
  const server = await serve(dist);
  const next = makeVersion(2);
  try {
    phone.served = server.url;
    await phone.openToday();
    await kept(phone);
    server.use(next.path);
    await body(server);
  } finally {
    await server.close();
    await next.remove();
  }
}

async function findNextVersion(phone) {
  await phone.page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await phone.says('UpdateReady');
}

/// How often the page was loaded from now on.
function countLoads(phone) {
  const count = { loads: 0 };
  phone.page.on('domcontentloaded', () => { count.loads++; });
  return count;
}

/// A tap after which the page starts anew: nothing is there to be waited for.
async function take(phone) {
  await phone.shows('Update');
  await phone.settled();
  const { x, y, width, height } = await phone.place('Update');
  await phone.page.touchscreen.tap(x + width / 2, y + height / 2);
}

const becomes = (phone, version) =>
  until(`version ${version}`, async () => (await versionOf(phone).catch(() => undefined)) === version);

async function writeUnsaved(phone, words) {
  await phone.toJournal();
  await phone.tap('Write');
  await phone.field.waitFor();
  await phone.tap(phone.field);
  await phone.write(words);
}

onPhone('a new version waits over reloads, is told, and taken with a tap and one reload', (phone) => withNextVersion(phone, async () => {
  await findNextVersion(phone);
  for (let time = 0; time < 2; time++) {
    await phone.reloadToday();
    assert.equal(await versionOf(phone), null, 'not by itself');
    await phone.says('UpdateReady');
  }
  const count = countLoads(phone);
  await take(phone);
  await becomes(phone, '2');
  await phone.drawn();
  await phone.shows('Today');
  await phone.settled();
  assert.equal(count.loads, 1);
  assert.ok(!(await phone.isSaying('UpdateReady')));
  await phone.reloadToday();
  assert.equal(await versionOf(phone), '2');
}), kWorkers);

onPhone('what is being saved is saved first: the page is there in the new version', (phone) => withNextVersion(phone, async () => {
  await findNextVersion(phone);
  await fault(phone, { put: 'late' });
  await writeUnsaved(phone, 'Just before the update');
  await phone.back();
  const count = countLoads(phone);
  await phone.tap('Update');
  await phone.says('Updating');
  assert.equal(await versionOf(phone), null);
  assert.equal(count.loads, 0, 'nothing is taken while the storage has not answered');
  await phone.page.evaluate(() => window.faults.release());
  await becomes(phone, '2');
  await phone.drawn();
  await phone.toJournal();
  assert.ok((await phone.list())[0].includes('Just before the update'));
  assert.equal(count.loads, 1);
}), kFaulty);

onPhone('when saving fails nothing is taken and the fault stands; once there is room it is', (phone) => withNextVersion(phone, async () => {
  await findNextVersion(phone);
  await fault(phone, { put: 'full' });
  await writeUnsaved(phone, 'On a full disk');
  await phone.back();
  const count = countLoads(phone);
  await phone.tap('Update');
  await phone.says('NotSavedFull');
  await phone.says('UpdateReady');
  await phone.tap('Update');
  await phone.says('NotSavedFull');
  await phone.shows('Update');
  assert.equal(count.loads, 0);
  assert.equal(await versionOf(phone), null);
  await fault(phone, { put: '' });
  await take(phone);
  await becomes(phone, '2');
  await phone.drawn();
  await phone.toJournal();
  assert.ok((await phone.list())[0].includes('On a full disk'));
}), kFaulty);

onPhone('another tab does not start anew by itself, says what is going on, and follows with a tap', (phone, { another }) => withNextVersion(phone, async () => {
  const other = await another();
  other.served = phone.served;
  await other.openToday();
  await findNextVersion(other);
  await phone.page.bringToFront();
  await phone.says('UpdateReady');
  const count = countLoads(other);
  await take(phone);
  await becomes(phone, '2');
  await other.page.bringToFront();
  await other.says('UpdateElsewhere');
  assert.equal(count.loads, 0);
  assert.equal(await versionOf(other), null);
  await take(other);
  await becomes(other, '2');
  await other.drawn();
  assert.equal(count.loads, 1);
}), kWorkers);

onPhone('a page that becomes visible after hours looks for a new version, and not sooner', (phone) => withNextVersion(phone, async () => {
  const show = (hours) => phone.page.evaluate((hours) => {
    window.hoursAhead = hours;
    document.dispatchEvent(new Event('visibilitychange'));
    return window.looked;
  }, hours);
  assert.equal(await show(3), 0);
  assert.equal(await show(5), 1);
  await phone.says('UpdateReady');
  assert.equal(await show(6), 1);
}), {
  ...kWorkers,
  before: () => {
    window.hoursAhead = 0;
    window.looked = 0;
    const now = Date.now;
    Date.now = () => now() + window.hoursAhead * 3_600_000;
    const update = ServiceWorkerRegistration.prototype.update;
    ServiceWorkerRegistration.prototype.update = function () {
      window.looked++;
      return update.call(this);
    };
  },
});
