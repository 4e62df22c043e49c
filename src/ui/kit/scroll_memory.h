/// How far each page is scrolled, so that a page that was reloaded comes back where it was read.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace duolog::kit {

class ScrollMemory {
public:
    /// Told in each frame of each scroll area that is drawn; all in layout pixels. Answers where the area is to be put
    /// instead, while what was restored has not been reached: content grows over the first frames.
    std::optional<float> saw(std::uint32_t area, float position, float limit);

    /// "scroll-ID=POSITION" lines of what is scrolled at all.
    std::string text() const;
    /// Takes its own lines out of any text; others are ignored.
    void restore(std::string_view text);

private:
    struct Wanted {
        float position = 0;
        int frames_left = 0;
    };
    std::map<std::uint32_t, float> positions_;
    std::map<std::uint32_t, Wanted> wanted_;
};

}  // namespace duolog::kit
