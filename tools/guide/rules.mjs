// What the texts of the guide have to keep to: assets/guide/FORMAT.md says it in words.

export const kLanguages = ['en', 'sv', 'da', 'pl'];
export const kSource = 'en';
export const kTranslations = kLanguages.filter((language) => language !== kSource);

/// The most characters (code points, as the reader sees them): in English, and in the other languages.
export const kMost = {
  title: [32, 32],
  summary: [70, 70],
  heading: [44, 44],
  body: [480, 560],
  section: [32, 32],
  step: [40, 48],
  how: [90, 110],
  trouble: [44, 52],
  habit: [44, 44],
  habitBody: [240, 240],
  occasion: [32, 32],
  question: [110, 130],
};
export const mostOf = (kind, language) => kMost[kind][language === kSource ? 0 : 1];

export const kCards = [3, 7];
export const kSteps = [5, 18];
export const kOccasions = ['day', 'week', 'year', 'before', 'after', 'closing'];

/// Björnsson's readability, at most; the languages that it was made for.
export const kLix = { most: 40, languages: ['sv', 'da'] };

export const kId = /^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/;
export const kTarget = /^(guide:[a-z0-9-]+(\.[a-z0-9-]+)?|checklist:[a-z0-9-]+)$/;
export const kFact = /^\d+[a-d]?(\.\d+)?(-\d+)?$/;

/// The pairs of quotation marks; a pair of two equal marks takes turns. Danish titles stand in the marks that quotes have.
export const kQuotes = {
  en: ['“”', '«»'],
  sv: ['””', '«»'],
  da: ['»«'],
  pl: ['„”', '«»'],
};
export const kQuotationMarks = /[“”„‟«»‹›‘‚‛]/gu;
