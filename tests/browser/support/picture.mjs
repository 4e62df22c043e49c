// Reads the PNG pictures that browsers take (8 bits a channel, not interlaced), to tell a drawn page from a blank one.
import { inflateSync } from 'node:zlib';

export function decode(png) {
  let header;
  const data = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = { width: body.readUInt32BE(0), height: body.readUInt32BE(4), channels: body[9] === 6 ? 4 : 3 };
    if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  return { ...header, pixels: unfilter(inflateSync(Buffer.concat(data)), header) };
}

function unfilter(bytes, { width, height, channels }) {
  const stride = width * channels;
  const pixels = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = bytes[row * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = row * stride + x;
      const left = x >= channels ? pixels[at - channels] : 0;
      const up = row > 0 ? pixels[at - stride] : 0;
      const corner = row > 0 && x >= channels ? pixels[at - stride - channels] : 0;
      pixels[at] = bytes[row * (stride + 1) + 1 + x] + prediction(filter, left, up, corner);
    }
  }
  return pixels;
}

function prediction(filter, left, up, corner) {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(guess - value));
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/// How many different colours the part of the picture has. A blank part has one; smooth letters have dozens.
export function colours(png, part) {
  const { width, height, channels, pixels } = decode(png);
  const { x = 0, y = 0, width: w = width, height: h = height } = part ?? {};
  const found = new Set();
  for (let row = Math.max(0, Math.floor(y)); row < Math.min(height, y + h); row++) {
    for (let column = Math.max(0, Math.floor(x)); column < Math.min(width, x + w); column++) {
      const at = (row * width + column) * channels;
      found.add((pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2]);
    }
  }
  return found.size;
}

/// The share of pixels, 0..1, that differ visibly.
export function difference(one, other) {
  const [a, b] = [decode(one), decode(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  let changed = 0;
  for (let at = 0; at < a.pixels.length; at += a.channels) {
    const step = (index) => Math.abs(a.pixels[at + index] - b.pixels[at + index]);
    if (step(0) + step(1) + step(2) > 24) changed++;
  }
  return changed / (a.width * a.height);
}

/// Whether some pixel differs visibly.
export function differs(one, other) {
  for (let at = 0; at < one.pixels.length; at++) if (Math.abs(one.pixels[at] - other.pixels[at]) > 24) return true;
  return false;
}
