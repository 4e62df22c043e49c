// Phones open the keyboard only for a focus that happens within the tap itself, long before C++ learns of the tap.
// So a tap on the canvas that will open a field focuses it here. Decides nothing else about gestures.

const kSlopCss = 10;

export class TapToFocus {
  // `open(slot, rect)` takes the keyboard.
  constructor({canvas, scale, open}) {
    this.openers = [];
    this.canvas_ = canvas;
    this.scale_ = scale;
    this.open_ = open;
    this.down_ = null;
    const options = {capture: true, passive: true};
    // SDL prevents the default of touches, so mouse events do not follow them: each tap arrives once.
    canvas.addEventListener('touchstart', (event) => this.begin_(event.touches.length === 1 ? event.touches[0] : null), options);
    canvas.addEventListener('touchend', (event) => this.end_(event.changedTouches[0]), options);
    canvas.addEventListener('touchcancel', () => { this.down_ = null; }, options);
    canvas.addEventListener('mousedown', (event) => this.begin_(event.button === 0 ? event : null), options);
    canvas.addEventListener('mouseup', (event) => this.end_(event), options);
  }

  begin_(point) {
    this.down_ = point && {x: point.clientX, y: point.clientY, opener: this.at_(point)};
  }

  end_(point) {
    const down = this.down_;
    this.down_ = null;
    if (!down?.opener || !point) return;
    if (Math.hypot(point.clientX - down.x, point.clientY - down.y) > kSlopCss) return;
    if (this.at_(point)) this.open_(down.opener.slot, down.opener.rect);
  }

  at_(point) {
    const box = this.canvas_.getBoundingClientRect();
    const x = (point.clientX - box.left) * this.scale_();
    const y = (point.clientY - box.top) * this.scale_();
    const inside = ({rect}) => x >= rect.x && y >= rect.y && x < rect.x + rect.width && y < rect.y + rect.height;
    // The last one drawn lies on top.
    return [...this.openers].reverse().find(inside) ?? null;
  }
}
