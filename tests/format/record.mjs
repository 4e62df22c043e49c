// §4 and §5 of docs/format.md.
import { Bytes, Damage, hex } from './bytes.mjs';

const kEarliest = Date.UTC(1900, 0, 1);
const kEnd = Date.UTC(2201, 0, 1);

function moment(from) {
  const ms = from.signed(8);
  const offset = from.signed(4);
  if (ms < kEarliest || ms >= kEnd || Math.abs(offset) > 1080) throw new Damage('a time out of range');
  return { ms, offset };
}

function lineOrNothing(from, most) {
  const text = from.text(most);
  if (text !== text.replace(/\p{White_Space}+/gu, ' ').replace(/^ | $/g, '')) throw new Damage('not one line');
  return text;
}

function line(from, most) {
  const text = lineOrNothing(from, most);
  if (text === '') throw new Damage('not one line');
  return text;
}

function version(from) {
  const clock = from.big(8);
  if (clock >= 1n << 63n) throw new Damage('beyond every clock');
  return { clock, device: hex(from.take(8)) };
}

const id = (from) => hex(from.take(16));
const maybe = (from, read) => (from.bool() ? read(from) : null);

function ranged(number, least, most) {
  if (number < least || number > most) throw new Damage('a number out of range');
  return number;
}

function distinct(steps) {
  if (new Set(steps).size !== steps.length) throw new Damage('a step comes twice');
}

function note(from) {
  const step = line(from, 64);
  const text = from.text(4096);
  if (/^\p{White_Space}*$/u.test(text)) throw new Damage('a blank note');
  return { step, text };
}

function day(from) {
  const parts = [ranged(from.signed(4), 1900, 2200), from.number(1), from.number(1)];
  const shown = parts.map((part) => String(part).padStart(2, '0')).join('-');
  if (new Date(Date.UTC(parts[0], parts[1] - 1, parts[2])).toISOString().slice(0, 10) !== shown) throw new Damage('no such day');
  return parts;
}

function restOfEntry(from) {
  const entryKind = ranged(from.number(1), 1, 7);
  const belongs = ranged(from.number(1), 1, 2);
  const about = maybe(from, day);
  const mood = ranged(from.number(1), 0, 5);
  const energy = ranged(from.number(1), 0, 5);
  const meeting = maybe(from, id);
  const run = maybe(from, id);
  return { entryKind, belongs, day: about, mood, energy, meeting, run, source: lineOrNothing(from, 256) };
}

function restOfTask(from) {
  const declined = maybe(from, moment);
  const meantFor = maybe(from, day);
  const minutes = ranged(from.signed(4), 0, 1440);
  const rank = ranged(from.signed(8), -Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  return { declined, day: meantFor, minutes, rank, entry: maybe(from, id) };
}

function restOfRun(from) {
  const person = maybe(from, id);
  const notes = Array.from({ length: from.count(4, 64) }, () => note(from));
  distinct(notes.map(({ step }) => step));
  const started = maybe(from, moment);
  const planned = ranged(from.signed(4), 5, 1440);
  return { person, notes, started, planned, finished: maybe(from, moment), entry: maybe(from, id) };
}

const kinds = {
  1: (from, classVersion) => {
    const text = from.text(512 * 1024);
    return { kind: 'entry', text, ...(classVersion > 1 ? restOfEntry(from) : {}) };
  },
  2: (from, classVersion) => {
    const priority = ranged(from.number(1), 1, 3);
    const done = maybe(from, moment);
    const text = line(from, 4096);
    return { kind: 'task', priority, done, text, ...(classVersion > 1 ? restOfTask(from) : {}) };
  },
  3: (from, classVersion) => {
    const checklist = line(from, 64);
    const ticks = Array.from({ length: from.count(4, 500) }, () => line(from, 64));
    distinct(ticks);
    return { kind: 'run', checklist, ticks, ...(classVersion > 1 ? restOfRun(from) : {}) };
  },
  4: (from) => {
    const role = ranged(from.number(1), 1, 3);
    const name = line(from, 200);
    const language = from.text(35);
    if (!/^[A-Za-z0-9-]*$/.test(language)) throw new Damage('no language tag');
    return { kind: 'person', role, name, language };
  },
  5: (from, classVersion) => {
    const person = maybe(from, id);
    const when = day(from);
    const minute = maybe(from, () => ranged(from.signed(4), 0, 1439));
    const length = ranged(from.signed(4), 5, 1440);
    const place = lineOrNothing(from, 400);
    return { kind: 'meeting', person, day: when, minute, length, place, ...(classVersion > 1 ? { meetingKind: ranged(from.number(1), 1, 2) } : {}) };
  },
  6: (from) => {
    const weekday = ranged(from.signed(4), 1, 7);
    const minute = ranged(from.signed(4), 0, 1439);
    const length = ranged(from.signed(4), 5, 1440);
    return { kind: 'booking', weekday, minute, length, since: day(from) };
  },
  7: (from) => {
    const started = moment(from);
    const planned = ranged(from.signed(4), 5, 1440);
    const ended = maybe(from, moment);
    const lookBack = ranged(from.number(1), 1, 3);
    const prompt = lineOrNothing(from, 400);
    return { kind: 'reflection', started, planned, ended, lookBack, prompt, booking: maybe(from, id), entry: maybe(from, id) };
  },
};

/// The highest class version of each kind.
const kLatest = { 1: 2, 2: 2, 3: 2, 4: 1, 5: 2, 6: 1, 7: 1 };

function extraFields(from) {
  const extra = {};
  for (let count = from.count(1, 64); count > 0; count--) {
    const name = line(from, 64);
    if (name in extra) throw new Damage('an extra field comes twice');
    extra[name] = hex(from.blob(64 * 1024));
  }
  return extra;
}

/// One version of a record. `newer` stands for all but id, version and parents when a newer Duolog made it.
export function readRecord(codec, payload) {
  const from = new Bytes(payload);
  const head = { id: hex(from.take(16)), version: version(from) };
  head.parents = Array.from({ length: from.count(1, 64) }, () => version(from));
  if (codec > 1) return { ...head, newer: true };
  const kind = from.number(1);
  const stamp = { created: moment(from), edited: moment(from), deleted: from.bool() };
  if (!kinds[kind]) return { ...head, newer: true };
  const classVersion = from.number(4);
  if (classVersion > kLatest[kind]) return { ...head, newer: true };
  if (classVersion === 0 || codec === 0) throw new Damage('version 0');
  const fields = kinds[kind](from, classVersion);
  const record = { ...head, ...stamp, ...fields, extra: extraFields(from) };
  if (from.left.length > 0) throw new Damage('bytes are left over');
  return record;
}

export function later(a, b) {
  return a.clock !== b.clock ? a.clock > b.clock : a.device > b.device;
}

export function covers(record, other) {
  if (record.version.device === other.device) return other.clock < record.version.clock;
  return record.parents.some((parent) => parent.device === other.device && other.clock <= parent.clock);
}

/// The version that is shown of each record, in the order of their ids, with what is known of the others.
export function shown(records) {
  const byId = new Map();
  for (const record of records) {
    const versions = byId.get(record.id) ?? byId.set(record.id, new Map()).get(record.id);
    versions.set(`${record.version.clock} ${record.version.device}`, record);
  }
  return [...byId.keys()].sort().map((id) => {
    const versions = [...byId.get(id).values()];
    const greatest = versions.reduce((best, one) => (later(one.version, best.version) ? one : best));
    const heads = versions.filter((one) => !versions.some((other) => covers(other, one.version)));
    return { ...greatest, versions: versions.length, heads: heads.length };
  });
}
