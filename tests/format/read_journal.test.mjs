// The reader that was made from docs/format.md reads what Duolog writes, today and in every golden journal.
// DUOLOG_WRITE_JOURNAL: the program that writes a journal. DUOLOG_NODE_MODULES: the ciphers and hashes.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Damage, hex } from './bytes.mjs';
import { filesOf, readJournal } from './read_journal.mjs';
import { readRecord } from './record.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const writer = resolve(process.env.DUOLOG_WRITE_JOURNAL ?? join(root, 'build/dev/tests/duolog_write_journal'));
const golden = join(root, 'tests/fixtures/format-1');

/// A record as expected.json has it.
function content({ version, parents, versions, heads, extra, ...fields }) {
  return fields;
}

function checkMadeUp(files, expected) {
  const journal = readJournal(files);
  assert.deepEqual(journal.findings, []);
  assert.deepEqual(journal.records.map(content), expected);
  return journal;
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/// Writes a journal with Duolog's own store and gives its files and what it says of them.
function written() {
  const folder = mkdtempSync(join(tmpdir(), 'duolog-format-'));
  try {
    execFileSync(writer, [join(folder, 'journal'), join(folder, 'expected.json')]);
    return { files: filesOf(join(folder, 'journal')), expected: readJson(join(folder, 'expected.json')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const name of readdirSync(golden, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name))
  test(`the golden journal "${name}" of format 1 is read as the document says`, () => {
    const own = join(golden, `${name}.json`);
    checkMadeUp(filesOf(join(golden, name)), readJson(existsSync(own) ? own : join(golden, 'expected.json')));
  });

test('a journal that Duolog writes now is read as the document says', () => {
  assert.ok(existsSync(writer), `${writer} is not built`);
  const { files, expected } = written();
  const { records, segments } = checkMadeUp(files, expected);
  const other = records.find((record) => record.id.startsWith('07'));
  assert.deepEqual(other.extra, { mood: '00ff20676f6f64', weather: '7261696e' });
  assert.equal(other.version.clock & 0xffffn, 3n);
  assert.ok(segments.some((segment) => segment.seal?.replaced.length > 1), 'one was joined');
  assert.ok(segments.some((segment) => segment.seal?.previous), 'one names the one before it');
  assert.ok(segments.some((segment) => !segment.seal && segment.frames.length === 3), 'one is active and ends in a batch of three');
  for (const segment of segments.filter((one) => one.seal))
    segment.frames.forEach((frame, index) => assert.deepEqual([frame.batch, frame.number, frame.of], [index, 1, 1]));
  assert.ok(records.some((record) => record.versions > 1), 'earlier versions are kept');
  assert.deepEqual([...new Set(records.map((record) => record.kind))].sort(), ['booking', 'entry', 'meeting', 'person', 'reflection', 'run', 'task']);
  assert.ok(records.every((record) => record.heads === 1), 'no device wrote apart');
});

test('one flipped bit anywhere in a segment is found', () => {
  const { files } = written();
  const name = [...files.keys()].find((file) => file.endsWith('.dls') && files.get(file).length < 600);
  for (let at = 0; at < files.get(name).length; at++) {
    const bytes = Uint8Array.from(files.get(name));
    bytes[at] ^= 1 << at % 8;
    const { findings } = readJournal(new Map([...files, [name, bytes]]));
    assert.ok(findings.some((finding) => finding.file === name), `byte ${at}`);
  }
});

test('the example in docs/format.md is the journal that it says', () => {
  const document = readFileSync(join(root, 'docs/format.md'), 'utf8');
  const files = new Map();
  for (const [, name, dump] of document.matchAll(/```hex (\S+)\n([^`]*)```/g)) files.set(name, Uint8Array.from(Buffer.from(dump.replace(/\s/g, ''), 'hex')));
  assert.deepEqual([...files.keys()], ['keyring.dlk', 'device.dld', 'seg/b4d15b9135364378-000001.act']);
  const { records, segments, device, findings } = readJournal(files);
  assert.deepEqual(findings, []);
  assert.deepEqual(records.map(content), [
    {
      id: 'a0010203040546078809' + '0a0b0c0d0e0f',
      kind: 'entry',
      created: { ms: 1_763_800_000_000, offset: 60 },
      edited: { ms: 1_763_800_000_000, offset: 60 },
      deleted: false,
      text: 'Hej',
      entryKind: 1,
      belongs: 1,
      day: null,
      mood: 0,
      energy: 0,
      meeting: null,
      run: null,
      source: '',
    },
  ]);
  assert.equal(device.device, 'b4d15b9135364378');
  assert.ok(document.includes(segments[0].digest));
  const payload = hex(segments[0].frames[0].payload).match(/.{1,32}/g).map((row) => row.match(/../g).join(' '));
  assert.ok(document.includes(payload.join('\n')));
});

/// The payloads that docs/format.md shows, in their order.
function shownPayloads() {
  const dumps = readFileSync(join(root, 'docs/format.md'), 'utf8').matchAll(/```payload\n([^`]*)```/g);
  return [...dumps].map(([, dump]) => Uint8Array.from(Buffer.from(dump.replace(/\s/g, ''), 'hex')));
}

function checkShown(payload, counter, expected) {
  const { version, ...record } = readRecord(1, payload);
  assert.equal(version.clock, (1_763_800_000_000n << 16n) + counter);
  assert.deepEqual(content(record), {
    created: { ms: 1_763_800_000_000, offset: 60 },
    edited: { ms: 1_763_800_000_000, offset: 60 },
    deleted: false,
    ...expected,
  });
}

test('the meeting and the reflection whose payloads docs/format.md shows are what it says', () => {
  const [, meeting, reflection, ...others] = shownPayloads();
  assert.equal(others.length, 0);
  checkShown(meeting, 1n, {
    id: 'a10102030405460788090a0b0c0d0e0f',
    kind: 'meeting',
    person: 'a20102030405460788090a0b0c0d0e0f',
    day: [2025, 12, 31],
    minute: 1050,
    length: 45,
    place: 'Café',
    meetingKind: 2,
  });
  checkShown(reflection, 2n, {
    id: 'a30102030405460788090a0b0c0d0e0f',
    kind: 'reflection',
    started: { ms: 1_763_796_400_000, offset: 60 },
    planned: 30,
    ended: { ms: 1_763_798_080_000, offset: 60 },
    lookBack: 2,
    prompt: 'Vad lärde jag mig?',
    booking: null,
    entry: 'a00102030405460788090a0b0c0d0e0f',
  });
});

/// Fields of good records, behind a stamp of 63 bytes.
const kSomeId = '00112233445566778899aabbccddeeff';
const kGoodFields = {
  entry: '0100000078' + '05' + '02' + '01' + 'e90700000b16' + '05' + '00' + '01' + kSomeId + '01' + kSomeId + '03000000613162' + '00',
  task: '01' + '00' + '0100000078' + '00' + '01' + 'e90700000b16' + '1e000000' + '0000000000000000' + '00' + '00',
  booking: '05000000' + '84030000' + '78000000' + 'e90700000b16' + '00',
};

function goodPayload(kind) {
  const [, , reflection] = shownPayloads();
  if (kind === 'reflection') return reflection;
  const payload = Uint8Array.from([...reflection.subarray(0, 63), ...Buffer.from(kGoodFields[kind], 'hex')]);
  payload[33] = { entry: 1, task: 2, booking: 6 }[kind];
  payload[59] = kind === 'booking' ? 1 : 2;
  return payload;
}

test('what an entry has behind its text is read, and one of class version 1 ends there', () => {
  const { kind, text, entryKind, belongs, day, mood, energy, meeting, run, source } = readRecord(1, goodPayload('entry'));
  const rest = { entryKind, belongs, day, mood, energy, meeting, run, source };
  assert.deepEqual({ kind, text, ...rest }, { kind: 'entry', text: 'x', entryKind: 5, belongs: 2, day: [2025, 11, 22], mood: 5, energy: 0, meeting: kSomeId, run: kSomeId, source: 'a1b' });
  const first = Uint8Array.from([...goodPayload('entry').subarray(0, 68), 0]);
  first[59] = 1;
  const { version, parents, id, created, edited, deleted, extra, ...fields } = readRecord(1, first);
  assert.deepEqual(fields, { kind: 'entry', text: 'x' });
});

test('an entry of a newer class version is a newer Duolog’s', () => {
  const payload = goodPayload('entry');
  payload[59] = 3;
  assert.equal(readRecord(1, payload).newer, true);
});

/// Bytes to put into them.
const kRefused = [
  ['entry', 'no kind', 68, [0]],
  ['entry', 'an eighth kind', 68, [8]],
  ['entry', 'no owner', 69, [0]],
  ['entry', 'a third owner', 69, [3]],
  ['entry', 'half a day', 70, [2]],
  ['entry', '31 November', 76, [31]],
  ['entry', 'the year 1899', 71, [0x6b, 0x07]],
  ['entry', 'mood 6', 77, [6]],
  ['entry', 'energy 6', 78, [6]],
  ['entry', 'half a meeting', 79, [2]],
  ['entry', 'half a run', 96, [2]],
  ['entry', 'a line end in its source', 118, [0x0a]],
  ['entry', 'a space at the end of its source', 119, [0x20]],
  ['entry', 'a source beyond its end', 113, [0, 1]],
  ['task', 'priority 4', 63, [4]],
  ['task', '31 February', 76, [2, 31]],
  ['task', '1,441 minutes', 78, [0xa1, 0x05]],
  ['task', 'rank 2^53', 82, [0, 0, 0, 0, 0, 0, 0x20, 0]],
  ['task', 'rank -2^53', 82, [0, 0, 0, 0, 0, 0, 0xe0, 0xff]],
  ['booking', 'no weekday', 63, [0]],
  ['booking', 'a day behind Sunday', 63, [8]],
  ['booking', 'minute 1,440', 67, [0xa0, 0x05]],
  ['booking', '4 minutes', 71, [4]],
  ['booking', 'the year 2201', 75, [0x99, 0x08]],
  ['reflection', 'a time after 2200', 0x3f + 7, [0x01]],
  ['reflection', '1,441 minutes planned', 0x4b, [0xa1, 0x05]],
  ['reflection', 'looking back on nothing', 0x5c, [0]],
  ['reflection', 'looking back on more than a year', 0x5c, [4]],
  ['reflection', 'a line end in its prompt', 0x64, [0x0a]],
];

for (const [kind, what, at, bytes] of kRefused)
  test(`the reader made from docs/format.md refuses a ${kind} with ${what}`, () => {
    const payload = goodPayload(kind);
    assert.equal(readRecord(1, payload).kind, kind);
    payload.set(bytes, at);
    assert.throws(() => readRecord(1, payload), Damage);
  });
