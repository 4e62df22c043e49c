/// Pictures of glyphs put together into one. Knows no fonts.
#pragma once

#include <vector>

#include "platform/sdl/drawn_glyph.h"

namespace duolog::platform {

struct GlyphPicture {
    DrawnGlyph drawn;
    std::vector<unsigned char> rgba;  ///< Empty when there is nothing to see. White, or the font's own colours.
};

/// One glyph's pixels: coverage, one byte each, or premultiplied blue, green, red and alpha.
struct GlyphLayer {
    float left = 0, top = 0;  ///< Pixels of the picture from the pen of the whole, y down.
    int width = 0, height = 0;
    float scale = 1;  ///< Pixels of the picture in one of these.
    bool coloured = false;
    std::vector<unsigned char> pixels;
};

/// `stretch`: as in DrawnGlyph; the layers are that much too wide already.
GlyphPicture composed(const std::vector<GlyphLayer>& layers, float advance, float stretch);

/// What is drawn where no font has a glyph; the pen is at its left, on the base line.
GlyphLayer missing_box(float em_px, float stretch);
/// Its advance by the em.
inline constexpr float kMissingAdvance = 0.7F;

}  // namespace duolog::platform
