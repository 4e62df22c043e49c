/// The bar of a page that is one step of several: back, perhaps skip, and on.
#pragma once

#include "text/text.h"

namespace duolog::kit {

/// Count: no such button.
struct StepBar {
    text::Key left = text::Key::Count;
    text::Key middle = text::Key::Count;
    text::Key right = text::Key::Count;  ///< The main one.
    bool amber = false;                  ///< It is about reflection.
};

enum class StepBarPress { None, Left, Middle, Right };

/// The bar is docked below what scrolls, and comes after it in the order of reading: what scrolls leaves this room. To
/// be called before the page's ScrollArea; step_bar after it, with the same words.
void leave_room_for_step_bar(const StepBar& bar);

StepBarPress step_bar(const StepBar& bar);

}  // namespace duolog::kit
