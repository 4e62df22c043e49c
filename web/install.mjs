// How Duolog comes onto this device's home screen. Browsers that ask the person themselves say so with an event, once;
// others leave it to a menu, and which one is known by their name alone.

import {installed} from './keeping.mjs';

// The order is that of platform::InstallWay.
export const kWays = ['none', 'installed', 'ask', 'ios', 'android', 'computer', 'mac', 'firefox'];

export class Install {
  constructor({wake}) {
    this.question_ = null;
    this.answered_ = false;
    addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();  // No bar of the browser's own over the page.
      this.question_ = event;
      wake();
    });
    addEventListener('appinstalled', () => {
      this.question_ = null;
      this.answered_ = true;
      wake();
    });
  }

  // A number of platform::InstallWay.
  way() {
    return kWays.indexOf(this.answered_ || installed() ? 'installed' : this.question_ ? 'ask' : by_menu(navigator));
  }

  // A question can be put once; the browser brings another one later.
  ask() {
    const question = this.question_;
    this.question_ = null;
    question?.prompt().catch(() => {});
  }
}

// An iPad says that it is a Mac, and has no mouse to be one.
export function by_menu({userAgent, maxTouchPoints}) {
  const is = (pattern) => pattern.test(userAgent);
  if (is(/iPhone|iPad/) || (is(/Macintosh/) && maxTouchPoints > 1)) return 'ios';
  if (is(/Android/)) return 'android';
  if (is(/Firefox\//)) return 'firefox';
  if (is(/Chrome\//)) return 'computer';
  return is(/Macintosh/) ? 'mac' : 'none';
}
