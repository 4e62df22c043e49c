// When bookings of reflection time are; reflection_test.cpp has the blocks.
#include <doctest/doctest.h>

#include <random>

#include "core/reflection.h"

using namespace duolog::core;

namespace {

Id id(std::uint8_t number) {
    Id id;
    id.bytes[15] = number;
    return id;
}

Booking booking(std::uint8_t number, std::int32_t weekday, std::int32_t minute, std::int32_t length) {
    Booking booking;
    booking.id = id(number);
    booking.created.at.ms = number;
    booking.weekday = weekday;
    booking.minute = minute;
    booking.length_minutes = length;
    booking.since = {2026, 1, 1};
    return booking;
}

struct Next {
    int number;
    Day day;
    bool going_on;
    bool operator==(const Next&) const = default;
};
Next next(const Bookings& bookings, const LocalTime& now) {
    const Occurrence occurrence = next_booking(bookings, now);
    return {occurrence.booking == nullptr ? 0 : occurrence.booking->id.bytes[15], occurrence.day, occurrence.going_on};
}

constexpr Day kMonday{2026, 11, 16};
constexpr Day kSunday{2026, 11, 22};
constexpr Day kNextMonday{2026, 11, 23};

}  // namespace

TEST_CASE("a booking goes on from the minute it begins to the last one before its end") {
    Bookings bookings;
    bookings.add(booking(1, 1, 9 * 60, 90));
    CHECK(next(bookings, {kMonday, 8, 59}) == Next{1, kMonday, false});
    CHECK(next(bookings, {kMonday, 9, 0}) == Next{1, kMonday, true});
    CHECK(next(bookings, {kMonday, 10, 29}) == Next{1, kMonday, true});
    CHECK(next(bookings, {kMonday, 10, 30}) == Next{1, kNextMonday, false});
    CHECK(next(bookings, {kSunday, 23, 59}) == Next{1, kNextMonday, false});
}

TEST_CASE("a booking over midnight goes on the day after, from Sunday to Monday and over the year's end") {
    Bookings bookings;
    bookings.add(booking(1, 7, 23 * 60, 120));
    CHECK(next(bookings, {kSunday, 23, 59}) == Next{1, kSunday, true});
    CHECK(next(bookings, {kNextMonday, 0, 59}) == Next{1, kSunday, true});
    CHECK(next(bookings, {kNextMonday, 1, 0}) == Next{1, {2026, 11, 29}, false});
    bookings.add(booking(2, 4, 1439, kLongestReflection));
    CHECK(next(bookings, {{2027, 1, 1}, 23, 58}) == Next{2, {2026, 12, 31}, true});
    CHECK(next(bookings, {{2027, 1, 1}, 23, 59}) == Next{1, {2027, 1, 3}, false});
}

TEST_CASE("of several bookings that which begins or began first is the next; deleted ones never are") {
    Bookings bookings;
    CHECK(next(bookings, {kMonday, 0, 0}).number == 0);
    bookings.add(booking(1, 3, 15 * 60, 60));
    bookings.add(booking(2, 3, 9 * 60, 60));
    bookings.add(booking(3, 3, 9 * 60, 120));
    bookings.add(booking(4, 2, 23 * 60 + 30, 60));
    CHECK(next(bookings, {{2026, 11, 18}, 0, 29}).number == 4);
    CHECK(next(bookings, {{2026, 11, 18}, 0, 30}).number == 2);
    CHECK(next(bookings, {{2026, 11, 18}, 10, 0}).number == 3);
    CHECK(next(bookings, {{2026, 11, 18}, 11, 0}).number == 1);
    CHECK(next(bookings, {{2026, 11, 18}, 16, 0}).number == 4);
    for (std::uint8_t number = 2; number <= 4; ++number)
        bookings.remove(id(number), {});
    CHECK(next(bookings, {kMonday, 0, 0}).number == 1);
    bookings.remove(id(1), {});
    CHECK(next(bookings, {kMonday, 0, 0}).number == 0);
}

TEST_CASE("a booking is on no day before its first") {
    Booking later = booking(1, 1, 9 * 60, 60);
    later.since = {2026, 12, 1};  // A Tuesday.
    CHECK(next_time(later, {kMonday, 9, 30}).day == Day{2026, 12, 7});
    CHECK_FALSE(next_time(later, {kMonday, 9, 30}).going_on);
    later.since = {2026, 11, 30};
    CHECK(next_time(later, {kMonday, 9, 30}).day == Day{2026, 11, 30});
    Booking over_midnight = booking(1, 7, 23 * 60, 120);
    over_midnight.since = kNextMonday;
    CHECK(next_time(over_midnight, {kNextMonday, 0, 30}).day == Day{2026, 11, 29});
    CHECK_FALSE(next_time(over_midnight, {kNextMonday, 0, 30}).going_on);
}

TEST_CASE("the next time is the one that a search minute by minute finds") {
    std::mt19937 random(20261122);
    const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    constexpr std::int64_t kLastDay = 14;
    for (int round = 0; round < 2000; ++round) {
        Booking one = booking(1, 1 + below(7), below(1440), kShortestReflection + below(1436));
        const std::int64_t today = days_since_epoch({2026, 12, 25}) + below(14);
        one.since = day_from_epoch(today - 15 + below(20));
        const std::int64_t now = below(1440);
        std::vector<std::int64_t> begins;  // In minutes from the beginning of today.
        for (std::int64_t day = -1; day < kLastDay; ++day)
            if (weekday(day_from_epoch(today + day)) == one.weekday && day_from_epoch(today + day) >= one.since)
                begins.push_back(day * 1440 + one.minute);
        std::optional<std::int64_t> wanted;
        for (std::int64_t minute = now; !wanted && minute < kLastDay * 1440; ++minute)
            for (const std::int64_t begin : begins)
                if (begin <= minute && minute < begin + one.length_minutes)
                    wanted = begin;
        const LocalTime time{day_from_epoch(today), static_cast<int>(now / 60), static_cast<int>(now % 60)};
        const Occurrence found = next_time(one, time);
        REQUIRE(wanted);
        REQUIRE(found.booking == &one);
        REQUIRE((days_since_epoch(found.day) - today) * 1440 + one.minute == *wanted);
        REQUIRE(found.going_on == (*wanted <= now));
    }
}

TEST_CASE("bookings are sorted by weekday, time and creation, and counted, deleted ones not") {
    Bookings bookings;
    CHECK(booked_minutes(bookings) == 0);
    bookings.add(booking(1, 5, 600, 10));
    bookings.add(booking(2, 1, 900, 20));
    bookings.add(booking(3, 1, 0, 30));
    bookings.add(booking(4, 5, 600, 40));
    bookings.add(booking(5, 2, 60, 50));
    bookings.remove(id(5), {});
    std::vector<int> sorted;
    for (const Booking* each : bookings_by_time(bookings))
        sorted.push_back(each->id.bytes[15]);
    CHECK(sorted == std::vector<int>{3, 2, 1, 4});
    CHECK(booked_minutes(bookings) == 100);
}
