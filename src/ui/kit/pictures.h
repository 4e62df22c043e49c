/// Rows of help: what to do, and a small picture of where. The pictures are drawn, so that they follow theme and size;
/// the words say the same without them.
#pragma once

#include <string_view>

#include "ui/kit/icons.h"

namespace duolog::kit {

/// What a picture points at; most have the icon that is really there.
enum class Picture {
    PhoneBottom,   ///< A button in the browser's bar at a phone's bottom.
    PhoneTop,      ///< One at its top right.
    PhoneRow,      ///< A row of a menu.
    PhoneConfirm,  ///< The button that ends a dialogue, at its top right.
    PhoneHome,     ///< An app on the home screen.
    ComputerBar,   ///< A button at the right of the address bar.
    ComputerMenu,  ///< The menu at the very top left.
    ComputerConfirm
};

struct StepRow {
    int number = 1;
    std::string_view words;
    Picture picture = Picture::PhoneBottom;
    Icon icon = Icon::None;
};
void step_row(const StepRow& row);

}  // namespace duolog::kit
