// The combinations in which screens are drawn (as combination.cpp has them), and the sixteen of a contact sheet.
import { combinationName } from './check.mjs';

export const kSizes = { 320: 640, 390: 844, 768: 1024, 1280: 800 };
const kThemes = ['light', 'dark', 'light-high', 'dark-high'];
const kLanguages = ['en', 'sv', 'da', 'pl'];
const kTexts = [100, 200];

const makesSense = ({ width, theme, language, text }) =>
  !theme.endsWith('-high') || ((width === 390 || width === 1280) && language === 'en' && text === 100);

/** `wanted`: for width, theme, language and text a list of strings each; an empty one is everything. */
export function combinations(wanted) {
  const all = Object.keys(kSizes).flatMap((width) => kThemes.flatMap((theme) => kLanguages.flatMap((language) =>
    kTexts.map((text) => ({ width: Number(width), theme, language, text })))));
  const asked = (one, what) => wanted[what].length === 0 || wanted[what].includes(String(one[what]));
  return all.filter((one) => makesSense(one) && Object.keys(one).every((what) => asked(one, what)));
}

// Chosen to strain: the narrowest with the largest text, the longest words, each edition in every language.
const kSixteen = [
  ['desktop', '320-dark-pl-200'], ['web', '320-light-da-200'], ['desktop', '320-light-sv-100'], ['web', '320-dark-en-100'],
  ['desktop', '390-light-sv-100'], ['web', '390-dark-da-100'], ['desktop', '390-dark-en-200'], ['web', '390-light-pl-200'],
  ['desktop', '768-light-da-100'], ['web', '768-dark-pl-100'], ['desktop', '768-dark-sv-200'], ['web', '768-light-en-200'],
  ['desktop', '1280-light-en-100'], ['web', '1280-dark-sv-100'], ['desktop', '1280-light-pl-200'], ['web', '1280-dark-da-200'],
];
export const sixteen = kSixteen.map(([edition, name]) => ({ edition, name }));

export const isOfTheSixteen = (edition, combination) =>
  kSixteen.some(([other, name]) => other === edition && name === combinationName(combination));
