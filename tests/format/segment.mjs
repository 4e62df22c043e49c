// §3 of docs/format.md. Simpler than Duolog's own reader: behind damage it reads no further.
import { Bytes, checked, Damage, hex, joined, same, u64 } from './bytes.mjs';
import { blake2b, xchacha20poly1305 } from './outside.mjs';

const kHeaderBytes = 64;
const kData = 1;
const kSeal = 2;

export function segmentName(name) {
  const match = /^seg\/([0-9a-f]{16})-(0[0-9a-f]{5}|[0-9a-f]{6}|[1-9a-f][0-9a-f]{6,14})\.(dls|act)$/.exec(name);
  return match && { device: match[1], number: BigInt(`0x${match[2]}`), sealed: match[3] === 'dls' };
}

export function readHeader(bytes) {
  const from = checked(bytes.subarray(0, kHeaderBytes), 'DUOLOGS\x1a');
  return {
    format: from.number(2),
    lowestReader: from.number(2),
    flags: from.number(4),
    journal: from.take(16),
    device: hex(from.take(8)),
    number: from.big(8),
    epoch: from.number(4),
  };
}

/// Null where no frame lies, or one that is not authentic there.
function readFrame(bytes, at, header, index, key) {
  if (bytes.length - at < 112) return null;
  const from = new Bytes(bytes.subarray(at));
  const length = from.number(4);
  if (from.number(4) !== (~length >>> 0) || length < 112 || length > 1024 * 1024 || length > bytes.length - at) return null;
  const nonce = from.take(24);
  const sealed = from.take(length - 32);
  try {
    const plain = xchacha20poly1305(key, nonce, joined(header, u64(index))).decrypt(sealed);
    return { length, tag: sealed.subarray(-16), ...readPlain(plain) };
  } catch {
    return null;
  }
}

function readPlain(plain) {
  if (plain.length % 64 !== 0) throw new Damage('plain bytes of another length');
  const from = new Bytes(plain);
  const type = from.number(1);
  from.take(1);
  const codec = from.number(2);
  const size = from.number(4);
  const [batch, number, of] = [from.number(8), from.number(2), from.number(2)];
  if (number === 0 || number > of) throw new Damage('a frame of no batch');
  const payload = from.take(size);
  if (from.left.length >= 64 || from.left.some((byte) => byte !== 0)) throw new Damage('padding that is none');
  return { type, codec, batch, number, of, payload };
}

function readReference(from) {
  return { number: from.number(8), digest: hex(from.take(32)) };
}

function readSeal(payload) {
  const from = new Bytes(payload);
  const seal = { frames: from.number(4), tags: from.take(32) };
  const hasPrevious = from.bool();
  const previous = readReference(from);
  seal.previous = hasPrevious ? previous : null;
  seal.replaced = Array.from({ length: from.count(4, 20000) }, () => readReference(from));
  return seal;
}

/// How many of the frames count: the last batch only when it is whole.
function wholeBatches(frames) {
  const last = frames[frames.length - 1];
  if (!last) return 0;
  const inBatch = frames.filter((frame) => frame.batch === last.batch).length;
  return inBatch === last.of ? frames.length : frames.length - inBatch;
}

/// Throws Damage; an unfinished save at the end of an active segment is told in `tail`.
export function readSegment(name, bytes, keys) {
  const { device, number, sealed } = segmentName(name);
  const header = readHeader(bytes);
  if (header.device !== device || header.number !== number) throw new Damage('under the name of another');
  if (header.lowestReader > 1) throw new Error(`a segment of format ${header.format}`);
  const key = keys.get(header.epoch);
  if (!key) throw new Error(`locked: epoch ${header.epoch}`);
  const headerBytes = bytes.subarray(0, kHeaderBytes);
  let frames = [];
  let at = kHeaderBytes;
  for (let frame; (frame = readFrame(bytes, at, headerBytes, frames.length, key)); at += frame.length) frames.push(frame);
  if (!sealed) {
    frames = frames.slice(0, wholeBatches(frames));
    at = frames.reduce((end, frame) => end + frame.length, kHeaderBytes);
  }
  const tags = frames.map((frame) => frame.tag);
  const digest = hex(blake2b(joined(headerBytes, ...tags), { dkLen: 32 }));
  const segment = { name, header, digest, tail: bytes.length - at, seal: null };
  if (sealed) segment.seal = provenSeal(frames, tags, segment.tail);
  segment.frames = frames.filter((frame) => frame.type === kData);
  return segment;
}

function provenSeal(frames, tags, tail) {
  const last = frames[frames.length - 1];
  if (tail > 0 || last?.type !== kSeal) throw new Damage('no seal at the end');
  const seal = readSeal(last.payload);
  if (seal.frames !== frames.length - 1) throw new Damage('the count of frames differs');
  if (!same(seal.tags, blake2b(joined(...tags.slice(0, -1)), { dkLen: 32 }))) throw new Damage('the tags differ');
  return seal;
}
