// What is known before the program and any journal: the address wins over the saved settings, and they over the browser's
// languages. Puts a chosen theme on the page before anything is seen, and follows the program's later.

const kName = 'duolog.settings';
export const kLanguages = ['en', 'sv', 'da', 'pl'];
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
  return [...settings, ...['demo', 'kit'].filter((name) => query.has(name)).map((name) => `--${name}`)];
}

export function first_language(query = address(), saved = read_settings()) {
  const wanted = [query.get('lang'), saved_value('language', saved), ...(navigator.languages ?? [navigator.language])];
  return wanted.map((tag) => (tag ?? '').toLowerCase().split('-')[0]).find((tag) => kLanguages.includes(tag)) ?? 'en';
}

// The ground of the drawing as #rrggbb: behind it, in the browser's bars and where a page is pulled beyond its end.
export function set_page_ground(colour, dark) {
  const {dataset, style} = document.documentElement;
  if (dataset.theme === (dark ? 'dark' : 'light') && style.getPropertyValue('--paper') === colour) return;
  dataset.theme = dark ? 'dark' : 'light';
  style.setProperty('--paper', colour);
  colour_bars(colour);
}

function address() {
  return new URLSearchParams(location.search);
}

function known(name, value) {
  return kKnown[name].test(value ?? '');
}

function saved_value(name, saved) {
  return saved.match(new RegExp(`^${name}=(.*)$`, 'm'))?.[1].trim();
}

function colour_bars(colour) {
  for (const bar of document.querySelectorAll('meta[name=theme-color]')) bar.content = colour;
}

function show_chosen_theme() {
  const theme = [address().get('theme'), saved_value('theme', read_settings())].find((value) => known('theme', value));
  if (theme === undefined || theme === 'system') return;
  document.documentElement.dataset.theme = theme;
  colour_bars(getComputedStyle(document.documentElement).getPropertyValue('--paper').trim());
}

show_chosen_theme();
