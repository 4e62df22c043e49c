// From which English each block of a translation was made: assets/guide/LANGUAGE/stamps.json, block → the first eight
// digits of the SHA-256 of the English block. "old:" before them says that the translation is behind, and is meant to be.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lineOf, readJson } from './findings.mjs';
import { blocksOf } from './read.mjs';

const kStamp = /^(old:)?[0-9a-f]{8}$/;

export const stampOf = (block) => createHash('sha256').update(block.words.join('\n')).digest('hex').slice(0, 8);
export const stampsPath = (folder, language) => join(folder, language, 'stamps.json');

/// Every block of the source: id → stamp.
export const stampsOf = (source) => new Map(blocksOf(source).map((block) => [block.id, stampOf(block)]));

export function checkStamps(folder, guide, source, findings) {
  const path = stampsPath(folder, guide.language);
  if (!existsSync(path)) {
    findings.add(path, 1, `is missing: read every text beside the English, then run tools/guide/stamp.mjs ${guide.language} --all`);
    return;
  }
  const json = readJson(path, findings);
  if (!json) return;
  const wanted = stampsOf(source);
  for (const [id, stamp] of Object.entries(json.value)) {
    if (!wanted.has(id)) findings.add(path, lineOf(json, id), `${id} is not in the guide`);
    else if (!kStamp.test(stamp)) findings.add(path, lineOf(json, id), `${id} has a stamp that is none`);
  }
  for (const { id, file, line } of blocksOf(guide)) {
    const stamp = json.value[id];
    const command = `tools/guide/stamp.mjs ${guide.language} ${id}`;
    if (!wanted.has(id) || stamp === wanted.get(id) || stamp?.startsWith?.('old:')) continue;
    if (stamp === undefined) findings.add(file, line, `${id} has no stamp: read it beside the English, then run ${command}`);
    else findings.add(file, line, `the English of ${id} has changed since this was translated: read it again, then run ${command}`);
  }
}
