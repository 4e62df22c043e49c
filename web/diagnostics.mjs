// What this browser and device really do, as a text to copy: fetched only when somebody opens that page. Notes which kind
// of key or change came, never what was written.

const kMostNotes = 400;
const kSameMs = 400;

export class Diagnostics {
  // `storage`: whether this page writes. `wake()`: the page must draw.
  constructor({screen, glyphs, storage, canvas, wake}) {
    this.parts_ = {screen, glyphs, storage, canvas};
    this.wake_ = wake;
    this.started_ = performance.now();
    this.notes_ = [];
    this.learnt_ = [];
    this.last_ = {what: '', at: 0};
    this.ends_ = [];
    this.listen_();
    this.learn_().catch((error) => this.learnt_.push(['Asking the browser', error.name])).then(wake);
  }

  stop() {
    for (const end of this.ends_) end();
  }

  text() {
    const facts = [...this.facts_(), ...this.learnt_].map(([name, value]) => `${name}: ${value}`);
    return `${facts.join('\n')}\n\n${this.notes_.join('\n')}\n`;
  }

  // What comes again at once is one note with its number.
  note_(what) {
    const now = performance.now();
    const again = what === this.last_.what && now - this.last_.at < kSameMs;
    const times = again ? this.last_.times + 1 : 1;
    if (again) this.notes_.shift();
    this.last_ = {what, times, at: now};
    this.notes_.unshift(`${((now - this.started_) / 1000).toFixed(1)} s  ${what}${times > 1 ? ` x ${times}` : ''}`);
    this.notes_.length = Math.min(this.notes_.length, kMostNotes);
    this.wake_();
  }

  on_(target, types, say) {
    for (const type of types) {
      const heard = (event) => {
        const what = say(event);
        if (what) this.note_(what);
      };
      target?.addEventListener(type, heard, {capture: true, passive: true});
      this.ends_.push(() => target?.removeEventListener(type, heard, {capture: true}));
    }
  }

  listen_() {
    const at = (touch) => `${Math.round(touch.clientX)}, ${Math.round(touch.clientY)}`;
    const length = (text) => `${[...(text ?? '')].length} characters`;
    this.on_(document, ['keydown'], (event) => `key: ${key_words(event)}`);
    this.on_(document, ['beforeinput', 'input'], (event) => `${event.type}: ${event.inputType}, ${length(event.data)}${event.isComposing ? ', composing' : ''}`);
    this.on_(document, ['compositionstart', 'compositionend'], (event) => `${event.type}: ${length(event.data)}`);
    this.on_(document, ['copy', 'cut', 'paste', 'contextmenu', 'visibilitychange', 'freeze', 'resume'],
      (event) => (event.type === 'visibilitychange' ? `page is ${document.visibilityState}` : event.type));
    this.on_(document, ['focusin', 'focusout'], (event) => `${event.type}: ${event.target.localName}${event.target.matches('.field') ? ' (text field)' : ''}`);
    this.on_(document, ['touchstart'], (event) => `touch: ${event.touches.length} down at ${at(event.changedTouches[0])}`);
    this.on_(document, ['touchmove'], (event) => `touch moves${event.touches.length > 1 ? `, ${event.touches.length} fingers` : ''}`);
    this.on_(document, ['touchend', 'touchcancel'], (event) => `${event.type} at ${at(event.changedTouches[0])}`);
    this.on_(document, ['pointerdown'], (event) => (event.pointerType === 'touch' ? '' : `${event.pointerType} button ${event.button}`));
    this.on_(document, ['wheel'], (event) => `wheel: mode ${event.deltaMode}, ${Math.abs(event.deltaY) >= 100 ? 'in steps' : 'smooth'}${event.ctrlKey ? ', zoom' : ''}`);
    this.on_(globalThis, ['resize', 'orientationchange', 'online', 'offline', 'popstate', 'pagehide'], (event) => event.type);
    this.on_(globalThis, ['pageshow'], (event) => `pageshow${event.persisted ? ', kept in memory' : ''}`);
    this.on_(globalThis.visualViewport, ['resize', 'scroll'], (event) => `view ${event.type}: ${view_words()}`);
    this.on_(this.parts_.canvas, ['webglcontextlost', 'webglcontextrestored'], (event) => event.type);
    this.on_(globalThis.navigator.virtualKeyboard, ['geometrychange'], () => 'keyboard changes its place');
  }

