// What time alone changes about reflection.
#include "app/reflection_clock.h"

#include <doctest/doctest.h>

#include "unit/app/steps.h"

using namespace duolog;
using namespace duolog::app;
using core::kMinuteMs;
using tests::Steps;

namespace {

/// A block of half an hour that began at a whole second, with its page open.
struct Block : Steps {
    core::Instant started;
    Block() {
        take(StartReflection{30, core::LookBack::Week, "What went well?"});
        started = state.now.at;
    }
    void at(std::int64_t ms) { state.now.at.ms = started.ms + ms; }
    std::optional<std::int64_t> left() const { return shown_times(state).minutes_left; }
    std::int64_t next() const { return next_minute_of_block(state)->ms - started.ms; }
};

/// Friday 27 November 2026, 12:00 in a zone that is an hour ahead, with a booking at three for an hour.
struct Friday : Steps {
    Friday() {
        state.now = {{core::days_since_epoch({2026, 11, 27}) * core::kDayMs + 11 * 60 * kMinuteMs}, 60};
        book(15 * 60, 60);
    }
    void book(std::int32_t minute, std::int32_t length) {
        core::Booking booking;
        booking.id.bytes[0] = static_cast<std::uint8_t>(state.bookings.all().size() + 1);
        booking.minute = minute;
        booking.length_minutes = length;
        booking.since = {2026, 1, 1};
        state.bookings.add(booking);
    }
    void clock(int hour, int minute) {
        state.now.at.ms =
            core::days_since_epoch({2026, 11, 27}) * core::kDayMs + ((hour - 1) * 60 + minute) * kMinuteMs;
    }
    bool next_is(int hour, int minute) const {
        const core::LocalTime next = core::local_time(*next_change_of_times(state), 60);
        return next.hour == hour && next.minute == minute;
    }
};

}  // namespace

TEST_CASE("the minutes left are rounded up and change by the clock of the block, not by that of the wall") {
    Block block;
    CHECK(block.left() == 30);
    CHECK(block.next() == kMinuteMs);
    block.at(1);
    CHECK(block.left() == 30);
    CHECK(block.next() == kMinuteMs);
    block.at(kMinuteMs);
    CHECK(block.left() == 29);
    CHECK(block.next() == 2 * kMinuteMs);
    block.at(29 * kMinuteMs + 1);
    CHECK(block.left() == 1);
    CHECK(block.next() == 30 * kMinuteMs);
}

TEST_CASE("a block that is over shows nothing left and waits for nothing") {
    Block block;
    for (const std::int64_t minutes : {30, 31, 100'000}) {
        block.at(minutes * kMinuteMs);
        CHECK(block.left() == 0);
        CHECK(shown_times(block.state).block_over);
        CHECK_FALSE(next_minute_of_block(block.state).has_value());
        CHECK_FALSE(next_change_of_times(block.state).has_value());
    }
}

TEST_CASE("before its beginning the whole block is left, and the next change is still to come") {
    Block block;
    for (const std::int64_t minutes : {-1, -100'000}) {
        block.at(minutes * kMinuteMs);
        CHECK(block.left() == 30);
        CHECK(block.next() > minutes * kMinuteMs);
    }
}

TEST_CASE("the page of the block shows it in the guide alone, and not under the search") {
    Block block;
    CHECK(block_on_page(block.state) != nullptr);
    block.take(OpenSearch{});
    CHECK(block_on_page(block.state) == nullptr);
    block.take(Close{});
    block.take(FollowGuidePage{{.kind = GuidePage::Kind::Reflection}});
    CHECK(block_on_page(block.state) == nullptr);
    block.take(Back{Panes::One});
    block.take(GoTo{Place::Today});
    CHECK(block_on_page(block.state) == nullptr);
    INFO("the end is waited for wherever the person is");
    CHECK_FALSE(block.left().has_value());
    CHECK(next_change_of_times(block.state)->ms == block.started.ms + 30 * kMinuteMs);
}

TEST_CASE("a booking's beginning and end are waited for, by the clock of the place") {
    Friday steps;
    CHECK(steps.next_is(15, 0));
    steps.clock(15, 0);
    CHECK(shown_times(steps.state).bookings.front().going_on);
    CHECK(steps.next_is(16, 0));
    const ShownTimes going_on = shown_times(steps.state);
    steps.clock(16, 0);
    CHECK(shown_times(steps.state) != going_on);
    CHECK(next_change_of_times(steps.state)->ms - steps.state.now.at.ms == 7 * core::kDayMs - 60 * kMinuteMs);
}

TEST_CASE("of several bookings each beginning and end is waited for, and of a deleted one none") {
    Friday steps;
    steps.book(15 * 60 + 30, 15);
    steps.clock(15, 10);
    CHECK(steps.next_is(15, 30));
    steps.clock(15, 30);
    CHECK(steps.next_is(15, 45));
    steps.clock(15, 50);
    CHECK(steps.next_is(16, 0));
    for (const core::Booking& booking : std::vector<core::Booking>(steps.state.bookings.all()))
        steps.take(DeleteBooking{booking.id});
    CHECK_FALSE(next_change_of_times(steps.state).has_value());
}

TEST_CASE("whatever the clock says, what is waited for lies ahead") {
    Friday steps;
    steps.book(23 * 60 + 30, 24 * 60);
    steps.take(StartReflection{600, core::LookBack::Week, ""});
    for (std::int64_t ms = -10 * core::kDayMs; ms < 10 * core::kDayMs; ms += 7 * kMinuteMs + 1234) {
        steps.state.now.at.ms += ms;
        const auto next = next_change_of_times(steps.state);
        REQUIRE(next.has_value());
        REQUIRE(*next > steps.state.now.at);
        steps.state.now.at.ms -= ms;
    }
}
