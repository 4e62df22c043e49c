/// The lines of an iCalendar file (RFC 5545, sections 3.1 and 3.3): folded, escaped, each ending in CR LF; and the
/// values that stand in them. Knows no component.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/date.h"

namespace duolog::exchange {

/// Of a line, without its end. Longer ones go on in the next, behind a space.
inline constexpr std::size_t kMostLineBytes = 75;

class CalendarLines {
public:
    /// "NAME;PARAMETER=X:value" as it is. REQUIRES: one line of UTF-8.
    void add(std::string_view line);
    /// What a person wrote, in any UTF-8.
    void add_words(std::string_view name, std::string_view words);
    const std::string& bytes() const { return bytes_; }

private:
    std::string bytes_;
};

/// "20261127"
std::string date_value(const core::Day& day);
/// "20261127T150000"
std::string time_value(const core::LocalTime& time);
/// "20261127T140000Z"
std::string utc_value(core::Instant instant);
/// "SU" of 7: as core::weekday counts.
std::string_view weekday_value(int weekday);

}  // namespace duolog::exchange
