// Takes the place of platform/native/glyphs.cpp in the program that draws with DejaVu Sans.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "fonts.generated.h"
#include "imgui.h"
#include "platform/glyphs.h"
#include "shots/faces.h"

namespace duolog::tests {

std::string face_name() { return "DejaVu"; }

}  // namespace duolog::tests

namespace duolog::platform {
namespace {

constexpr float kReferencePx = 17;

std::string font_file(const char* name) {
    std::ifstream file(std::string(DUOLOG_DEJAVU_DIR "/") + name, std::ios::binary);
    if (!file)
        throw std::runtime_error(std::string(name) + " is not in " DUOLOG_DEJAVU_DIR);
    return {std::istreambuf_iterator<char>(file), {}};
}

ImFont* add_source(ImFontAtlas& atlas, const void* bytes, std::size_t size, ImFontConfig config) {
    void* copy = IM_ALLOC(size);
    std::copy_n(static_cast<const char*>(bytes), size, static_cast<char*>(copy));
    config.SizePixels = -kReferencePx;  // The em, as in platform/native/glyphs.cpp.
    config.PixelSnapH = false;
    return atlas.AddFontFromMemoryTTF(copy, static_cast<int>(size), 0, &config);
}

}  // namespace

ImFont* add_face(ImFontAtlas& atlas, Face face, const Clusters*) {
    const std::string bytes = font_file(face == Face::Regular ? "DejaVuSans.ttf" : "DejaVuSans-Bold.ttf");
    ImFont* font = add_source(atlas, bytes.data(), bytes.size(), ImFontConfig());
    font->LegacySize = kReferencePx;
    ImFontConfig icons;
    icons.MergeMode = true;
    add_source(atlas, assets::kIcons, assets::kIconsBytes, icons);
    for (ImFontConfig* source : font->Sources)
        source->SizePixels = kReferencePx;
    return font;
}

bool draws_clusters() { return false; }

}  // namespace duolog::platform
