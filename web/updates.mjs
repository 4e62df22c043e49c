// New versions. The service worker keeps one whole version of Duolog, so that it opens without a net; a newer one waits
// until the person takes it. Loaded after the first frame.

const kLookAgainMs = 4 * 3600 * 1000;
// The order is that of platform::Update.
const Update = {None: 0, Ready: 1, Elsewhere: 2};

// `first` is the worker that served the page, null for none; `tell` hears of each change. Null where there are no workers:
// from a disk, in some private windows. Then Duolog works all the same, with a net.
export async function watch_updates({first, tell}) {
  try {
    const registration = await navigator.serviceWorker.register('sw.js', {updateViaCache: 'none'});
    return registration ? new Updates(registration, {first, tell}) : null;
  } catch {
    return null;
  }
}

class Updates {
  constructor(registration, {first, tell}) {
    this.registration_ = registration;
    this.ours_ = first ?? registration.active;  // On the very first visit there is none yet.
    this.tell_ = tell;
    this.told_ = Update.None;
    this.taken_ = false;
    this.leaving_ = false;
    this.looked_at_ = Date.now();
    const follow = (worker) => worker?.addEventListener('statechange', () => this.changed_());
    follow(registration.installing);
    follow(registration.waiting);
    registration.addEventListener('updatefound', () => follow(registration.installing));
    // Without a timer: an app that lies open for days is looked at again, and looks for itself.
    document.addEventListener('visibilitychange', () => this.look_again_());
    this.changed_();
  }

  // The page starts anew with the newer version, once. To be called when nothing is unsaved.
  take() {
    this.taken_ = true;
    this.changed_();
  }

  changed_() {
    const {active, waiting} = this.registration_;
    this.ours_ ??= active;
    const ready = waiting && active;  // The very first version waits for nothing.
    if (!this.taken_) return this.say_(ready ? Update.Ready : active !== this.ours_ ? Update.Elsewhere : Update.None);
    if (waiting) return waiting.postMessage('take');
    if (this.leaving_) return;
    this.leaving_ = true;
    location.reload();
  }

  say_(update) {
    if (update === this.told_) return;
    this.told_ = update;
    this.tell_(update);
  }

  look_again_() {
    if (document.visibilityState !== 'visible' || Date.now() - this.looked_at_ < kLookAgainMs) return;
    this.looked_at_ = Date.now();
    this.registration_.update().catch(() => {});
  }
}
