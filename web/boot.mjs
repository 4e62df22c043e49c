// Starts Duolog in the page: asks what the address wants, fetches the program and one language's words at once, and says
// so in a sentence when that fails. Holds no logic of the app.

import createDuolog from './duolog.mjs';
import {explain_failure, knows_exceptions} from './failure.mjs';
import {Glyphs} from './glyphs.mjs';
import {History} from './history.mjs';
import {Install} from './install.mjs';
import {keeping} from './keeping.mjs';
import {Mirror} from './mirror.mjs';
import {Painter} from './painter.mjs';
import {Screen} from './screen.mjs';
import {Scrolling} from './scrolling.mjs';
import * as settings from './settings.mjs';
import {fetch_bytes, Shipped} from './shipped.mjs';
import {Storage} from './storage.mjs';
import {TextFields} from './text_fields.mjs';

// The order is that of platform::Face.
const kFontFiles = ['Inter-Regular', 'Inter-SemiBold', 'InterDisplay-SemiBold'];

// Missing words are English ones, and a missing font is a plainer one: neither stops the start.
async function fetch_files({shipped, glyphs, fonts}) {
  const language = settings.first_language();
  const words = language === 'en' ? null : shipped.fetch(`text/${language}.mo`);
  const journal = new URLSearchParams(location.search).has('demo') ? shipped.fetch(`demo/${language}.txt`) : null;
  const faces = glyphs.works ? []
    : kFontFiles.map((name, face) => fetch_bytes(`fonts/${name}.otf`).then((bytes) => { fonts[face] = bytes; }).catch(() => {}));
  await Promise.all([words, journal, ...faces]);
}

async function instantiate(name, imports, integrity = '') {
  const address = new URL(name, import.meta.url);
  try {
    return await WebAssembly.instantiateStreaming(fetch(address, {credentials: 'same-origin', integrity}), imports);
  } catch (error) {
    // A server that gives the wrong type, or a browser that cannot stream.
    if (!(error instanceof TypeError)) throw error;
    return WebAssembly.instantiate(await fetch_bytes(address, {integrity}), imports);
  }
}

// The worker that served this page, before another one can take its place.
const first_worker = navigator.serviceWorker?.controller ?? null;

function make_host(module, canvas) {
  let runs = false;
  module.onRuntimeInitialized = () => { runs = true; };
  // What the page reports before the program runs, the program finds out by itself when it starts.
  const call = (name, ...numbers) => { if (runs) module[`_duolog_${name}`](...numbers); };
  const wake = (frames = 3) => call('wake', frames);
  const root = document.getElementById('mirror');
  const on = {wake, hidden: () => call('hidden'), save_failed: () => call('save_failed'), graphics: (present) => call('graphics', present), shortcut: (number) => call('shortcut', number), touch_cancelled: () => call('touch_cancelled')};
  const screen = new Screen({canvas, splash: document.getElementById('splash'), on});
  const scale = () => screen.scale();
  const fields = new TextFields({root, canvas, scale, wake, whole: () => Boolean(host.is_whole)});
  new Scrolling({canvas, scale, tell: call});
  const mirror = new Mirror({root, canvas, scale, fields, tell: (kind, id, value = 0) => call('mirror_event', kind, id, value)});
  // Something is to be seen: what can wait comes now.
  const shown = async () => {
    const {watch_updates} = await import('./updates.mjs');
    host.updates = await watch_updates({first: first_worker, tell: (update) => call('update_changed', update)});
  };
  const host = {
    screen, painter: new Painter({canvas}), fields, mirror, settings, glyphs: new Glyphs(), history: new History({wake}), shipped: new Shipped(), storage: new Storage(), keeping, fonts: [], batch: [],
    install: new Install({wake}), updates: null, device: null, shown: () => shown().catch(() => {}),
  };
  host.print = (html) => import('./print.mjs').then(({print_document}) => print_document(html)).catch(() => false);
  // 3: it failed.
  host.hand_over = (...file) => import('./hand_over.mjs').then(({hand_over}) => hand_over(...file)).catch(() => 3);
  host.note_device = (on) => note_device(host, canvas, wake, on);
  // What the first frame does not need. The program waits for it before it draws more than Today. Its digest is known
  // (tools/pack_web.mjs), so that it is never that of another version.
  host.fetch_rest = () => instantiate('rest.wasm', {primary: host.program}, DUOLOG_REST_DIGEST).then(() => {
    host.is_whole = true;
    wake();
  }).catch((error) => {
    console.error(error);
    explain_failure('not_loaded');
  });
  return host;
}

// A function of the rest that was called too early: nothing calls one.
const kTooEarly = new Proxy({}, {get: (_, name) => () => { throw new Error(`the rest of the program is not here yet: ${String(name)}`); }});

// Its code is fetched when somebody looks, and may come after they have left again.
function note_device(host, canvas, wake, on) {
  host.device?.stop();
  host.device = null;
  host.notes_device = on;
  if (!on) return;
  import('./diagnostics.mjs').then(({Diagnostics}) => {
    if (host.notes_device && !host.device) host.device = new Diagnostics({...host, canvas, wake});
    wake();
  }).catch((error) => console.error(error));
}

async function start() {
  if (!globalThis.WebAssembly || !globalThis.indexedDB) return explain_failure('too_old');
  const canvas = document.getElementById('canvas');
  // Emscripten fills this very object in.
  const module = {canvas, arguments: settings.program_arguments()};
  const host = make_host(module, canvas);
  module.host = host;
  module.onAbort = () => explain_failure('stopped');
  module.instantiateWasm = (imports, receive) => {
    Promise.all([instantiate('duolog.wasm', {...imports, placeholder: kTooEarly}), fetch_files(host)]).then(([program]) => {
      host.program = program.instance.exports;
      receive(program.instance, program.module);
    }).catch((error) => {
      console.error(error);
      explain_failure(error instanceof WebAssembly.CompileError && !knows_exceptions() ? 'too_old' : 'not_loaded');
    });
    return {};
  };
  await createDuolog(module);
  settings.forget_shortcut();
  // A figure for diagnostics and the idle test; nothing in the page reads it.
  globalThis.duolog = Object.freeze({frames: () => module._duolog_frames_drawn()});
}

start().catch((error) => {
  console.error(error);
  explain_failure('not_loaded');
});
