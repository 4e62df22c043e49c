// Real <textarea>/<input> elements over the drawn fields, so that the phone's own keyboard, autocorrect and dictation
// work. One element a slot, whatever text it edits. Draws nothing: border and background are the canvas's.

import {become, dress, element_of, show_caret} from './field_elements.mjs';
import {remember, remembered} from './history.mjs';
import {TapToFocus} from './tap_to_focus.mjs';
import {limited} from './text_limit.mjs';

const kExpectedMs = 1000;
const kShowsToAnswer = 2;

export class TextFields {
  // `scale()`: device pixels a CSS pixel. `wake()`: the page must draw.
  // `whole` says whether all of the program is here, which takes up what a tap opened.
  constructor({root, canvas, scale, wake, whole = () => true}) {
    this.root_ = root;
    this.whole_ = whole;
    this.scale_ = scale;
    this.wake_ = wake;
    this.slots_ = new Map();
    this.taps_ = new TapToFocus({canvas, scale, open: (slot, rect) => this.expect(slot, rect)});
    document.addEventListener('focusin', () => this.wake_());
    document.addEventListener('focusout', () => this.wake_());
    this.returns_to_ = remembered('caret');
    const remember_caret = () => remember('caret', this.caret_());
    addEventListener('pagehide', remember_caret);
    document.addEventListener('visibilitychange', remember_caret);
  }

  resized_(entry, {width, height}) {
    const size = `${width} ${height}`;
    const another = entry.size !== undefined && entry.size !== size;
    entry.size = size;
    return another;
  }

  // Of the page that is written on: which text, from where to where, how far it is scrolled, who had the keyboard.
  caret_() {
    const areas = [...this.slots_.values()].filter(({shown_last, kind}) => shown_last && kind === 'area');
    const entry = areas.find(({element}) => element === document.activeElement) ?? areas[0];
    if (!entry) return '';
    const {selectionStart, selectionEnd, scrollTop} = entry.element;
    return [entry.id, selectionStart, selectionEnd, scrollTop, Number(document.activeElement === entry.element)].join();
  }

  // Once, and only into the text that it was in. A phone's keyboard cannot come up by itself, and a field without one
  // would only take the room for it.
  return_to_(entry) {
    const [id, start, end, top, focused] = this.returns_to_.split(',').map(Number);
    if (id !== entry.id) return;
    this.returns_to_ = '';
    entry.element.setSelectionRange(start, end);
    entry.element.scrollTop = top;
    if (focused && !matchMedia('(pointer: coarse)').matches) entry.element.focus({preventScroll: true});
  }

  // Answers bit 0 when the person has changed the text since it was last taken, bit 1 when Enter has ended it.
  show(field) {
    const entry = this.entry_(field.slot, field.kind);
    entry.shown = true;
    entry.max_bytes = field.max_bytes;
    entry.keeps_lines = field.keeps_lines;
    const id_changed = entry.id !== field.id;
    entry.id = field.id;
    dress(entry, field, this.scale_());
    if (id_changed) {
      entry.expected_until = 0;
      this.end_expectation_(entry);
    }
    if (id_changed && field.text !== null && this.ahead_for_(entry, field.text)) this.hand_over_(entry, field.text);
    else if (field.text !== null) this.give_(entry, field.text, id_changed);
    const {before} = entry;
    if (before && before.shows_left !== null && before.shows_left-- === 0) this.rejoin_(entry);
    if (this.resized_(entry, field.rect) && entry.kind === 'area' && document.activeElement === entry.element) queueMicrotask(() => show_caret(entry.element));
    if (this.returns_to_ && entry.kind === 'area') queueMicrotask(() => this.return_to_(entry));
    // Later in this task: the mirror may still move the element, which would lose the keyboard again.
    if (field.wants_focus) queueMicrotask(() => entry.element.focus({preventScroll: true}));
    return ((entry.before ?? entry).changed ? 1 : 0) | (this.take_end_(entry) ? 2 : 0);
  }

  take(slot) {
    const entry = this.slots_.get(slot);
    if (entry?.before) {  // What is typed now belongs to the field that comes.
      const {value, changed} = entry.before;
      entry.before.changed = false;
      return changed ? value : null;
    }
    if (!entry?.changed) return null;
    entry.changed = false;
    return limited(entry.element, entry.max_bytes).text;
  }

  end_frame() {
    const now = performance.now();
    for (const entry of this.slots_.values()) {
      if (!entry.shown && now >= entry.expected_until && !(entry.before && !this.whole_())) this.hide_(entry);
      entry.shown_last = entry.shown;
      entry.shown = false;
      if (entry.shown_last && entry.kind === 'area') queueMicrotask(() => { this.returns_to_ = ''; });
    }
  }

