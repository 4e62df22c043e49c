// Counts what wakes a page by the clock: callbacks of timers and of frames, by kind.

/// An init script. `plain` are the functions as they were.
export function countCallbacks() {
  window.woken = { setTimeout: 0, setInterval: 0, requestAnimationFrame: 0, requestIdleCallback: 0 };
  window.plain = {};
  for (const kind of Object.keys(window.woken)) {
    const original = (window.plain[kind] = window[kind].bind(window));
    window[kind] = (callback, ...rest) => original((...words) => {
      window.woken[kind]++;
      return typeof callback === 'function' ? callback(...words) : undefined;
    }, ...rest);
  }
}

/// How many ran in this time, and how many frames were drawn, without touching anything.
export function callbacksIn(page, ms) {
  return page.evaluate(async (ms) => {
    const before = { ...window.woken, frames: window.duolog.frames() };
    await new Promise((resolve) => window.plain.setTimeout(resolve, ms));
    const after = { ...window.woken, frames: window.duolog.frames() };
    return Object.fromEntries(Object.keys(after).map((kind) => [kind, after[kind] - before[kind]]));
  }, ms);
}
