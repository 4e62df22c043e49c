#include "core/reflection.h"

#include <doctest/doctest.h>

using namespace duolog::core;

namespace {

using Numbers = std::vector<int>;
constexpr std::int64_t kHourMs = 60 * kMinuteMs;

Id id(std::uint8_t number) {
    Id id;
    id.bytes[15] = number;
    return id;
}

/// Of UTC.
Instant instant(const Day& day, int hour, int minute = 0) {
    return {days_since_epoch(day) * kDayMs + hour * kHourMs + minute * kMinuteMs};
}

Day sunday_on_or_after(const Day& day) { return day_from_epoch(days_since_epoch(day) + 7 - weekday(day)); }

/// A zone that is `winter` minutes ahead of UTC and an hour more from its first to its second instant of each year.
using Change = Instant (*)(std::int32_t year);
OffsetAt zone(int winter, Change to_summer, Change to_winter) {
    return [=](Instant at) {
        const std::int32_t year = day_of({at, 0}).year;
        return to_summer(year) <= at && at < to_winter(year) ? winter + 60 : winter;
    };
}

/// Stockholm and Warsaw: the last Sundays of March and October, 01:00 UTC.
Instant european_spring(std::int32_t year) { return instant(sunday_on_or_after({year, 3, 25}), 1); }
Instant european_autumn(std::int32_t year) { return instant(sunday_on_or_after({year, 10, 25}), 1); }
OffsetAt european() { return zone(60, european_spring, european_autumn); }

/// New York: the second Sunday of March, 07:00 UTC, and the first of November, 06:00 UTC.
Instant american_spring(std::int32_t year) { return instant(sunday_on_or_after({year, 3, 8}), 7); }
Instant american_autumn(std::int32_t year) { return instant(sunday_on_or_after({year, 11, 1}), 6); }
OffsetAt american() { return zone(-300, american_spring, american_autumn); }

/// When a clock first shows each minute of a day, found by trying all of three days; nothing where it never does.
std::vector<std::optional<Instant>> first_shown(const Day& day, const OffsetAt& offset_at) {
    std::vector<std::optional<Instant>> shown(24 * 60);
    const std::int64_t begin = (days_since_epoch(day) - 1) * kDayMs;
    for (std::int64_t ms = begin; ms < begin + 3 * kDayMs; ms += kMinuteMs) {
        const LocalTime time = local_time({ms}, offset_at({ms}));
        std::optional<Instant>& first = shown[static_cast<std::size_t>(time.hour * 60 + time.minute)];
        if (time.day == day && !first)
            first = Instant{ms};
    }
    return shown;
}

Reflection begun(std::uint8_t number, const Moment& started, std::int32_t planned) {
    Reflection reflection;
    reflection.id = id(number);
    reflection.created.at.ms = number;
    reflection.started = started;
    reflection.planned_minutes = planned;
    return reflection;
}

Reflection held(std::uint8_t number, const Moment& started, std::int32_t minutes) {
    Reflection reflection = begun(number, started, kUsualReflectionMinutes);
    reflection.ended = Moment{{started.at.ms + minutes * kMinuteMs}, started.offset_minutes};
    return reflection;
}

template <class T>
Numbers numbers(const std::vector<const T*>& records) {
    Numbers found;
    for (const T* record : records)
        found.push_back(record->id.bytes[15]);
    return found;
}

constexpr Day kMonday{2026, 11, 16};
constexpr Day kSunday{2026, 11, 22};
constexpr Day kNextMonday{2026, 11, 23};

}  // namespace

TEST_CASE("the zones of these tests change when the real ones do") {
    CHECK(european_spring(2026) == instant({2026, 3, 29}, 1));
    CHECK(european_autumn(2026) == instant({2026, 10, 25}, 1));
    CHECK(european_spring(2027) == instant({2027, 3, 28}, 1));
    CHECK(european_autumn(2027) == instant({2027, 10, 31}, 1));
    CHECK(american_spring(2026) == instant({2026, 3, 8}, 7));
    CHECK(american_autumn(2026) == instant({2026, 11, 1}, 6));
    CHECK(american_spring(2027) == instant({2027, 3, 14}, 7));
    CHECK(american_autumn(2027) == instant({2027, 11, 7}, 6));
}

