// Front matter, ids and Markdown that cannot stand: one line of the good guide is changed at a time.
import { tryAll } from './broken.mjs';

const kList = '- Vem hjälper till?';
const kNote = 'Bestäm ett datum i dag.';

/// [name, file, line, what was there, what is there instead (lines), findings]
const kFrontMatter = [
  ['an unknown key', 'sv/plan.md', 4, 'summary: En önskan blir en plan.', ['summary: En önskan blir en plan.', 'author: Kim'],
    ['sv/plan.md:5: the front matter has only id, title and summary, not "author: Kim"']],
  ['no summary', 'sv/plan.md', 4, 'summary: En önskan blir en plan.', [], ['sv/plan.md:1: the front matter has no summary']],
  ['an empty title', 'sv/plan.md', 3, 'title: Planen', ['title:'], ['sv/plan.md:3: title is empty']],
  ['a key twice', 'sv/plan.md', 3, 'title: Planen', ['title: Planen', 'title: Planen'], ['sv/plan.md:4: the front matter has title twice']],
  ['the id of another file', 'sv/plan.md', 2, 'id: plan', ['id: roles'],
    ['sv/plan.md:2: the id is "roles" in a file that is named plan.md']],
  ['no front matter', 'sv/plan.md', 1, '---', ['----'], [
    'sv/plan.md:1: does not begin with front matter between two lines ---',
    ...[1, 2, 3, 4, 5].map((line) => `sv/plan.md:${line}: nothing can stand before the first heading`)]],
  ['a long title', 'sv/plan.md', 3, 'title: Planen', [`title: ${'e'.repeat(33)}`], ['sv/plan.md:3: 33 characters, where 32 is the most']],
  ['a long summary', 'sv/plan.md', 4, 'summary: En önskan blir en plan.', [`summary: ${'e'.repeat(71)}`],
    ['sv/plan.md:4: 71 characters, where 70 is the most']],
];

const kIds = [
  ['words before the first heading', 'sv/plan.md', 6, '', ['Hej.'], ['sv/plan.md:6: nothing can stand before the first heading']],
  ['a heading without an id', 'sv/plan.md', 7, '## Börja med ett mål {#plan.start}', ['## Börja med ett mål'],
    ['sv/plan.md:1: plan.start of the English is missing here', 'sv/plan.md:7: the heading has no id',
      'sv/troubles.md:6: there is no card plan.start']],
  ['an id twice', 'sv/plan.md', 14, '## Se tillbaka {#plan.review}', ['## Se tillbaka {#plan.start}'], [
    'sv/plan.md:14: the English links to guide:roles.mentee here',
    'sv/plan.md:14: the id plan.start is there twice, first in line 7',
    'sv/plan.md:16: a link leads to checklist:closing, where the English has none',
    'sv/plan.md:7: plan.review of the English is missing here',
    'sv/troubles.md:2: there is no card plan.review']],
  ['an id of other letters', 'sv/checklists/closing.md', 9, '### Sammanfatta {#sum}', ['### Sammanfatta {#Sum}'], [
    'sv/checklists/closing.md:7: sum of the English is missing here',
    'sv/checklists/closing.md:9: Sum is not in the English',
    'sv/checklists/closing.md:9: the id "Sum" is not of lower-case letters, figures and hyphens',
    'sv/troubles.md:3: there is no step closing.sum']],
  ['a card of another chapter', 'sv/roles.md', 7, '## Mentorn lyssnar {#roles.mentor}', ['## Mentorn lyssnar {#plan.mentor}'], [
    'sv/roles.md:1: roles.mentor of the English is missing here',
    'sv/roles.md:7: plan.mentor is not in the English',
    'sv/roles.md:7: the id of a card here begins with "roles."']],
  ['a question twice', 'sv/prompts.md', 4, '- Vad ska du göra? {#day-will}', ['- Vad ska du göra? {#day-did}'], [
    'sv/prompts.md:3: day-will of the English is missing here', 'sv/prompts.md:4: the id day-did is there twice']],
  ['a question without an id', 'sv/prompts.md', 4, '- Vad ska du göra? {#day-will}', ['- Vad ska du göra?'], [
    'sv/prompts.md:3: day-will of the English is missing here', 'sv/prompts.md:4: a question is "- Words {#id}"']],
  ['an unknown occasion', 'sv/prompts.md', 6, '## Veckan {#week}', ['## Månaden {#month}'], [
    'sv/prompts.md:1: there are no questions for "week"',
    'sv/prompts.md:1: week of the English is missing here',
    'sv/prompts.md:6: "month" is none of day, week, year, before, after, closing',
    'sv/prompts.md:6: month is not in the English']],
  ['an occasion without questions', 'en/prompts.md', 29, '- What will you do? {#closing-will} [facts 6-1]',
    ['- What will you do? {#closing-will} [facts 6-1]', '', '## Closing {#late}'], [
      'en/prompts.md:31: "late" is none of day, week, year, before, after, closing',
      'en/prompts.md:31: there are no questions below the heading',
      ...['da', 'pl', 'sv'].map((language) => `${language}/prompts.md:26: late of the English is missing here`)]],
];

