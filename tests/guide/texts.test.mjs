// Characters, quotation marks, lengths, and what has to be the same in all languages: one line of the good guide is
// changed at a time.
import { tryAll } from './broken.mjs';

const kNote = 'Bestäm ett datum i dag.';
const inNote = (name, text, finding) => [name, 'sv/plan.md', 20, kNote, [text], [`sv/plan.md:20: ${finding}`]];

tryAll('characters', [
  inNote('a tab', 'Hej\tdu.', 'a tab (U+0009)'),
  inNote('a control character', 'Hej\u0007du.', 'a control character (U+0007)'),
  inNote('the end of a line as elsewhere', 'Hej.\r', 'a control character (U+000D)'),
  inNote('a mark of direction', 'Hej \u202edu.', 'an invisible character (U+202E)'),
  inNote('a soft hyphen', 'Hej\u00addu.', 'an invisible character (U+00AD)'),
  inNote('an emoji', 'Hej 🙂', 'an emoji (U+1F642)'),
  inNote('an accent of its own', 'Hej da\u030a.', 'is not in normal form C: an accent is a character of its own'),
  inNote('straight quotation marks', 'Säg "hej".', 'a straight quotation mark (U+0022)'),
  inNote('a straight apostrophe', "Lars' mål.", 'a straight quotation mark (U+0027)'),
  inNote('an exclamation mark', 'Hej!', 'an exclamation mark (U+0021)'),
  inNote('a space at the end', 'Hej. ', 'a space at the end (U+0020)'),
]);

tryAll('quotation marks', [
  inNote('English ones in Swedish', 'Säg “hej”.', 'the quotation marks here are ”” and «», not “'),
  inNote('one that is not closed', 'Säg ”hej.', 'the quotation mark ” is not closed'),
  inNote('closed by another', 'Säg «hej”.', 'the quotation mark ” is not closed'),
  ['Swedish ones in Polish', 'pl/plan.md', 20, 'Wybierz dziś datę.', ['Powiedz ”hej”.'],
    ['pl/plan.md:20: the quotation marks here are „” and «», not ”']],
  ['turned ones in Danish', 'da/plan.md', 20, 'Find en dato i dag.', ['Sig «hej».'], ['da/plan.md:20: the quotation marks here are »«, not «']],
  ['Danish ones in a Swedish heading', 'sv/plan.md', 18, '## Prova det här {#plan.try}', ['## Prova »det här« {#plan.try}'],
    ['sv/plan.md:18: the quotation marks here are ”” and «», not »']],
]);

const long = (most) => 'Vi är '.repeat(100).slice(0, most).trimEnd().padEnd(most + 1, 'a');
const tooLong = (name, file, line, was, most, before = '', after = '') => [name, file, line, was, [`${before}${long(most)}${after}`],
  [`${file}:${line}: ${most + 1} characters, where ${most} is the most`]];
