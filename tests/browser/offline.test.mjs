// One visit, and Duolog is there without a net: every language, the made-up journal, below any path, all or nothing.
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../tools/serve.mjs';
import { dist } from './support/environment.mjs';
import { temporaryFolder } from './support/processes.mjs';
import { onPhone } from './support/scene.mjs';
import { kept, makeVersion, versionOf } from './support/versions.mjs';

const kWorkers = { serviceWorkers: 'allow', expected: [/ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|Failed to load resource/] };

/// A visit to a server of its own: `body` may close it, or give it another version.
async function visited(phone, body, options = {}) {
  const server = await serve(options.folder ?? dist, { base: options.base ?? '/' });
  try {
    phone.served = server.url + (options.path ?? '');
    await phone.openToday();
    await kept(phone);
    await body(server);
  } finally {
    await server.close();
  }
}

async function assertWhole(phone) {
  await phone.toJournal();
  await phone.writePage('Written without a net');
  await phone.openToday('?lang=sv');
  assert.equal(await phone.words('Today'), 'I dag');
  await phone.tap('ToSettings');
  await phone.tap('Language-pl');
  assert.equal(await phone.words('PageTitle'), 'Ustawienia');
  await phone.openToday('?demo&lang=da');
  assert.ok(await phone.has('Entry'), 'the made-up journal is there');
  await phone.openApp('?lang=en');
  assert.ok((await phone.list())[0].includes('Written without a net'));
}

onPhone('after one visit everything works without a net', (phone) => visited(phone, async (server) => {
  await server.close();
  await phone.reloadToday();
  await assertWhole(phone);
  for (const file of ['icons/icon-512.png', 'fonts/Inter-Regular.otf', 'en.webmanifest']) {
    assert.ok(await phone.page.evaluate(async (name) => (await fetch(name)).ok, file), file);
  }
}), kWorkers);

onPhone('below a path of its own too', (phone) => visited(phone, async (server) => {
  await server.close();
  await phone.reloadToday();
  await assertWhole(phone);
}, { base: '/some/where/' }), kWorkers);

onPhone('what the first page has not fetched yet is there for it without a reload', (phone) => visited(phone, async (server) => {
  await phone.page.waitForFunction(() => navigator.serviceWorker.controller);
  await server.close();
  await phone.tap('ToSettings');
  await phone.tap('Language-pl');
  assert.equal(await phone.words('PageTitle'), 'Ustawienia');
}), kWorkers);

onPhone('two Duologs at one host keep out of each other’s way', async (phone) => {
  const folder = temporaryFolder('host');
  for (const name of ['one', 'two']) cpSync(dist, join(folder.path, name), { recursive: true });
  const names = () => phone.page.evaluate(async () => (await caches.keys()).map((name) => name.replace(/-[0-9a-f]+:/, ':')).sort());
  try {
    const server = await serve(folder.path);
    // What older versions of both have left.
    phone.home = server.url;
    await phone.page.goto(`${server.url}one/too_old.js`);
    await phone.page.evaluate(() => Promise.all(['duolog-0:/one/', 'duolog-0:/two/', 'another'].map((name) => caches.open(name))));
    phone.served = `${server.url}one/`;
    await phone.open();
    await kept(phone);
    await phone.page.waitForFunction(async () => !(await caches.keys()).includes('duolog-0:/one/'));
    assert.deepEqual(await names(), ['another', 'duolog:/one/', 'duolog:/two/']);
    phone.served = `${server.url}two/`;
    await phone.open();
    await kept(phone);
    await phone.page.waitForFunction(async () => !(await caches.keys()).includes('duolog-0:/two/'));
    assert.deepEqual(await names(), ['another', 'duolog:/one/', 'duolog:/two/']);
    await server.close();
    for (const name of ['one', 'two']) {
      phone.served = `${server.url}${name}/`;
      await phone.openToday();
    }
  } finally {
    await folder.remove();
  }
}, kWorkers);

onPhone('a version that does not come whole is not taken, and the old one stays whole', (phone) => visited(phone, async (server) => {
  const broken = makeVersion(2, { spoil: 'text/pl.mo' });
  server.use(broken.path);
  const failed = phone.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const ended = new Promise((resolve) => registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker.addEventListener('statechange', () => resolve(worker.state));
    }));
    await registration.update();
    return ended;
  });
  assert.equal(await failed, 'redundant');
  assert.equal(await phone.page.evaluate(async () => (await caches.keys()).length), 1);
  await server.close();
  await phone.reloadToday();
  assert.equal(await versionOf(phone), null);
  assert.ok(!(await phone.isSaying('UpdateReady')));
  await assertWhole(phone);
  await broken.remove();
}), { ...kWorkers, expected: [...kWorkers.expected, /integrity/, /digest/] });

onPhone('the worker is asked for when the first frame is there', async (phone) => {
  await phone.openToday();
  await kept(phone);
  assert.deepEqual(await phone.page.evaluate(() => window.registeredUnder), [false]);
}, {
  ...kWorkers,
  before: () => {
    window.registeredUnder = [];
    const register = ServiceWorkerContainer.prototype.register;
    ServiceWorkerContainer.prototype.register = function (...request) {
      window.registeredUnder.push(document.getElementById('splash') !== null);
      return register.apply(this, request);
    };
  },
});

onPhone('a browser without service workers works as before', async (phone) => {
  await phone.openApp();
  await phone.writePage('With a net');
  await phone.reload();
  assert.ok((await phone.list())[0].includes('With a net'));
}, { before: () => { delete Navigator.prototype.serviceWorker; } });

onPhone('a browser that refuses the worker works as before', async (phone) => {
  await phone.openApp();
  await phone.writePage('Refused');
}, { before: () => { ServiceWorkerContainer.prototype.register = () => Promise.reject(new TypeError('refused')); } });
