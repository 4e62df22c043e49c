// The whole guide, read and checked.
import { checkLinks, compareWithSource } from './compare.mjs';
import { Findings } from './findings.mjs';
import { checkGlossary, readGlossary } from './glossary.mjs';
import { checkLix } from './lix.mjs';
import { readContents, readLanguage } from './read.mjs';
import { kLanguages, kSource } from './rules.mjs';
import { checkStamps } from './stamps.mjs';
import { checkTypography } from './typography.mjs';

/// {guides, findings}: one guide a language, and all that is wrong with them.
export function loadGuides(folder) {
  const findings = new Findings();
  const contents = readContents(folder, findings);
  const guides = kLanguages.map((language) => readLanguage(folder, language, contents, findings));
  const source = guides.find(({ language }) => language === kSource);
  for (const guide of guides) {
    checkTypography(guide, findings);
    checkLinks(guide, findings);
    checkLix(guide, findings);
    if (guide === source) continue;
    compareWithSource(guide, source, findings);
    checkStamps(folder, guide, source, findings);
  }
  checkGlossary(readGlossary(folder, findings), guides, findings);
  return { guides, findings };
}
