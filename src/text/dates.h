/// Days, weeks and times as each language writes them (Unicode CLDR; English is British). No clock, no zone: takes what
/// core/date.h gives. A language that is not known is written as English.
#pragma once

#include <string>
#include <string_view>

#include "core/date.h"

namespace duolog::text {

/// "Saturday 21 November", "lördag 21 november"; with the year when it is not `today`'s.
std::string long_date(std::string_view language, const core::Day& day, const core::Day& today);
/// "Saturday 21 November 2026", "lørdag den 21. november 2026"
std::string full_date(std::string_view language, const core::Day& day);
/// In digits: "21/11/2026", "2026-11-21", "21.11.2026"
std::string short_date(std::string_view language, const core::Day& day);
/// Heading over a month of entries: "November", "november" as a heading ("November"); "November 2025" in another year.
std::string month_heading(std::string_view language, const core::Day& day, const core::Day& today);
/// With the year always: "November 2026"
std::string month_and_year(std::string_view language, const core::Day& day);
/// As it stands alone within a sentence: "November", "listopad". REQUIRES: month is 1..12.
std::string month_name(std::string_view language, int month);
/// "Saturday", "lördag"
std::string long_weekday(std::string_view language, const core::Day& day);
/// "Sat", "lör"
std::string short_weekday(std::string_view language, const core::Day& day);
/// In two letters, as over a column of days: "Sa", "lö". REQUIRES: weekday is 1..7, Monday first.
std::string_view two_letter_weekday(std::string_view language, int weekday);
/// A date or weekday whose line it begins: "Tisdag 6 oktober", "Środa".
std::string at_line_start(std::string words);
/// "week 47", "vecka 47"
std::string week_name(std::string_view language, const core::IsoWeek& week);
/// "14:02" (Danish "14.02")
std::string time_of_day(std::string_view language, int hour, int minute);

}  // namespace duolog::text
