// The device's clock, moved by a test; the page's timers stand still meanwhile, as those of a phone that sleeps.

/// In every page of the browser, before its scripts. What the clock was moved by outlives the page.
export function shiftClock() {
  const now = Date.now;
  Object.defineProperty(window, 'minutesAhead', {
    get: () => Number(localStorage.getItem('minutesAhead') ?? 0),
    set: (minutes) => localStorage.setItem('minutesAhead', String(minutes)),
  });
  Date.now = () => now() + window.minutesAhead * 60_000;
}

export const sees = (phone, visibility) => phone.page.evaluate((visibility) => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => visibility === 'hidden' });
  document.dispatchEvent(new Event('visibilitychange'));
}, visibility);

export const moveClock = (phone, minutes) => phone.page.evaluate((minutes) => { window.minutesAhead += minutes; }, minutes);

/// The phone lies dark for so long, and is looked at again.
export async function lieDark(phone, minutes) {
  await sees(phone, 'hidden');
  await moveClock(phone, minutes);
  await sees(phone, 'visible');
  await phone.settled();
}
