// Björnsson's LIX (1968): words for each sentence, and of a hundred words those of more than six letters. A sentence ends
// at . : ? ! … and where its text ends, since a heading or an item of a list is read by itself.
import { kLix } from './rules.mjs';

export function lix(texts) {
  let words = 0, long = 0, sentences = 0;
  for (const text of texts) {
    for (const sentence of text.split(/[.:?!…]+(?=[”»“’)]*(?:\s|$))/u)) {
      const found = sentence.match(/[\p{L}\p{N}]+(?:[’.,-][\p{L}\p{N}]+)*/gu) ?? [];
      words += found.length;
      long += found.filter((word) => word.match(/\p{L}/gu)?.length > 6).length;
      if (found.length > 0) ++sentences;
    }
  }
  return words === 0 ? 0 : words / sentences + (100 * long) / words;
}

/// [{file, value}] of every file of the language.
export const lixOfFiles = (guide) => guide.files.map(({ path }) => ({
  file: path,
  value: lix(guide.texts.filter(({ file }) => file === path).map(({ plain }) => plain)),
}));

export function checkLix(guide, findings) {
  if (!kLix.languages.includes(guide.language)) return;
  for (const { file, value } of lixOfFiles(guide)) {
    if (value > kLix.most) findings.add(file, 1, `LIX is ${value.toFixed(1)}, where ${kLix.most} is the most: shorter sentences, shorter words`);
  }
}
