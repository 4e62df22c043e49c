#include "core/reflection.h"

#include <algorithm>

namespace duolog::core {
namespace {

constexpr std::int32_t kMinutesOfDay = 24 * 60;
constexpr int kDaysOfWeek = 7;

std::int32_t minutes_between(Instant from, Instant to) {
    return static_cast<std::int32_t>(
        std::clamp<std::int64_t>((to.ms - from.ms) / kMinuteMs, 0, std::int64_t{kLongestReflection}));
}

}  // namespace

Moment moment_at(const Day& day, std::int32_t minute, const OffsetAt& offset_at) {
    const std::int64_t shown = days_since_epoch(day) * kDayMs + minute * kMinuteMs;
    const int before = offset_at({shown - kDayMs});
    const Instant with_before{shown - before * kMinuteMs};
    if (offset_at(with_before) == before)
        return {with_before, before};
    const int after = offset_at({shown + kDayMs});
    const Instant with_after{shown - after * kMinuteMs};
    if (offset_at(with_after) == after)
        return {with_after, after};
    return {with_before, offset_at(with_before)};  // Skipped: the clock shows as much more as it left out.
}

Occurrence next_time(const Booking& booking, const LocalTime& now) {
    const std::int64_t today = days_since_epoch(now.day);
    const std::int32_t minute = now.hour * 60 + now.minute;
    // One that began before midnight may still go on.
    const std::int64_t earliest = std::max(today - 1, days_since_epoch(booking.since));
    const std::int64_t wait = (booking.weekday - weekday(day_from_epoch(earliest)) + kDaysOfWeek) % kDaysOfWeek;
    std::int64_t day = earliest + wait;
    const auto since_begin = [&](std::int64_t begin) {
        return (today - begin) * kMinutesOfDay + minute - booking.minute;
    };
    if (since_begin(day) >= booking.length_minutes)
        day += kDaysOfWeek;
    return {&booking, day_from_epoch(day), since_begin(day) >= 0};
}

Occurrence next_booking(const Bookings& bookings, const LocalTime& now) {
    Occurrence next;
    for (const Booking& booking : bookings.all()) {
        if (booking.deleted)
            continue;
        const Occurrence other = next_time(booking, now);
        if (next.booking == nullptr || other.day < next.day ||
            (other.day == next.day && booking.minute < next.booking->minute))
            next = other;
    }
    return next;
}

std::vector<const Booking*> bookings_by_time(const Bookings& bookings) {
    std::vector<const Booking*> found;
    for (const Booking& booking : bookings.all())
        if (!booking.deleted)
            found.push_back(&booking);
    std::stable_sort(found.begin(), found.end(), [](const Booking* a, const Booking* b) {
        return a->weekday != b->weekday ? a->weekday < b->weekday : a->minute < b->minute;
    });
    return found;
}

std::int32_t booked_minutes(const Bookings& bookings) {
    std::int32_t sum = 0;
    for (const Booking& booking : bookings.all())
        if (!booking.deleted)
            sum += booking.length_minutes;
    return sum;
}

const Reflection* reflection_under_way(const Reflections& reflections) {
    const Reflection* latest = nullptr;
    for (const Reflection& reflection : reflections.all())
        if (!reflection.deleted && !reflection.ended &&
            (latest == nullptr || latest->started.at <= reflection.started.at))
            latest = &reflection;
    return latest;
}

Instant planned_end(const Reflection& reflection) {
    return {reflection.started.at.ms + reflection.planned_minutes * kMinuteMs};
}

std::int64_t left_ms(const Reflection& reflection, Instant now) {
    return std::clamp<std::int64_t>(planned_end(reflection).ms - now.ms, 0, reflection.planned_minutes * kMinuteMs);
}

std::int32_t minutes_of(const Reflection& reflection, Instant now) {
    if (reflection.ended)
        return minutes_between(reflection.started.at, reflection.ended->at);
    return std::min(minutes_between(reflection.started.at, now), reflection.planned_minutes);
}

std::vector<WeekMinutes> last_weeks(const Reflections& reflections, const Day& today, std::size_t count, Instant now) {
    std::vector<WeekMinutes> weeks(count);
    const std::int64_t monday = days_since_epoch(today) - (weekday(today) - 1);
    const std::int64_t first = monday - (static_cast<std::int64_t>(count) - 1) * kDaysOfWeek;
    for (std::size_t i = 0; i < count; ++i) {
        weeks[i].monday = day_from_epoch(first + static_cast<std::int64_t>(i) * kDaysOfWeek);
        weeks[i].week = iso_week(weeks[i].monday);
    }
    for (const Reflection& reflection : reflections.all()) {
        const std::int64_t day = days_since_epoch(day_of(reflection.started));
        if (reflection.deleted || day < first || day >= monday + kDaysOfWeek)
            continue;
        weeks[static_cast<std::size_t>((day - first) / kDaysOfWeek)].minutes += minutes_of(reflection, now);
    }
    return weeks;
}

std::int32_t minutes_in_week(const Reflections& reflections, const Day& today, Instant now) {
    return last_weeks(reflections, today, 1, now).front().minutes;
}

std::vector<std::int32_t> minutes_of_year(const Reflections& reflections, std::int32_t year, Instant now) {
    const std::int64_t first = days_since_epoch({year, 1, 1});
    std::vector<std::int32_t> days(static_cast<std::size_t>(days_since_epoch({year + 1, 1, 1}) - first));
    for (const Reflection& reflection : reflections.all()) {
        const Day day = day_of(reflection.started);
        if (!reflection.deleted && day.year == year)
            days[static_cast<std::size_t>(days_since_epoch(day) - first)] += minutes_of(reflection, now);
    }
    return days;
}

std::vector<const Reflection*> held_reflections(const Reflections& reflections) {
    std::vector<const Reflection*> held;
    for (const Reflection& reflection : reflections.all())
        if (!reflection.deleted && reflection.ended)
            held.push_back(&reflection);
    std::reverse(held.begin(), held.end());
    std::stable_sort(held.begin(), held.end(),
                     [](const Reflection* a, const Reflection* b) { return b->started.at < a->started.at; });
    return held;
}

}  // namespace duolog::core
