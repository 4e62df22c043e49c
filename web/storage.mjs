// The journal's blobs in IndexedDB, mirrored into `files` ({write(name, bytes), append(name, bytes), remove(name)}), which
// is the Emscripten FS in the product. A commit answers only when it is durable. Knows nothing of Emscripten or journals.

import {Blobs, appends, key_of_append, length_after, removes, same_bytes} from './storage_blobs.mjs';
import {Code, Connection, StorageError, commit_error, kFiles, kTurn, opening_error} from './storage_connection.mjs';
import {Turn} from './storage_turn.mjs';

export {Code};

const kSlowMs = 8000;
const kMark = 'duolog.had-journal';

export class Storage {
  // `release` is told to save what is unsaved because another tab wants to write; `lost` that it does now.
  constructor({database = 'duolog', files, lost = () => {}, release = () => {}, slow_ms = kSlowMs} = {}) {
    this.files = files;
    this.lost = lost;
    this.release = release;
    this.slow_ms_ = slow_ms;
    this.connection_ = new Connection(database);
    this.turn_ = new Turn(this.connection_, {finish: () => this.finish_(), lost: () => this.lost()});
    this.blobs_ = new Blobs(() => this.files);
    this.tried_ = new Set();  // Keys of pieces on their way, and of those of which nobody knows whether they arrived.
    this.loaded_ = false;
    this.warned_of_empty_ = false;
    this.sequence_ = 0;
    this.last_done_ = 0;
    this.running_ = new Set();
    this.failed_ = [];   // To be tried once more when nothing runs, in their order.
    this.waiting_ = [];  // Came while the connection was being made anew, or append to what is on its way.
    this.reconnecting_ = false;
    globalThis.addEventListener?.('pagehide', () => this.start_waiting_());
    globalThis.addEventListener?.('pageshow', (event) => { if (event.persisted) this.connection_.close(); });
  }

  get is_writer() {
    return this.turn_.writer;
  }

  // Settles with {code, detail}; never rejects. A store that cannot be opened is an error, never an empty store.
  open() {
    return this.answer_(async () => {
      await this.connection_.open();
      if (!this.turn_.writer) this.loaded_ = false;
      await this.turn_.take_if_free();
      await this.read_();
    });
  }

  take_over() {
    return this.answer_(async () => {
      await this.connection_.open();
      if (!this.turn_.writer) this.loaded_ = false;
      if (!await this.turn_.take_over()) throw new StorageError(Code.ReadOnly, 'the other tab does not let go');
      await this.read_();
    });
  }

  // `batch`: [{name, bytes, at}], bytes null to remove, `at` null to replace and else the length to append at. Starts at
  // once, also in a page that is going away; `done(code, detail)` comes once.
  commit(batch, done) {
    const writes = batch.map(({name, bytes, at}) => ({name, bytes: bytes?.slice() ?? null, at: at ?? null}));
    const commit = {batch: writes, done, tries: 0, sequence: ++this.sequence_, answered: false, before: [], orphaned: false};
    commit.watchdog = setTimeout(() => this.give_up_(commit), this.slow_ms_);
    this.waiting_.push(commit);
    this.start_waiting_();
  }

  start_waiting_() {
    const next = () => this.waiting_.length > 0 && !this.reconnecting_ && this.failed_.length === 0;
    while (next() && this.may_start_(this.waiting_[0])) this.start_(this.waiting_.shift());
  }

  // A piece must not land when what it continues does not. A page that is going away has no time to wait for that.
  may_start_(commit) {
    return this.turn_.leaving || !this.running_before_(commit).some((earlier) => !earlier.answered);
  }

  // What is on its way to a blob that `commit` appends to.
  running_before_(commit) {
    const names = new Set(commit.batch.filter(appends).map(({name}) => name));
    return [...this.running_].filter((earlier) => earlier.batch.some(({name}) => names.has(name)));
  }

