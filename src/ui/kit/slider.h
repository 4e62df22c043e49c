/// A value between two others: dragged by finger or mouse, stepped by two buttons, keys and readers.
#pragma once

#include <optional>
#include <string>

#include "text/text.h"
#include "ui/kit/icons.h"

namespace duolog::kit {

struct Slider {
    text::Key name;
    int least = 0, most = 0, step = 1;  ///< least + step, ... most
    int value = 0;
    std::string (*words)(int);  ///< A value as it is said: "115 %".
    text::Key less, more;       ///< What the two buttons are called.
    bool can_less = true, can_more = true;
    Icon less_icon = Icon::None, more_icon = Icon::None;  ///< None: a small and a large A.
};

enum class SliderPress { None, Less, More };
struct SliderReport {
    int shown = 0;              ///< While it is held: where it would come to rest.
    std::optional<int> chosen;  ///< It was let go, or stepped.
    SliderPress press = SliderPress::None;
};

/// A row of a card: name and value, below them the two buttons with the track between them.
SliderReport slider_row(const Slider& slider);

}  // namespace duolog::kit
