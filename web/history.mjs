// The browser's Back button and gesture. Keeps as many entries as there are screens behind the present one; the
// address never changes, so nothing private can be in it.

export class History {
  constructor({wake}) {
    this.wake_ = wake;
    this.depth_ = 0;     // What the app wants.
    this.at_ = 0;        // Where the browser is.
    this.moving_ = false;
    this.back_requests_ = 0;
    addEventListener('popstate', (event) => this.moved_(event.state?.depth ?? 0));
    // A reloaded page starts at the first screen again: go to the entry that stands for it.
    this.at_ = history.state?.depth ?? 0;
    if (this.at_ === 0) history.replaceState({depth: 0}, '');
    this.follow_();
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
