// How firmly the browser keeps what the page stores: whether it promised to, whether Duolog is installed, and how much room
// is left. A browser that does not say is -1. Never rejects.

const kUnknown = -1;

// `ask`: the browser is asked to keep it for good first, which may ask the person.
export async function keeping({ask = false} = {}) {
  if (ask) await answer(() => navigator.storage.persist());
  const [persisted, free_bytes] = await Promise.all([
    answer(() => navigator.storage.persisted()).then(number),
    answer(async () => {
      const {quota, usage} = await navigator.storage.estimate();
      return Math.max(0, quota - usage);
    }),
  ]);
  return {persisted, installed: number(installed()), free_bytes: Number.isFinite(free_bytes) ? free_bytes : kUnknown};
}

// Safari's home screen has a word of its own.
export function installed() {
  return navigator.standalone === true || matchMedia('(display-mode: standalone), (display-mode: minimal-ui)').matches;
}

function number(yes) {
  return yes === undefined ? kUnknown : Number(yes);
}

// Undefined where the browser lacks it or refuses.
async function answer(ask) {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}
