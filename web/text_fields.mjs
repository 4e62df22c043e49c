// Real <textarea>/<input> elements over the drawn fields, so that the phone's own keyboard, autocorrect and dictation
// work. One element a slot, whatever text it edits. Draws nothing: border and background are the canvas's.

import {TapToFocus} from './tap_to_focus.mjs';
import {limited} from './text_limit.mjs';

const kExpectedMs = 1000;

// What of the field may be seen, as a CSS clip-path: the clip, less what lies over it. Clicks go through where it is cut.
function clip_path({rect, clip, holes}, scale) {
  const boxes = [clip, ...holes.filter((hole) => hole.width > 0)];
  const whole = clip.x <= rect.x && clip.y <= rect.y && clip.x + clip.width >= rect.x + rect.width
    && clip.y + clip.height >= rect.y + rect.height;
  if (whole && boxes.length === 1) return 'none';
  const outline = ({x, y, width, height}) => {
    const at = [x - rect.x, y - rect.y, width, height].map((value) => Math.round((value / scale) * 100) / 100);
    return `M${at[0]} ${at[1]}h${at[2]}v${at[3]}h${-at[2]}z`;
  };
  return `path(evenodd, "${boxes.map(outline).join('')}")`;
}

export class TextFields {
  // `scale()`: device pixels a CSS pixel. `wake()`: the page must draw.
  constructor({root, canvas, scale, wake}) {
    this.root_ = root;
    this.scale_ = scale;
    this.wake_ = wake;
    this.slots_ = new Map();
    this.taps_ = new TapToFocus({canvas, scale, open: (slot, rect) => this.expect(slot, rect)});
    document.addEventListener('focusin', () => this.wake_());
    document.addEventListener('focusout', () => this.wake_());
  }

  // Answers 1 when the person has changed the text since it was last taken.
  show(field) {
    const entry = this.entry_(field.slot, field.multi_line);
    entry.shown = true;
    entry.max_bytes = field.max_bytes;
    const id_changed = entry.id !== field.id;
    entry.id = field.id;
    this.dress_(entry, field);
    if (id_changed) {
      entry.expected_until = 0;
      this.end_expectation_(entry);
    }
    if (id_changed && field.text === '' && entry.ahead !== '') this.hand_over_(entry);
    else if (field.text !== null) this.give_(entry, field.text, id_changed);
    if (field.wants_focus) entry.element.focus({preventScroll: true});
    return entry.changed ? 1 : 0;
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
      if (!entry.shown && now >= entry.expected_until) this.hide_(entry);
      entry.shown_last = entry.shown;
      entry.shown = false;
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
    const entry = this.slots_.get(slot) ?? this.entry_(slot, true);
    const style = entry.element.style;
    entry.expected_until = performance.now() + kExpectedMs;
    if (style.visibility !== 'visible') {
      Object.assign(style, {
        visibility: 'visible', opacity: '0', clipPath: 'none', left: `${rect.x / this.scale_()}px`, top: `${rect.y / this.scale_()}px`,
        width: `${rect.width / this.scale_()}px`, height: `${rect.height / this.scale_()}px`,
      });
      entry.written = {};
    }
    entry.before ??= {value: limited(entry.element, entry.max_bytes || Infinity).text, changed: entry.changed};
    entry.element.value = '';
    entry.changed = false;
    entry.element.focus({preventScroll: true});
    clearTimeout(entry.giving_up);
    entry.giving_up = setTimeout(() => this.give_up_(entry), kExpectedMs);
    this.wake_();
  }

  // The expected field is here, or another one: what was typed ahead waits for a blank page.
  end_expectation_(entry) {
    if (!entry.before) return;
    clearTimeout(entry.giving_up);
    entry.before = null;
    entry.ahead += entry.element.value;
  }

  // What was typed before the blank page came is its first words.
  hand_over_(entry) {
    if (entry.element.value !== entry.ahead) entry.element.value = entry.ahead;
    entry.ahead = '';
    entry.changed = true;
    this.wake_();
  }

