// The browser draws the glyphs, through Dear ImGui's ImFontLoader (1.92). A face's size is the CSS font size, so that
// drawn text and the text fields look the same. Where the browser hides its pixels, font files are used instead.
#include "platform/glyphs.h"

#include <cfloat>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <string>

#include "fonts.generated.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "platform/sdl/drawn_glyph.h"
#include "platform/sdl/host.h"
#include "platform/web/bridge.h"

extern "C" {
int duolog_glyphs_work();
void duolog_glyph_metrics(int face, float* ascent_descent);
int duolog_glyph_known(unsigned code_point);
float duolog_glyph_advance(int face, float em_px, const char* text);
void* duolog_glyph_draw(int face, float em_px, const char* text, int stretch, float* numbers);
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

int face_of(const ImFontConfig& source) { return source.FontNo; }

bool source_init(ImFontAtlas*, ImFontConfig*) { return true; }

/// What is drawn for `code_point`: the cluster that it stands for, or itself; empty when it has no glyph.
std::string text_of(const ImFontConfig& source, ImWchar code_point) {
    const auto* const clusters = static_cast<const Clusters*>(source.FontLoaderData);
    std::string text(clusters == nullptr ? std::string_view() : clusters->cluster(code_point));
    if (text.empty() && duolog_glyph_known(code_point) != 0) {
        char bytes[5];
        text.assign(bytes, static_cast<std::size_t>(ImTextCharToUtf8(bytes, code_point)));
    }
    return text;
}

bool contains_glyph(ImFontAtlas*, ImFontConfig* source, ImWchar code_point) {
    return !text_of(*source, code_point).empty();
}

bool baked_init(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
    float ascent_descent[2];
    duolog_glyph_metrics(face_of(*source), ascent_descent);
    // Whole pixels, as browsers round them in a line of text.
    baked->Ascent = std::round(ascent_descent[0] * baked->Size);
    baked->Descent = -std::round(ascent_descent[1] * baked->Size);
    return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code_point,
                ImFontGlyph* glyph, float* advance) {
    const std::string text = text_of(*source, code_point);
    if (text.empty())
        return false;
    const float density = glyph_density(*source, *baked);
    const float em_px = baked->Size * density;
    if (advance != nullptr) {
        *advance = duolog_glyph_advance(face_of(*source), em_px, text.c_str()) / density;
        return true;
    }
    DrawnGlyph drawn;
    // Without WebGL pixels are not blended, and a wide picture would lose every other column.
    const int stretch = em_px < kStretchBelowPx && !host_shows_surface() ? kStretch : 1;
    void* pixels = duolog_glyph_draw(face_of(*source), em_px, text.c_str(), stretch, &drawn.advance);
    const bool placed = place_glyph(atlas, source, baked, glyph, drawn, static_cast<unsigned char*>(pixels));
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

ImFont* add_browser_face(ImFontAtlas& atlas, Face face, const Clusters* clusters) {
    ImFontConfig config;
    config.FontLoader = browser_loader();
    config.FontNo = static_cast<ImU32>(face);
    config.SizePixels = kReferenceEm;
    config.GlyphMaxAdvanceX = kWidestAdvance;
    ImFont* font = atlas.AddFont(&config);
    font->Sources.back()->FontLoaderData = const_cast<Clusters*>(clusters);
    return font;
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

ImFont* add_face(ImFontAtlas& atlas, Face face, const Clusters* clusters) {
    const bool by_browser = duolog_glyphs_work() != 0;
    ImFont* font = by_browser ? nullptr : add_file_face(atlas, face);
    // Without a font file the browser's pixels, however spoilt, are better than none.
    if (font == nullptr)
        font = add_browser_face(atlas, face, clusters);
    merge_icons(atlas);
    font->LegacySize = kDefaultSize;
    return font;
}

bool draws_clusters() { return duolog_glyphs_work() != 0; }

}  // namespace duolog::platform
