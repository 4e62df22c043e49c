// What lies in the browser's database, read and changed behind the app's back. Each function runs in a page.

/// All records as [key, bytes as numbers].
export function records(page) {
  return page.evaluate(async () => {
    const answer = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const opened = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([answer(opened.getAllKeys()), answer(opened.getAll())]);
        keys.forEach((key, index) => {
          if (values[index] instanceof Uint8Array) found.push([String(key), [...values[index]]]);
        });
      }
      database.close();
    }
    return found;
  });
}

/// The journal's files by name, what was appended joined in its order.
export async function filesIn(page) {
  const files = new Map();
  for (const [key, bytes] of (await records(page)).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = key.split('@')[0];
    files.set(name, Buffer.concat([files.get(name) ?? Buffer.alloc(0), Buffer.from(bytes)]));
  }
  return files;
}

/// Puts other bytes where `key` lies.
export function overwrite(page, key, bytes) {
  return page.evaluate(
    async ([key, bytes]) => {
      const answer = (request) =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      for (const { name } of await indexedDB.databases()) {
        const database = await answer(indexedDB.open(name));
        for (const store of database.objectStoreNames) {
          const opened = database.transaction(store, 'readwrite').objectStore(store);
          if (await answer(opened.getKey(key))) await answer(opened.put(new Uint8Array(bytes), key));
        }
        database.close();
      }
    },
    [key, bytes],
  );
}

/// How much room the saved words take. They are sealed: none of them can be found.
export async function journalBytes(page) {
  const sealed = (await records(page)).filter(([key]) => key.startsWith('seg/'));
  return sealed.reduce((sum, [, bytes]) => sum + bytes.length, 0);
}
