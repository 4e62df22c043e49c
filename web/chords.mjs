// The few chords that are ours wherever the keyboard is; all others are the browser's. Never with Alt: Polish writes its
// letters with it.

// As in platform::Shortcut (platform/window.h).
const Shortcut = {Save: 1, Close: 2, Undo: 3, Search: 4, Redo: 6, Help: 7};

const kOnMac = /Mac|iP/.test(navigator.platform);

export function listen_for_chords(tell) {
  document.addEventListener('keydown', (event) => {
    const shortcut = chord(event);
    if (!shortcut) return;
    event.preventDefault();
    tell(shortcut);
  });
}

function chord(event) {
  if (event.isComposing || event.keyCode === 229 || event.altKey) return 0;
  if (!event.ctrlKey && !event.metaKey) {
    if (event.key === 'Escape') return Shortcut.Close;
    return event.key === '?' && !is_field(event.target) ? Shortcut.Help : 0;
  }
  if (event.key === 'Enter') return Shortcut.Close;
  if (kOnMac && !event.metaKey) return 0;  // Ctrl and a letter edit text there.
  const key = event.key.toLowerCase();
  if (key === 'z' && !is_field(event.target)) return event.shiftKey ? Shortcut.Redo : Shortcut.Undo;
  if (event.shiftKey) return 0;
  return key === 's' ? Shortcut.Save : key === 'k' ? Shortcut.Search : 0;
}

// Something that can be written in: a question mark is text there, and it brings up a phone's keyboard.
export function is_field(element) {
  return element?.matches?.('.field:read-write') ?? false;
}