  slot_of(element) {
    for (const [slot, entry] of this.slots_) if (entry.element === element) return slot;
    return undefined;
  }

  element(slot) {
    return this.slots_.get(slot)?.element;
  }

  // `nodes`: [{slot, rect}], enabled things that open a keyboard when tapped. Device pixels.
  set_openers(nodes) {
    this.taps_.openers = nodes;
  }

  // Takes the keyboard at once, within the person's own tap, for a field that a coming frame will show.
  expect(slot, rect) {
    // The writing page has the first slot, then come lines, then notes, and from 20 on lines again. A wrong guess is put right when the field is shown.
    const entry = this.slots_.get(slot) ?? this.entry_(slot, slot === 1 || (slot > 5 && slot < 20) ? 'area' : 'line');
    const style = entry.element.style;
    if (style.visibility !== 'visible') {
      Object.assign(style, {
        visibility: 'visible', opacity: '0', clipPath: 'none', left: `${rect.x / this.scale_()}px`, top: `${rect.y / this.scale_()}px`,
        width: `${rect.width / this.scale_()}px`, height: `${rect.height / this.scale_()}px`,
      });
      entry.written = {};
    }
    if (!entry.before && !(entry.shown_last && entry.kind === 'search')) {  // A search that is there goes on.
      this.set_aside_(entry);
      // A line that comes with the id it had is the same line.
      if (!entry.shown_last && entry.kind !== 'area') entry.before.shows_left = 0;
      entry.expected_until = performance.now() + kExpectedMs;
      entry.giving_up = setTimeout(() => this.give_up_(entry), kExpectedMs);
    }
    entry.element.focus({preventScroll: true});
    this.wake_();
  }

  // What is typed from now on belongs to the field that comes.
  set_aside_(entry) {
    entry.before = {value: limited(entry.element, entry.max_bytes || Infinity).text, changed: entry.changed, ended: false, shows_left: null};
    entry.element.value = '';
    entry.changed = false;
  }

  // Enter in a line. A search has no next line; another line may still be on its way to the program.
  end_line_(entry) {
    if (entry.kind === 'search') entry.ended = true;
    else if (entry.before) {
      entry.lines.push(entry.element.value);
      entry.element.value = '';
    } else {
      this.set_aside_(entry);
      entry.before.ended = true;
    }
    this.wake_();
  }

  // True once for each line, and only after its text was taken.
  take_end_(entry) {
    const line = entry.before ?? entry;
    if (!line.ended || line.changed) return false;
    line.ended = false;
    if (line === entry.before) line.shows_left = kShowsToAnswer;
    this.wake_();
    return true;
  }

  // The expected field is here, or another one: what was typed ahead waits for a blank page.
  end_expectation_(entry) {
    if (!entry.before) return;
    clearTimeout(entry.giving_up);
    entry.before = null;
    entry.ahead += entry.element.value;
  }

  ahead_for_(entry, text) {
    return entry.lines.length > 0 || entry.ahead !== '' && (text === '' || entry.kind !== 'area');
  }

  // What was typed before the blank page came is its first words.
  hand_over_(entry, text) {
    const line = entry.lines.shift();
    const value = line === undefined ? text + entry.ahead : entry.ahead;
    if (entry.element.value !== value) entry.element.value = value;
    entry.ahead = '';
    entry.changed = line === undefined;
    if (line !== undefined) entry.before = {value: text + line, changed: true, ended: true, shows_left: null};
    this.wake_();
  }

  // The tap opened nothing yet: the field holds again what it held, and what was typed meanwhile waits.
  give_up_(entry) {
    if (!entry.before) return;
    if (!this.whole_()) {  // The page that takes it up is still being fetched.
      entry.giving_up = setTimeout(() => this.give_up_(entry), kExpectedMs);
      return;
    }
    if (entry.kind === 'area') {
      const {value, changed} = entry.before;
      this.end_expectation_(entry);
      entry.element.value = value;
      entry.changed = changed;
    } else {
      this.rejoin_(entry);
    }
    entry.expected_until = 0;
    if (!entry.shown_last) this.hide_(entry);
    this.wake_();
  }

  // No other line came: the field holds what it held and what was typed since, in one line.
  rejoin_(entry) {
    const {element, before} = entry;
    if (entry.composing) {
      before.shows_left = 0;
      return;
    }
    const typed = [...entry.lines.splice(0), element.value].join(' ');
    clearTimeout(entry.giving_up);
    Object.assign(entry, {before: null, expected_until: 0});
    if (element.value !== before.value + typed) element.value = before.value + typed;
    entry.changed = before.changed || typed !== '';
    this.keep_within_(entry);
    this.wake_();
  }