  start_(commit) {
    let refusal = this.refusal_(commit);
    if (refusal) return this.answer_commit_(commit, refusal);
    commit.before = this.running_before_(commit);
    commit.orphaned = false;
    commit.tries += 1;
    const refuse = (error) => { refusal ??= error; };
    let transaction = null;
    try {
      transaction = this.connection_.transaction([kFiles, kTurn], 'readwrite');
      transaction.oncomplete = () => this.completed_(commit);
      transaction.onabort = () => this.aborted_(commit, refusal ?? transaction.error);
      this.running_.add(commit);
      const guarded = this.turn_.guard(transaction, () => refuse(new StorageError(Code.ReadOnly, 'another tab writes')));
      // Without the explicit commit a save begun while the page goes away is lost. A guard must answer first.
      const finish = () => { if (!guarded) transaction.commit?.(); };
      this.write_(transaction.objectStore(kFiles), commit.batch, {again: commit.tries > 1, finish});
    } catch (error) {
      if (!transaction) return this.aborted_(commit, error);
      // All or none: what was put before the fault must not be kept.
      refuse(error);
      transaction.abort();
    }
  }

  // Why it cannot start; null when it can.
  refusal_(commit) {
    if (!this.turn_.writer) return new StorageError(Code.ReadOnly, 'another tab writes');
    if (!this.loaded_) return new StorageError(Code.Unavailable, 'not read yet');
    if (this.running_before_(commit).some((earlier) => earlier.answered)) return new StorageError(Code.Damaged, 'nobody knows how long it is');
    const lengths = new Map();
    const length = (name) => lengths.get(name) ?? this.blobs_.length(name);
    for (const {batch} of this.running_) for (const write of batch) lengths.set(write.name, length_after(length(write.name), write));
    for (const write of commit.batch) {
      const {name, at} = write;
      if (appends(write) && at !== length(name)) return new StorageError(Code.Damaged, `${name}: ${length(name)} bytes, not ${at}`);
      if (!removes(write) && this.blobs_.is_stray(name)) return new StorageError(Code.Damaged, `${name}: a piece kept as it is`);
      lengths.set(name, length_after(length(name), write));
    }
    return null;
  }

  write_(store, writes, how, from = 0) {
    for (let at = from; at < writes.length; at++) {
      if (!appends(writes[at])) this.put_(store, writes[at]);
      else if (!how.again) this.append_(store, writes[at]);
      else return this.append_again_(store, writes[at], () => this.write_(store, writes, how, at + 1));
    }
    how.finish();
  }

  // Only what this tab knows of is taken away: a piece of another one may be the only copy of somebody's words.
  put_(store, {name, bytes}) {
    const tried = [...this.tried_].filter((key) => key.startsWith(`${name}@`));
    for (const key of new Set([...this.blobs_.keys(name), ...tried])) if (key !== name || bytes === null) store.delete(key);
    if (bytes === null) store.delete(name);
    else store.put(bytes, name);
  }

  // Added, never put: two writers cannot take one another's pieces away. The cost is that of the piece alone.
  append_(store, {name, bytes, at}) {
    if (bytes.length === 0 && (at > 0 || this.blobs_.has(name))) return;
    const key = key_of_append({name, bytes, at});
    if (key !== name) this.tried_.add(key);
    store.add(bytes, key);
  }

  // The first try may have landed after all: the same bytes in the same place count as written.
  append_again_(store, write, next) {
    const there = store.get(key_of_append(write));
    there.onsuccess = () => {
      if (!there.result || !same_bytes(there.result, write.bytes)) this.append_(store, write);
      next();
    };
  }

  completed_(commit) {
    this.running_.delete(commit);
    this.last_done_ = commit.sequence;
    if (commit.orphaned) {
      this.answer_commit_(commit, new StorageError(Code.Damaged, 'what it continues is not there'));
    } else {
      for (const write of commit.batch) this.blobs_.apply(write);
      for (const key of keys_of(commit)) this.tried_.delete(key);
      this.mark_();
      this.answer_commit_(commit, null);
    }
    this.settle_();
  }

