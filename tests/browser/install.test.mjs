// Duolog on the home screen: what browsers are told, what a person is told, and what the shortcuts do.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from './support/environment.mjs';
import { serveModules } from './support/modules.mjs';
import { onDesktop, onPhone } from './support/scene.mjs';
import { until } from './support/wait.mjs';

const kLanguages = ['en', 'sv', 'da', 'pl'];
const kIphone = {
  userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
};

/// What Safari would not do: this browser would like to install Duolog all the same, and asks.
function neverAsks() {
  addEventListener('beforeinstallprompt', (event) => { if (event.isTrusted) event.stopImmediatePropagation(); }, true);
}

const linked = (phone) => phone.page.evaluate(() => document.querySelector('link[rel=manifest]').href);

/// Width and height as a PNG says itself.
function sizeOf(path) {
  const bytes = readFileSync(path);
  assert.equal(bytes.subarray(1, 4).toString(), 'PNG', path);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

function assertIcon({ src, sizes, type }) {
  assert.equal(type, 'image/png');
  const [width, height] = sizeOf(join(dist, src));
  assert.equal(`${width}x${height}`, sizes, src);
}

for (const language of kLanguages) {
  onPhone(`the home screen is told in ${language}, by a manifest with icons of every kind`, async (phone) => {
    await phone.openToday(`?lang=${language}`);
    const address = await linked(phone);
    const answer = await phone.page.evaluate(async (url) => {
      const response = await fetch(url);
      return { type: response.headers.get('content-type'), manifest: await response.json() };
    }, address);
    assert.equal(answer.type, 'application/manifest+json');
    const { manifest } = answer;
    assert.equal(manifest.lang, language);
    assert.equal(manifest.display, 'standalone');
    assert.ok(manifest.description.length > 40);
    const home = phone.home;
    assert.equal(new URL(manifest.start_url, address).href, home);
    assert.equal(new URL(manifest.scope, address).href, home);
    assert.ok(!('id' in manifest), 'the address of the start tells two Duologs at one host apart');
    manifest.icons.forEach(assertIcon);
    assert.deepEqual(manifest.icons.map(({ sizes, purpose }) => `${purpose} ${sizes}`),
      ['any 192x192', 'any 512x512', 'maskable 512x512', 'monochrome 512x512']);
    for (const { name, url } of manifest.shortcuts) {
      assert.ok(name.length > 2);
      assert.ok(new URL(url, address).href.startsWith(home));
    }
  });
}

onPhone('the manifests differ by language, and the browser finds no fault with one', async (phone, { context }) => {
  await phone.openToday();
  const session = await context.newCDPSession(phone.page);
  const { url, errors } = await session.send('Page.getAppManifest');
  assert.match(url, /en\.webmanifest$/);
  assert.deepEqual(errors, []);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'), []);
  const words = kLanguages.map((language) => JSON.parse(readFileSync(join(dist, `${language}.webmanifest`), 'utf8')))
    .map(({ description, shortcuts }) => description + shortcuts.map(({ name }) => name));
  assert.equal(new Set(words).size, kLanguages.length);
});

onPhone('the manifest follows the language that is chosen', async (phone) => {
  await phone.openToday();
  await phone.tap('ToSettings');
  await phone.tap('Language-pl');
  await until('the Polish manifest', async () => (await linked(phone)).endsWith('pl.webmanifest'));
  await phone.reloadToday();
  assert.match(await linked(phone), /pl\.webmanifest$/);
});

onPhone('Apple’s devices find their icon and that Duolog runs by itself', async (phone) => {
  await phone.openToday();
  const icon = await phone.page.evaluate(() => document.querySelector('link[rel=apple-touch-icon]').getAttribute('href'));
  assert.deepEqual(sizeOf(join(dist, icon)), [180, 180]);
  const meta = (name) => phone.page.evaluate((name) => document.querySelector(`meta[name=${name}]`)?.content, name);
  assert.equal(await meta('apple-mobile-web-app-capable'), 'yes');
  assert.equal(await meta('apple-mobile-web-app-title'), 'Duolog');
});

const search = (phone) => phone.page.evaluate(() => location.search);

onPhone('the shortcut to a new page opens one, once: a reload does not open another', async (phone) => {
  await phone.open('?new');
  await phone.field.waitFor();
  await phone.settled();
  assert.equal(await search(phone), '');
  await phone.tap(phone.field);
  await phone.write('From the home screen');
  await phone.saved();
  await phone.reload();
  assert.deepEqual((await phone.list()).map((words) => words.includes('From the home screen')), [true]);
  await phone.browserBack();
  assert.equal(await search(phone), '');
});

onPhone('the shortcut to priorities leads there, and the rest of an address stays', async (phone) => {
  await phone.open('?priorities&lang=sv');
  await phone.shows('NewTask');
  assert.equal(await search(phone), '?lang=sv');
  assert.equal(await phone.words('Priorities'), 'Prioriteringar');
  await phone.open('?demo&new');
  await phone.field.waitFor();
  assert.equal(await search(phone), '?demo');
});

onPhone('on an iPhone the seven days are told before the first page, and stay read', async (phone) => {
  await phone.openToday();
  await phone.says('HomeScreenNotice');
  await phone.tap('ShowMeHow');
  await phone.says('IosShare');
  await phone.says('HomeScreenNotice');
  await phone.assertAccessible('the way to the home screen');
  await phone.browserBack();
  await phone.shows('HomeScreen');
  await phone.browserBack();
  await phone.shows('Today');
  await phone.tap('Dismiss');
  await phone.saysNoMore('HomeScreenNotice');
  await phone.reloadToday();
  assert.ok(!(await phone.isSaying('HomeScreenNotice')));
  assert.ok((await phone.page.evaluate(() => localStorage.getItem('duolog.settings'))).includes('home_screen=read'));
}, { ...kIphone, before: neverAsks });

onPhone('from an iPhone’s home screen nothing is told, and the page says that it is installed', async (phone) => {
  await phone.openToday();
  assert.ok(!(await phone.isSaying('HomeScreenNotice')));
  await phone.tap('ToSettings');
  await phone.press('HomeScreen');
  await phone.says('InstalledYes');
}, { ...kIphone, before: () => Object.defineProperty(Navigator.prototype, 'standalone', { value: true }) });

onPhone('a browser that asks by itself is told to, once for each of its questions', async (phone) => {
  await phone.openToday();
  await phone.page.evaluate(() => {
    window.asked = 0;
    const question = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt: async () => { window.asked++; } });
    dispatchEvent(question);
    window.barHeldBack = question.defaultPrevented;
  });
  assert.ok(await phone.page.evaluate(() => window.barHeldBack));
  await phone.tap('ToSettings');
  await phone.press('HomeScreen');
  await phone.tap('Install');
  assert.equal(await phone.page.evaluate(() => window.asked), 1);
  assert.ok(!(await phone.has('Install')), 'its question can be put once');
  await phone.says('ComputerIcon');
  await phone.page.evaluate(() => dispatchEvent(new Event('appinstalled')));
  await phone.says('InstalledYes');
}, { before: neverAsks });

onPhone('this browser finds Duolog fit to be installed, and asks', async (phone) => {
  await phone.openToday();
  await phone.tap('ToSettings');
  await phone.press('HomeScreen');
  await phone.shows('Install');
});

onDesktop('each device is known by its browser’s name', async (phone, { context }) => {
  await serveModules(context);
  await phone.openToday();
  const ways = await phone.page.evaluate(async () => {
    const { by_menu } = await import('/install.mjs');
    const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15';
    return [
      ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1', 5],
      ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 CriOS/126.0 Mobile/15E148 Safari/604.1', 5],
      [mac, 5], [mac, 0],
      ['Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36', 5],
      ['Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0', 5],
      ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0', 0],
      ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0', 10],
      ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.0 Safari/605.1.15', 0],
    ].map(([userAgent, maxTouchPoints]) => by_menu({ userAgent, maxTouchPoints }));
  });
  assert.deepEqual(ways, ['ios', 'ios', 'ios', 'mac', 'android', 'android', 'firefox', 'computer', 'none']);
});
