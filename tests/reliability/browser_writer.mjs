// A page that writes as a journal does, on web/storage.mjs alone: pieces appended to a segment, whole blobs beside it, and
// now and then a segment sealed. `answered(id, code)` hears of each.

/// Runs in the page, after Tab.load(); self-contained. `window.journal` writes texts and says what is there.
export function writeAsJournal() {
  const bytes = (text) => new TextEncoder().encode(text);
  const { storage, files } = window;
  const journal = (window.journal = { segment: null, length: 0, under_way: 0, faults: [] });
  const unfit = new Set(); // A blob to which an append has failed gets no more, as platform/storage.h asks.

  journal.open = async (how = 'open') => {
    const { code } = await storage[how]();
    journal.segment = null;
    unfit.clear();
    return code;
  };

  function segment(id) {
    if (!journal.segment) {
      journal.segment = unfit.has('seg/last') ? `seg/${id}` : 'seg/last';
      journal.length = files.get(journal.segment)?.length ?? 0;
    }
    return journal.segment;
  }

  function whole(name, text) {
    return [{ name, bytes: bytes(text), at: null }];
  }

  function seal(name, id, text) {
    const kept = files.get(name) ?? new Uint8Array();
    journal.length = 0;
    return [{ name: `sealed/${id}`, bytes: new Uint8Array([...kept, ...bytes(text)]), at: null }, { name, bytes: null, at: null }];
  }

  function piece(name, text) {
    const at = journal.length;
    journal.length += bytes(text).length;
    return [{ name, bytes: bytes(text), at }];
  }

  function writes(kind, id, text) {
    if (kind === 'whole') return whole(`entries/${id}`, text);
    const name = segment(id);
    const settled = (files.get(name)?.length ?? 0) === journal.length;
    return kind === 'seal' && settled ? seal(name, id, text) : piece(name, text);
  }

  journal.write = (kind, id) => {
    const reader = !storage.is_writer;
    const batch = writes(kind, id, `‹${id}›${'.'.repeat((id * 37) % 400)}`);
    journal.under_way++;
    return new Promise((answered) => {
      storage.commit(batch, (code) => {
        journal.under_way--;
        if (code === 0 && reader) journal.faults.push(`a reader wrote ${id}`);
        window.answered(id, code);
        if (code !== 0) batch.forEach(({ name }) => unfit.add(name));
        if (unfit.has(journal.segment)) journal.segment = null;
        answered(code);
      });
    });
  };

  // Writes on and on; at most `most` texts are under way at a time.
  journal.write_on = async (first, most) => {
    for (let id = first; ; id += most) {
      const kinds = Array.from({ length: most }, (_, next) => ((id + next) % 41 === 0 ? 'seal' : (id + next) % 7 === 0 ? 'whole' : 'piece'));
      await Promise.all(kinds.map((kind, next) => journal.write(kind, id + next)));
    }
  };
}

/// The numbers of all texts that the tab's files hold.
export async function textsIn(tab) {
  return new Set(await tab.page.evaluate(() => {
    const text = (bytes) => new TextDecoder().decode(bytes);
    return [...window.files.values()].flatMap((bytes) => [...text(bytes).matchAll(/‹(\d+)›/g)].map(([, id]) => Number(id)));
  }));
}

/// The acknowledged numbers that are not among `texts`.
export function missing(acknowledged, texts) {
  return [...acknowledged].filter((id) => !texts.has(id));
}
