// The compiled guide, as src/core/guide.h describes it.

const line = (letter, ...fields) => [letter, ...fields].join('\t');

function* linesOf(guide) {
  yield line('guide', '1', guide.language);
  for (const { id, title, summary, cards } of guide.chapters) {
    yield line('C', id, title, summary);
    for (const card of cards) {
      yield line('c', card.id, card.heading);
      for (const { item, text } of card.blocks) yield line(item ? 'b' : 'p', text);
    }
  }
  for (const { id, title, summary, sections } of guide.checklists) {
    yield line('L', id, title, summary);
    for (const section of sections) {
      yield line('S', section.id, section.title);
      for (const step of section.steps) yield line('s', step.id, step.title, step.how);
    }
  }
  for (const { id, words, card, step } of guide.troubles) yield line('T', id, words, card.value, ...step.value.split('.'));
  for (const { id, words, body } of guide.habits) yield line('H', id, words, body);
  for (const { id, title, questions } of guide.occasions) {
    yield line('O', id, title);
    for (const question of questions) yield line('q', question.id, question.words);
  }
  yield 'end';
}

export const compiled = (guide) => [...linesOf(guide)].join('\n') + '\n';
