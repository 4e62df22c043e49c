/// A time of the day and a length, as sliders of a card.
#pragma once

#include <optional>

#include "ui/kit/slider.h"

namespace duolog::views {

/// In quarters of an hour from morning to evening. What lies outside, from another device, can be kept and moved.
kit::Slider time_slider(int minute);
/// From `step` to `most` minutes, and further where it is longer.
kit::Slider length_slider(int minutes, int most, int step);

/// Draws it. What it has come to; nothing when it was not moved.
std::optional<int> slid(const kit::Slider& slider);

}  // namespace duolog::views
