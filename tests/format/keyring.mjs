// §2 and §6 of docs/format.md.
import { Bytes, checked, Damage, hex, joined, same, u64 } from './bytes.mjs';
import { blake2b, xchacha20poly1305 } from './outside.mjs';

const kOpen = 0;
const kParameterBytes = { 1: 28, 2: 0 };
const kSlotHeadBytes = 20;

const padded = (text) => joined(Buffer.from(text), new Uint8Array(16 - text.length));

export function frameKey(master) {
  return blake2b(new Uint8Array(0), { key: master, dkLen: 32, salt: joined(u64(1), u64(0)), personalization: padded('DuoFrame') });
}

export const keyCheck = (master) => blake2b(Buffer.from('check'), { key: master, dkLen: 16 });

export function readKeyring(bytes) {
  if (bytes.length > 4096) throw new Damage('too large a keyring');
  const from = checked(bytes, 'DUOLOGK\x1a');
  const format = from.number(2);
  if (from.number(2) > 1) throw new Error(`a keyring of format ${format}`);
  const count = from.count(2, 16);
  from.take(2);
  const keyring = { journal: from.take(16), generation: from.number(8), slots: [] };
  for (let i = 0; i < count; i++) keyring.slots.push({ type: from.number(1), body: from.blob(1024) });
  if (from.left.length > 0) throw new Damage('bytes are left over');
  return keyring;
}

/// Of two files' keyrings, of which either may be missing, the one to believe.
export function believed(first, second) {
  if (!first || !second) return first ?? second;
  return same(first.journal, second.journal) && second.generation > first.generation ? second : first;
}

function proven(slot, epoch, master) {
  const head = new Bytes(slot.body);
  if (head.number(4) !== epoch || !same(head.take(16), keyCheck(master))) throw new Damage('not the key that the slot names');
  return { epoch, master };
}

export function openKeys(keyring) {
  return keyring.slots
    .filter((slot) => slot.type === kOpen)
    .map((slot) => proven(slot, new Bytes(slot.body).number(4), slot.body.subarray(kSlotHeadBytes, kSlotHeadBytes + 32)));
}

/// The key in a slot of type 1 or 2, whose sealing key was made elsewhere. Throws when it is another one.
export function unsealedKey(keyring, slot, sealingKey) {
  const from = new Bytes(slot.body);
  const head = from.take(kSlotHeadBytes);
  const parameters = from.take(kParameterBytes[slot.type]);
  const nonce = from.take(24);
  const associated = joined(keyring.journal, [slot.type], parameters, head);
  const secret = xchacha20poly1305(sealingKey, nonce, associated).decrypt(from.left);
  return proven(slot, new Bytes(secret.subarray(32)).number(4), secret.subarray(0, 32));
}

export function readDevice(bytes) {
  const from = checked(bytes, 'DUOLOGD\x1a');
  const format = from.number(2);
  const device = hex(from.take(8));
  const wasChecked = from.bool();
  const when = { ms: from.signed(8), offset: from.signed(4) };
  return { format, device, lastCheck: wasChecked ? when : null };
}
