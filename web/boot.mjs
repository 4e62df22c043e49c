// Starts Duolog in the page: asks what the address wants, fetches the program and one language's words at once, and says
// so in a sentence when that fails. Holds no logic of the app.

import createDuolog from './duolog.mjs';
import {explain_failure} from './failure.mjs';
import {Glyphs} from './glyphs.mjs';
import {History} from './history.mjs';
import {keeping} from './keeping.mjs';
import {Mirror} from './mirror.mjs';
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

async function instantiate(imports) {
  const address = new URL('duolog.wasm', import.meta.url);
  try {
    return await WebAssembly.instantiateStreaming(fetch(address, {credentials: 'same-origin'}), imports);
  } catch (error) {
    // A server that gives the wrong type, or a browser that cannot stream.
    if (!(error instanceof TypeError)) throw error;
    return WebAssembly.instantiate(await fetch_bytes(address), imports);
  }
}

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
  const fields = new TextFields({root, canvas, scale, wake});
  new Scrolling({canvas, scale, tell: call});
  const mirror = new Mirror({root, canvas, scale, fields, tell: (kind, id, value = 0) => call('mirror_event', kind, id, value)});
  return {
    screen, fields, mirror, settings, glyphs: new Glyphs(), history: new History({wake}), shipped: new Shipped(), storage: new Storage(), keeping, fonts: [], batch: [],
  };
}

async function start() {
  if (!globalThis.WebAssembly) return explain_failure('too_old');
  const canvas = document.getElementById('canvas');
  // Emscripten fills this very object in.
  const module = {canvas, arguments: settings.program_arguments()};
  const host = make_host(module, canvas);
  module.host = host;
  module.onAbort = () => explain_failure('stopped');
  module.instantiateWasm = (imports, receive) => {
    Promise.all([instantiate(imports), fetch_files(host)]).then(([program]) => {
      receive(program.instance, program.module);
    }).catch((error) => {
      console.error(error);
      explain_failure('not_loaded');
    });
    return {};
  };
  await createDuolog(module);
  // A figure for diagnostics and the idle test; nothing in the page reads it.
  globalThis.duolog = Object.freeze({frames: () => module._duolog_frames_drawn()});
}

start().catch((error) => {
  console.error(error);
  explain_failure('not_loaded');
});
