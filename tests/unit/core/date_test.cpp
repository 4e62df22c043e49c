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
