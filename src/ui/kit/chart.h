/// The few charts, each with its words for those who do not see it. Amber: they are about reflection alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace duolog::kit {

struct Bar {
    std::string_view label;  ///< Below it, a few characters, where there is room: "47"
    std::string words;       ///< For readers: "Week 47: 1 h 20 min"
    std::int32_t value = 0;
    bool now = false;  ///< The one that is not over yet.
};
/// Bars beside one another in the column, with a line at `target` (0: none). Readers get a list with a row for each, in
/// the order given.
void bars(text::Key name, const std::vector<Bar>& bars, std::int32_t target, std::string_view target_words);

/// One dot for each day of a year, 0 (nothing) to 3 (most), in columns of weeks from Monday to Sunday, which lie in two
/// or four bands where one would be too narrow. Readers get `words`.
struct YearDots {
    text::Key name;
    std::string_view words;            ///< "2026: 14 h 30 min on 21 days"
    std::int32_t first_weekday = 1;    ///< Of 1 January: 1 is Monday.
    std::vector<std::uint8_t> levels;  ///< 365 or 366.
    std::int32_t today = -1;           ///< Days after it are not drawn as empty ones; -1: the year is over.
};
void year_dots(const YearDots& dots);

}  // namespace duolog::kit
