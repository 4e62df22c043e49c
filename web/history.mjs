// The browser's Back button and gesture. Keeps as many entries as there are screens behind the present one; the
// address never changes, so nothing private can be in it. What a reload is to find again lies in the tab's own session
// storage: on this device, gone with the tab.

// An entry of ours is what a reload comes back to, and a tab that the phone had put away; any other visit is a new one.
const returns = history.state?.depth !== undefined;
let keeps = false;

// Nothing until the program has told a place: a made-up journal is kept nowhere.
export function remember(name, text) {
  try {
    if (keeps) sessionStorage.setItem(`duolog.${name}`, text);
  } catch {
    // Refused or full: a reload begins at the first place.
  }
}

// Empty when nothing is to be found again.
export function remembered(name) {
  try {
    return (returns && sessionStorage.getItem(`duolog.${name}`)) || '';
  } catch {
    return '';
  }
}

export class History {
  constructor({wake}) {
    this.wake_ = wake;
    this.at_ = history.state?.depth ?? 0;  // Where the browser is.
    this.depth_ = this.at_;  // What the app wants, as soon as it knows.
    this.moving_ = false;
    this.back_requests_ = 0;
    addEventListener('popstate', (event) => this.moved_(event.state?.depth ?? 0));
    if (this.at_ === 0) history.replaceState({depth: 0}, '');
  }

  set_depth(depth) {
    this.depth_ = Math.max(0, depth);
    this.follow_();
  }

  take() {
    const count = this.back_requests_;
    this.back_requests_ = 0;
    return count;
  }

  remember(text) {
    keeps = true;
    remember('place', text);
  }

  remembered() {
    return remembered('place');
  }

  // Moving through the history takes effect later; what is asked meanwhile waits for it.
  follow_() {
    if (this.moving_ || this.at_ === this.depth_) return;
    if (this.at_ > this.depth_) {
      this.moving_ = true;
      history.go(this.depth_ - this.at_);
      return;
    }
    while (this.at_ < this.depth_) history.pushState({depth: ++this.at_}, '');
  }

  moved_(depth) {
    const by_us = this.moving_;
    this.moving_ = false;
    this.at_ = depth;
    if (!by_us && depth < this.depth_) {
      this.back_requests_ += this.depth_ - depth;
      this.depth_ = depth;
      this.wake_();
    }
    this.follow_();
  }
}
