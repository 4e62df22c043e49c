#include "platform/glyphs.h"

#include <cstring>

#include "fonts.generated.h"
#include "imgui.h"

namespace duolog::platform {
namespace {

struct FontBytes {
    const unsigned char* bytes;
    unsigned size;
    const char* name;
};

FontBytes bytes_of(Face face) {
    switch (face) {
        case Face::Strong:
            return {assets::kInterStrong, assets::kInterStrongBytes, "Inter semibold"};
        case Face::Display:
            return {assets::kInterDisplay, assets::kInterDisplayBytes, "Inter display"};
        case Face::Regular:
            break;
    }
    return {assets::kInterRegular, assets::kInterRegularBytes, "Inter"};
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

}  // namespace

ImFont* add_face(ImFontAtlas& atlas, Face face) {
    ImFont* font = add_source(atlas, bytes_of(face), ImFontConfig());
    font->LegacySize = kReferencePx;
    ImFontConfig icons;
    icons.MergeMode = true;
    add_source(atlas, {assets::kIcons, assets::kIconsBytes, "Lucide"}, icons);
    // From here on the sign has done its work, and advances are scaled by the plain size.
    for (ImFontConfig* source : font->Sources)
        source->SizePixels = kReferencePx;
    return font;
}

bool draws_every_script() { return false; }

}  // namespace duolog::platform