const kOtherMarkdown = [
  ['a heading of another level', kList, '### Hej', 'a heading of another level cannot stand here'],
  ['a numbered list', kList, '1. Vem hjälper till?', 'a numbered list cannot stand here', 1],
  ['another bullet', kList, '* Vem hjälper till?', 'the items of a list begin with "- "', 1],
  ['an empty item', kList, '-', 'an item of the list is empty'],
  ['a list to tick off', kList, '- [ ] Vem hjälper till?', 'a list to tick off cannot stand here'],
  ['code in an item', kList, '-     kod', 'code cannot stand here'],
  ['a rule', kNote, '***', 'a rule across the page cannot stand here'],
  ['code', kNote, '    kod', 'code cannot stand here'],
  ['fenced code', kNote, '~~~', 'code cannot stand here'],
  ['code among words', kNote, 'Skriv `kod`.', 'code cannot stand here'],
  ['a quotation', kNote, '> Hej', 'a quotation cannot stand here'],
  ['HTML', kNote, '<p>Hej</p>', 'HTML cannot stand here'],
  ['HTML among words', kNote, 'Hej <br> du', 'HTML cannot stand here'],
  ['an entity', kNote, 'Hej &amp; hej', 'a stray &amp;'],
  ['emphasis', kNote, 'Hej *du*.', 'emphasis cannot stand here'],
  ['struck words', kNote, 'Hej ~~du~~.', 'struck words cannot stand here'],
  ['a backslash', kNote, 'Hej \\* du.', 'a backslash cannot stand here'],
  ['a mark that is not closed', kNote, 'Hej **du.', 'a stray *'],
  ['strong in strong', kNote, '**Hej __du__ där**', 'strong words cannot stand in strong words'],
  ['a link of another kind', kNote, 'Se [boken](https://example.org).', 'a link leads to guide:… or checklist:…, not to "https://example.org"'],
  ['a bare address', kNote, 'Se https://example.org', 'a link leads to guide:… or checklist:…, not to "https://example.org"'],
].map(([name, was, text, finding]) =>
  [name, 'sv/plan.md', was === kList ? 11 : 20, was, [text], [`sv/plan.md:${was === kList ? 11 : 20}: ${finding}`]]);

const kMarkdown = [
  ...kOtherMarkdown,
  ['a table', 'sv/plan.md', 20, kNote, ['| a | b |', '|---|---|', '| c | d |'], ['sv/plan.md:20: a table cannot stand here']],
  ['the address of a link', 'sv/plan.md', 20, kNote, [kNote, '', '[a]: guide:plan'], ['sv/plan.md:22: the address of a link cannot stand here']],
  ['a link in link words', 'sv/roles.md', 13, 'En adept frågar, och följer [planen](guide:plan).',
    ['En adept frågar, och följer [**planen**](guide:plan).'], ['sv/roles.md:13: only plain words can stand here']],
  ['a link without words', 'sv/roles.md', 13, 'En adept frågar, och följer [planen](guide:plan).',
    ['En adept frågar, och följer planen [](guide:plan).'], ['sv/roles.md:13: a link has no words']],
  ['a list in a list', 'sv/plan.md', 11, kList, [kList, '  - Ingen'], ['sv/plan.md:12: a list within a list cannot stand here']],
  ['a quotation in an item', 'sv/plan.md', 11, kList, [kList, '  > Ingen'], ['sv/plan.md:12: a quotation cannot stand here']],
  ['empty lines in a list', 'sv/plan.md', 11, kList, [kList, ''], ['sv/plan.md:11: there are empty lines in a list']],
  ['the second line of a paragraph', 'sv/plan.md', 20, kNote, ['Hej', 'du `kod`.'], ['sv/plan.md:21: code cannot stand here']],
  ['a broken line', 'sv/plan.md', 20, kNote, ['Hej  ', 'du.'], [
    'sv/plan.md:20: a broken line cannot stand here', 'sv/plan.md:20: a space at the end (U+0020)']],
  ['a picture', 'sv/plan.md', 20, kNote, ['![bild](guide:plan)'], [
    'sv/plan.md:20: a picture cannot stand here', 'sv/plan.md:20: an exclamation mark (U+0021)']],
  ['strong words in a heading', 'sv/plan.md', 18, '## Prova det här {#plan.try}', ['## Prova **det här** {#plan.try}'],
    ['sv/plan.md:18: only plain words can stand here']],
  ['a habit with a list', 'sv/habits.md', 2, 'En timme fri varje dag.', ['- En timme fri varje dag.'],
    ['sv/habits.md:1: a habit has one paragraph of plain words']],
  ['no words', 'sv/plan.md', 20, kNote, [], ['sv/plan.md:18: there are no words below the heading']],
];

tryAll('front matter', kFrontMatter);
tryAll('ids', kIds);
tryAll('Markdown', kMarkdown);
