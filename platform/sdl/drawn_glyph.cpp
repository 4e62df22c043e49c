#include "platform/sdl/drawn_glyph.h"

#include "imgui.h"
#include "imgui_internal.h"

namespace duolog::platform {

float glyph_density(const ImFontConfig& source, const ImFontBaked& baked) {
    return source.RasterizerDensity * baked.RasterizerDensity;
}

bool place_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, ImFontGlyph* glyph,
                 const DrawnGlyph& drawn, unsigned char* rgba) {
    const float density = glyph_density(*source, *baked);
    glyph->AdvanceX = drawn.advance / density;
    if (rgba == nullptr)
        return true;
    const int width = static_cast<int>(drawn.width);
    const int height = static_cast<int>(drawn.height);
    const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, width, height);
    if (id == ImFontAtlasRectId_Invalid)
        return false;
    const float across = density * drawn.stretch;
    // The base line is where the face's own letters have it, at a whole pixel.
    const float base = IM_ROUND(baked->Ascent);
    glyph->X0 = drawn.left / across;
    glyph->X1 = (drawn.left + drawn.width) / across;
    glyph->Y0 = drawn.top / density + base;
    glyph->Y1 = (drawn.top + drawn.height) / density + base;
    glyph->Visible = true;
    glyph->Colored = drawn.coloured != 0;
    glyph->PackId = id;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, ImFontAtlasPackGetRect(atlas, id), rgba,
                                       ImTextureFormat_RGBA32, width * 4);
    return true;
}

}  // namespace duolog::platform