TEST_CASE("a time that daylight saving skips is as much later as was skipped") {
    CHECK(moment_at({2026, 3, 29}, 2 * 60 + 30, european()) == Moment{instant({2026, 3, 29}, 1, 30), 120});
    CHECK(moment_at({2026, 3, 29}, 2 * 60, european()) == Moment{instant({2026, 3, 29}, 1), 120});
    CHECK(moment_at({2026, 3, 29}, 3 * 60, european()) == Moment{instant({2026, 3, 29}, 1), 120});
    CHECK(moment_at({2026, 3, 29}, 2 * 60 - 1, european()) == Moment{instant({2026, 3, 29}, 0, 59), 60});
    CHECK(moment_at({2027, 3, 14}, 2 * 60 + 30, american()) == Moment{instant({2027, 3, 14}, 7, 30), -240});
    CHECK(moment_at({2026, 3, 8}, 2 * 60 - 1, american()) == Moment{instant({2026, 3, 8}, 6, 59), -300});
}

TEST_CASE("of a time that daylight saving repeats the first counts") {
    CHECK(moment_at({2026, 10, 25}, 2 * 60 + 30, european()) == Moment{instant({2026, 10, 25}, 0, 30), 120});
    CHECK(moment_at({2026, 10, 25}, 2 * 60, european()) == Moment{instant({2026, 10, 25}, 0), 120});
    CHECK(moment_at({2026, 10, 25}, 3 * 60, european()) == Moment{instant({2026, 10, 25}, 2), 60});
    CHECK(moment_at({2027, 11, 7}, 60 + 30, american()) == Moment{instant({2027, 11, 7}, 5, 30), -240});
    CHECK(moment_at({2026, 11, 1}, 2 * 60, american()) == Moment{instant({2026, 11, 1}, 7), -300});
}

TEST_CASE("around every change a time is the first instant at which the clock shows it") {
    for (const OffsetAt& offset_at : {european(), american()})
        for (const Day& day : {Day{2026, 3, 7}, Day{2026, 3, 8}, Day{2026, 3, 9}, Day{2026, 3, 28}, Day{2026, 3, 29},
                               Day{2026, 3, 30}, Day{2027, 10, 30}, Day{2027, 10, 31}, Day{2027, 11, 1},
                               Day{2027, 11, 6}, Day{2027, 11, 7}, Day{2027, 11, 8}, Day{2026, 12, 31}}) {
            const std::vector<std::optional<Instant>> shown = first_shown(day, offset_at);
            for (std::int32_t minute = 0; minute < 24 * 60; minute += 15) {
                CAPTURE(days_since_epoch(day));
                CAPTURE(minute);
                const Moment moment = moment_at(day, minute, offset_at);
                CHECK(moment.offset_minutes == offset_at(moment.at));
                if (const std::optional<Instant>& first = shown[static_cast<std::size_t>(minute)])
                    CHECK(moment.at == *first);
                else
                    CHECK(local_time(moment.at, moment.offset_minutes).hour == minute / 60 + 1);
            }
        }
}

TEST_CASE("zones far from UTC have their times too, also where a whole day was skipped") {
    for (const int offset : {-1080, -720, -570, 0, 345, 840, 1080})
        for (const int minute : {0, 719, 1439})
            CHECK(moment_at({1969, 12, 31}, minute, [offset](Instant) { return offset; }) ==
                  Moment{{(minute - 24 * 60 - offset) * kMinuteMs}, offset});
    // Samoa went over the date line: 30 December 2011 was left out.
    const OffsetAt samoa = [](Instant at) { return at < instant({2011, 12, 30}, 10) ? -600 : 840; };
    CHECK(moment_at({2011, 12, 29}, 1439, samoa) == Moment{instant({2011, 12, 30}, 9, 59), -600});
    CHECK(moment_at({2011, 12, 31}, 0, samoa) == Moment{instant({2011, 12, 30}, 10), 840});
    CHECK(moment_at({2011, 12, 30}, 720, samoa) == Moment{instant({2011, 12, 30}, 22), 840});
}

TEST_CASE("under way is the latest that was begun and that nobody has ended, also when its time is over") {
    Reflections reflections;
    CHECK(reflection_under_way(reflections) == nullptr);
    reflections.add(begun(1, {{5000}, 0}, 60));
    reflections.add(begun(2, {{3000}, 0}, 60));
    CHECK(reflection_under_way(reflections)->id == id(1));
    reflections.add(begun(3, {{5000}, 0}, 60));
    CHECK(reflection_under_way(reflections)->id == id(3));
    reflections.add(held(4, {{9000}, 0}, 60));
    reflections.add(begun(5, {{9000}, 0}, 60));
    reflections.remove(id(5), {});
    CHECK(reflection_under_way(reflections)->id == id(3));
    for (std::uint8_t number = 1; number <= 3; ++number)
        reflections.remove(id(number), {});
    CHECK(reflection_under_way(reflections) == nullptr);
}

