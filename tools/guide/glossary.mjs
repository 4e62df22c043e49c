// assets/guide/glossary.json: for each concept and language the words that the guide uses for it, and those it does not.
import { join } from 'node:path';
import { lineOf, readJson } from './findings.mjs';
import { kLanguages } from './rules.mjs';

/// At the start of a word, so that endings count too.
const starting = (term) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')}`, 'iu');

const isTerms = (list) => Array.isArray(list) && list.every((term) => typeof term === 'string' && term.trim());

export function readGlossary(folder, findings) {
  const json = readJson(join(folder, 'glossary.json'), findings);
  const concepts = json?.value.concepts ?? json?.value;
  if (!json || Array.isArray(concepts)) return { json, concepts: concepts ?? [] };
  findings.add(json.path, 1, 'has no list of concepts');
  return { json, concepts: [] };
}

export function checkGlossary({ json, concepts }, guides, findings) {
  for (const each of concepts) {
    const place = (...words) => lineOf(json, 'concept', each.concept, ...words);
    for (const language of kLanguages) {
      const { use, not } = each[language] ?? {};
      if (!isTerms(use) || !isTerms(not)) {
        findings.add(json.path, place(), `"${each.concept}" has no words to use and not to use in ${language}`);
        continue;
      }
      const { texts } = guides.find((guide) => guide.language === language);
      for (const term of use.filter((one) => !texts.some(({ plain }) => starting(one).test(plain)))) {
        findings.add(json.path, place(language, term), `no text in ${language} uses "${term}"`);
      }
      for (const term of not) checkTerm(term, use, texts, findings);
    }
  }
}

function checkTerm(term, use, texts, findings) {
  const pattern = starting(term);
  for (const { file, line, plain } of texts) {
    if (pattern.test(plain)) findings.add(file, line, `"${term}" is not what the guide says: ${use.map((one) => `"${one}"`).join(', ')}`);
  }
}
