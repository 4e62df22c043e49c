// What has to be the same in every language, and what links lead to.

/// The source's ids, each once and in its order. `last` is the line to name for what is missing before any other.
function compareIds(file, ours, theirs, first, findings) {
  const known = new Set(theirs.map(({ id }) => id));
  const present = new Set(ours.map(({ id }) => id));
  for (const { id, line } of ours) if (id && !known.has(id)) findings.add(file, line, `${id} is not in the English`);
  let line = first;
  for (const { id } of theirs) {
    const found = ours.find((one) => one.id === id);
    if (found) line = found.line;
    else if (id) findings.add(file, line, `${id} of the English is missing here`);
  }
  const both = ours.filter(({ id }, index) => known.has(id) && ours.findIndex((one) => one.id === id) === index);
  const wanted = theirs.filter(({ id }) => present.has(id));
  const wrong = both.findIndex(({ id }, index) => id !== wanted[index]?.id);
  if (wrong >= 0 && wanted[wrong]) findings.add(file, both[wrong].line, `${both[wrong].id} stands where the English has ${wanted[wrong].id}`);
}

const targets = (card) => card.blocks.flatMap(({ links }) => links);

function compareLinks(file, card, source, findings) {
  const here = targets(card);
  const there = new Set(targets(source).map(({ target }) => target));
  for (const { target, line } of here) {
    if (!there.has(target)) findings.add(file, line, `a link leads to ${target}, where the English has none`);
  }
  for (const target of there) {
    if (!here.some((one) => one.target === target)) findings.add(file, card.line, `the English links to ${target} here`);
  }
}

function compareTrouble(trouble, source, findings) {
  for (const name of ['card', 'step']) {
    const { value, line } = trouble[name];
    if (value && value !== source[name].value) findings.add(trouble.file, line, `leads to ${value}, where the English has ${source[name].value}`);
  }
}

const pairs = (ours, theirs) => ours.flatMap((one) => {
  const other = theirs.find(({ id }) => id && id === one.id);
  return other ? [[one, other]] : [];
});
const stepsOf = (list) => list.sections.flatMap(({ steps }) => steps);

/// A step that moved into another section is in another place too.
const placesOf = (list) => list.sections.flatMap(({ id, line, steps }) => [{ id: `the section ${id}`, line }, ...steps]);

export function compareWithSource(guide, source, findings) {
  for (const [chapter, original] of pairs(guide.chapters, source.chapters)) {
    compareIds(chapter.file, chapter.cards, original.cards, 1, findings);
    for (const [card, other] of pairs(chapter.cards, original.cards)) compareLinks(chapter.file, card, other, findings);
  }
  for (const [list, original] of pairs(guide.checklists, source.checklists)) {
    compareIds(list.file, placesOf(list), placesOf(original), 1, findings);
  }
  for (const [ours, theirs] of [[guide.troubles, source.troubles], [guide.habits, source.habits], [guide.occasions, source.occasions]]) {
    if (ours.length > 0) compareIds(ours[0].file, ours, theirs, 1, findings);
  }
  for (const [occasion, original] of pairs(guide.occasions, source.occasions)) {
    compareIds(occasion.file, occasion.questions, original.questions, occasion.line, findings);
  }
  for (const [trouble, original] of pairs(guide.troubles, source.troubles)) compareTrouble(trouble, original, findings);
}

export function checkLinks(guide, findings) {
  const known = new Set([
    ...guide.chapters.flatMap(({ id, cards }) => [`guide:${id}`, ...cards.map((card) => `guide:${card.id}`)]),
    ...guide.checklists.map(({ id }) => `checklist:${id}`),
  ]);
  const steps = new Set(guide.checklists.flatMap((list) => stepsOf(list).map(({ id }) => `${list.id}.${id}`)));
  for (const { file, cards } of guide.chapters) {
    for (const { target, line } of cards.flatMap(targets)) {
      if (!known.has(target)) findings.add(file, line, `there is no ${target}`);
    }
  }
  for (const { file, card, step } of guide.troubles) {
    if (card.value && (!card.value.includes('.') || !known.has(`guide:${card.value}`))) findings.add(file, card.line, `there is no card ${card.value}`);
    if (step.value && !steps.has(step.value)) findings.add(file, step.line, `there is no step ${step.value}`);
  }
}