TEST_CASE("what is left counts down to nothing, and is all before the beginning, whoever ended it") {
    const Instant start = instant(kMonday, 9);
    Reflection reflection = begun(1, {start, 0}, 90);
    CHECK(planned_end(reflection) == instant(kMonday, 10, 30));
    CHECK(left_ms(reflection, start) == 90 * kMinuteMs);
    CHECK(left_ms(reflection, {start.ms - kDayMs}) == 90 * kMinuteMs);
    CHECK(left_ms(reflection, {start.ms + 1}) == 90 * kMinuteMs - 1);
    CHECK(left_ms(reflection, {planned_end(reflection).ms - 1}) == 1);
    CHECK(left_ms(reflection, planned_end(reflection)) == 0);
    CHECK(left_ms(reflection, {start.ms + 400 * kDayMs}) == 0);
    reflection.ended = Moment{{start.ms + kHourMs}, 0};
    CHECK(left_ms(reflection, start) == 90 * kMinuteMs);
    CHECK(planned_end(reflection) == instant(kMonday, 10, 30));
}

TEST_CASE("a block that nobody ended has whole minutes until now, none below 0 and at most what was planned") {
    const Instant start = instant(kMonday, 9);
    const Reflection reflection = begun(1, {start, 0}, 90);
    CHECK(minutes_of(reflection, {start.ms - kDayMs}) == 0);
    CHECK(minutes_of(reflection, start) == 0);
    CHECK(minutes_of(reflection, {start.ms + kMinuteMs - 1}) == 0);
    CHECK(minutes_of(reflection, {start.ms + kMinuteMs}) == 1);
    CHECK(minutes_of(reflection, planned_end(reflection)) == 90);
    CHECK(minutes_of(reflection, {start.ms + 400 * kDayMs}) == 90);
}

TEST_CASE("an ended block has the minutes from its beginning to its end, none below 0 and at most a day's") {
    const Moment start{instant(kMonday, 9), 60};
    CHECK(minutes_of(held(1, start, 150), start.at) == 150);
    CHECK(minutes_of(held(1, start, 30), {start.at.ms + kDayMs}) == 30);
    CHECK(minutes_of(held(1, start, -30), start.at) == 0);
    CHECK(minutes_of(held(1, start, 24 * 60), start.at) == 24 * 60);
    CHECK(minutes_of(held(1, start, 100'000'000), start.at) == kLongestReflection);
}

TEST_CASE("a block goes by instants: neither daylight saving nor another zone makes it longer or shorter") {
    for (const Instant& change : {european_spring(2026), european_autumn(2026)}) {
        const Instant start{change.ms - kHourMs};
        Reflection reflection = begun(1, {start, european()(start)}, 120);
        const Instant end = planned_end(reflection);
        CHECK(left_ms(reflection, change) == kHourMs);
        CHECK(minutes_of(reflection, {change.ms + kMinuteMs}) == 61);
        reflection.ended = Moment{end, european()(end)};
        CHECK(minutes_of(reflection, end) == 120);
    }
    Reflection flight = begun(1, {instant(kMonday, 9), 60}, 120);
    flight.ended = Moment{instant(kMonday, 10, 45), -300};
    CHECK(minutes_of(flight, instant(kMonday, 12)) == 105);
}

TEST_CASE("a block belongs to the day on which it began, in the zone of its beginning") {
    Reflections reflections;
    reflections.add(held(1, {instant(kSunday, 22, 30), 60}, 120));  // 23:30 on Sunday.
    reflections.add(held(2, {instant(kSunday, 23, 30), 60}, 30));   // 00:30 on Monday.
    reflections.add(held(3, {instant(kNextMonday, 3), -300}, 7));   // 22:00 on Sunday.
    const Instant now = instant({2026, 11, 24}, 12);
    CHECK(minutes_in_week(reflections, kSunday, now) == 127);
    CHECK(minutes_in_week(reflections, kMonday, now) == 127);
    CHECK(minutes_in_week(reflections, kNextMonday, now) == 30);
    const std::vector<std::int32_t> year = minutes_of_year(reflections, 2026, now);
    CHECK(year[325] == 127);
    CHECK(year[326] == 30);
}

