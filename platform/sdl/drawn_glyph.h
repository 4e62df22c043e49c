/// A glyph as somebody else drew it, on its way into Dear ImGui's atlas. For the glyph loaders of both targets.
#pragma once

struct ImFontAtlas;
struct ImFontBaked;
struct ImFontConfig;
struct ImFontGlyph;

namespace duolog::platform {

/// Pixels of the picture from the pen on the base line, y down; the advance in pixels of the screen. In the order in
/// which the browser answers.
struct DrawnGlyph {
    float advance = 0, left = 0, top = 0, width = 0, height = 0;
    float coloured = 0;  ///< 1: keeps its own colours.
    float stretch = 1;   ///< How many times too wide the picture is.
};

/// Pixels of the screen in one of the layout's.
float glyph_density(const ImFontConfig& source, const ImFontBaked& baked);

/// Copies the picture into the atlas and its place into `glyph`. `rgba`: width * height pixels, null for a glyph that
/// is not seen. False when the atlas is full.
bool place_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, ImFontGlyph* glyph,
                 const DrawnGlyph& drawn, unsigned char* rgba);

}  // namespace duolog::platform
