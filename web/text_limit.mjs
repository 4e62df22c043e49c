// How much of a field's text is kept: whole code points, at most so many UTF-8 bytes.

const encoder = new TextEncoder();
const bytes_of = (text) => encoder.encode(text).length;

// No NUL, which ends a string in C++, and no half characters. Iterating by code points leaves a lone surrogate alone.
function well_formed(text) {
  const whole = text.includes('\0') ? text.replaceAll('\0', '') : text;
  if (whole.toWellFormed) return whole.toWellFormed();
  return Array.from(whole, (letter) => (/^[\uD800-\uDFFF]$/.test(letter) ? '\uFFFD' : letter)).join('');
}

// The longest beginning of `text` that has at most `max_bytes` bytes.
function beginning(text, max_bytes) {
  const room = new Uint8Array(Math.max(0, max_bytes));
  return text.slice(0, encoder.encodeInto(text, room).read);
}

// `text` is well-formed and within the limit; `cut` says that something had to go. Cuts before the caret, where the person has just typed or pasted; what follows the caret is older and stays.
export function limited(element, max_bytes) {
  const text = well_formed(element.value);
  const caret = element.selectionEnd ?? text.length;
  if (max_bytes === 0 || text.length * 3 <= max_bytes || bytes_of(text) <= max_bytes) return {text, caret, cut: false};
  const tail = text.slice(caret);
  const room = max_bytes - bytes_of(tail);
  const head = room >= 0 ? beginning(text.slice(0, caret), room) : '';
  const kept = room >= 0 ? head + tail : beginning(text, max_bytes);
  return {text: kept, caret: Math.min(head.length, kept.length), cut: true};
}