  // Answers whether it was copied.
  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {  // Refused, or there is none.
      return this.copy_by_hand_(text);
    }
  }

  // `kind`: 'area', 'line' or 'search'.
  entry_(slot, kind) {
    const old = this.slots_.get(slot);
    if (old?.kind === kind) return old;
    const entry = old ?? {
      id: 0, written: {}, changed: false, composing: false, queued: null, shown: false, shown_last: false,
      expected_until: 0, before: null, ahead: '', lines: [], ended: false, giving_up: 0, max_bytes: 0,
    };
    if (!old) {
      this.slots_.set(slot, entry);
      entry.element = element_of(kind);
      this.listen_(entry);
      (this.root_.querySelector('main') ?? this.root_).append(entry.element);
    } else if ((old.kind === 'area') !== (kind === 'area')) {
      this.replace_(entry, kind);
    }
    entry.kind = kind;
    become(entry.element, kind);
    return entry;
  }

  replace_(entry, kind) {
    const old = entry.element;
    const had_focus = document.activeElement === old;
    Object.assign(entry, {element: element_of(kind), written: {}, composing: false, queued: null});
    this.listen_(entry);
    entry.element.value = old.value;
    Object.assign(entry.element.dataset, old.dataset);
    old.replaceWith(entry.element);
    if (!had_focus) return;
    entry.element.style.visibility = 'visible';
    entry.element.focus({preventScroll: true});
  }

  listen_(entry) {
    const {element} = entry;
    element.addEventListener('input', (event) => {
      // Some browsers forget compositionend; plain typing proves that the composition is over.
      if (entry.composing && event.inputType === 'insertText' && !event.isComposing) entry.composing = false;
      if (!entry.composing) this.keep_within_(entry);
      entry.changed = true;
      this.wake_();
    });
    // Some phones' keyboards tell of Enter only as of a line break to come.
    const ended = (event, by_enter) => {
      if (!by_enter || entry.kind === 'area' || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      if (!element.readOnly && !event.repeat) this.end_line_(entry);
    };
    element.addEventListener('keydown', (event) => ended(event, event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey));
    element.addEventListener('beforeinput', (event) => ended(event, event.inputType === 'insertLineBreak'));
    element.addEventListener('paste', (event) => {
      if (!entry.keeps_lines || element.readOnly) return;
      const text = (event.clipboardData?.getData('text/plain') ?? '').trim();
      if (!/[\r\n]/.test(text)) return;
      event.preventDefault();
      document.execCommand('insertText', false, text.replace(/[\r\n]+/g, '\u2028'));
    });
    element.addEventListener('compositionstart', () => { entry.composing = true; });
    const composed = () => {
      if (!entry.composing) return;
      entry.composing = false;
      if (entry.queued !== null) this.give_(entry, entry.queued, true);
      else this.keep_within_(entry);
      this.wake_();
    };
    element.addEventListener('compositionend', composed);
    element.addEventListener('blur', composed);
  }

  // While composing the limit waits: touching the value would break the composition. take() cuts what it hands over.
  keep_within_(entry) {
    const {element} = entry;
    const {text, caret, cut} = limited(element, entry.max_bytes);
    if (!cut) return;  // Half an emoji is left alone too: the other half is the next event.
    element.value = text;
    element.setSelectionRange(caret, caret);
    entry.changed = true;
  }

  give_(entry, text, another) {
    if (entry.before) {
      Object.assign(entry.before, {value: text, changed: false});
      return;
    }
    if (entry.composing && !another) {
      entry.queued = text;
      return;
    }
    entry.queued = null;
    entry.changed = false;
    if (entry.element.value === text) return;
    entry.element.value = text;
    if (another) entry.element.scrollTop = 0;
  }

  hide_(entry) {
    entry.expected_until = 0;
    if (entry.kind !== 'area') this.forget_ahead_(entry);
    if (entry.element.style.visibility === 'hidden') return;
    if (document.activeElement === entry.element) entry.element.blur();
    entry.element.style.visibility = 'hidden';
    entry.written.visibility = 'hidden';
  }

  // A line that has gone is no more waited for.
  forget_ahead_(entry) {
    clearTimeout(entry.giving_up);
    Object.assign(entry, {before: null, ahead: '', lines: [], ended: false});
  }

  copy_by_hand_(text) {
    const had_focus = document.activeElement;
    const element = document.createElement('textarea');
    element.value = text;
    element.className = 'copied';
    document.body.append(element);
    element.select();
    const copied = document.execCommand('copy');
    element.remove();
    had_focus?.focus?.({preventScroll: true});
    return copied;
  }
}
