// Puts a document on paper: its words lie in a part of the page that only paper shows, in a shadow, so that neither its
// styles nor the page's reach the other. A frame of its own would need more rights than the page gives itself.

const kStyle = /<style[^>]*>([^]*?)<\/style>/gi;

let paper = null;

// `html`: a whole document with its styles in <style>. Answers whether the browser was asked to print.
export function print_document(html) {
  put_away();
  if (typeof globalThis.print !== 'function') return false;
  // The page lets no styles in but its own files, not even to be parsed; sheets that are made are not asked.
  const styles = [...html.matchAll(kStyle)].map(([, text]) => text);
  const parsed = new DOMParser().parseFromString(html.replace(kStyle, ''), 'text/html');
  const title = document.title;
  document.title = parsed.title || title;  // The name of the paper, and of a file that is made instead.
  lay_out(parsed, styles);
  try {
    globalThis.print();
  } finally {
    document.title = title;
  }
  // Some browsers come back at once and look at the page later; the person's next touch of it comes after that.
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, put_away, {capture: true, once: true});
  return true;
}

function lay_out(parsed, styles) {
  paper = document.createElement('div');
  paper.className = 'paper';
  paper.lang = parsed.documentElement.lang;
  const inside = paper.attachShadow({mode: 'open'});
  if ('adoptedStyleSheets' in inside) inside.adoptedStyleSheets = styles.map(sheet_of);
  for (const element of parsed.querySelectorAll('script,link,meta,base,iframe,object,embed,title')) element.remove();
  inside.append(document.importNode(parsed.body, true));
  document.body.append(paper);
}

function sheet_of(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

function put_away() {
  paper?.remove();
  paper = null;
}
