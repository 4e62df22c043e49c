// Numbers, texts and checksums of docs/format.md, out of bytes that may be anything.

export class Damage extends Error {}

export class Bytes {
  constructor(bytes) {
    this.left = bytes;
  }

  take(count) {
    if (count > this.left.length) throw new Damage('the bytes end too early');
    const taken = this.left.subarray(0, count);
    this.left = this.left.subarray(count);
    return taken;
  }

  number(bytes) {
    return Number(this.big(bytes));
  }

  big(bytes) {
    return this.take(bytes).reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
  }

  signed(bytes) {
    return Number(BigInt.asIntN(8 * bytes, this.big(bytes)));
  }

  bool() {
    const byte = this.number(1);
    if (byte > 1) throw new Damage('a bool is neither 0 nor 1');
    return byte === 1;
  }

  blob(most) {
    const count = this.number(4);
    if (count > most) throw new Damage('something is longer than its limit');
    return this.take(count);
  }

  text(most) {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.blob(most));
    } catch (error) {
      throw error instanceof Damage ? error : new Damage('a text is not UTF-8');
    }
  }

  count(bytes, most) {
    const count = this.number(bytes);
    if (count > most) throw new Damage('more than the limit');
    return count;
  }
}

export const hex = (bytes) => Buffer.from(bytes).toString('hex');
export const same = (a, b) => Buffer.compare(a, b) === 0;
export const joined = (...parts) => new Uint8Array(Buffer.concat(parts));

export function u64(value) {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value), true);
  return bytes;
}

/// RFC 3720, appendix B.4; a bit at a time.
export function crc32c(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/// What lies before the checksum at the end.
export function checked(bytes, magic) {
  const body = bytes.subarray(0, -4);
  if (bytes.length < 12 || Buffer.from(bytes.subarray(0, 8)).toString('latin1') !== magic) throw new Damage('another kind of file');
  if (new Bytes(bytes.subarray(-4)).number(4) !== crc32c(body)) throw new Damage('the checksum differs');
  return new Bytes(body.subarray(8));
}