tryAll('lengths', [
  tooLong('a heading', 'sv/plan.md', 18, '## Prova det här {#plan.try}', 44, '## ', ' {#plan.try}'),
  ['a body', 'sv/plan.md', 20, kNote, [long(300), '', long(260)], ['sv/plan.md:18: 563 characters, where 560 is the most']],
  ['a body with links', 'sv/roles.md', 13, 'En adept frågar, och följer [planen](guide:plan).', [`Adept [${long(554)}](guide:plan)`],
    ['sv/roles.md:11: 561 characters, where 560 is the most']],
  tooLong('a section', 'sv/checklists/closing.md', 7, '## Före {#before}', 32, '## ', ' {#before}'),
  tooLong('a step', 'sv/checklists/closing.md', 9, '### Sammanfatta {#sum}', 48, '### ', ' {#sum}'),
  tooLong('how', 'sv/checklists/closing.md', 10, 'Vad har ändrats?', 110),
  tooLong('a trouble', 'sv/troubles.md', 1, '## Det har blivit tyst {#quiet}', 52, '## ', ' {#quiet}'),
  tooLong('a habit', 'sv/habits.md', 1, '## Jag lämnar en lucka {#gap}', 44, '## ', ' {#gap}'),
  ['the body of a habit', 'sv/habits.md', 2, 'En timme fri varje dag.', [long(240)], ['sv/habits.md:1: 241 characters, where 240 is the most']],
  tooLong('an occasion', 'sv/prompts.md', 1, '## Dagen {#day}', 32, '## ', ' {#day}'),
  tooLong('a question', 'sv/prompts.md', 3, '- Vad gjorde du? {#day-did}', 130, '- ', ' {#day-did}'),
  ['too few cards', 'sv/plan.md', 18, '## Prova det här {#plan.try}', [], [
    'sv/plan.md:1: has 2 cards, where there are 3 to 7', 'sv/plan.md:14: plan.try of the English is missing here',
    'sv/plan.md:14: the last card of a chapter is plan.try']],
  ['too few steps', 'sv/checklists/closing.md', 19, '### Skriv ner det {#note}', [], [
    'sv/checklists/closing.md:1: has 4 steps, where there are 5 to 18', 'sv/checklists/closing.md:16: note of the English is missing here']],
]);

tryAll('checklists', [
  ['words below a section', 'sv/checklists/closing.md', 8, '', ['Hej.', ''], ['sv/checklists/closing.md:8: no words can stand here']],
  ['two lines of how', 'sv/checklists/closing.md', 10, 'Vad har ändrats?', ['Vad har ändrats?', 'Hur?'],
    ['sv/checklists/closing.md:11: a step has one line of how']],
  ['a step before any section', 'sv/checklists/closing.md', 7, '## Före {#before}', [], [
    'sv/checklists/closing.md:1: has 3 steps, where there are 5 to 18',
    ...['the section before', 'sum', 'thanks'].map((id) => `sv/checklists/closing.md:1: ${id} of the English is missing here`),
    'sv/checklists/closing.md:8: a step stands in a section', 'sv/checklists/closing.md:11: a step stands in a section',
    'sv/troubles.md:3: there is no step closing.sum']],
  ['a section without steps', 'sv/checklists/closing.md', 21, '### Säg vad som kommer sedan {#next}',
    ['### Säg vad som kommer sedan {#next}', '', '## Slut {#end}'], [
      'sv/checklists/closing.md:23: a section has steps', 'sv/checklists/closing.md:23: the section end is not in the English']],
]);

const kFirstHabit = '## I leave a gap {#gap}';
tryAll('facts', [
  ['none in English', 'en/plan.md', 16, 'facts: 6-1', [], ['en/plan.md:15: there is no line "facts:", with the numbers of the facts or -']],
  ['none after an English question', 'en/prompts.md', 3, '- What did you do? {#day-did} [facts 6-1]', ['- What did you do? {#day-did}'],
    ['en/prompts.md:3: there is no line "facts:", with the numbers of the facts or -']],
  ['what is no number', 'en/plan.md', 16, 'facts: 6-1', ['facts: 6-1, six'], ['en/plan.md:16: "six" is no number of a fact']],
  ['twice', 'en/plan.md', 16, 'facts: 6-1', ['facts: 6-1', 'facts: -'], ['en/plan.md:17: the line "facts:" is there twice']],
  ['in a translation', 'sv/plan.md', 15, '', ['facts: 6-1', ''], ['sv/plan.md:15: only the English says which facts it carries']],
  ['after a translated question', 'sv/prompts.md', 3, '- Vad gjorde du? {#day-did}', ['- Vad gjorde du? {#day-did} [facts 6-1]'],
    ['sv/prompts.md:3: only the English says which facts it carries']],
  ['something else after a question', 'sv/prompts.md', 3, '- Vad gjorde du? {#day-did}', ['- Vad gjorde du? {#day-did} (ny)'],
    ['sv/prompts.md:3: "(ny)" cannot stand after a question']],
  ['in a section', 'en/checklists/closing.md', 7, '## Before {#before}', ['## Before {#before}', 'facts: -'],
    ['en/checklists/closing.md:8: a section carries no facts, its steps do']],
  ['another line', 'en/habits.md', 1, kFirstHabit, [kFirstHabit, 'source: 6-1'], ['en/habits.md:2: a line "source:" cannot stand here']],
]);

