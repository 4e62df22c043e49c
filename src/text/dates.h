/// Days, weeks and times as each language writes them (Unicode CLDR). No clock, no zone: takes what core/date.h gives.
#pragma once

#include <string>
#include <string_view>

#include "core/date.h"

namespace duolog::text {

/// "Saturday 21 November", "lördag 21 november"; with the year when it is not `today`'s.
std::string long_date(std::string_view language, const core::Day& day, const core::Day& today);
/// Heading over a month of entries: "November", "november" as a heading ("November"); "November 2025" in another year.
std::string month_heading(std::string_view language, const core::Day& day, const core::Day& today);
/// "Sat", "lör"
std::string short_weekday(std::string_view language, const core::Day& day);
/// "14:02" (Danish "14.02")
std::string time_of_day(std::string_view language, int hour, int minute);

}  // namespace duolog::text
