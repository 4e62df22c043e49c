#include "core/date.h"

#include <doctest/doctest.h>

using namespace duolog::core;

TEST_CASE("days are counted from 1970, also before it and over leap days") {
    CHECK(days_since_epoch({1970, 1, 1}) == 0);
    CHECK(days_since_epoch({1969, 12, 31}) == -1);
    CHECK(days_since_epoch({2000, 3, 1}) == 11017);
    CHECK(days_since_epoch({1900, 1, 1}) == -25567);
    CHECK(days_since_epoch({2200, 12, 31}) == 84370);
}

TEST_CASE("every day from 1900 to 2200 comes back from its number, one after another") {
    const std::int64_t last = days_since_epoch({2200, 12, 31});
    Day before = day_from_epoch(days_since_epoch({1899, 12, 31}));
    int weekday_before = weekday(before);
    for (std::int64_t number = days_since_epoch({1900, 1, 1}); number <= last; ++number) {
        const Day day = day_from_epoch(number);
        REQUIRE(days_since_epoch(day) == number);
        REQUIRE(before < day);
        REQUIRE(weekday(day) == weekday_before % 7 + 1);
        before = day;
        weekday_before = weekday(day);
    }
}

TEST_CASE("Monday is 1 and Sunday is 7") {
    CHECK(weekday({1970, 1, 1}) == 4);
    CHECK(weekday({2025, 11, 17}) == 1);
    CHECK(weekday({2025, 11, 23}) == 7);
    CHECK(weekday({1900, 1, 1}) == 1);
}

TEST_CASE("a week belongs to the year of its Thursday") {
    CHECK(iso_week({2026, 11, 21}) == IsoWeek{2026, 47});
    CHECK(iso_week({2024, 12, 29}) == IsoWeek{2024, 52});
    CHECK(iso_week({2024, 12, 30}) == IsoWeek{2025, 1});
    CHECK(iso_week({2023, 1, 1}) == IsoWeek{2022, 52});
    CHECK(iso_week({2027, 1, 3}) == IsoWeek{2026, 53});
}

TEST_CASE("a year has 53 weeks when it begins on a Thursday, or is a leap year that begins on a Wednesday") {
    int long_years = 0;
    for (std::int32_t year = 1900; year < 2300; ++year) {
        CAPTURE(year);
        const bool leap = day_from_epoch(days_since_epoch({year, 3, 1}) - 1).day == 29;
        const int first = weekday({year, 1, 1});
        const int weeks = first == 4 || (leap && first == 3) ? 53 : 52;
        // 28 December is always in the last week.
        CHECK(iso_week({year, 12, 28}) == IsoWeek{year, weeks});
        long_years += weeks == 53;
    }
    CHECK(long_years == 71);
}

TEST_CASE("every Monday from 1900 to 2200 begins the next week, and 4 January is in the first") {
    const std::int64_t last = days_since_epoch({2200, 12, 31});
    for (std::int64_t number = days_since_epoch({1900, 1, 1}); number <= last; ++number) {
        const Day day = day_from_epoch(number);
        const IsoWeek week = iso_week(day);
        const IsoWeek before = iso_week(day_from_epoch(number - 1));
        if (weekday(day) != 1)
            REQUIRE(week == before);
        else if (week.week != 1)
            REQUIRE(week == IsoWeek{before.year, before.week + 1});
        else
            REQUIRE(week == IsoWeek{before.year + 1, 1});
        if (day.month == 1 && day.day == 4)
            REQUIRE(week == IsoWeek{day.year, 1});
    }
}

TEST_CASE("local time crosses midnight and the year with the zone") {
    const Instant new_year{days_since_epoch({2026, 1, 1}) * kDayMs};
    CHECK(local_time(new_year, 0) == LocalTime{{2026, 1, 1}, 0, 0});
    CHECK(local_time(new_year, -1) == LocalTime{{2025, 12, 31}, 23, 59});
    CHECK(local_time(new_year, 345) == LocalTime{{2026, 1, 1}, 5, 45});
    CHECK(local_time({new_year.ms - 1}, 60) == LocalTime{{2026, 1, 1}, 0, 59});
    CHECK(local_time({-1}, 0) == LocalTime{{1969, 12, 31}, 23, 59});
    CHECK(local_time({-kMinuteMs}, 0) == LocalTime{{1969, 12, 31}, 23, 59});
}

TEST_CASE("the day of a moment is the one that the person's calendar showed") {
    const Moment late_evening_utc{{86'400'000 - 60'000}, 0};
    CHECK(day_of(late_evening_utc) == Day{1970, 1, 1});
    CHECK(day_of({late_evening_utc.at, 60}) == Day{1970, 1, 2});
    CHECK(day_of({{0}, -1}) == Day{1969, 12, 31});
}
