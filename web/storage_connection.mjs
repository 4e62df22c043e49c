// One IndexedDB connection that comes back after the browser has dropped it. Knows records, not files or journals.

export const kFiles = 'files';
export const kTurn = 'turn';
const kOpenLimitMs = 8000;

// What the C++ side calls these numbers stands in platform/web/storage.cpp.
export const Code = {Ok: 0, Full: 1, Refused: 2, ReadOnly: 3, Unavailable: 4, Slow: 5, Damaged: 6};

// ConstraintError: the piece is there already.
const kCommitCodes = {QuotaExceededError: Code.Full, SecurityError: Code.Refused, NotAllowedError: Code.Refused, ConstraintError: Code.Damaged};

export class StorageError extends Error {
  constructor(code, detail) {
    super(detail);
    this.code = code;
  }
}

const kRefusals = new Set(['SecurityError', 'InvalidStateError', 'NotAllowedError']);

// InvalidStateError means "refused" when opening (private windows), and "connection lost" later.
export function opening_error(error) {
  if (error instanceof StorageError) return error;
  const name = error?.name ?? 'no error given';
  return new StorageError(kRefusals.has(name) ? Code.Refused : Code.Unavailable, `${name}: ${error?.message ?? ''}`);
}

export function commit_error(error) {
  if (error instanceof StorageError) return error;
  const name = error?.name ?? 'aborted';
  return new StorageError(kCommitCodes[name] ?? Code.Unavailable, `${name}: ${error?.message ?? ''}`);
}

export class Connection {
  constructor(name) {
    this.name_ = name;
    this.database_ = null;
    this.made_anew = false;  // The database was not there when it was opened.
  }

  get alive() {
    return this.database_ !== null;
  }

  // One try more after a failure: browsers that have just woken refuse the first.
  async open() {
    if (this.database_) return;
    try {
      await this.open_once_();
    } catch (error) {
      if (opening_error(error).code === Code.Refused) throw opening_error(error);
      await this.open_once_().catch((again) => { throw opening_error(again); });
    }
  }

  close() {
    this.database_?.close();
    this.database_ = null;
  }

  // Throws InvalidStateError when the connection is gone.
  transaction(stores, mode) {
    if (!this.database_) throw new DOMException('no connection', 'InvalidStateError');
    return this.database_.transaction(stores, mode, {durability: 'strict'});
  }

  // Every file, read in one transaction so that they belong together: [[name, bytes], ...].
  read_all() {
    return new Promise((resolve, reject) => {
      const transaction = this.transaction(kFiles, 'readonly');
      const store = transaction.objectStore(kFiles);
      const names = store.getAllKeys();
      const values = store.getAll();
      transaction.oncomplete = () => resolve(names.result.map((name, index) => [name, values.result[index]]));
      transaction.onabort = () => reject(transaction.error ?? new Error('reading was aborted'));
    });
  }

  // A first durable write into a new database. Without it Chromium loses a first save that begins while the page goes away
  // (measured); it settles also when it fails, which a save will tell.
  make_ready() {
    return new Promise((settled) => {
      const transaction = this.transaction(kTurn, 'readwrite');
      transaction.objectStore(kTurn).put(Date.now(), 'made');
      transaction.oncomplete = transaction.onabort = () => settled();
      transaction.commit?.();
    });
  }

  open_once_() {
    return new Promise((resolve, reject) => {
      if (!globalThis.indexedDB) throw new StorageError(Code.Refused, 'no IndexedDB');
      const request = indexedDB.open(this.name_, 1);
      let late = false;
      const give_up = (error) => { late = true; clearTimeout(limit); reject(error); };
      const limit = setTimeout(() => give_up(new StorageError(Code.Unavailable, 'IndexedDB does not answer')), kOpenLimitMs);
      request.onupgradeneeded = () => {
        this.made_anew = true;
        request.result.createObjectStore(kFiles);
        request.result.createObjectStore(kTurn);
      };
      request.onblocked = () => give_up(new StorageError(Code.Unavailable, 'another tab blocks IndexedDB'));
      request.onerror = () => give_up(request.error);
      request.onsuccess = () => {
        clearTimeout(limit);
        if (late) return request.result.close();
        this.keep_(request.result);
        resolve();
      };
    });
  }

  keep_(database) {
    this.database_ = database;
    const gone = () => {
      database.close();
      if (this.database_ === database) this.database_ = null;
    };
    database.onclose = gone;
    database.onversionchange = gone;
  }
}
