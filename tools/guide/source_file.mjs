// One file of the guide, taken apart into front matter and what stands below each heading.
import { readText } from './findings.mjs';
import { kFact, kId, kSource } from './rules.mjs';
import { readWords } from './markdown.mjs';

export class SourceFile {
  /// The file is usable only if `lines` is there.
  constructor(path, language, findings) {
    this.path = path;
    this.language = language;
    this.findings = findings;
    this.lines = readText(path, findings)?.split('\n');
    this.note = (line, text) => findings.add(path, line, text);
  }

  words(text, line) {
    return readWords(text, line, this.note);
  }

  id(id, line, what = 'the id') {
    if (!kId.test(id)) this.note(line, `${what} "${id}" is not of lower-case letters, figures and hyphens`);
    return id;
  }

  /// Values of `id`, `title` and `summary`, their lines as `lines`, and `next`: the index of the line after them.
  front(id) {
    const front = { id, title: '', summary: '', lines: { title: 1, summary: 1 }, next: 0 };
    const end = this.lines.indexOf('---', 1);
    if (this.lines[0] !== '---' || end < 0) {
      this.note(1, 'does not begin with front matter between two lines ---');
      return front;
    }
    const seen = new Set();
    this.lines.slice(1, end).forEach((row, index) => this.#frontLine(row, index + 2, seen, front));
    for (const key of ['id', 'title', 'summary']) if (!seen.has(key)) this.note(1, `the front matter has no ${key}`);
    return { ...front, id, next: end + 1 };
  }

  #frontLine(row, line, seen, front) {
    const [, key, value] = /^([^:]*): *(.*)$/.exec(row) ?? [];
    if (!['id', 'title', 'summary'].includes(key)) this.note(line, `the front matter has only id, title and summary, not "${row}"`);
    else if (seen.has(key)) this.note(line, `the front matter has ${key} twice`);
    else if (!value) this.note(line, `${key} is empty`);
    else if (key === 'id' && value !== front.id) this.note(line, `the id is "${value}" in a file that is named ${front.id}.md`);
    if (key === 'title' || key === 'summary') {
      front[key] = this.words(value, line);
      front.lines[key] = line;
    }
    seen.add(key);
  }

  /// What stands below each heading of the levels that are taken ('##' or '##', '###'): [{level, words, id, line, fields:
  /// {name: {value, line}}, body: lines, bodyLine}]. `fields` are the names that may stand right below the heading.
  parts(from, levels, fields) {
    const parts = [];
    this.lines.slice(from).forEach((row, index) => {
      const line = from + index + 1;
      const heading = /^(#+) +(.*)$/.exec(row);
      const part = parts.at(-1);
      if (heading && levels.includes(heading[1])) parts.push(this.#heading(heading, line));
      else if (part && part.body.length === 0 && this.#field(part, row, line, fields)) part.bodyLine = line + 1;
      else if (part) part.body.push(row);
      else if (row.trim()) this.note(line, 'nothing can stand before the first heading');
    });
    for (const part of parts) this.#once(parts, part);
    return parts;
  }

  #heading([, level, text], line) {
    const [, words, id] = /^(.*?) *\{#([^}]*)\}$/.exec(text) ?? [undefined, text, ''];
    if (!id) this.note(line, 'the heading has no id');
    return { level, words: this.words(words, line), id, line, fields: {}, body: [], bodyLine: line + 1 };
  }

  #field(part, row, line, names) {
    const [, name, value] = /^([a-z]+): *(.*)$/.exec(row) ?? [];
    if (!name) return false;
    if (!names.includes(name)) this.note(line, `a line "${name}:" cannot stand here`);
    else if (part.fields[name]) this.note(line, `the line "${name}:" is there twice`);
    else part.fields[name] = { value, line };
    return true;
  }

  #once(parts, part) {
    const first = parts.find((other) => other.id === part.id && other.level === part.level);
    if (part.id && first !== part) this.note(part.line, `the id ${part.id} is there twice, first in line ${first.line}`);
  }

  /// The numbers of a `facts:` line. English has one; the others have none.
  facts(field, line) {
    if (this.language !== kSource) {
      if (field) this.note(field.line, 'only the English says which facts it carries');
      return [];
    }
    if (!field) {
      this.note(line, 'there is no line "facts:", with the numbers of the facts or -');
      return [];
    }
    const numbers = field.value === '-' ? [] : field.value.split(/, */);
    for (const number of numbers) if (!kFact.test(number)) this.note(field.line, `"${number}" is no number of a fact`);
    return numbers.map((number) => ({ number, line: field.line }));
  }
}
