/// Instants and calendar days. Plain arithmetic: no clock, no locale, no time-zone data.
/// Calendar: proleptic Gregorian (ISO 8601).
#pragma once

#include <compare>
#include <cstdint>

namespace duolog::core {

/// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
struct Instant {
    std::int64_t ms = 0;
    auto operator<=>(const Instant&) const = default;
};

inline constexpr std::int64_t kSecondMs = 1000;
inline constexpr std::int64_t kMinuteMs = 60 * kSecondMs;
inline constexpr std::int64_t kDayMs = std::int64_t{24} * 60 * kMinuteMs;

/// A calendar day. month 1..12, day 1..31.
struct Day {
    std::int32_t year = 1970;
    std::uint8_t month = 1;
    std::uint8_t day = 1;
    auto operator<=>(const Day&) const = default;
};

/// Monday is 1 and Sunday is 7 (ISO 8601).
int weekday(const Day& day);

/// A week from Monday to Sunday (ISO 8601). It belongs to the year of its Thursday, so that the first days of January
/// may be in a week of the year before and the last of December in one of the year after.
struct IsoWeek {
    std::int32_t year = 1970;
    int week = 1;  ///< 1..53
    auto operator<=>(const IsoWeek&) const = default;
};
IsoWeek iso_week(const Day& day);

/// Wall-clock time in a zone `offset_minutes` ahead of UTC.
struct LocalTime {
    Day day;
    int hour = 0;    ///< 0..23
    int minute = 0;  ///< 0..59
    bool operator==(const LocalTime&) const = default;
};
LocalTime local_time(Instant instant, int offset_minutes);

/// When something happened and what the person's clock showed then.
struct Moment {
    Instant at;
    std::int32_t offset_minutes = 0;  ///< Zone ahead of UTC at that instant, -1080..1080.
    bool operator==(const Moment&) const = default;
};
/// The day that the person's calendar showed.
Day day_of(const Moment& moment);

/// Days since 1970-01-01; negative before.
std::int64_t days_since_epoch(const Day& day);
Day day_from_epoch(std::int64_t days);

}  // namespace duolog::core
