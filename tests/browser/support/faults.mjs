// A browser whose storage misbehaves. Runs in the page before everything else; tests change `window.faults` later.
//   open: 'throw' refuses at once, 'fail' fails late, 'hold' waits until faults.release()
//   put:  (and add) 'full' aborts as a full disk does, 'abort' aborts for no reason, 'silent' never answers
//         'late' completes only at faults.release()
//         'landed' tells of an abort though everything has landed, once: the connection was lost just before the answer
//   faults.lose() closes every connection behind the app's back, as iOS does to pages in the background
// Self-contained: Playwright sends the function's text to the page.
export function faultyStorage(initial) {
  const faults = (window.faults = { open: '', put: '', puts: 0, ...initial });
  const held = [];
  const connections = [];
  faults.release = () => {
    faults.open = '';
    if (faults.put === 'late') faults.put = '';
    held.splice(0).forEach((go) => go());
  };
  faults.lose = () => connections.splice(0).forEach((connection) => connection.close());

  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...request) {
    if (faults.open === 'throw') throw new DOMException('The operation is insecure', 'SecurityError');
    const opening = open.apply(this, request);
    opening.addEventListener('success', (event) => {
      if (faults.open === 'hold') {
        event.stopImmediatePropagation();
        held.push(() => opening.dispatchEvent(new Event('success')));
      } else if (faults.open === 'fail') {
        event.stopImmediatePropagation();
        opening.result.close();
        Object.defineProperty(opening, 'error', { value: new DOMException('Internal error', 'UnknownError') });
        opening.dispatchEvent(new Event('error'));
      } else {
        connections.push(opening.result);
      }
    });
    return opening;
  };

  for (const name of ['put', 'add']) {
    const real = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (...record) {
      faults.puts++;
      const fault = faults.put;
      const written = real.apply(this, record);
      if (fault) spoil(this.transaction, fault);
      return written;
    };
  }

  const commit = IDBTransaction.prototype.commit;
  IDBTransaction.prototype.commit = function () {
    if (!this.spoilt) commit.call(this);
  };

  function spoil(transaction, fault) {
    if (transaction.spoilt) return;
    if (fault === 'landed') {
      faults.put = '';
      transaction.oncomplete = () => transaction.onabort();
      return;
    }
    if (fault === 'late') {
      const complete = transaction.oncomplete;
      if (transaction.late) return;
      transaction.late = true;
      const landed = new Promise((resolve) => { transaction.oncomplete = resolve; });
      held.push(() => landed.then((event) => complete.call(transaction, event)));
      return;
    }
    transaction.spoilt = true;
    if (fault === 'silent') {
      transaction.oncomplete = transaction.onabort = transaction.onerror = null;
      return;
    }
    if (fault === 'full') {
      Object.defineProperty(transaction, 'error', { value: new DOMException('No room', 'QuotaExceededError') });
    }
    queueMicrotask(() => transaction.abort());
  }
}
