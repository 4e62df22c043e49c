// Reads the guide in one language. `texts` holds every text with its file and line, for the checks that do not care
// where it stands; `files` every file that was read.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './findings.mjs';
import { readBody } from './markdown.mjs';
import { kCards, kOccasions, kSteps, mostOf } from './rules.mjs';
import { SourceFile } from './source_file.mjs';

/// {chapters: [id], checklists: [id]}, in the order of the app.
export function readContents(folder, findings) {
  const json = readJson(join(folder, 'contents.json'), findings);
  const { chapters, checklists } = json?.value ?? {};
  if (json && !(Array.isArray(chapters) && Array.isArray(checklists))) findings.add(json.path, 1, 'has no lists "chapters" and "checklists"');
  return { chapters: chapters ?? [], checklists: checklists ?? [] };
}

export function readLanguage(folder, language, contents, findings) {
  const reader = new Reader(folder, language, findings);
  const guide = {
    language,
    chapters: contents.chapters.map((id) => reader.chapter(id)).filter(Boolean),
    checklists: contents.checklists.map((id) => reader.checklist(id)).filter(Boolean),
    troubles: reader.troubles(),
    habits: reader.habits(),
    occasions: reader.occasions(),
    files: reader.files,
    texts: reader.texts,
  };
  noteOthers(join(folder, language), [...contents.chapters, 'troubles', 'habits', 'prompts'], findings);
  noteOthers(join(folder, language, 'checklists'), contents.checklists, findings);
  return guide;
}

function noteOthers(folder, ids, findings) {
  if (!existsSync(folder)) return;
  const others = readdirSync(folder).filter((name) => name.endsWith('.md') && !ids.includes(name.slice(0, -3)));
  for (const name of others) findings.add(join(folder, name), 1, 'is not in contents.json');
}

class Reader {
  files = [];
  texts = [];

  constructor(folder, language, findings) {
    Object.assign(this, { folder, language, findings });
  }

  chapter(id) {
    const file = this.#open(`${id}.md`);
    if (!file) return undefined;
    const front = this.#front(file, id);
    const cards = file.parts(front.next, ['##'], ['facts']).map((part) => this.#card(file, id, part));
    this.#number(file, cards.length, kCards, 'cards');
    const last = cards.at(-1);
    if (last && last.id !== `${id}.try`) file.note(last.line, `the last card of a chapter is ${id}.try`);
    return { ...front, file: file.path, cards };
  }

  #card(file, chapter, part) {
    const own = part.id.startsWith(`${chapter}.`) ? part.id.slice(chapter.length + 1) : undefined;
    if (part.id && own === undefined) file.note(part.line, `the id of a card here begins with "${chapter}."`);
    else if (part.id) file.id(own, part.line);
    this.#text(file, part.line, part.words, 'heading');
    const blocks = this.#body(file, part, 'body');
    return { id: part.id, line: part.line, heading: part.words, blocks, facts: file.facts(part.fields.facts, part.line) };
  }

