// What scrolls the page besides a finger on the canvas: wheel and touchpad, keys, and fingers on text fields, which lie
// over the canvas and scroll themselves as far as they can. Also who is asked for a menu. Decides nothing else.

const kPauseMs = 400;
const kSlopCss = 10;
const kHoldMs = 400;  // From then on browsers take a finger that rests for a hold.
// The orders are those of platform::PointerEvent::Kind, WheelEvent::Unit, ScrollKey and MirrorEvent::Kind.
const Pointer = {Down: 0, Move: 1, Up: 2, Cancel: 3};
const kScrollKeys = {ArrowUp: 0, ArrowDown: 1, PageUp: 2, PageDown: 3, Home: 4, End: 5};
const kMenu = 4;
// A row has no use for the arrows: they scroll as on any page.
const kKeepsArrows = '[role=radio],[role=slider],[role=gridcell],[contenteditable]';
const kKeepsSpace = 'button,a,[role=slider]';

const field_of = (event) => event.target.closest?.('.field') ?? null;

// `tell`: wheel(unit, dy, notch, x, y), scroll_key(number), finger(kind, id, x, y), mirror_event(kind, id, value); places
// in device pixels.
export class Scrolling {
  constructor({canvas, scale, tell}) {
    this.canvas_ = canvas;
    this.scale_ = scale;
    this.tell_ = tell;
    this.rolled_ = {at: -Infinity, field: null};
    this.touch_ = null;
    const before = {capture: true, passive: false};
    document.addEventListener('wheel', (event) => this.rolled(event), before);
    document.addEventListener('keydown', (event) => this.key_pressed(event));
    document.addEventListener('contextmenu', (event) => this.menu_asked(event));
    for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel']) {
      document.addEventListener(type, (event) => { if (field_of(event)) this.touched(event); }, before);
    }
  }

  // SDL hears of none: it would count pixels as notches, and leave the browser no zoom.
  rolled(event) {
    if (of_failure(event)) return;
    event.stopPropagation();
    if (event.ctrlKey) return;
    const field = this.rolling_field_(event);
    if (field && can_scroll(field, event.deltaY)) return;
    event.preventDefault();
    if (field || event.shiftKey || !event.deltaY) return;
    const pixels = event.deltaMode === 0;
    const notch = !pixels || event.wheelDeltaY !== 0 && event.wheelDeltaY % 120 === 0;
    this.tell_('wheel', event.deltaMode, event.deltaY * (pixels ? this.scale_() : 1), Number(notch), ...this.place_(event));
  }

  // What is rolled stays with the field that it began on, even at its end, until the person pauses.
  rolling_field_(event) {
    const goes_on = event.timeStamp - this.rolled_.at < kPauseMs;
    this.rolled_.at = event.timeStamp;
    const field = field_of(event);
    if (goes_on && this.rolled_.under === field) return this.rolled_.field;
    this.rolled_.under = field;
    return this.rolled_.field = field && can_scroll(field, event.deltaY) ? field : null;
  }

  key_pressed(event) {
    const {key, target} = event;
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || target.matches?.('input,textarea')) return;
    const node = Number(target.closest?.('[data-node]')?.dataset.node ?? 0);
    if (node && (key === 'ContextMenu' || key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      this.tell_('mirror_event', kMenu, node, 0);
      return;
    }
    const space = key === ' ';
    if (target.closest?.(space ? kKeepsSpace : kKeepsArrows)) return;
    const number = space ? (event.shiftKey ? kScrollKeys.PageUp : kScrollKeys.PageDown) : kScrollKeys[key];
    if (number === undefined) return;
    event.preventDefault();
    this.tell_('scroll_key', number);
  }

  // By a key or a reader; the mouse's is the canvas's own. Fields keep the browser's.
  menu_asked(event) {
    if (field_of(event) || of_failure(event)) return;
    event.preventDefault();
    const node = Number(event.target.closest?.('[data-node]')?.dataset.node ?? 0);
    if (node) this.tell_('mirror_event', kMenu, node, 0);
  }

  // A finger on a field: the browser's as long as it taps, holds or scrolls the field's own text; else the page's.
  touched(event) {
    const changed = event.changedTouches[0];
    if (event.type === 'touchstart') {
      this.finish_(Pointer.Cancel);
      if (event.touches.length === 1) this.touch_ = {id: changed.identifier, x: changed.clientX, y: changed.clientY, at: event.timeStamp, field: event.target, ours: null};
      return;
    }
    const {touch_} = this;
    if (!touch_ || changed.identifier !== touch_.id) return;
    touch_.last = changed;
    if (event.type !== 'touchmove') return this.finish_(event.type === 'touchend' ? Pointer.Up : Pointer.Cancel);
    touch_.ours ??= this.whose_(touch_, changed, event.timeStamp);
    if (!touch_.ours || !event.cancelable) return;
    event.preventDefault();
    this.finger_(Pointer.Move, changed);
  }

  // Null while nobody can know.
  whose_(touch, {clientX, clientY}, now) {
    const dx = touch.x - clientX;
    const dy = touch.y - clientY;
    if (Math.hypot(dx, dy) < kSlopCss / 2) return null;
    if (now - touch.at > kHoldMs) return false;  // It moves the caret, or selects.
    const upright = Math.abs(dy) >= Math.abs(dx);
    if (!upright && touch.field === document.activeElement || upright && can_scroll(touch.field, dy)) return false;
    this.finger_(Pointer.Down, {clientX: touch.x, clientY: touch.y});
    return true;
  }

  finish_(kind) {
    if (this.touch_?.ours) this.finger_(kind, this.touch_.last);
    this.touch_ = null;
  }

  finger_(kind, point) {
    this.tell_('finger', kind, this.touch_.id, ...this.place_(point));
  }

  place_({clientX, clientY}) {
    const box = this.canvas_.getBoundingClientRect();
    return [(clientX - box.left) * this.scale_(), (clientY - box.top) * this.scale_()];
  }
}

// What has stopped belongs to the browser again: the words that are left there are to be read and copied.
function of_failure({target}) {
  return target.closest?.('.failure');
}

// Its own text, further that way.
function can_scroll({localName, scrollTop, scrollHeight, clientHeight}, dy) {
  return localName === 'textarea' && (dy > 0 ? scrollTop + clientHeight < scrollHeight - 1 : scrollTop > 0);
}
