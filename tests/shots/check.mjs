// What can be wrong with a screen, found from the places of what stands on it: both editions describe a screen as
// record.cpp does. Places are [x, y, width, height] in layout pixels.

const kSlack = 1; // What rounding may do.
const kLeastTarget = 44;
const kLeastVisible = 2; // Two targets may share an edge.
const kPressed = ['button', 'link', 'check', 'textfield', 'radio', 'cell'];
const kNamed = [...kPressed, 'heading', 'text', 'status', 'alert', 'dialog', 'image', 'radiogroup', 'progress', 'navigation'];
// Cut on purpose: the whole text is one press away.
const kCutByDesign = ['Entry', 'EntryItem'];
// Its place is that of its words: what a finger may hit reaches beyond them, into the lines around.
const kInText = ['ProseLink'];
const kMenuTitle = 'menu'; // The window over whose rows it stands.
// Lies over a page for a moment, or beside what can be scrolled from under it.
const kFloating = ['toast', 'main action'];
const kOverAnything = ['menu', 'menu rows', '##Tooltip', '##Menu'];
// Fixed parts, which nothing may cover but a menu.
const kFixed = ['bar', 'rail', 'screen'];

const right = ([x, , width]) => x + width;
const bottom = ([, y, , height]) => y + height;

/** How far two places reach into each other. */
function shared(one, other) {
  return {
    across: Math.min(right(one), right(other)) - Math.max(one[0], other[0]),
    down: Math.min(bottom(one), bottom(other)) - Math.max(one[1], other[1]),
  };
}

function overlap(one, other, slack) {
  const { across, down } = shared(one, other);
  return across > slack && down > slack;
}

function within(one, other, slack) {
  return one[0] >= other[0] - slack && right(one) <= right(other) + slack
    && one[1] >= other[1] - slack && bottom(one) <= bottom(other) + slack;
}

/** What is seen of a place; null when nothing is. */
function seen({ rect, clip }) {
  if (!clip) return rect;
  const x = Math.max(rect[0], clip[0]);
  const y = Math.max(rect[1], clip[1]);
  const width = Math.min(right(rect), right(clip)) - x;
  const height = Math.min(bottom(rect), bottom(clip)) - y;
  return width > 0 && height > 0 ? [x, y, width, height] : null;
}

/** Pairs whose places may overlap: neighbours in a list that is sorted from top to bottom. */
function* neighbours(things, place) {
  const sorted = things.map((thing) => ({ thing, at: place(thing) })).filter(({ at }) => at)
    .sort((one, other) => one.at[1] - other.at[1]);
  for (let i = 0; i < sorted.length; i++) {
    for (let j = i + 1; j < sorted.length && sorted[j].at[1] < bottom(sorted[i].at); j++) {
      yield [sorted[i], sorted[j]];
    }
  }
}

const quoted = (words) => `"${words.length > 60 ? `${words.slice(0, 59)}…` : words}"`;
const called = (node) => `${node.key || node.role} ${quoted(node.name)}`;

class Screen {
  constructor(shot) {
    this.shot = shot;
    this.windows = new Map((shot.windows ?? []).map((window) => [window.id, window]));
    this.words = (shot.words ?? []).filter(({ text, broken }) => !broken && text.trim() !== '');
    this.pressed = shot.nodes.filter(({ role, key }) => kPressed.includes(role) && key !== 'CloseMenu');
    this.frame = [0, 0, shot.width, shot.height];
  }

  window({ window }) {
    return this.windows.get(window) ?? { name: '', room: 1, at: 0 };
  }

  scrolls(thing) {
    return this.window(thing).room > 0;
  }

  /** Whether it is meant that one lies over the other. */
  mayCover(one, other) {
    const [a, b] = [this.window(one), this.window(other)];
    if (a.name === b.name) return false;
    if ([a, b].some(({ name }) => kOverAnything.includes(name))) return true;
    const floating = [a, b].filter(({ name }) => kFloating.includes(name));
    if (floating.length !== 1) return false;
    const beneath = floating[0] === a ? b : a;
    if (kFixed.includes(beneath.name)) return false;
    return floating[0].name === 'toast' || this.#canBeUncovered(beneath, floating[0] === a ? one : other);
  }

  /** What lies under a button at the very end, or under one at the top at the very beginning, would never be seen. */
  #canBeUncovered(window, button) {
    const high = button.rect[1] < this.shot.height / 2;
    return high ? window.at > 0 : window.at < window.room;
  }
}

