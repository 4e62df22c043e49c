/// What the person asked of the system: dark or light, contrast, motion, language.
#pragma once

#include <cstdint>
#include <string>

namespace duolog::platform {

struct Appearance {
    bool dark = false;
    bool high_contrast = false;
    bool reduced_motion = false;
    int text_percent = 100;  ///< The size of text that the system asks for; 100 is the usual. 25..500.
    bool operator==(const Appearance&) const = default;
};

/// Cheap; may be asked each frame. A change requests a frame.
Appearance appearance();

/// The system's languages as BCP 47 tags, the preferred first, joined by commas ("sv-SE,en").
std::string preferred_languages();

/// Tells assistive technology and hyphenation which language the page is in ("sv"). Nothing to do on a desktop.
void set_page_language(const std::string& tag);

/// The page around the drawing takes this ground colour, 0xRRGGBB (browser bars, overscroll). Nothing to do on a
/// desktop. Cheap when unchanged: may be told each frame.
void set_page_ground(std::uint32_t colour, bool dark);

}  // namespace duolog::platform