  // The tap opened nothing yet: the field holds again what it held, and what was typed meanwhile waits.
  give_up_(entry) {
    if (!entry.before) return;
    const {value, changed} = entry.before;
    this.end_expectation_(entry);
    entry.expected_until = 0;
    entry.element.value = value;
    entry.changed = changed;
    if (!entry.shown_last) this.hide_(entry);
    this.wake_();
  }

  copy(text) {
    const by_hand = () => this.copy_by_hand_(text);
    if (!navigator.clipboard?.writeText) return by_hand();
    navigator.clipboard.writeText(text).catch(by_hand);
  }

  entry_(slot, multi_line) {
    const old = this.slots_.get(slot);
    if (old && old.multi_line === multi_line) return old;
    const had_focus = old && document.activeElement === old.element;
    const entry = {
      element: this.make_(multi_line), multi_line, id: 0, written: {}, changed: false, composing: false, queued: null, shown: false, shown_last: false,
      expected_until: 0, before: null, ahead: '', giving_up: 0, max_bytes: 0,
    };
    this.slots_.set(slot, entry);
    if (old) old.element.replaceWith(entry.element);
    else (this.root_.querySelector('main') ?? this.root_).append(entry.element);
    this.listen_(entry);
    if (had_focus) {
      entry.element.style.visibility = 'visible';
      entry.element.focus({preventScroll: true});
    }
    return entry;
  }

  make_(multi_line) {
    const element = document.createElement(multi_line ? 'textarea' : 'input');
    if (!multi_line) element.type = 'text';
    element.className = 'field';
    for (const [name, value] of [['autocapitalize', 'sentences'], ['autocorrect', 'on'], ['spellcheck', 'true'], ['autocomplete', 'off']]) {
      element.setAttribute(name, value);
    }
    element.style.visibility = 'hidden';
    return element;
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

  dress_(entry, field) {
    const scale = this.scale_();
    const px = (value) => `${Math.round((value / scale) * 100) / 100}px`;
    const colour = (value) => `#${value.toString(16).padStart(6, '0')}`;
    const {rect, clip} = field;
    const cut = [
      clip.y - rect.y, rect.x + rect.width - clip.x - clip.width, rect.y + rect.height - clip.y - clip.height, clip.x - rect.x,
    ].map((value) => Math.max(0, value));
    const seen = cut[0] + cut[2] < rect.height && cut[1] + cut[3] < rect.width;
    this.write_(entry, 'style', {
      left: px(rect.x), top: px(rect.y), width: px(rect.width), height: px(rect.height),
      clipPath: clip_path(field, scale),
      fontSize: px(field.font_px), lineHeight: String(Math.round(field.line_height * 1000) / 1000), color: colour(field.ink),
      caretColor: colour(field.accent), opacity: '1',
      // A field scrolled out of sight keeps the keyboard; one that nobody writes in goes.
      visibility: seen || document.activeElement === entry.element ? 'visible' : 'hidden',
    });
    this.write_(entry, 'property', {'--muted': colour(field.muted)});
    this.write_(entry, 'attribute', {'aria-label': field.label, placeholder: field.placeholder, lang: field.language});
    entry.element.readOnly = field.read_only;
    if (entry.element.inert !== field.covered) entry.element.inert = field.covered;
  }

  // Only what has changed is written: each write costs the browser a new layout.
  write_(entry, kind, values) {
    const {element, written} = entry;
    for (const [name, value] of Object.entries(values)) {
      if (written[name] === value) continue;
      written[name] = value;
      if (kind === 'style') element.style[name] = value;
      else if (kind === 'property') element.style.setProperty(name, value);
      else if (value === '') element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
  }

  hide_(entry) {
    entry.expected_until = 0;
    if (entry.element.style.visibility === 'hidden') return;
    if (document.activeElement === entry.element) entry.element.blur();
    entry.element.style.visibility = 'hidden';
    entry.written.visibility = 'hidden';
  }

  copy_by_hand_(text) {
    const had_focus = document.activeElement;
    const element = document.createElement('textarea');
    element.value = text;
    element.className = 'copied';
    document.body.append(element);
    element.select();
    document.execCommand('copy');
    element.remove();
    had_focus?.focus?.({preventScroll: true});
  }
}
