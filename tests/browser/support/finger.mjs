// One finger on the glass, event by event, for what a tap cannot say.
export class Finger {
  static async on(phone) {
    const finger = new Finger();
    finger.phone = phone;
    finger.session = await phone.page.context().newCDPSession(phone.page);
    return finger;
  }

  #send(type, touchPoints) {
    return this.session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  down(x, y) {
    Object.assign(this, { x, y });
    return this.#send('touchStart', [{ x, y }]);
  }

  /// By so many pixels in steps of one picture each, as a screen reports them.
  async move(dx, dy, steps = 8) {
    for (let step = 0; step < steps; step++) {
      this.x += dx / steps;
      this.y += dy / steps;
      await this.#send('touchMove', [{ x: this.x, y: this.y }]);
      await this.phone.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  }

  /// A whole stroke, made inside the browser at a finger's own pace, which single events from outside cannot keep.
  flick(x, y, dy, pixelsPerSecond = 600) {
    return this.session.send('Input.synthesizeScrollGesture', {
      x, y, yDistance: dy, speed: pixelsPerSecond, preventFling: false, gestureSourceType: 'touch',
    });
  }

  up() {
    return this.#send('touchEnd', []);
  }

  /// Another program takes the touch away: a call comes in, an edge gesture begins.
  cancel() {
    return this.#send('touchCancel', []);
  }
}
