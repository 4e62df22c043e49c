/// A month as a grid of days of which one is chosen: weeks from Monday to Sunday (ISO 8601).
#pragma once

#include <optional>
#include <vector>

#include "core/date.h"
#include "text/text.h"

namespace duolog::kit {

struct Month {
    text::Key name;   ///< Of what day this is, for readers: "Day of the meeting".
    core::Day shown;  ///< Any day of the month that is to be seen.
    core::Day today;
    std::optional<core::Day> chosen;
    std::optional<core::Day> first;      ///< What lies before it can be neither chosen nor come to.
    std::optional<core::Day> last = {};  ///< The same of what lies behind it.
    std::vector<core::Day> marked = {};  ///< Days with a dot.
    text::Key mark = text::Key::Count;   ///< What the dot means, for readers; Count: nothing is said.
};

struct MonthReport {
    std::optional<core::Day> chosen;  ///< A day was pressed.
    std::optional<core::Day> shown;   ///< Another month is to be seen: a day of it.
};

/// In the column. The arrows of the keyboard move by a day and by a week, into the months beside this one too.
MonthReport month(const Month& month);

}  // namespace duolog::kit
