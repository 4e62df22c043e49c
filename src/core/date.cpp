#include "core/date.h"

#include <chrono>

namespace duolog::core {
namespace {

constexpr std::int64_t kMinutesOfDay = kDayMs / kMinuteMs;

/// Rounds towards the past, also before 1970.
std::int64_t floor_div(std::int64_t value, std::int64_t by) { return value / by - (value % by < 0 ? 1 : 0); }

}  // namespace

int weekday(const Day& day) {
    // 1970-01-01 was a Thursday.
    const std::int64_t days_since_monday = days_since_epoch(day) + 3;
    return static_cast<int>(days_since_monday - floor_div(days_since_monday, 7) * 7) + 1;
}

IsoWeek iso_week(const Day& day) {
    const std::int64_t thursday = days_since_epoch(day) - weekday(day) + 4;
    const std::int32_t year = day_from_epoch(thursday).year;
    return {year, static_cast<int>((thursday - days_since_epoch({year, 1, 1})) / 7) + 1};
}

LocalTime local_time(Instant instant, int offset_minutes) {
    const std::int64_t minutes = floor_div(instant.ms, kMinuteMs) + offset_minutes;
    const std::int64_t days = floor_div(minutes, kMinutesOfDay);
    const auto minute_of_day = static_cast<int>(minutes - days * kMinutesOfDay);
    return {day_from_epoch(days), minute_of_day / 60, minute_of_day % 60};
}

std::int64_t days_since_epoch(const Day& day) {
    namespace chrono = std::chrono;
    const chrono::year_month_day date{chrono::year{day.year}, chrono::month{day.month}, chrono::day{day.day}};
    return chrono::sys_days{date}.time_since_epoch().count();
}

Day day_from_epoch(std::int64_t days) {
    namespace chrono = std::chrono;
    const chrono::year_month_day date{chrono::sys_days{chrono::days{days}}};
    return {static_cast<int>(date.year()), static_cast<std::uint8_t>(static_cast<unsigned>(date.month())),
            static_cast<std::uint8_t>(static_cast<unsigned>(date.day()))};
}

Day day_of(const Moment& moment) { return local_time(moment.at, moment.offset_minutes).day; }

}  // namespace duolog::core