function* wordsOutside(screen) {
  for (const word of screen.words) {
    const { rect, clip, text } = word;
    const beyond = rect[0] < -kSlack || right(rect) > screen.shot.width + kSlack;
    const cut = rect[0] < clip[0] - kSlack || right(rect) > right(clip) + kSlack;
    const high = rect[1] < clip[1] - kSlack || bottom(rect) > bottom(clip) + kSlack;
    if (beyond) yield { kind: 'words outside the window', what: quoted(text) };
    else if (cut && seen(word)) yield { kind: 'words cut at the side', what: quoted(text) };
    else if (high && !screen.scrolls(word)) yield { kind: 'words cut above or below', what: quoted(text) };
  }
}

function* wordsOverlapping(screen) {
  for (const [one, other] of neighbours(screen.words, ({ rect }) => rect)) {
    if (one.thing.window !== other.thing.window || !overlap(one.at, other.at, kSlack)) continue;
    yield { kind: 'words over words', what: `${quoted(one.thing.text)} and ${quoted(other.thing.text)}` };
  }
  for (const [one, other] of neighbours(screen.words, seen)) {
    if (one.thing.window === other.thing.window || !overlap(one.at, other.at, kSlack)) continue;
    if (screen.mayCover(one.thing, other.thing)) continue;
    yield { kind: 'words covered', what: `${quoted(one.thing.text)} and ${quoted(other.thing.text)}` };
  }
}

function* wordsCut(screen) {
  const cuttable = screen.shot.nodes.filter(({ key }) => kCutByDesign.includes(key));
  const covered = screen.shot.nodes.some(({ role }) => role === 'dialog');
  for (const [index, word] of screen.words.entries()) {
    if (word.text !== '…') continue;
    const before = screen.words[index - 1];
    const both = [word, before ?? word];
    const underMenu = covered && !kOverAnything.includes(screen.window(word).name);  // Has no names meanwhile.
    const meant = underMenu || screen.window(word).name === kMenuTitle || cuttable.some(({ rect }) => both.some((part) => overlap(part.rect, rect, 0)));
    if (!meant) yield { kind: 'words cut short', what: quoted(`${before?.text ?? ''}…`) };
  }
}

function* wordsBroken(screen) {
  const words = screen.shot.words ?? [];
  for (const [index, { text, broken }] of words.entries()) {
    const next = words[index + 1]?.text ?? '';
    if (broken) yield { kind: 'a word is continued on the next line', what: `${quoted(text)} and ${quoted(next)}` };
  }
}

/** Words of a button lie in it; others stay out of it. */
function* wordsAcrossButtons(screen) {
  for (const [one, other] of neighbours([...screen.words, ...screen.pressed], seen)) {
    const [word, node] = one.thing.role ? [other, one] : [one, other];
    if (word.thing.role || !node.thing.role || word.thing.window !== node.thing.window) continue;
    if (!overlap(word.at, node.at, kLeastVisible) || within(word.thing.rect, node.thing.rect, kSlack)) continue;
    yield { kind: 'words across the edge of a button', what: `${quoted(word.thing.text)} and ${called(node.thing)}` };
  }
}

function* targets(screen) {
  for (const node of screen.pressed) {
    const [x, , width, height] = node.rect;
    const size = `${Math.round(width)} by ${Math.round(height)}`;
    if (!kInText.includes(node.key) && (width < kLeastTarget - 0.01 || height < kLeastTarget - 0.01)) {
      yield { kind: `targets under ${kLeastTarget}`, what: `${called(node)} ${size}` };
    }
    if (x < -kSlack || x + width > screen.shot.width + kSlack) yield { kind: 'targets outside the window', what: called(node) };
    else if (!screen.scrolls(node) && node.clip && !within(node.rect, node.clip, kLeastVisible)) {
      yield { kind: 'targets cut', what: called(node) };
    }
  }
  for (const [one, other] of neighbours(screen.pressed, seen)) {
    if (!overlap(one.at, other.at, kLeastVisible) || screen.mayCover(one.thing, other.thing)) continue;
    yield { kind: 'targets over each other', what: `${called(one.thing)} and ${called(other.thing)}` };
  }
}

function* namesMissing(screen) {
  for (const { role, name, key } of screen.shot.nodes) {
    if (kNamed.includes(role) && name.trim() === '') yield { kind: 'no name', what: `${role} ${key}` };
  }
  if (screen.shot.unnamed > 0) yield { kind: 'no name', what: `${screen.shot.unnamed} that can be pressed and have no node` };
}

const kRules = [wordsOutside, wordsOverlapping, wordsCut, wordsBroken, wordsAcrossButtons, targets, namesMissing];

/** Everything that is wrong with one screen: `kind`, and `what` it is about. */
export function findings(shot) {
  const screen = new Screen(shot);
  return kRules.flatMap((rule) => [...rule(screen)]);
}

export const combinationName = ({ width, theme, language, text }) => `${width}-${theme}-${language}-${text}`;
