// The service worker: keeps one whole version of Duolog in a cache of its own, and answers from it alone. What may be
// asked for is kFiles ([name, digest] each); tools/pack_web.mjs writes it and kVersion in front of this.

const kScope = new URL(registration.scope).pathname;
// Several Duologs may live at one origin, each below a path of its own.
const kCache = `duolog-${kVersion}:${kScope}`;
const kNames = new Set(kFiles.map(([name]) => name));
let first = false;

// All or nothing: a file that does not come, or is not the very one of this version, and the one before stays.
async function keep() {
  first = !registration.active;
  const cache = await caches.open(kCache);
  try {
    await cache.addAll(kFiles.map(([name, integrity]) => new Request(name, {cache: 'reload', integrity})));
  } catch (error) {
    if ((await cache.keys()).length === 0) await caches.delete(kCache);
    throw error;
  }
}

async function clean_up() {
  const ours = (name) => name.startsWith('duolog-') && name.slice(name.indexOf(':') + 1) === kScope;
  for (const name of await caches.keys()) if (ours(name) && name !== kCache) await caches.delete(name);
  // The page of the very first visit: what it has not fetched yet is here for it too. A newer version claims nothing.
  if (first) await clients.claim();
}

// The page itself lies under the folder's own address: some hosts turn index.html away to it.
function name_of(request) {
  const {origin, pathname, search} = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(kScope)) return null;
  const name = pathname.slice(kScope.length);
  if (name === '' || name === 'index.html') return request.mode === 'navigate' || search === '' ? './' : null;
  return search === '' ? name : null;
}

async function answer(request, name) {
  const cache = await caches.open(kCache);
  return await cache.match(new URL(name, registration.scope), {ignoreVary: true}) ?? fetch(request);
}

addEventListener('install', (event) => event.waitUntil(keep()));
addEventListener('activate', (event) => event.waitUntil(clean_up()));
addEventListener('message', ({data}) => { if (data === 'take') skipWaiting(); });
addEventListener('fetch', (event) => {
  const name = name_of(event.request);
  if (kNames.has(name)) event.respondWith(answer(event.request, name));
});
