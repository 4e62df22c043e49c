// Screens with one thing wrong each, and one with what looks wrong and is not: the check is believed only after it has
// told them apart.
import { findings } from './check.mjs';

const kWhole = [0, 0, 320, 640];
const kPage = { id: 1, name: 'Today', room: 0, at: 0 };
const word = (text, rect, rest = {}) => ({ text, rect, clip: kWhole, window: 1, broken: false, ...rest });
const button = (name, rect, rest = {}) => ({ role: 'button', key: 'Press', name, rect, clip: kWhole, window: 1, ...rest });
const screen = (rest) => ({ width: 320, height: 640, windows: [kPage], nodes: [], words: [], ...rest });

const kBroken = [
  ['words outside the window', { words: [word('too wide', [20, 10, 310, 20])] }],
  ['words cut at the side', { words: [word('too wide', [20, 10, 100, 20], { clip: [0, 0, 100, 640] })] }],
  ['words cut above or below', { words: [word('too low', [20, 630, 100, 20])] }],
  ['words over words', { words: [word('one', [20, 10, 100, 20]), word('two', [60, 20, 100, 20])] }],
  ['words covered', {
    windows: [kPage, { id: 2, name: 'bar', room: 0, at: 0 }],
    words: [word('page', [20, 600, 100, 20]), word('place', [20, 610, 60, 20], { window: 2 })],
  }],
  ['words covered', { // At the end of the page there is nowhere to scroll to.
    windows: [{ ...kPage, room: 200, at: 200 }, { id: 2, name: 'main action', room: 0, at: 0 }],
    words: [word('page', [20, 600, 100, 20]), word('Write', [20, 610, 60, 20], { window: 2 })],
  }],
  ['words cut short', { words: [word('Priori', [20, 10, 60, 20]), word('…', [80, 10, 10, 20])] }],
  ['a word is continued on the next line', { words: [word('Priori', [20, 10, 60, 20], { broken: true })] }],
  ['words across the edge of a button', {
    words: [word('too long for it', [20, 10, 120, 20])], nodes: [button('too long for it', [10, 0, 100, 48])],
  }],
  ['targets under 44', { nodes: [button('small', [20, 10, 48, 40])] }],
  ['targets outside the window', { nodes: [button('wide', [20, 10, 310, 48])] }],
  ['targets cut', { nodes: [button('low', [20, 620, 100, 48])] }],
  ['targets over each other', { nodes: [button('one', [20, 10, 48, 48]), button('two', [20, 50, 48, 48])] }],
  ['no name', { unnamed: 1 }],
  ['no name', { nodes: [button(' ', [20, 10, 48, 48])] }],
];

const kSound = screen({
  windows: [{ ...kPage, room: 200, at: 0 }, { id: 2, name: 'toast', room: 0, at: 0 }],
  nodes: [
    button('Undo', [200, 560, 60, 48], { window: 2 }),
    button('row', [20, 540, 280, 60]),
    { role: 'list', key: 'EntryList', name: '', rect: [20, 100, 280, 900], clip: kWhole, window: 1 },
    button('A long title', [20, 100, 280, 60], { key: 'Entry' }),
  ],
  words: [
    word('A long ti', [30, 110, 100, 20]), word('…', [130, 110, 10, 20]), word('line', [30, 130, 60, 20]),
    word('row', [30, 560, 60, 20]), word('below', [30, 700, 60, 20]), word('Deleted', [30, 565, 60, 20], { window: 2 }),
  ],
});

/** Sentences about what the check itself gets wrong; none when it may be believed. */
export function faultsOfTheCheck() {
  const missed = kBroken.filter(([kind, rest]) => {
    const found = findings(screen(rest));
    return found.length !== 1 || found[0].kind !== kind;
  });
  return [
    ...missed.map(([kind, rest]) => `the check finds ${JSON.stringify(findings(screen(rest)))} instead of ${kind}`),
    ...findings(kSound).map(({ kind, what }) => `the check finds ${kind} where there are none: ${what}`),
  ];
}

export const kTried = kBroken.length + 1;
