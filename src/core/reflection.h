/// Reflection time: what is booked each week, what is under way, what was reached. By the clock, and without one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/id.h"
#include "core/records.h"

namespace duolog::core {

/// What mentors are advised to keep free for it each week.
inline constexpr std::int32_t kUsualReflectionMinutes = 120;
inline constexpr std::int32_t kShortestReflection = 5;       ///< Minutes.
inline constexpr std::int32_t kLongestReflection = 24 * 60;  ///< Minutes.

/// Time that is kept free each week, by the calendar and clock of the place. Plain data.
struct Booking {
    Id id;
    Moment created;
    Moment edited;
    bool deleted = false;
    std::int32_t weekday = 5;                               ///< 1..7 from Monday (ISO 8601).
    std::int32_t minute = 15 * 60;                          ///< Of the day, 0..1439.
    std::int32_t length_minutes = kUsualReflectionMinutes;  ///< kShortestReflection..kLongestReflection
    Day since;                                              ///< The first day that it can be on.
    std::uint32_t revision = 0;                             ///< Rises with each change in this run; not saved.
    bool operator==(const Booking&) const = default;
};
using Bookings = Records<Booking>;

/// What one looks back on.
enum class LookBack : std::uint8_t { Day = 1, Week = 2, Year = 3 };

inline constexpr std::size_t kMaxPromptBytes = 400;

/// One block of reflection time: under way, held, or entered afterwards. Plain data.
struct Reflection {
    Id id;
    Moment created;
    Moment edited;
    bool deleted = false;
    Moment started;
    std::int32_t planned_minutes = kUsualReflectionMinutes;  ///< As Booking::length_minutes.
    std::optional<Moment> ended;                             ///< Nothing: nobody has ended it; it ends as planned.
    LookBack look_back = LookBack::Week;
    std::string prompt;  ///< The question that was thought about; one line of at most kMaxPromptBytes, or nothing.
    std::optional<Id> booking;  ///< For which it was held.
    std::optional<Id> entry;    ///< The page of the journal that was written about it.
    std::uint32_t revision = 0;
    bool operator==(const Reflection&) const = default;
};
using Reflections = Records<Reflection>;

/// Minutes that the zone is ahead of UTC at an instant.
using OffsetAt = std::function<int(Instant)>;
/// When the clock of the zone shows this time. One that daylight saving skips is as much later as was skipped; of one
/// that it repeats the first counts. Source: RFC 5545, section 3.3.5.
Moment moment_at(const Day& day, std::int32_t minute, const OffsetAt& offset_at);

/// When a booking is the next time.
struct Occurrence {
    const Booking* booking = nullptr;
    Day day;
    bool going_on = false;  ///< It has begun and not ended.
};
/// The first whose end is still to come at `now`, on `since` or later. By the clock on the wall: in the night when that
/// is changed it is an hour shorter or longer.
Occurrence next_time(const Booking& booking, const LocalTime& now);
/// The next of all that are not deleted: that which begins or began first. The booking is null when there is none.
/// Valid until the next change.
Occurrence next_booking(const Bookings& bookings, const LocalTime& now);
/// Those that are not deleted, by weekday and time, then by creation.
std::vector<const Booking*> bookings_by_time(const Bookings& bookings);
/// A week's, without deleted ones.
std::int32_t booked_minutes(const Bookings& bookings);

/// The latest that was begun, is not deleted and that nobody has ended, though its time may be over; else null.
const Reflection* reflection_under_way(const Reflections& reflections);
/// What is left of its planned time, whether somebody ended it or not: 0 when that is over, all of it while the clock
/// stands before its beginning.
std::int64_t left_ms(const Reflection& reflection, Instant now);
/// When its time is over, whenever somebody ended it.
Instant planned_end(const Reflection& reflection);

/// How long it has been: of one under way, until `now`. Whole minutes, none below 0, at most kLongestReflection, of one
/// that nobody ended at most those that were planned. By instants: what clocks and zones show plays no part.
std::int32_t minutes_of(const Reflection& reflection, Instant now);

/// Minutes of reflection in one week.
struct WeekMinutes {
    IsoWeek week;
    Day monday;
    std::int32_t minutes = 0;
};
/// The last `count` weeks with the one of `today` as the last. A block belongs to the day on which it began.
std::vector<WeekMinutes> last_weeks(const Reflections& reflections, const Day& today, std::size_t count, Instant now);
std::int32_t minutes_in_week(const Reflections& reflections, const Day& today, Instant now);
/// Minutes of each day, from 1 January on: 365 or 366.
std::vector<std::int32_t> minutes_of_year(const Reflections& reflections, std::int32_t year, Instant now);

/// Those that are held or were entered, and are not deleted; the latest first, of two begun at once that which was
/// created later.
std::vector<const Reflection*> held_reflections(const Reflections& reflections);

}  // namespace duolog::core
