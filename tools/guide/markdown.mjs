// Reads the Markdown of a card: paragraphs, lists of one level, strong words and links inside Duolog. marked takes it
// apart; whatever else it finds is refused. A line is counted by what marked says it has consumed.
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { kTarget } from './rules.mjs';

// The same folder as in tools/environment.
const cache = process.env.DUOLOG_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'duolog');
const modules = process.env.DUOLOG_NODE_MODULES ?? join(cache, 'node_modules');
const folder = resolve(process.env.DUOLOG_MARKED_DIR ?? join(modules, 'marked'));
const { Lexer } = await import(pathToFileURL(join(folder, 'lib/marked.esm.js')).href).catch((error) => {
  throw new Error(`marked is not in DUOLOG_MARKED_DIR; tools/setup puts it into the cache (${error.message})`);
});

const kRefused = {
  heading: 'a heading of another level',
  code: 'code',
  codespan: 'code',
  blockquote: 'a quotation',
  hr: 'a rule across the page',
  html: 'HTML',
  table: 'a table',
  def: 'the address of a link',
  em: 'emphasis',
  del: 'struck words',
  image: 'a picture',
  br: 'a broken line',
  escape: 'a backslash',
};
const refused = (token) => `${kRefused[token.type] ?? token.type} cannot stand here`;

/// The marks of the compiled file, which src/core/guide.cpp reads.
const kStrong = '\x02';
const strong = (words) => `${kStrong}${words}\x03`;
const link = (target, words) => `\x04${target}\x05${words}\x06`;

const newlines = (text) => text.split('\n').length - 1;
const oneLine = (text) => text.replace(/\s*\n\s*/g, ' ');

/// The words of marked's inline tokens. note(line, finding) takes what is wrong.
class Inline {
  constructor(note, marks) {
    Object.assign(this, { note, marks, text: '', plain: '', links: [] });
  }

  take(tokens, line) {
    for (const token of tokens) {
      this.#takeOne(token, line);
      line += newlines(token.raw);
    }
    return this;
  }

  #takeOne(token, line) {
    if (token.type === 'text') this.#addWords(token, line);
    else if (!this.marks && (token.type === 'strong' || token.type === 'link')) this.note(line, 'only plain words can stand here');
    else if (token.type === 'strong') this.#takeStrong(token, line);
    else if (token.type === 'link') this.#takeLink(token, line);
    else this.note(line, refused(token));
  }

  /// A link may be strong; what is strong cannot be so twice.
  #takeStrong(token, line) {
    const inside = new Inline(this.note, true).take(token.tokens, line);
    if (inside.text.includes(kStrong)) this.note(line, 'strong words cannot stand in strong words');
    this.#add(strong(inside.text), inside.plain, inside.links);
  }

  #takeLink(token, line) {
    if (!token.raw.startsWith('[') || token.title || !kTarget.test(token.href)) {
      this.note(line, `a link leads to guide:… or checklist:…, not to "${token.href}"`);
      return;
    }
    const inside = new Inline(this.note, false).take(token.tokens, line);
    if (!token.text.trim()) this.note(line, 'a link has no words');
    this.#add(link(token.href, inside.text), inside.plain, [{ target: token.href, line }]);
  }

  #addWords(token, line) {
    const words = this.#words(token, line);
    this.#add(words, words, []);
  }

  #words(token, line) {
    const stray = /[*_`[\]<>\\~{}|]/.exec(token.raw) ?? /&#?\w+;/.exec(token.raw);
    if (stray) this.note(line + newlines(token.raw.slice(0, stray.index)), `a stray ${stray[0]}`);
    return oneLine(token.raw);
  }

  #add(text, plain, links) {
    this.text += text;
    this.plain += plain;
    this.links.push(...links);
  }
}

/// One line of plain words.
export function readWords(words, line, note) {
  const { plain } = new Inline(note, false).take(Lexer.lexInline(words), line);
  return plain.trim();
}

/// What stands in an item of a list after its words.
function noteMore(tokens, line, loose, note) {
  for (const token of tokens) {
    if (token.type === 'list') note(line, 'a list within a list cannot stand here');
    else if (token.type !== 'space' && !loose) note(line, refused(token));
    line += newlines(token.raw);
  }
}

function itemsOf(list, line, note) {
  if (list.ordered) note(line, 'a numbered list cannot stand here');
  else if (!/^-(\s|$)/.test(list.raw)) note(line, 'the items of a list begin with "- "');
  if (list.loose) note(line, 'there are empty lines in a list');
  const items = [];
  for (const item of list.items) {
    const [words, ...more] = item.tokens;
    if (item.task) note(line, 'a list to tick off cannot stand here');
    if (!words) note(line, 'an item of the list is empty');
    else if (!['text', 'paragraph'].includes(words.type)) note(line, refused(words));
    else items.push({ item: true, line, ...block(new Inline(note, true).take(words.tokens, line)) });
    noteMore(more, line + newlines(`${words?.raw.trimEnd()}\n`), list.loose, note);
    line += newlines(item.raw);
  }
  return items;
}

const block = ({ text, plain, links }) => ({ text: text.trim(), plain: plain.trim(), links });

/// marked takes the addresses of links out before it says what it found.
function withoutAddresses(lines, line, note) {
  return lines.map((row, index) => {
    if (!/^ {0,3}\[[^\]]*\]:/.test(row)) return row;
    note(line + index, refused({ type: 'def' }));
    return '';
  });
}

/// The blocks of a card: [{item, line, text, plain, links: [{target, line}]}].
export function readBody(lines, line, note) {
  const blocks = [];
  for (const token of new Lexer().lex(withoutAddresses(lines, line, note).join('\n'))) {
    if (token.type === 'paragraph') {
      blocks.push({ item: false, line, ...block(new Inline(note, true).take(token.tokens, line)) });
    } else if (token.type === 'list') {
      blocks.push(...itemsOf(token, line, note));
    } else if (token.type !== 'space') {
      note(line, refused(token));
    }
    line += newlines(token.raw);
  }
  return blocks;
}
