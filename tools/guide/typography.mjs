// The characters of the sources: line by line, and quotation marks text by text.
import { kQuotationMarks, kQuotes } from './rules.mjs';

const code = (character) => `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

// [what, pattern]; the first that matches a line is named.
const kForbidden = [
  ['a tab', /\t/],
  ['a control character', /(?!\t)[\p{Cc}\u2028\u2029]/u],
  ['an invisible character', /[\p{Cf}\p{Co}\p{Cn}\u115f\u1160\u3164]/u],
  ['an emoji', /(?![\d#*©®™])\p{Emoji}|\ufe0f/u],
  ['a straight quotation mark', /["']/],
  ['an exclamation mark', /!/],
  ['a space at the end', / $/],
];

function checkLine(file, text, line) {
  for (const [what, pattern] of kForbidden) {
    const found = pattern.exec(text);
    if (found) file.note(line, `${what} (${code(found[0])})`);
  }
  if (text.normalize('NFC') !== text) file.note(line, 'is not in normal form C: an accent is a character of its own');
}

/// Quotation marks of the language, each opened and closed.
export function quoteFinding(plain, language) {
  const pairs = kQuotes[language].map((pair) => [...pair]);
  const open = [];
  for (const [mark] of plain.matchAll(kQuotationMarks)) {
    const closes = open.length > 0 && open.at(-1)[1] === mark;
    const opens = pairs.find((pair) => pair[0] === mark);
    if (closes) open.pop();
    else if (opens) open.push(opens);
    else return `the quotation marks here are ${kQuotes[language].join(' and ')}, not ${mark}`;
  }
  return open.length > 0 ? `the quotation mark ${open.at(-1)[0]} is not closed` : undefined;
}

export function checkTypography(guide, findings) {
  for (const file of guide.files) file.lines.forEach((text, index) => checkLine(file, text, index + 1));
  for (const { file, line, plain } of guide.texts) {
    const finding = quoteFinding(plain, guide.language);
    if (finding) findings.add(file, line, finding);
  }
}
