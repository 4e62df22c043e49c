/// An iCalendar file (RFC 5545) for the calendars of others: the weekly reflection time and the meetings. Who gets it
/// learns when; with whom and where only when that was asked for. Knows no clock and no language.
#pragma once

#include <string>

#include "core/people.h"
#include "core/reflection.h"

namespace duolog::exchange {

/// What the calendar says, in the person's language. "{person}" stands for a name.
struct CalendarWords {
    std::string calendar;
    std::string reflection;
    std::string meeting, meeting_with;
    std::string review, review_with;
};

enum class CalendarNames { LeftOut, Told };

/// What it refers to lives as long as the call.
struct CalendarSource {
    const core::Bookings& bookings;
    const core::Meetings& meetings;
    const core::People& people;
    CalendarWords words;
    CalendarNames names = CalendarNames::LeftOut;
    std::string zone;  ///< As the IANA calls it; empty: not known.
    core::OffsetAt offset_at;
    core::Instant now;
};

/// What was deleted before is left out; since then it stands in the file as cancelled, so that a calendar that had it
/// takes it away.
inline constexpr std::int64_t kTellsDeletedMs = 90 * core::kDayMs;

/// How many events the file would have; one without any is not to be written.
struct CalendarCounts {
    std::size_t bookings = 0;
    std::size_t meetings = 0;
    std::size_t cancelled = 0;  ///< Of both, besides.
};
CalendarCounts calendar_counts(const CalendarSource& source);
bool calendar_is_empty(const CalendarSource& source);

/// The whole file. REQUIRES: it is not empty.
std::string calendar_file(const CalendarSource& source);

}  // namespace duolog::exchange
