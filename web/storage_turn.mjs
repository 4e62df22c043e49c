// Whose turn it is to write: one tab of all. A Web Lock where the browser has them; on plain http, a name in IndexedDB
// that each commit checks within its own transaction. Stores nothing else.

import {kTurn} from './storage_connection.mjs';

const kLock = 'duolog-journal';
const kChannel = 'duolog';
const kLetGoLimitMs = 2000;
const kAnswerLimitMs = 300;
const kGoneSoonMs = 500;  // The page that a reload replaces lets go within this time.

export class Turn {
  // `finish` saves what is unsaved and settles when it is durable; `lost` says that another tab has the turn.
  constructor(connection, {finish, lost}) {
    this.connection_ = connection;
    this.finish_ = finish;
    this.lost_ = lost;
    this.writer = false;
    this.let_go_ = null;
    this.name_ = String(Math.random()).slice(2) + Date.now();
    this.channel_ = globalThis.BroadcastChannel ? new BroadcastChannel(kChannel) : null;
    this.channel_?.addEventListener('message', (event) => this.hear_(event.data));
    this.leaving = false;
    // In the capturing phase, and so before anyone who saves when the page goes away.
    globalThis.addEventListener?.('pagehide', () => { this.leaving = true; }, {capture: true});
    globalThis.addEventListener?.('pageshow', () => { this.leaving = false; }, {capture: true});
  }

  // REQUIRES: the connection is open.
  async take_if_free() {
    if (this.writer) return;
    if (navigator.locks) await this.lock_within_(kGoneSoonMs);
    else if (!await this.answered_('held', 'who', kAnswerLimitMs)) await this.sign_();
  }

  // Answers whether this tab is the writer now.
  async take_over() {
    if (this.writer) return true;
    if (navigator.locks) {
      this.channel_?.postMessage({ask: 'release'});
      await this.lock_within_(kLetGoLimitMs);
      if (!this.writer) await this.lock_({steal: true});
    } else {
      await this.answered_('released', 'release', kLetGoLimitMs);
      await this.sign_();
    }
    return this.writer;
  }

  // Where there are no locks, stops the transaction of a tab that has lost its turn; answers whether it checks. A page
  // that is going away has no time for the answer, and has been awake until now.
  guard(transaction, refused) {
    if (navigator.locks || this.leaving) return false;
    const request = transaction.objectStore(kTurn).get('writer');
    request.onsuccess = () => {
      if (request.result === this.name_) return;
      refused();
      transaction.abort();
      this.lose_();
    };
    return true;
  }

  // A page that is slow to hear the answer is no reader: whether another tab holds the lock is asked before and after.
  async lock_within_(limit_ms) {
    await this.lock_({ifAvailable: true});
    if (this.writer) return;
    const patience = new AbortController();
    const limit = setTimeout(() => patience.abort(), limit_ms);
    await this.lock_({signal: patience.signal});
    clearTimeout(limit);
    if (!this.writer) await this.lock_({ifAvailable: true});
  }

  // Settles when the answer is known; the lock itself is held until the tab goes or another one asks.
  lock_(options) {
    return new Promise((known) => {
      const held = navigator.locks.request(kLock, options, (lock) => {
        this.writer = lock !== null;
        known();
        return lock && new Promise((release) => { this.let_go_ = release; });
      });
      held.catch(() => {
        // Either stolen while held, or not given in time.
        known();
        this.lose_();
      });
    });
  }

  sign_() {
    return new Promise((resolve, reject) => {
      const transaction = this.connection_.transaction(kTurn, 'readwrite');
      transaction.objectStore(kTurn).put(this.name_, 'writer');
      transaction.oncomplete = () => {
        this.writer = true;
        this.channel_?.postMessage({say: 'taken', by: this.name_});
        resolve();
      };
      transaction.onabort = () => reject(transaction.error);
    });
  }

  answered_(answer, question, limit_ms) {
    if (!this.channel_) return Promise.resolve(false);
    return new Promise((resolve) => {
      const done = (result) => {
        clearTimeout(timer);
        this.channel_.removeEventListener('message', listen);
        resolve(result);
      };
      const listen = (event) => { if (event.data?.say === answer) done(true); };
      const timer = setTimeout(() => done(false), limit_ms);
      this.channel_.addEventListener('message', listen);
      this.channel_.postMessage({ask: question});
    });
  }

  async hear_(message) {
    if (!this.writer) return;
    if (message?.ask === 'who') this.channel_.postMessage({say: 'held'});
    if (message?.say === 'taken' && message.by !== this.name_) this.lose_();
    if (message?.ask === 'release') {
      await this.finish_();
      this.lose_();
      this.channel_.postMessage({say: 'released'});
    }
  }

  lose_() {
    this.let_go_?.();
    this.let_go_ = null;
    if (!this.writer) return;
    this.writer = false;
    this.lost_();
  }
}
