// Glyphs drawn by the browser itself, so that every script and emoji that the system has is there without a download.
// Takes a code point as text, or a cluster that is drawn as one. Hands out white pixels with coverage, or colours for
// emoji. Keeps nothing: Dear ImGui's atlas is the cache.

const kInter = 'Inter, system-ui, sans-serif';
const kDisplay = `"Inter Display", InterDisplay, ${kInter}`;
const kEmoji = '"Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji"';
// The order is that of platform::Face in platform/glyphs.h. `tracking` in em.
const kFaces = [
  {weight: 400, family: kInter, tracking: 0},
  {weight: 600, family: kInter, tracking: 0},
  {weight: 600, family: kDisplay, tracking: -0.01},
];
const kPad = 1;
const kRightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

export class Glyphs {
  constructor() {
    // An element, not an OffscreenCanvas, which knows fewer fonts in some browsers.
    this.canvas_ = Object.assign(document.createElement('canvas'), {width: 256, height: 256});
    this.context_ = this.canvas_.getContext('2d', {willReadFrequently: true});
    this.font_ = '';
    this.works = this.context_ !== null && this.self_test_();
  }

  // Private-use code points belong to the icons; controls and unassigned ones have no glyph.
  knows(code_point) {
    return /^[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\p{Cf}]$/u.test(String.fromCodePoint(code_point));
  }

  // Ascent and descent of one em, both positive.
  metrics(face) {
    this.choose_(face, 100, 'Hg');
    const measured = this.context_.measureText('Hg');
    const ascent = measured.fontBoundingBoxAscent ?? 97;
    const descent = measured.fontBoundingBoxDescent ?? 24;
    return [ascent / 100, descent / 100];
  }

  advance(face, em_px, cluster) {
    const text = shown(cluster);
    if (text === '') return 0;
    this.choose_(face, em_px, text);
    return this.context_.measureText(text).width + kFaces[face].tracking * em_px;
  }

  // `stretch` widens the picture so that it can lie between pixels; left, top and width count the picture's pixels,
  // from the pen on the base line; advance does not.
  draw(face, em_px, cluster, stretch) {
    const text = shown(cluster);
    if (text === '') return {advance: 0, left: 0, top: 0, width: 0, height: 0, coloured: false, stretch: 1, pixels: null};
    const emoji = is_emoji(text);
    const wide = emoji ? 1 : stretch;
    this.choose_(face, em_px, text);
    const measured = this.context_.measureText(text);
    const left = Math.floor(-measured.actualBoundingBoxLeft * wide) - kPad;
    const right = Math.ceil(measured.actualBoundingBoxRight * wide) + kPad;
    const top = Math.floor(-measured.actualBoundingBoxAscent) - kPad;
    const bottom = Math.ceil(measured.actualBoundingBoxDescent) + kPad;
    const advance = measured.width + kFaces[face].tracking * em_px;
    const [width, height] = [right - left, bottom - top];
    if (!(measured.actualBoundingBoxRight > -measured.actualBoundingBoxLeft) || height <= 2 * kPad) {
      return {advance, left: 0, top: 0, width: 0, height: 0, coloured: false, stretch: 1, pixels: null};
    }
    this.clear_(width, height);
    this.choose_(face, em_px, text);
    this.context_.setTransform(wide, 0, 0, 1, -left, -top);
    this.context_.fillText(text, 0, 0);
    const pixels = this.context_.getImageData(0, 0, width, height).data;
    return {advance, left, top, width, height, coloured: emoji && has_colour(pixels), stretch: wide, pixels};
  }

  choose_(face, em_px, text) {
    const {weight, family} = kFaces[face];
    const font = `${weight} ${em_px}px ${is_emoji(text) ? `${kEmoji}, ` : ''}${family}`;
    if (this.font_ !== font) this.context_.font = this.font_ = font;
    // The marks at the ends of a Hebrew or Arabic word belong to its own direction.
    this.context_.direction = kRightToLeft.test(text) ? 'rtl' : 'ltr';
    this.context_.textAlign = 'left';
  }

  clear_(width, height) {
    if (width > this.canvas_.width || height > this.canvas_.height) {
      Object.assign(this.canvas_, {width: Math.max(width, this.canvas_.width), height: Math.max(height, this.canvas_.height)});
      this.font_ = '';
    }
    this.context_.setTransform(1, 0, 0, 1, 0, 0);
    this.context_.clearRect(0, 0, width, height);
    this.context_.fillStyle = '#fff';
    this.context_.textBaseline = 'alphabetic';
  }

  // Some browsers blank or blur what is read back, to hinder fingerprints: then a font file is needed.
  self_test_() {
    try {
      this.clear_(64, 64);
      this.context_.fillRect(8, 8, 16, 16);
      const alpha = (x, y) => this.context_.getImageData(x, y, 1, 1).data[3];
      if (alpha(12, 12) !== 255 || alpha(23, 23) !== 255 || alpha(4, 4) !== 0 || alpha(40, 40) !== 0) return false;
      const {pixels, width, height} = this.draw(0, 40, 'H', 1);
      const inked = (x, y) => pixels[(y * width + x) * 4 + 3] > 128;
      const middle = Math.floor(width / 2);
      let ink = 0;
      for (let index = 3; index < pixels.length; index += 4) ink += pixels[index] / 255;
      const share = ink / (width * height);
      // An H: ink at the bar, none above and below it, white all through.
      return share > 0.1 && share < 0.7 && inked(middle, Math.floor(height / 2)) && !inked(middle, Math.floor(height / 5))
        && !inked(middle, Math.floor(height * 4 / 5)) && !has_colour(pixels);
    } catch {
      return false;
    }
  }
}

// Format characters (joiners, marks of direction) take no room and are not drawn.
function shown(cluster) {
  if (/^[\p{Cf}\uFE00-\uFE0F]$/u.test(cluster)) return '';
  return /^\p{Emoji_Presentation}$/u.test(cluster) ? `${cluster}\uFE0F` : cluster;
}

function is_emoji(text) {
  return /\uFE0F|\p{Emoji_Presentation}(?!\uFE0E)/u.test(text);
}

// More than a fiftieth of what is inked differs clearly from white: noise alone does not.
function has_colour(pixels) {
  let inked = 0;
  let coloured = 0;
  for (let index = 0; index < pixels.length; index += 4) {
    if (pixels[index + 3] < 32) continue;
    inked += 1;
    if (Math.min(pixels[index], pixels[index + 1], pixels[index + 2]) < 191) coloured += 1;
  }
  return coloured * 50 > inked;
}
