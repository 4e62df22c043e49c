// The browser draws the glyphs, through Dear ImGui's ImFontLoader (1.92). A face's size is the CSS font size, so that
// drawn text and the text fields look the same. Where the browser hides its pixels, font files are used instead.
#include "platform/glyphs.h"

#include <cfloat>
#include <cmath>
#include <cstdlib>
#include <cstring>

#include "fonts.generated.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "platform/sdl/host.h"
#include "platform/web/bridge.h"

extern "C" {
int duolog_glyphs_work();
void duolog_glyph_metrics(int face, float* ascent_descent);
int duolog_glyph_known(unsigned code_point);
float duolog_glyph_advance(int face, float em_px, unsigned code_point);
void* duolog_glyph_draw(int face, float em_px, unsigned code_point, int stretch, float* numbers);
char* duolog_font_file(int face, int* size);
}

namespace duolog::platform {
namespace {

/// Below this size glyphs are drawn twice as wide, so that they can lie between pixels without a blur.
constexpr float kStretchBelowPx = 32;
constexpr int kStretch = 2;
/// Negative sizes make stb measure by the em, as CSS does. The number itself is only what offsets refer to: they and
/// the widest advance are scaled by size / reference, so they are negative too.
constexpr float kReferenceEm = -16;
constexpr float kWidestAdvance = -FLT_MAX;
constexpr float kDefaultSize = 17;
/// From the base line, in em: where the middle of a capital lies, and that of a Lucide icon.
constexpr float kCapitalMiddle = 0.364F;
constexpr float kIconMiddle = 0.5F;

/// What the browser answers about a glyph; the order is that of duolog_glyph_draw.
struct Drawn {
    float advance = 0, left = 0, top = 0, width = 0, height = 0, coloured = 0, stretch = 1;
};

int face_of(const ImFontConfig& source) { return source.FontNo; }

float density_of(const ImFontConfig& source, const ImFontBaked& baked) {
    return source.RasterizerDensity * baked.RasterizerDensity;
}

bool source_init(ImFontAtlas*, ImFontConfig*) { return true; }

bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar code_point) { return duolog_glyph_known(code_point) != 0; }

bool baked_init(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
    float ascent_descent[2];
    duolog_glyph_metrics(face_of(*source), ascent_descent);
    // Whole pixels, as browsers round them in a line of text.
    baked->Ascent = std::round(ascent_descent[0] * baked->Size);
    baked->Descent = -std::round(ascent_descent[1] * baked->Size);
    return true;
}

/// Puts the pixels into the atlas and the glyph's corners into `glyph`; false when the atlas is full.
bool place_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, ImFontGlyph* glyph, const Drawn& drawn,
                 void* pixels) {
    const int width = static_cast<int>(drawn.width);
    const int height = static_cast<int>(drawn.height);
    const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, width, height);
    if (id == ImFontAtlasRectId_Invalid)
        return false;
    const float density = density_of(*source, *baked);
    const float across = density * drawn.stretch;
    glyph->X0 = drawn.left / across;
    glyph->X1 = (drawn.left + drawn.width) / across;
    glyph->Y0 = drawn.top / density + baked->Ascent;
    glyph->Y1 = (drawn.top + drawn.height) / density + baked->Ascent;
    glyph->Visible = true;
    glyph->Colored = drawn.coloured != 0;
    glyph->PackId = id;
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, glyph, ImFontAtlasPackGetRect(atlas, id),
                                       static_cast<unsigned char*>(pixels), ImTextureFormat_RGBA32, width * 4);
    return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code_point,
                ImFontGlyph* glyph, float* advance) {
    if (duolog_glyph_known(code_point) == 0)
        return false;
    const float density = density_of(*source, *baked);
    const float em_px = baked->Size * density;
    if (advance != nullptr) {
        *advance = duolog_glyph_advance(face_of(*source), em_px, code_point) / density;
        return true;
    }
    Drawn drawn;
    // Without WebGL pixels are not blended, and a wide picture would lose every other column.
    const int stretch = em_px < kStretchBelowPx && !host_shows_surface() ? kStretch : 1;
    void* pixels = duolog_glyph_draw(face_of(*source), em_px, code_point, stretch, &drawn.advance);
    glyph->Codepoint = code_point;
    glyph->AdvanceX = drawn.advance / density;
    const bool placed = pixels == nullptr || place_glyph(atlas, source, baked, glyph, drawn, pixels);
    std::free(pixels);
    return placed;
}

const ImFontLoader* browser_loader() {
    static const ImFontLoader loader = [] {
        ImFontLoader made;
        made.Name = "browser";
        made.FontSrcInit = source_init;
        made.FontSrcContainsGlyph = contains_glyph;
        made.FontBakedInit = baked_init;
        made.FontBakedLoadGlyph = load_glyph;
        return made;
    }();
    return &loader;
}

ImFont* add_browser_face(ImFontAtlas& atlas, Face face) {
    ImFontConfig config;
    config.FontLoader = browser_loader();
    config.FontNo = static_cast<ImU32>(face);
    config.SizePixels = kReferenceEm;
    config.GlyphMaxAdvanceX = kWidestAdvance;
    return atlas.AddFont(&config);
}

/// Null when the file did not arrive.
ImFont* add_file_face(ImFontAtlas& atlas, Face face) {
    int size = 0;
    char* bytes = duolog_font_file(static_cast<int>(face), &size);
    if (bytes == nullptr)
        return nullptr;
    void* kept = ImGui::MemAlloc(static_cast<std::size_t>(size));
    std::memcpy(kept, bytes, static_cast<std::size_t>(size));
    std::free(bytes);
    ImFontConfig config;
    config.FontData = kept;
    config.FontDataSize = size;
    config.SizePixels = kReferenceEm;
    config.GlyphMaxAdvanceX = kWidestAdvance;
    return atlas.AddFont(&config);
}

void merge_icons(ImFontAtlas& atlas) {
    ImFontConfig config;
    config.MergeMode = true;
    config.FontDataOwnedByAtlas = false;
    config.FontData = const_cast<unsigned char*>(assets::kIcons);
    config.FontDataSize = static_cast<int>(assets::kIconsBytes);
    config.SizePixels = kReferenceEm;
    config.GlyphMaxAdvanceX = kWidestAdvance;
    config.GlyphOffset.y = (kIconMiddle - kCapitalMiddle) * kReferenceEm;
    atlas.AddFont(&config);
}

}  // namespace

ImFont* add_face(ImFontAtlas& atlas, Face face) {
    const bool by_browser = duolog_glyphs_work() != 0;
    ImFont* font = by_browser ? nullptr : add_file_face(atlas, face);
    // Without a font file the browser's pixels, however spoilt, are better than none.
    if (font == nullptr)
        font = add_browser_face(atlas, face);
    merge_icons(atlas);
    font->LegacySize = kDefaultSize;
    return font;
}

bool draws_every_script() { return duolog_glyphs_work() != 0; }

}  // namespace duolog::platform
