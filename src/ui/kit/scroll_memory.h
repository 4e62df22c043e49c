/// How far each page is scrolled, so that a page that was reloaded comes back where it was read.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace duolog::kit {

class ScrollMemory {
public:
    /// Told in each frame of each scroll area that is drawn; all in layout pixels. Answers where the area is to be put
    /// instead, while what was restored has not been reached: content grows over the first frames.
    std::optional<float> saw(std::uint32_t id, float position, float limit);

    /// The area is put there by the program: what was restored holds no more.
    void put(std::uint32_t id, float position);

    /// Adds lines "@ID:POSITION" of what is scrolled at all.
    void write(std::string& text) const;
    /// Takes its own lines out of any text; others are ignored.
    void restore(const std::string& text);

private:
    static constexpr std::size_t kMostAreas =
        96;  ///< More than somebody reads before a reload; one more is not remembered.
    struct Area {
        std::uint32_t id = 0;
        float position = 0;
        int frames_to_wait = 0;  ///< While `position` is one that was restored and not reached.
    };
    Area& area(std::uint32_t id);

    std::array<Area, kMostAreas> areas_{};  ///< The last one serves all that have no other.
};

}  // namespace duolog::kit
