#include "platform/glyphs.h"

#include <cstring>
#include <string>

#include "fonts.generated.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "platform/native/system_fonts.h"

namespace duolog::platform {
namespace {

constexpr int kRegular = 400, kSemibold = 600;

struct FontBytes {
    const unsigned char* bytes;
    unsigned size;
    const char* name;
    int weight;
};

FontBytes bytes_of(Face face) {
    switch (face) {
        case Face::Strong:
            return {assets::kInterStrong, assets::kInterStrongBytes, "Inter semibold", kSemibold};
        case Face::Display:
            return {assets::kInterDisplay, assets::kInterDisplayBytes, "Inter display", kSemibold};
        case Face::Regular:
            break;
    }
    return {assets::kInterRegular, assets::kInterRegularBytes, "Inter", kRegular};
}

/// Of the first size asked for; any other scales from it.
constexpr float kReferencePx = 17;

/// Dear ImGui scales a face so that its ascender and descender together are as high as the size, unless the size is
/// negative: then the size is the em, as in CSS (imgui_draw.cpp, ImGui_ImplStbTrueType_FontSrcInit). Inter's two
/// are 1.21 em, so without this its letters would be a sixth smaller than in the browser. Only the sign counts in the
/// loader.
ImFont* add_source(ImFontAtlas& atlas, const FontBytes& font, ImFontConfig config) {
    config.FontDataOwnedByAtlas = false;
    config.SizePixels = -kReferencePx;
    // Letters stand where the text's own widths put them, at thirds of a pixel.
    config.PixelSnapH = false;
    config.OversampleH = 3;
    config.OversampleV = 1;
    std::strncpy(config.Name, font.name, sizeof config.Name - 1);
    return atlas.AddFontFromMemoryTTF(const_cast<unsigned char*>(font.bytes), static_cast<int>(font.size), 0, &config);
}

/// What a source of the system's fonts keeps.
struct Others {
    SystemFonts fonts;
    const Clusters* clusters;
};

Others& others_of(const ImFontConfig& source) { return *static_cast<Others*>(source.FontLoaderData); }

/// What is drawn for `code_point`: the cluster that it stands for, or itself; empty when it has no glyph.
std::string text_of(const ImFontConfig& source, ImWchar code_point) {
    const Clusters* clusters = others_of(source).clusters;
    std::string text(clusters == nullptr ? std::string_view() : clusters->cluster(code_point));
    const bool control = code_point < ' ' || (code_point >= 0x7F && code_point < 0xA0);
    const bool own_use = code_point >= 0xE000 && code_point <= 0xF8FF;  // Icons, and stand-ins that are no more.
    if (text.empty() && !control && !own_use) {
        char bytes[5];
        text.assign(bytes, static_cast<std::size_t>(ImTextCharToUtf8(bytes, code_point)));
    }
    return text;
}

bool source_init(ImFontAtlas*, ImFontConfig*) { return true; }

void source_destroy(ImFontAtlas*, ImFontConfig* source) {
    delete static_cast<Others*>(source->FontLoaderData);
    source->FontLoaderData = nullptr;
}

/// Asks no font: only Dear ImGui's own tools, and its search for a stand-in of missing glyphs, want to know.
bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar) { return false; }

bool baked_init(ImFontAtlas*, ImFontConfig*, ImFontBaked*, void*) { return true; }

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code_point,
                ImFontGlyph* glyph, float* advance) {
    const std::string text = source->FontLoaderData == nullptr ? std::string() : text_of(*source, code_point);
    if (text.empty())
        return false;
    const float density = glyph_density(*source, *baked);
    GlyphPicture picture = others_of(*source).fonts.draw(text, baked->Size * density);
    if (advance != nullptr) {
        *advance = picture.drawn.advance / density;
        return true;
    }
    return place_glyph(atlas, source, baked, glyph, picture.drawn,
                       picture.rgba.empty() ? nullptr : picture.rgba.data());
}

const ImFontLoader* system_loader() {
    static const ImFontLoader loader = [] {
        ImFontLoader made;
        made.Name = "system";
        made.FontSrcInit = source_init;
        made.FontSrcDestroy = source_destroy;
        made.FontSrcContainsGlyph = contains_glyph;
        made.FontBakedInit = baked_init;
        made.FontBakedLoadGlyph = load_glyph;
        return made;
    }();
    return &loader;
}

/// What Inter and the icons lack is asked of the system's fonts.
void merge_others(ImFontAtlas& atlas, const FontBytes& own, const Clusters* clusters) {
    ImFontConfig config;
    config.MergeMode = true;
    config.FontLoader = system_loader();
    config.SizePixels = -kReferencePx;
    config.PixelSnapH = false;
    ImFont* font = atlas.AddFont(&config);
    font->Sources.back()->FontLoaderData = new Others{{own.bytes, own.size, own.weight}, clusters};
}

}  // namespace

ImFont* add_face(ImFontAtlas& atlas, Face face, const Clusters* clusters) {
    ImFont* font = add_source(atlas, bytes_of(face), ImFontConfig());
    font->LegacySize = kReferencePx;
    ImFontConfig icons;
    icons.MergeMode = true;
    add_source(atlas, {assets::kIcons, assets::kIconsBytes, "Lucide", kRegular}, icons);
    merge_others(atlas, bytes_of(face), clusters);
    // From here on the sign has done its work, and advances are scaled by the plain size.
    for (ImFontConfig* source : font->Sources)
        source->SizePixels = kReferencePx;
    return font;
}

bool draws_clusters() { return true; }

}  // namespace duolog::platform
