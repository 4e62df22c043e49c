// A browser whose storage misbehaves. Runs in the page before everything else; tests change `window.faults` later.
//   open: 'throw' refuses at once, 'fail' fails late, 'hold' waits until faults.release()
//   put:  'full' aborts as a full disk does, 'abort' aborts for no reason, 'silent' never answers
//   faults.lose() closes every connection behind the app's back, as iOS does to pages in the background
// Self-contained: Playwright sends the function's text to the page.
export function faultyStorage(initial) {
  const faults = (window.faults = { open: '', put: '', puts: 0, ...initial });
  const held = [];
  const connections = [];
  faults.release = () => {
    faults.open = '';
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

  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...record) {
    faults.puts++;
    const fault = faults.put;
    const written = put.apply(this, record);
    if (fault) spoil(this.transaction, fault);
    return written;
  };

  const commit = IDBTransaction.prototype.commit;
  IDBTransaction.prototype.commit = function () {
    if (!this.spoilt) commit.call(this);
  };

  function spoil(transaction, fault) {
    if (transaction.spoilt) return;
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
