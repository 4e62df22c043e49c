#include "exchange/calendar_zone.h"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace duolog::exchange {
namespace {

constexpr int kDaysOfWeek = 7;
constexpr int kDecember = 12;

core::Instant beginning_of(std::int32_t year) { return {core::days_since_epoch({year, 1, 1}) * core::kDayMs}; }

/// The first minute after `from` with another offset than there. REQUIRES: `to` has another one.
core::Instant first_with_another(const core::OffsetAt& offset_at, core::Instant from, core::Instant to) {
    const int before = offset_at(from);
    while (to.ms - from.ms > core::kMinuteMs) {
        const core::Instant middle{from.ms + (to.ms - from.ms) / core::kMinuteMs / 2 * core::kMinuteMs};
        (offset_at(middle) == before ? from : to) = middle;
    }
    return to;
}

/// Changes that come once a year, in the same month, on the same weekday and at the same time.
struct Series {
    std::vector<ZoneChange> changes;
    core::LocalTime latest;  ///< What the clock showed when the latest came.
    int earliest_day = 0;    ///< Of the month; the latest is at most six days after.
    int latest_day = 0;
};

/// What the clock shows when it is changed.
core::LocalTime shown_at(const ZoneChange& change) { return core::local_time(change.at, change.before_minutes); }

/// False when it does not go on like this.
bool take(Series& series, const ZoneChange& change) {
    const core::LocalTime& last = series.latest;
    const core::LocalTime next = shown_at(change);
    const ZoneChange& other = series.changes.back();
    const int earliest = std::min<int>(series.earliest_day, next.day.day);
    const int latest = std::max<int>(series.latest_day, next.day.day);
    if (change.before_minutes != other.before_minutes || change.after_minutes != other.after_minutes ||
        next.day.year != last.day.year + 1 || next.day.month != last.day.month || next.hour != last.hour ||
        next.minute != last.minute || core::weekday(next.day) != core::weekday(last.day) ||
        latest - earliest >= kDaysOfWeek)
        return false;
    series.changes.push_back(change);
    series.latest = next;
    series.earliest_day = earliest;
    series.latest_day = latest;
    return true;
}

std::vector<Series> series_of(const std::vector<ZoneChange>& changes) {
    std::vector<Series> all;
    for (const ZoneChange& change : changes) {
        if (std::any_of(all.begin(), all.end(), [&](Series& series) { return take(series, change); }))
            continue;
        const core::LocalTime shown = shown_at(change);
        all.push_back({{change}, shown, shown.day.day, shown.day.day});
    }
    return all;
}

int days_in(const core::Day& month) {
    const core::Day next = month.month == kDecember
                               ? core::Day{month.year + 1, 1, 1}
                               : core::Day{month.year, static_cast<std::uint8_t>(month.month + 1), 1};
    return core::day_from_epoch(core::days_since_epoch(next) - 1).day;
}

/// "2SU" or "-1SU", and the seven days of the month where it is neither.
std::string days_of_rule(const Series& series) {
    const std::string weekday(weekday_value(core::weekday(series.latest.day)));
    if (series.earliest_day % kDaysOfWeek == 1)
        return "BYDAY=" + std::to_string(series.latest_day / kDaysOfWeek) + weekday;
    if (series.latest_day == days_in(series.latest.day))
        return "BYDAY=-1" + weekday;
    std::string days;
    for (int day = series.earliest_day; day <= series.latest_day; ++day)
        days += (days.empty() ? "" : ",") + std::to_string(day);
    return "BYMONTHDAY=" + days + ";BYDAY=" + weekday;
}

std::string offset_value(int minutes) {
    constexpr int kMinutesOfHour = 60;
    const int ahead = std::abs(minutes);
    const std::string digits = std::to_string(10000 + ahead / kMinutesOfHour * 100 + ahead % kMinutesOfHour);
    return (minutes < 0 ? "-" : "+") + digits.substr(1);
}

/// `when` says when it comes again, or nothing.
void add_observance(CalendarLines& lines, const ZoneChange& change, const std::string& when) {
    const std::string kind = change.after_minutes > change.before_minutes ? "DAYLIGHT" : "STANDARD";
    lines.add("BEGIN:" + kind);
    lines.add("DTSTART:" + time_value(shown_at(change)));
    lines.add("TZOFFSETFROM:" + offset_value(change.before_minutes));
    lines.add("TZOFFSETTO:" + offset_value(change.after_minutes));
    if (!when.empty())
        lines.add(when);
    lines.add("END:" + kind);
}

void add_series(CalendarLines& lines, const Series& series, std::int32_t last_year) {
    const bool goes_on = series.latest.day.year == last_year && series.changes.size() >= kYearsOfRule;
    // It was on each of seven days, and on no other.
    if (goes_on && series.latest_day - series.earliest_day == kDaysOfWeek - 1) {
        const std::string month = std::to_string(series.latest.day.month);
        add_observance(lines, series.changes.front(),
                       "RRULE:FREQ=YEARLY;BYMONTH=" + month + ";" + days_of_rule(series));
        return;
    }
    for (const ZoneChange& change : series.changes)
        add_observance(lines, change, "RDATE:" + time_value(shown_at(change)));
}

}  // namespace

std::vector<ZoneChange> zone_changes(const core::OffsetAt& offset_at, std::int32_t first_year, std::int32_t last_year) {
    std::vector<ZoneChange> changes;
    core::Instant day = beginning_of(first_year);
    int before = offset_at(day);
    for (const core::Instant end = beginning_of(last_year + 1); day < end;) {
        const core::Instant next{day.ms + core::kDayMs};
        const int after = offset_at(next);
        if (after != before)
            changes.push_back({first_with_another(offset_at, day, next), before, after});
        before = after;
        day = next;
    }
    return changes;
}

void add_zone(CalendarLines& lines, std::string_view name, const core::OffsetAt& offset_at, std::int32_t first_year,
              std::int32_t last_year) {
    const std::vector<ZoneChange> changes = zone_changes(offset_at, first_year, last_year);
    lines.add("BEGIN:VTIMEZONE");
    lines.add("TZID:" + std::string(name));
    // Before its first change a zone says nothing.
    if (changes.empty() || shown_at(changes.front()).day.year > first_year) {
        const int offset = offset_at(beginning_of(first_year));
        add_observance(lines, {beginning_of(first_year), offset, offset}, {});
    }
    for (const Series& series : series_of(changes))
        add_series(lines, series, last_year);
    lines.add("END:VTIMEZONE");
}

}  // namespace duolog::exchange