  facts_() {
    const {screen, glyphs, storage, canvas} = this.parts_;
    const asks = (...queries) => queries.filter((query) => matchMedia(`(${query})`).matches).join(', ') || 'none';
    const numbers = screen.numbers().map((number) => Math.round(number * 100) / 100);
    return [
      ['Browser', navigator.userAgent],
      ['Languages', (navigator.languages ?? [navigator.language]).join(', ')],
      ['Page', `${innerWidth} x ${innerHeight}, ratio ${devicePixelRatio}`],
      ['View', view_words()],
      ['Canvas', `${canvas.clientWidth} x ${canvas.clientHeight}, ${canvas.width} x ${canvas.height} pixels`],
      ['Safe area', `top ${numbers[1]}, right ${numbers[2]}, bottom ${numbers[3]}, left ${numbers[4]} pixels`],
      ['Keyboard', `${numbers[5]} pixels`],
      ['Turned', globalThis.screen?.orientation?.type ?? 'unknown'],
      ['Shown as', asks('display-mode: standalone', 'display-mode: fullscreen', 'display-mode: minimal-ui', 'display-mode: browser')],
      ['Asked for', asks('prefers-color-scheme: dark', 'prefers-contrast: more', 'prefers-reduced-motion: reduce', 'forced-colors: active')],
      ['Pointers', asks('any-pointer: coarse', 'any-pointer: fine', 'any-hover: hover')],
      ['Text size', `${getComputedStyle(document.documentElement).fontSize}`],
      ['Drawn by', screen.software ? 'the processor' : 'WebGL'],
      ['Glyphs', glyphs.works ? 'by the browser' : 'from font files'],
      ['This page', storage.is_writer ? 'may write' : 'may only read'],
      ['Offline copy', navigator.serviceWorker?.controller ? 'in use' : 'not in use'],
      ['Known', known_words()],
    ];
  }

  // What the browser answers late.
  async learn_() {
    const {usage, quota} = await navigator.storage?.estimate?.() ?? {};
    if (quota) this.learnt_.push(['Storage', `${Math.round(usage / 1024)} kB of ${Math.round(quota / 1048576)} MB`]);
    const kept = await navigator.storage?.persisted?.();
    if (kept !== undefined) this.learnt_.push(['Kept for good', kept ? 'yes' : 'no']);
    this.learnt_.push(['A durable write', `${Math.round(await time_of_write())} ms`]);
  }
}

// A letter is not told; what moves, deletes or commands is.
function key_words(event) {
  const held = [['ctrlKey', 'Ctrl'], ['altKey', 'Alt'], ['metaKey', 'Meta'], ['shiftKey', 'Shift']].filter(([name]) => event[name]).map(([, word]) => `${word}+`);
  const key = /^[A-Z][A-Za-z0-9]+$/.test(event.key) ? event.key : 'a letter or sign';
  return `${held.join('')}${key}${event.getModifierState?.('AltGraph') ? ', AltGr' : ''}${event.keyCode === 229 ? ' (229)' : ''}${event.isComposing ? ', composing' : ''}`;
}

function view_words() {
  const view = globalThis.visualViewport;
  if (!view) return 'unknown';
  const round = (number) => Math.round(number * 10) / 10;
  return `${round(view.width)} x ${round(view.height)} at ${round(view.offsetLeft)}, ${round(view.offsetTop)}, zoom ${round(view.scale)}`;
}

function known_words() {
  const known = {
    share: 'share' in navigator, vibrate: 'vibrate' in navigator, locks: 'locks' in navigator, clipboard: 'clipboard' in navigator,
    'words of all scripts': typeof Intl.Segmenter === 'function', 'keyboard place': 'virtualKeyboard' in navigator,
    'service worker': 'serviceWorker' in navigator,
  };
  return Object.keys(known).filter((name) => known[name]).join(', ');
}

// One strict transaction in a database of its own, which goes again.
async function time_of_write() {
  const name = 'duolog-trial';
  const answer = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const opening = indexedDB.open(name);
  opening.onupgradeneeded = () => opening.result.createObjectStore('trial');
  const database = await answer(opening);
  const before = performance.now();
  await new Promise((resolve, reject) => {
    const writing = database.transaction('trial', 'readwrite', {durability: 'strict'});
    writing.objectStore('trial').put(1, 1);
    writing.oncomplete = resolve;
    writing.onabort = () => reject(writing.error);
  });
  const passed = performance.now() - before;
  database.close();
  await answer(indexedDB.deleteDatabase(name));
  return passed;
}
