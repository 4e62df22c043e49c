// Reads a journal's folder and prints it as JSON. Made from docs/format.md alone, so that a mistake of the document or of
// Duolog shows: it shares no code with Duolog. It reads what is whole and says what is not; it mends nothing.
// Usage: node read_journal.mjs FOLDER
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Damage, hex, same } from './bytes.mjs';
import { believed, frameKey, openKeys, readDevice, readKeyring } from './keyring.mjs';
import { readRecord, shown } from './record.mjs';
import { readSegment, segmentName } from './segment.mjs';

/// Names with `/` to bytes.
export function filesOf(folder) {
  const files = new Map();
  const walk = (under) => {
    for (const entry of readdirSync(join(folder, under), { withFileTypes: true })) {
      const name = under ? `${under}/${entry.name}` : entry.name;
      if (entry.isDirectory()) walk(name);
      else files.set(name, new Uint8Array(readFileSync(join(folder, name))));
    }
  };
  if (existsSync(folder)) walk('');
  return files;
}

function tried(findings, file, read) {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    findings.push({ file, what: error.message });
    return null;
  }
}

/// A segment that another one names and that is neither there nor replaced.
function missingSegments(segments) {
  const known = new Set();
  for (const segment of segments) {
    known.add(segment.digest);
    for (const replaced of segment.seal?.replaced ?? []) known.add(replaced.digest);
  }
  return segments.filter((segment) => segment.seal?.previous && !known.has(segment.seal.previous.digest));
}

export function readJournal(files) {
  const findings = [];
  const keyrings = ['keyring.dlk', 'keyring-copy.dlk'].map((name) => files.has(name) && tried(findings, name, () => readKeyring(files.get(name))));
  const keyring = believed(...keyrings.map((one) => one || null));
  if (!keyring) throw new Error('there is no keyring');
  const keys = new Map(openKeys(keyring).map(({ epoch, master }) => [epoch, frameKey(master)]));
  const segments = [];
  const records = [];
  for (const [name, bytes] of [...files].filter(([file]) => segmentName(file))) {
    const segment = tried(findings, name, () => readSegment(name, bytes, keys));
    if (!segment) continue;
    if (!same(segment.header.journal, keyring.journal)) findings.push({ file: name, what: 'of another journal' });
    else segments.push(segment);
    if (segment.tail > 0) findings.push({ file: name, what: 'an unfinished save' });
    for (const frame of segment.frames) {
      const record = tried(findings, name, () => readRecord(frame.codec, frame.payload));
      if (record) records.push(record);
    }
  }
  for (const segment of missingSegments(segments)) findings.push({ file: segment.name, what: 'the one before it is missing' });
  const device = files.has('device.dld') ? tried(findings, 'device.dld', () => readDevice(files.get('device.dld'))) : null;
  return { journal: hex(keyring.journal), generation: keyring.generation, device, segments, records: shown(records), findings };
}

/// As JSON holds it: numbers of 64 bits as text, bytes as digits.
function plain(key, value) {
  if (typeof value === 'bigint') return String(value);
  return value instanceof Uint8Array ? hex(value) : value;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const journal = readJournal(filesOf(process.argv[2]));
  for (const segment of journal.segments) segment.frames = segment.frames.length;
  console.log(JSON.stringify(journal, plain, 1));
}
