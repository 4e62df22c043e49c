// The journal's files, each one record in IndexedDB, mirrored into `files` ({write(name, bytes), remove(name)}), which
// is the Emscripten FS in the product. A commit answers only when it is durable. Knows nothing of Emscripten or journals.

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
    this.names_ = new Set();
    this.warned_of_empty_ = false;
    this.sequence_ = 0;
    this.last_done_ = 0;
    this.running_ = new Set();
    this.failed_ = [];   // To be tried once more when nothing runs, in their order.
    this.waiting_ = [];  // Came while the connection was being made anew.
    this.reconnecting_ = false;
    globalThis.addEventListener?.('pageshow', (event) => { if (event.persisted) this.connection_.close(); });
  }

  get is_writer() {
    return this.turn_.writer;
  }

  // Settles with {code, detail}; never rejects. A store that cannot be opened is an error, never an empty store.
  open() {
    return this.answer_(async () => {
      await this.connection_.open();
      await this.turn_.take_if_free();
      await this.read_();
    });
  }

  take_over() {
    return this.answer_(async () => {
      await this.connection_.open();
      if (!await this.turn_.take_over()) throw new StorageError(Code.ReadOnly, 'the other tab does not let go');
      await this.read_();
    });
  }

  // `batch`: [{name, bytes}], bytes null to remove. Starts at once, also in a page that is going away; `done(code, detail)`
  // comes once.
  commit(batch, done) {
    const commit = {batch, done, tries: 0, sequence: ++this.sequence_, answered: false};
    commit.watchdog = setTimeout(() => this.answer_commit_(commit, new StorageError(Code.Slow, 'no answer')), this.slow_ms_);
    if (this.reconnecting_ || this.failed_.length > 0) this.waiting_.push(commit);
    else this.start_(commit);
  }

  start_(commit) {
    if (!this.turn_.writer) return this.answer_commit_(commit, new StorageError(Code.ReadOnly, 'another tab writes'));
    commit.tries += 1;
    let refusal = null;
    let transaction = null;
    try {
      transaction = this.connection_.transaction([kFiles, kTurn], 'readwrite');
      transaction.oncomplete = () => this.completed_(commit);
      transaction.onabort = () => this.aborted_(commit, refusal ?? transaction.error);
      this.running_.add(commit);
      const guarded = this.turn_.guard(transaction, () => { refusal = new StorageError(Code.ReadOnly, 'another tab writes'); });
      const store = transaction.objectStore(kFiles);
      for (const {name, bytes} of commit.batch) {
        if (bytes === null) store.delete(name);
        else store.put(bytes, name);
      }
      // Without the explicit commit a save begun while the page goes away is lost. A guard must answer first.
      if (!guarded) transaction.commit?.();
    } catch (error) {
      if (!transaction) return this.aborted_(commit, error);
      // All or none: what was put before the fault must not be kept.
      refusal = error;
      transaction.abort();
    }
  }

  completed_(commit) {
    this.running_.delete(commit);
    this.last_done_ = commit.sequence;
    for (const {name, bytes} of commit.batch) this.mirror_(name, bytes);
    this.mark_();
    this.answer_commit_(commit, null);
    this.settle_();
  }

  aborted_(commit, error) {
    this.running_.delete(commit);
    const failure = commit_error(error);
    if (failure.code === Code.Unavailable && commit.tries < 2) this.failed_.push(Object.assign(commit, {failure}));
    else this.answer_commit_(commit, failure);
    this.settle_();
  }

  // Once nothing runs, failed commits go again over a new connection, unless a later one has come through: old bytes
  // must never land on newer ones.
  async settle_() {
    if (this.running_.size > 0 || this.reconnecting_ || this.failed_.length === 0) return;
    this.reconnecting_ = true;
    const again = [];
    for (const commit of this.failed_) {
      if (commit.sequence < this.last_done_) this.answer_commit_(commit, commit.failure);
      else again.push(commit);
    }
    this.failed_ = [];
    this.connection_.close();
    const problem = await this.connection_.open().then(() => null, opening_error);
    this.reconnecting_ = false;
    const next = [...again, ...this.waiting_];
    this.waiting_ = [];
    for (const commit of next) {
      if (problem) this.answer_commit_(commit, problem);
      else if (this.reconnecting_) this.waiting_.push(commit);
      else this.start_(commit);
    }
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
    const records = await this.connection_.read_all();
    if (records.length === 0 && this.had_journal_() && !this.warned_of_empty_) {
      this.warned_of_empty_ = true;
      throw new StorageError(Code.Unavailable, 'emptied');
    }
    if (records.length === 0) await this.connection_.make_ready();
    const broken = records.find(([, bytes]) => !(bytes instanceof Uint8Array));
    if (broken) throw new StorageError(Code.Unavailable, `not bytes: ${broken[0]}`);
    const present = new Set(records.map(([name]) => name));
    for (const name of [...this.names_]) if (!present.has(name)) this.mirror_(name, null);
    for (const [name, bytes] of records) this.mirror_(name, bytes);
  }

  mirror_(name, bytes) {
    if (bytes === null) {
      if (this.names_.delete(name)) this.files.remove(name);
    } else {
      this.names_.add(name);
      this.files.write(name, bytes);
    }
  }

  // One bit outside the database tells an evicted journal from a new one.
  mark_() {
    try {
      if (this.names_.size === 0) return localStorage.removeItem(kMark);
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
    while ((this.running_.size > 0 || this.reconnecting_) && Date.now() < end) await new Promise((next) => setTimeout(next, 10));
  }
}