  aborted_(commit, error) {
    this.running_.delete(commit);
    const failure = commit_error(error);
    if (failure.code !== Code.Unavailable) for (const key of keys_of(commit)) this.tried_.delete(key);
    for (const later of this.running_) if (later.before.includes(commit)) later.orphaned = true;
    if (failure.code === Code.Unavailable && commit.tries < 2) this.failed_.push(Object.assign(commit, {failure}));
    else this.answer_commit_(commit, failure);
    this.settle_();
  }

  // Once nothing runs, failed commits go again over a new connection, unless a later one has come through: old bytes
  // must never land on newer ones.
  async settle_() {
    if (this.failed_.length === 0) return this.start_waiting_();
    if (this.busy_() || this.reconnecting_) return;
    this.reconnecting_ = true;
    const again = [];
    for (const commit of this.failed_) {
      if (commit.sequence < this.last_done_) this.answer_commit_(commit, commit.failure);
      else again.push(commit);
    }
    this.failed_ = [];
    this.connection_.close();
    let problem = await this.connection_.open().then(() => null, opening_error);
    // What it held is gone with it: a part of a journal must not be written where the rest of it is not.
    if (!problem && this.connection_.made_anew) {
      this.loaded_ = false;
      problem = new StorageError(Code.Unavailable, 'emptied');
    }
    this.reconnecting_ = false;
    this.waiting_.unshift(...again);
    if (problem) for (const commit of this.waiting_.splice(0)) this.answer_commit_(commit, problem);
    this.start_waiting_();
  }

  // Whether anything runs that may still be heard of.
  busy_() {
    return [...this.running_].some((commit) => !commit.answered);
  }

  give_up_(commit) {
    this.answer_commit_(commit, new StorageError(Code.Slow, 'no answer'));
    this.settle_();
  }

  answer_commit_(commit, error) {
    clearTimeout(commit.watchdog);
    if (commit.answered) return;
    commit.answered = true;
    commit.done(error?.code ?? Code.Ok, error?.message ?? '');
  }

  async answer_(work) {
    try {
      await work();
      return {code: Code.Ok, detail: ''};
    } catch (error) {
      const known = opening_error(error);
      return {code: known.code, detail: known.message};
    }
  }

  async read_() {
    if (this.connection_.made_anew) await this.connection_.make_ready();
    const records = await this.connection_.read_all();
    this.connection_.made_anew = false;
    if (records.length === 0 && this.had_journal_() && !this.warned_of_empty_) {
      this.warned_of_empty_ = true;
      throw new StorageError(Code.Unavailable, 'emptied');
    }
    const broken = records.find(([, bytes]) => !(bytes instanceof Uint8Array));
    if (broken) throw new StorageError(Code.Unavailable, `not bytes: ${broken[0]}`);
    this.loaded_ = false;  // Until all of it is shown.
    this.blobs_.read(records);
    this.tried_ = new Set([...this.running_].flatMap(keys_of));
    this.loaded_ = true;
  }

  // One bit outside the database tells an evicted journal from a new one.
  mark_() {
    try {
      if (this.blobs_.size === 0) return localStorage.removeItem(kMark);
      if (localStorage.getItem(kMark)) return;
      localStorage.setItem(kMark, '1');
      navigator.storage?.persist?.().catch(() => {});
    } catch {
      // The bit is a help, not a condition.
    }
  }

  had_journal_() {
    try {
      return localStorage.getItem(kMark) !== null;
    } catch {
      return false;
    }
  }

  // Lets the app write what it holds, then waits until nothing runs.
  async finish_() {
    this.release();
    const end = Date.now() + 1500;
    while ((this.busy_() || this.waiting_.length > 0 || this.reconnecting_) && Date.now() < end) await new Promise((next) => setTimeout(next, 10));
  }
}

function keys_of(commit) {
  return commit.batch.filter(appends).map(key_of_append);
}
