/// The frame around the pages: a bar at the bottom of a phone, a rail at the left of a wider window, a strip at the
/// top.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "text/text.h"
#include "ui/kit/icons.h"

namespace duolog::kit {

struct PlaceButton {
    text::Key key;
    Icon icon;
    bool here = false;
    std::function<void()> pressed;
    std::uint32_t opens_slot = 0;  ///< The text field that takes the keyboard.
};

/// Draws the bar or the rail and takes its room from the panes; to be called before them. The rail has `tools` at its
/// foot; on a phone the pages have them. A phone page that hides the places, or one with the keyboard up, shows none.
enum class Bar { Shown, Hidden };
void places(const std::vector<PlaceButton>& places, const std::vector<PlaceButton>& tools, Bar bar);

/// A line over everything that says what must not be forgotten. To be called before places.
void strip(text::Key sentence);

}  // namespace duolog::kit