tryAll('the English', [
  ['has a card that is not here', 'sv/roles.md', 7, '## Mentorn lyssnar {#roles.mentor}', ['## Mentorn lyssnar {#roles.other}'], [
    'sv/roles.md:1: roles.mentor of the English is missing here', 'sv/roles.md:7: roles.other is not in the English']],
  ['has habits in another order', 'sv/habits.md', 1, '## Jag lämnar en lucka {#gap}', ['## Direkt {#small}', 'Nu.', '', '## En lucka {#gap}'], [
    'sv/habits.md:1: small stands where the English has gap', 'sv/habits.md:7: the id small is there twice, first in line 1']],
  ['has a question that is not here', 'sv/prompts.md', 9, '- Vad ska du göra? {#week-will}', [],
    ['sv/prompts.md:8: week-will of the English is missing here']],
  ['has a step in another section', 'sv/checklists/closing.md', 14, '## Efter {#after}', ['### Mer {#more}', '', '## Efter {#after}'],
    ['sv/checklists/closing.md:14: more is not in the English']],
  ['has a trouble that is not here', 'sv/troubles.md', 5, '## Vi har gått vilse {#lost}', ['## Vi har gått vilse {#astray}'], [
    'sv/troubles.md:1: lost of the English is missing here', 'sv/troubles.md:5: astray is not in the English']],
  ['leads a trouble to another card', 'sv/troubles.md', 2, 'card: plan.review', ['card: plan.start'],
    ['sv/troubles.md:2: leads to plan.start, where the English has plan.review']],
  ['leads a trouble to another step', 'sv/troubles.md', 3, 'step: closing.sum', ['step: closing.note'],
    ['sv/troubles.md:3: leads to closing.note, where the English has closing.sum']],
  ['has a link that is not here', 'sv/roles.md', 13, 'En adept frågar, och följer [planen](guide:plan).', ['En adept frågar.'],
    ['sv/roles.md:11: the English links to guide:plan here']],
  ['has no link that is here', 'sv/plan.md', 20, kNote, ['Se [rollerna](guide:roles).'],
    ['sv/plan.md:20: a link leads to guide:roles, where the English has none']],
]);

tryAll('links', [
  ['to a card that is not there', 'sv/plan.md', 20, kNote, ['Se **[rollerna](guide:roles.none)**.'], [
    'sv/plan.md:20: a link leads to guide:roles.none, where the English has none', 'sv/plan.md:20: there is no guide:roles.none']],
  ['to a checklist that is not there', 'sv/plan.md', 20, kNote, ['Se [listan](checklist:none).'], [
    'sv/plan.md:20: a link leads to checklist:none, where the English has none', 'sv/plan.md:20: there is no checklist:none']],
  ['of a trouble to a chapter', 'sv/troubles.md', 2, 'card: plan.review', ['card: plan'], [
    'sv/troubles.md:2: leads to plan, where the English has plan.review', 'sv/troubles.md:2: there is no card plan']],
  ['of a trouble to no step', 'sv/troubles.md', 3, 'step: closing.sum', ['step: closing'], [
    'sv/troubles.md:3: leads to closing, where the English has closing.sum', 'sv/troubles.md:3: there is no step closing']],
  ['of a trouble missing', 'sv/troubles.md', 3, 'step: closing.sum', [], ['sv/troubles.md:1: there is no line "step:"']],
  ['of a trouble and words', 'sv/troubles.md', 3, 'step: closing.sum', ['step: closing.sum', 'Hej.'], ['sv/troubles.md:4: no words can stand here']],
]);
