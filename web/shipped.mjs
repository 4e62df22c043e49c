// Files beside the page that the first load leaves out: other languages' words, made-up journals. Each is fetched once and
// kept; one that did not arrive may be asked for again.

export async function fetch_bytes(address, options = {}) {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

export class Shipped {
  constructor() {
    this.files = {};
    this.under_way_ = {};
  }

  // Settles with whether the file is here; never rejects.
  fetch(name) {
    return this.under_way_[name] ??= fetch_bytes(name).then((bytes) => {
      this.files[name] = bytes;
      return true;
    }, () => {
      delete this.under_way_[name];
      return false;
    });
  }
}
