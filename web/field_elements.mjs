// How a text field's element is made, lies and looks. Knows neither what is typed nor who has the keyboard next.

const kTyping = {
  area: {autocapitalize: 'sentences', spellcheck: 'true'},
  line: {autocapitalize: 'sentences', spellcheck: 'true', enterkeyhint: 'done'},
  search: {autocapitalize: 'none', spellcheck: 'false', enterkeyhint: 'search'},
};

// `kind`: 'area', 'line' or 'search'.
export function element_of(kind) {
  const element = document.createElement(kind === 'area' ? 'textarea' : 'input');
  element.className = 'field';
  element.setAttribute('autocorrect', 'on');
  element.autocomplete = 'off';
  element.style.visibility = 'hidden';
  return element;
}

export function become(element, kind) {
  if (kind !== 'area') element.type = kind === 'search' ? 'search' : 'text';
  for (const [name, value] of Object.entries(kTyping[kind])) element.setAttribute(name, value);
}

export function dress(entry, field, scale) {
  const px = (value) => `${Math.round((value / scale) * 100) / 100}px`;
  const colour = (value) => `#${value.toString(16).padStart(6, '0')}`;
  const {rect} = field;
  write(entry, 'style', {
    left: px(rect.x), top: px(rect.y), width: px(rect.width), height: px(rect.height),
    padding: field.pad.map(px).join(' '), clipPath: clip_path(field, scale),
    fontSize: px(field.font_px), lineHeight: String(Math.round(field.line_height * 1000) / 1000), color: colour(field.ink),
    caretColor: colour(field.accent), opacity: '1',
    visibility: 'visible',  // Cut where it is out of sight, but Tab comes to it, and it keeps the keyboard.
  });
  write(entry, 'property', {'--muted': colour(field.muted)});
  write(entry, 'attribute', {'aria-label': field.label, placeholder: field.placeholder, lang: field.language});
  entry.element.readOnly = field.read_only;
  if (entry.element.inert !== field.covered) entry.element.inert = field.covered;
}

// Scrolls the caret's line into sight: a keyboard has come up, or the phone was turned.
export function show_caret(element) {
  const twin = element.cloneNode();
  twin.value = element.value.slice(0, element.selectionEnd);
  twin.style.height = '0';
  element.after(twin);
  const bottom = twin.scrollHeight;
  twin.remove();
  const line = parseFloat(getComputedStyle(element).lineHeight);
  element.scrollTop = Math.min(bottom - line, Math.max(element.scrollTop, bottom - element.clientHeight));
}

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

// Only what has changed is written: each write costs the browser a new layout.
function write({element, written}, kind, values) {
  for (const [name, value] of Object.entries(values)) {
    if (written[name] === value) continue;
    written[name] = value;
    if (kind === 'style') element.style[name] = value;
    else if (kind === 'property') element.style.setProperty(name, value);
    else if (value === '') element.removeAttribute(name);
    else element.setAttribute(name, value);
  }
}
