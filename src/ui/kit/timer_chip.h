/// How much of a time has passed, as a small chip. It holds no clock: it shows the words that it is given.
#pragma once

#include <string_view>

namespace duolog::kit {

struct TimerChip {
    std::string_view words;  ///< "12:40 of 60 min"
    bool over = false;       ///< More time has passed than was meant.
    bool running = true;
};

/// At the left of the column. Readers can read it, and are not told of every change. In a page's bar: PageBar::timer.
void timer_chip(const TimerChip& chip);

}  // namespace duolog::kit
