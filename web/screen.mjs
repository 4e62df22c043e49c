// The page around the canvas: size, safe area, keyboard, what the person asked of the system, life and death of the
// page. Draws nothing, except that without WebGL it puts finished pixels on the canvas.

import {is_field, listen_for_chords} from './chords.mjs';

import {explain_failure, forget_failure} from './failure.mjs';

const kSoftwareScale = 1.5;
// A picture that has not come back by then is not waited for in silence.
const kBlindMs = 4000;

export class Screen {
  // `on`: wake(frames), hidden(), graphics(present), shortcut(number), touch_cancelled(), save_failed().
  constructor({canvas, splash, on}) {
    this.canvas_ = canvas;
    this.splash_ = splash;
    this.software = !has_webgl();
    const asks = (query) => matchMedia(`(${query})`);
    this.queries_ = [asks('prefers-color-scheme: dark'), asks('prefers-contrast: more'), asks('prefers-reduced-motion: reduce'), asks('forced-colors: active')];
    this.by_finger_ = asks('pointer: coarse');
    this.letter_ = document.body.appendChild(Object.assign(document.createElement('i'), {className: 'letter'}));
    this.listen_(on);
    this.watch_ratio_(on);
  }

  // Device pixels a CSS pixel, as the canvas has them now.
  scale() {
    if (this.software) return Math.min(devicePixelRatio, kSoftwareScale);
    const width = this.canvas_.clientWidth;
    return width > 0 && this.canvas_.width > 1 ? this.canvas_.width / width : devicePixelRatio;
  }

  // scale, inset top, right, bottom, left, keyboard, CSS width, CSS height, whether a phone's keyboard is up; insets and
  // keyboard in device pixels.
  numbers() {
    const scale = this.scale();
    const style = getComputedStyle(document.documentElement);
    const inset = (name) => (parseFloat(style.getPropertyValue(name)) || 0) * scale;
    return [
      scale, inset('--inset-top'), inset('--inset-right'), inset('--inset-bottom'), inset('--inset-left'), this.keyboard_() * scale,
      this.canvas_.clientWidth, this.canvas_.clientHeight, Number(this.by_finger_.matches && is_field(document.activeElement)),
    ];
  }

  // Bit 0 dark, 1 high contrast, 2 reduced motion; above them the size of text in percent.
  appearance() {
    const [dark, contrast, motion, forced] = this.queries_.map((query) => query.matches);
    return (dark ? 1 : 0) | (contrast || forced ? 2 : 0) | (motion ? 4 : 0) | (this.text_percent_ << 3);
  }

  // 100 where nothing is known.
  measure_text_() {
    this.text_percent_ = Math.min(500, Math.max(25, Math.round(this.letter_.getBoundingClientRect().width / 0.16))) || 100;
  }

  show(bytes, width, height, pitch) {
    if (this.canvas_.width !== width || this.canvas_.height !== height) Object.assign(this.canvas_, {width, height});
    this.context_ ??= this.canvas_.getContext('2d', {alpha: false});
    const image = new ImageData(width, height);
    for (let row = 0; row < height; ++row) image.data.set(bytes.subarray(row * pitch, row * pitch + width * 4), row * width * 4);
    this.context_.putImageData(image, 0, 0);
  }

  first_frame() {
    this.splash_?.remove();
    this.splash_ = null;
  }

  // A page zoomed by the person's fingers has a small visual viewport too; that is no keyboard.
  keyboard_() {
    const view = globalThis.visualViewport;
    if (!view || view.scale > 1.05) return 0;
    return Math.max(0, this.canvas_.clientHeight - view.height - view.offsetTop);
  }

  // Milliseconds since the touch that is being told of happened.
  touch_age() {
    return Math.max(0, Math.round(performance.now() - (this.touched_at_ ?? performance.now())));
  }

  // The browser complains when nobody has touched the page yet.
  tick_hand() {
    if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(10);
  }

  listen_(on) {
    const wake = () => on.wake(3);
    for (const query of this.queries_) query.addEventListener?.('change', wake);
    this.measure_text_();
    if (globalThis.ResizeObserver) {
      new ResizeObserver(() => {
        this.measure_text_();
        wake();
      }).observe(this.letter_);
    }
    addEventListener('resize', wake);
    addEventListener('pageshow', wake);
    document.fonts?.ready.then(wake);
    // Browsers move a fixed page under the keyboard to show the caret; our layout has already made room.
    visualViewport?.addEventListener('scroll', () => {
      if (visualViewport.scale <= 1.05) scrollTo(0, 0);
      wake();
    });
    visualViewport?.addEventListener('resize', () => {
      wake();
      // Some versions report the height before the bar at the bottom has gone.
      setTimeout(wake, 300);
    });
    document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? on.hidden() : wake()));
    addEventListener('pagehide', () => on.hidden());
    document.addEventListener('freeze', () => on.hidden());
    // Only when a save has failed: then leaving would lose words, and the browser asks.
    addEventListener('beforeunload', (event) => { if (on.save_failed()) event.preventDefault(); });
    this.canvas_.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      on.graphics(0);
      on.hidden();
      this.blind_ = setTimeout(() => explain_failure('stopped'), kBlindMs);
    });
    for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel']) {
      this.canvas_.addEventListener(type, (event) => { this.touched_at_ = event.timeStamp; }, {capture: true, passive: true});
    }
    // SDL prevents what else a touch may become. One finger is ours: otherwise Chromium does not tell how it moves. A second
    // one may be the page's zoom.
    for (const type of ['touchstart', 'touchend']) {
      this.canvas_.addEventListener(type, (event) => {
        if (event.touches.length > 1 || !event.cancelable) event.preventDefault = () => {};
      }, {capture: true});
    }
    // Before SDL hears of it: to SDL a touch taken away is a finger lifted.
    this.canvas_.addEventListener('touchcancel', (event) => {
      on.touch_cancelled();
      event.preventDefault = () => {};  // SDL would ask for it, and the browser complains that it cannot.
    }, {capture: true});
    this.canvas_.addEventListener('webglcontextrestored', () => {
      clearTimeout(this.blind_);
      forget_failure();
      on.graphics(1);
    });
    listen_for_chords(on.shortcut);
  }

  // A move to another monitor, or the browser's zoom, changes the ratio; the query must be made anew each time.
  watch_ratio_(on) {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener?.('change', () => {
      on.wake(3);
      this.watch_ratio_(on);
    }, {once: true});
  }
}

function has_webgl() {
  try {
    const context = document.createElement('canvas').getContext('webgl');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
