/// Clusters drawn with whatever font of the system has them: found by fontconfig, shaped by HarfBuzz, drawn by
/// FreeType. Nothing is loaded or read before the first picture is asked for.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "platform/native/glyph_picture.h"

namespace duolog::platform {

class SystemFonts {
public:
    /// `own` is asked first; its bytes outlive this. `weight` as in CSS, 400 or 600.
    SystemFonts(const unsigned char* own, std::size_t own_bytes, int weight);
    ~SystemFonts();
    SystemFonts(const SystemFonts&) = delete;
    SystemFonts& operator=(const SystemFonts&) = delete;

    /// `cluster` is one code point, or what is drawn as one, in UTF-8. What no font has is a box.
    GlyphPicture draw(std::string_view cluster, float em_px);

private:
    class Library;
    const unsigned char* own_;
    std::size_t own_bytes_;
    int weight_;
    std::unique_ptr<Library> library_;  ///< Null before the first picture.
};

}  // namespace duolog::platform