TEST_CASE("the last weeks go over the end of a year with 53 weeks, each from its Monday") {
    Reflections reflections;
    const Instant now = instant({2027, 1, 6}, 12);
    reflections.add(held(1, {instant({2026, 12, 20}, 23), 0}, 1));  // In week 51: too early.
    reflections.add(held(2, {instant({2026, 12, 21}, 0), 0}, 2));
    reflections.add(held(3, {instant({2026, 12, 28}, 0), 0}, 4));
    reflections.add(held(4, {instant({2027, 1, 3}, 23), 0}, 8));
    reflections.add(held(5, {instant({2027, 1, 4}, 0), 0}, 16));
    reflections.add(held(6, {instant({2027, 1, 10}, 23), 0}, 32));
    reflections.add(held(7, {instant({2027, 1, 11}, 0), 0}, 64));  // In week 2: too late.
    reflections.add(begun(8, {{now.ms - 10 * kMinuteMs}, 0}, 60));
    reflections.add(held(9, {instant({2027, 1, 5}, 0), 0}, 128));
    reflections.remove(id(9), {});
    for (const Day& today : {Day{2027, 1, 4}, Day{2027, 1, 6}, Day{2027, 1, 10}}) {
        const std::vector<WeekMinutes> weeks = last_weeks(reflections, today, 3, now);
        REQUIRE(weeks.size() == 3);
        CHECK(weeks[0].week == IsoWeek{2026, 52});
        CHECK(weeks[0].monday == Day{2026, 12, 21});
        CHECK(weeks[0].minutes == 2);
        CHECK(weeks[1].week == IsoWeek{2026, 53});
        CHECK(weeks[1].monday == Day{2026, 12, 28});
        CHECK(weeks[1].minutes == 12);
        CHECK(weeks[2].week == IsoWeek{2027, 1});
        CHECK(weeks[2].monday == Day{2027, 1, 4});
        CHECK(weeks[2].minutes == 58);
    }
    CHECK(last_weeks(reflections, {2027, 1, 6}, 0, now).empty());
    CHECK(minutes_in_week({}, {2027, 1, 6}, now) == 0);
}

TEST_CASE("a year has 365 days of minutes or 366, from 1 January on") {
    Reflections reflections;
    reflections.add(held(1, {instant({2027, 12, 31}, 23, 30), 60}, 1));  // 00:30 on 1 January.
    reflections.add(held(2, {instant({2028, 2, 29}, 12), 0}, 2));
    reflections.add(held(3, {instant({2028, 2, 29}, 20), 0}, 4));
    reflections.add(begun(4, {instant({2028, 12, 31}, 23), 0}, 60));
    reflections.add(held(5, {instant({2029, 1, 1}, 0), 0}, 16));
    reflections.add(held(6, {instant({2027, 12, 31}, 12), 0}, 32));
    reflections.add(held(7, {instant({2028, 3, 1}, 12), 0}, 64));
    reflections.remove(id(7), {});
    const Instant now = instant({2028, 12, 31}, 23, 8);
    const std::vector<std::int32_t> leap = minutes_of_year(reflections, 2028, now);
    REQUIRE(leap.size() == 366);
    CHECK(leap[0] == 1);
    CHECK(leap[59] == 6);
    CHECK(leap[60] == 0);
    CHECK(leap[365] == 8);
    const std::vector<std::int32_t> before = minutes_of_year(reflections, 2027, now);
    REQUIRE(before.size() == 365);
    CHECK(before[364] == 32);
    CHECK(minutes_of_year(reflections, 2029, now)[0] == 16);
}

TEST_CASE("held ones are those that were ended, the latest beginning first, then the latest creation") {
    Reflections reflections;
    CHECK(held_reflections(reflections).empty());
    reflections.add(held(1, {{5000}, 0}, 10));
    reflections.add(held(2, {{9000}, 0}, 10));
    reflections.add(begun(3, {{7000}, 0}, 10));
    reflections.add(held(4, {{5000}, 0}, 10));
    reflections.add(held(5, {{8000}, 0}, 10));
    reflections.remove(id(5), {});
    CHECK(numbers(held_reflections(reflections)) == Numbers{2, 4, 1});
}
