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

function line(from, most) {
  const text = from.text(most);
  if (text !== text.replace(/\p{White_Space}+/gu, ' ').replace(/^ | $/g, '') || text === '') throw new Damage('not one line');
  return text;
}

function version(from) {
  const clock = from.big(8);
  if (clock >= 1n << 63n) throw new Damage('beyond every clock');
  return { clock, device: hex(from.take(8)) };
}

const kinds = {
  1: (from) => ({ kind: 'entry', text: from.text(512 * 1024) }),
  2: (from) => {
    const priority = from.number(1);
    if (priority < 1 || priority > 3) throw new Damage('no such priority');
    const done = from.bool() ? moment(from) : null;
    return { kind: 'task', priority, done, text: line(from, 4096) };
  },
  3: (from) => {
    const checklist = line(from, 64);
    const ticks = Array.from({ length: from.count(4, 500) }, () => line(from, 64));
    if (new Set(ticks).size !== ticks.length) throw new Damage('a tick comes twice');
    return { kind: 'run', checklist, ticks };
  },
};

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
  if (classVersion > 1) return { ...head, newer: true };
  if (classVersion === 0 || codec === 0) throw new Damage('version 0');
  const fields = kinds[kind](from);
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
