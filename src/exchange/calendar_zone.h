/// A time zone as an iCalendar file describes it (RFC 5545, section 3.6.5), found by asking for its offsets. Holds no
/// zone's data.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/reflection.h"
#include "exchange/calendar_lines.h"

namespace duolog::exchange {

/// The zone's clock is put forward or back.
struct ZoneChange {
    core::Instant at;
    int before_minutes = 0;  ///< Ahead of UTC.
    int after_minutes = 0;
};

/// Those from the first year's beginning to the last year's end, in their order. Two on one day count as one.
std::vector<ZoneChange> zone_changes(const core::OffsetAt& offset_at, std::int32_t first_year, std::int32_t last_year);

/// After this many years whatever comes on a weekday has been early and late in its month.
inline constexpr std::int32_t kYearsOfRule = 12;

/// Writes a VTIMEZONE that is right from the end of the first year to the end of the last, and beyond where changes
/// have come by one rule for kYearsOfRule years up to then. `name`: letters, digits and "/_+-".
void add_zone(CalendarLines& lines, std::string_view name, const core::OffsetAt& offset_at, std::int32_t first_year,
              std::int32_t last_year);

}  // namespace duolog::exchange
