// The journal's files as the program reads them: in memory, and never more than what is durable. web/storage.mjs fills
// them. A file is kept as the pieces it came in, so that adding to it costs what is added.

export class Files {
  constructor() {
    this.pieces_ = new Map();  // name -> [bytes]
  }

  names() {
    return [...this.pieces_.keys()];
  }

  // Undefined when there is no such file.
  read(name) {
    const pieces = this.pieces_.get(name);
    if (pieces?.length > 1) pieces.splice(0, pieces.length, joined(pieces));
    return pieces?.[0];
  }

  write(name, bytes) {
    this.pieces_.set(name, [bytes]);
  }

  append(name, bytes) {
    this.pieces_.get(name).push(bytes);
  }

  remove(name) {
    this.pieces_.delete(name);
  }
}

export function joined(pieces) {
  if (pieces.length === 1) return pieces[0];
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
