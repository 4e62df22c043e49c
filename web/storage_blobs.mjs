// Which records of the database make up which blob: one for what was written whole, under the blob's name, and one for
// each piece appended since, under `name@<where it begins>`. Shows the blobs in the Emscripten FS. Writes no database.

const kDigits = 12;

// A piece without bytes would take the place of the next one; it can only make an empty blob.
export function key_of_append({name, bytes, at}) {
  return bytes.length > 0 ? `${name}@${String(at).padStart(kDigits, '0')}` : name;
}

export function same_bytes(one, other) {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

// A write is {name, bytes, at}: bytes null removes, at null replaces, any other at appends.
export const removes = (write) => write.bytes === null;
export const appends = (write) => write.bytes !== null && write.at !== null;

export function length_after(length, write) {
  if (removes(write)) return 0;
  return appends(write) ? length + write.bytes.length : write.bytes.length;
}

export class Blobs {
  // `files()` answers {write(name, bytes), append(name, bytes), remove(name)}, where the blobs are to be seen.
  constructor(files) {
    this.files_ = files;
    this.known_ = new Map();  // name -> {length, keys}; a stray piece also has `stray`.
  }

  get size() {
    return this.known_.size;
  }

  length(name) {
    return this.known_.get(name)?.length ?? 0;
  }

  has(name) {
    return this.known_.has(name);
  }

  keys(name) {
    return this.known_.get(name)?.keys ?? [];
  }

  is_stray(name) {
    return this.known_.get(name)?.stray === true;
  }

  // Shows what these records ([key, bytes]) make up, and nothing else.
  read(records) {
    const before = [...this.known_.keys()];
    this.known_.clear();
    const parts = new Map();
    const pieces = [];
    for (const [key, bytes] of records) {
      const cut = key.indexOf('@');
      if (cut >= 0) pieces.push({key, bytes, name: key.slice(0, cut), at: Number(key.slice(cut + 1))});
      else this.begin_(parts, key, key, bytes);
    }
    pieces.sort((one, other) => one.at - other.at);
    const strays = pieces.filter((piece) => !this.continue_(parts, piece));
    for (const {key, name, bytes} of strays) {
      const shown = this.stray_name_(key, name);
      this.begin_(parts, shown, key, bytes);
      this.known_.get(shown).stray = true;
    }
    for (const name of before) if (!this.known_.has(name)) this.files_().remove(name);
    for (const [name, of_blob] of parts) this.files_().write(name, joined(of_blob));
  }

  // What has become durable.
  apply(write) {
    const {name, bytes} = write;
    if (removes(write)) {
      if (this.known_.delete(name)) this.files_().remove(name);
    } else if (!appends(write)) {
      this.known_.set(name, {length: bytes.length, keys: [name]});
      this.files_().write(name, bytes);
    } else if (!this.known_.has(name)) {
      this.known_.set(name, {length: bytes.length, keys: [key_of_append(write)]});
      this.files_().write(name, bytes);
    } else if (bytes.length > 0) {
      const blob = this.known_.get(name);
      blob.length += bytes.length;
      blob.keys.push(key_of_append(write));
      this.files_().append(name, bytes);
    }
  }

  begin_(parts, name, key, bytes) {
    this.known_.set(name, {length: bytes.length, keys: [key]});
    parts.set(name, [bytes]);
  }

  // Answers whether the piece continues its blob.
  continue_(parts, {key, name, at, bytes}) {
    if (at !== this.length(name)) return false;
    const blob = this.known_.get(name);
    if (!blob) {
      this.begin_(parts, name, key, bytes);
    } else {
      blob.length += bytes.length;
      blob.keys.push(key);
      parts.get(name).push(bytes);
    }
    return true;
  }

  // Of no blob that is shown already.
  stray_name_(key, name) {
    let shown = `${name}.piece-${key.slice(name.length + 1)}`;
    while (this.known_.has(shown)) shown += '.again';
    return shown;
  }
}

function joined(parts) {
  if (parts.length === 1) return parts[0];
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