  /// Each block is a text of its own; their lengths count together.
  #body(file, part, kind) {
    const blocks = readBody(part.body, part.bodyLine, file.note);
    if (!part.body.some((row) => row.trim())) file.note(part.line, 'there are no words below the heading');
    for (const { plain, line } of blocks) this.#text(file, line, plain);
    this.#length(file, part.line, blocks.map(({ plain }) => plain).join('\n'), kind);
    return blocks;
  }

  checklist(id) {
    const file = this.#open(`checklists/${id}.md`);
    if (!file) return undefined;
    const front = this.#front(file, id);
    const sections = [];
    for (const part of file.parts(front.next, ['##', '###'], ['facts'])) {
      if (part.id) file.id(part.id, part.line);
      if (part.level === '##') sections.push(this.#section(file, part));
      else if (sections.length === 0) file.note(part.line, 'a step stands in a section');
      else sections.at(-1).steps.push(this.#step(file, part));
    }
    for (const section of sections) if (section.steps.length === 0) file.note(section.line, 'a section has steps');
    this.#number(file, sections.flatMap(({ steps }) => steps).length, kSteps, 'steps');
    return { ...front, file: file.path, sections };
  }

  #section(file, part) {
    this.#text(file, part.line, part.words, 'section');
    if (part.fields.facts) file.note(part.fields.facts.line, 'a section carries no facts, its steps do');
    this.#nothing(file, part, 0);
    return { id: part.id, line: part.line, title: part.words, steps: [] };
  }

  #step(file, part) {
    this.#text(file, part.line, part.words, 'step');
    const [row] = this.#nothing(file, part, 1);
    const how = row ? file.words(row.text, row.line) : '';
    if (row) this.#text(file, row.line, how, 'how');
    return { id: part.id, line: part.line, title: part.words, how, facts: file.facts(part.fields.facts, part.line) };
  }

  troubles() {
    const file = this.#open('troubles.md');
    if (!file) return [];
    return file.parts(0, ['##'], ['card', 'step']).map((part) => {
      if (part.id) file.id(part.id, part.line);
      this.#text(file, part.line, part.words, 'trouble');
      this.#nothing(file, part, 0);
      const to = (name) => {
        if (!part.fields[name]) file.note(part.line, `there is no line "${name}:"`);
        return part.fields[name] ?? { value: '', line: part.line };
      };
      return { id: part.id, line: part.line, file: file.path, words: part.words, card: to('card'), step: to('step') };
    });
  }

  habits() {
    const file = this.#open('habits.md');
    if (!file) return [];
    return file.parts(0, ['##'], ['facts']).map((part) => {
      if (part.id) file.id(part.id, part.line);
      this.#text(file, part.line, part.words, 'habit');
      const blocks = this.#body(file, part, 'habitBody');
      const plain = blocks.length <= 1 && blocks.every(({ item, text, plain }) => !item && text === plain);
      if (!plain) file.note(part.line, 'a habit has one paragraph of plain words');
      const body = blocks[0]?.plain ?? '';
      return { id: part.id, line: part.line, file: file.path, words: part.words, body, facts: file.facts(part.fields.facts, part.line) };
    });
  }

  occasions() {
    const file = this.#open('prompts.md');
    if (!file) return [];
    const occasions = file.parts(0, ['##'], []).map((part) => {
      this.#text(file, part.line, part.words, 'occasion');
      if (part.id && !kOccasions.includes(part.id)) file.note(part.line, `"${part.id}" is none of ${kOccasions.join(', ')}`);
      const rows = part.body.map((text, index) => ({ text, line: part.bodyLine + index })).filter(({ text }) => text.trim());
      if (rows.length === 0) file.note(part.line, 'there are no questions below the heading');
      return { id: part.id, line: part.line, file: file.path, title: part.words, questions: rows.map((row) => this.#question(file, row)) };
    });
    for (const id of kOccasions) if (!occasions.some((each) => each.id === id)) file.note(1, `there are no questions for "${id}"`);
    const seen = new Set();
    for (const { id, line } of occasions.flatMap(({ questions }) => questions)) {
      if (id && seen.has(id)) file.note(line, `the id ${id} is there twice`);
      seen.add(id);
    }
    return occasions;
  }

  #question(file, { text, line }) {
    const [, words, id, rest] = /^- (.*?) *\{#([^}]*)\} *(.*)$/.exec(text) ?? [];
    if (words === undefined) {
      file.note(line, 'a question is "- Words {#id}"');
      return { id: '', line, words: '', facts: [] };
    }
    file.id(id, line);
    const [, value] = /^\[facts ([^\]]*)\]$/.exec(rest) ?? [];
    if (rest && value === undefined) file.note(line, `"${rest}" cannot stand after a question`);
    const plain = file.words(words, line);
    this.#text(file, line, plain, 'question');
    return { id, line, words: plain, facts: file.facts(value === undefined ? undefined : { value, line }, line) };
  }

  #open(name) {
    const path = join(this.folder, this.language, name);
    const file = new SourceFile(path, this.language, this.findings);
    if (!file.lines) return undefined;
    this.files.push(file);
    return file;
  }

  #front(file, id) {
    file.id(id, 1, 'the name of the file');
    const front = file.front(id);
    for (const key of ['title', 'summary']) this.#text(file, front.lines[key], front[key], key);
    return { id, title: front.title, summary: front.summary, line: front.lines.title, next: front.next };
  }

  #text(file, line, plain, kind) {
    this.texts.push({ file: file.path, line, plain });
    if (kind) this.#length(file, line, plain, kind);
  }

  #length(file, line, plain, kind) {
    const most = mostOf(kind, this.language);
    const length = [...plain].length;
    if (length > most) file.note(line, `${length} characters, where ${most} is the most`);
  }

  #number(file, count, [least, most], what) {
    if (count < least || count > most) file.note(1, `has ${count} ${what}, where there are ${least} to ${most}`);
  }

  /// The lines below a heading, of which there may be `most`.
  #nothing(file, part, most) {
    const rows = part.body.map((text, index) => ({ text, line: part.bodyLine + index })).filter(({ text }) => text.trim());
    if (rows.length > most) file.note(rows[most].line, most === 0 ? 'no words can stand here' : 'a step has one line of how');
    return rows;
  }
}

/// Everything that has an id of its own, as the translations and their stamps name it, with the words that make it up.
export function blocksOf(guide) {
  const chapters = guide.chapters.flatMap((chapter) => [
    { id: chapter.id, file: chapter.file, line: chapter.line, words: [chapter.title, chapter.summary] },
    ...chapter.cards.map((card) => ({ id: card.id, file: chapter.file, line: card.line,
      words: [card.heading, ...card.blocks.map(({ item, text }) => (item ? `- ${text}` : text))] })),
  ]);
  const checklists = guide.checklists.flatMap((list) => [
    { id: `checklist:${list.id}`, file: list.file, line: list.line,
      words: [list.title, list.summary, ...list.sections.map(({ title }) => title)] },
    ...list.sections.flatMap(({ steps }) => steps).map((step) => ({ id: `checklist:${list.id}.${step.id}`,
      file: list.file, line: step.line, words: [step.title, step.how] })),
  ]);
  const single = (kind, { id, file, line }, words) => ({ id: `${kind}:${id}`, file, line, words });
  return [
    ...chapters,
    ...checklists,
    ...guide.troubles.map((trouble) => single('trouble', trouble, [trouble.words])),
    ...guide.habits.map((habit) => single('habit', habit, [habit.words, habit.body])),
    ...guide.occasions.flatMap((occasion) => [
      single('occasion', occasion, [occasion.title]),
      ...occasion.questions.map((question) => single('question', { ...question, file: occasion.file }, [question.words])),
    ]),
  ];
}
