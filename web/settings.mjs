// What is known before the program and any journal: the address wins over the saved settings, and they over the browser's
// languages. What the page itself must follow: its language, its ground, its address.

const kName = 'duolog.settings';
export const kLanguages = ['en', 'sv', 'da', 'pl'];
const kOnce = ['new', 'priorities'];
const kKnown = {
  lang: /^(en|sv|da|pl)$/, theme: /^(light|dark|system)$/, contrast: /^(high|system)$/, 'text-size': /^(8[5-9]|9\d|1\d\d|200)$/,
};

// Lines `name=value`; empty where storage is refused.
export function read_settings() {
  try {
    return localStorage.getItem(kName) ?? '';
  } catch {
    return '';
  }
}

// Answers the error's name, null when the text is kept.
export function write_settings(text) {
  try {
    localStorage.setItem(kName, text);
    return null;
  } catch (error) {
    return error.name;
  }
}

// ?lang=sv&theme=dark&demo as the program's options. It refuses what it does not know; an address with a slip in it opens
// Duolog all the same.
export function program_arguments(query = address()) {
  const settings = Object.keys(kKnown).filter((name) => known(name, query.get(name))).map((name) => `--${name}=${query.get(name)}`);
  return [...settings, ...['demo', 'kit', ...kOnce].filter((name) => query.has(name)).map((name) => `--${name}`)];
}

// What the home screen's shortcuts ask for is done once: a page that is loaded again does not do it again.
export function forget_shortcut() {
  const query = address();
  if (!kOnce.some((name) => query.has(name))) return;
  kOnce.forEach((name) => query.delete(name));
  const left = query.toString().replaceAll('=&', '&').replace(/=$/, '');
  history.replaceState(history.state, '', location.pathname + (left && `?${left}`));
}

export function first_language(query = address(), saved = read_settings()) {
  const wanted = [query.get('lang'), saved_value('language', saved), ...(navigator.languages ?? [navigator.language])];
  return wanted.map((tag) => (tag ?? '').toLowerCase().split('-')[0]).find((tag) => kLanguages.includes(tag)) ?? 'en';
}

// The chosen value of a name in kKnown, undefined where nobody chose.
export function first_value(name, query = address(), saved = read_settings()) {
  return [query.get(name), saved_value(name.replace('text-size', 'text_percent'), saved)].find((value) => known(name, value));
}

// For readers, and for the name under which the home screen would keep Duolog.
export function set_page_language(tag) {
  document.documentElement.lang = tag;
  const link = document.querySelector('link[rel=manifest]');
  const language = kLanguages.includes(tag) ? tag : 'en';
  if (link && link.getAttribute('href') !== `${language}.webmanifest`) link.href = `${language}.webmanifest`;
}

// The ground of the drawing as #rrggbb: behind it, in the browser's bars and where a page is pulled beyond its end.
export function set_page_ground(colour, dark) {
  const {dataset, style} = document.documentElement;
  if (dataset.theme === (dark ? 'dark' : 'light') && style.getPropertyValue('--paper') === colour) return;
  dataset.theme = dark ? 'dark' : 'light';
  style.setProperty('--paper', colour);
  colour_bars(colour);
}

export function address() {
  return new URLSearchParams(location.search);
}

function known(name, value) {
  return kKnown[name].test(value ?? '');
}

function saved_value(name, saved) {
  return saved.match(new RegExp(`^${name}=(.*)$`, 'm'))?.[1].trim();
}

export function colour_bars(colour) {
  for (const bar of document.querySelectorAll('meta[name=theme-color]')) bar.content = colour;
}
