// Reflection time: what is booked each week.
#include <doctest/doctest.h>

#include <utility>

#include "core/reflection.h"
#include "unit/app/sunday.h"

using namespace duolog;
using namespace duolog::app;
using tests::Changed;
using tests::Sunday;
using PageKind = GuidePage::Kind;
using What = UndoOffer::What;

TEST_CASE("a booking is what the week still lacks, on a day without one, and opens to be changed") {
    Sunday steps;
    const core::Id first = steps.booked();
    CHECK(steps.state.place == Place::Guide);
    CHECK(guide_page(steps.state)->kind == PageKind::Booking);
    CHECK(steps.booking(first).length_minutes == 120);
    CHECK(steps.booking(first).weekday == 5);
    CHECK(steps.booking(first).minute == 15 * 60);
    CHECK(steps.booking(first).since == core::Day{2026, 11, 22});
    INFO("nothing is lacking: half an hour");
    CHECK(steps.booking(steps.booked()).length_minutes == 30);
    std::vector<std::int32_t> weekdays;
    for (int i = 0; i < 6; ++i)
        weekdays.push_back(steps.booking(steps.booked()).weekday);
    CHECK(weekdays == std::vector<std::int32_t>{3, 2, 1, 6, 7, 5});
}

TEST_CASE("a deleted booking takes no day of the week") {
    Sunday steps;
    const core::Id first = steps.booked();
    steps.take(DeleteBooking{first});
    CHECK(steps.booking(steps.booked()).weekday == steps.booking(first).weekday);
}

TEST_CASE("what a booking is to hold is rounded down to quarters of an hour, and two hours at the most") {
    Sunday steps;
    for (const auto& [target, length] : {std::pair{1200, 120}, {119, 105}, {74, 60}, {44, 30}, {15, 30}}) {
        steps.take(ChooseRoom{360, 20, target});
        const core::Id id = steps.booked();
        CHECK(steps.booking(id).length_minutes == length);
        steps.take(DeleteBooking{id});
    }
}

TEST_CASE("a booking is changed within what a week holds, without an offer") {
    Sunday steps;
    const core::Id id = steps.booked();
    core::Booking wanted = steps.booking(id);
    wanted.weekday = 9;
    wanted.minute = -5;
    wanted.length_minutes = 100'000;
    wanted.since = {2020, 1, 1};
    CHECK(steps.take(ChangeBooking{wanted}) == Changed{id});
    CHECK(steps.booking(id).weekday == 7);
    CHECK(steps.booking(id).minute == 0);
    CHECK(steps.booking(id).length_minutes == core::kLongestReflection);
    CHECK(steps.booking(id).since == core::Day{2026, 11, 22});
    wanted.weekday = 0;
    wanted.minute = 5000;
    wanted.length_minutes = 1;
    steps.take(ChangeBooking{wanted});
    CHECK(steps.booking(id).weekday == 1);
    CHECK(steps.booking(id).minute == 1439);
    CHECK(steps.booking(id).length_minutes == core::kShortestReflection);
    CHECK(steps.take(ChangeBooking{wanted}).empty());
    CHECK_FALSE(steps.state.undo.has_value());
}

TEST_CASE("what a slider changed of a booking is one step, the booking itself another") {
    Sunday steps;
    const core::Id id = steps.booked();
    const core::Booking before = steps.booking(id);
    for (std::int32_t minute : {600, 615, 630}) {
        core::Booking wanted = steps.booking(id);
        wanted.minute = minute;
        steps.take(ChangeBooking{wanted});
    }
    CHECK(steps.take(Undo{}) == Changed{id});
    CHECK(steps.booking(id).minute == before.minute);
    CHECK(steps.take(Redo{}) == Changed{id});
    CHECK(steps.booking(id).minute == 630);
    steps.take(Undo{});
    CHECK(steps.take(Undo{}) == Changed{id});
    CHECK(steps.booking(id).deleted);
    CHECK(steps.take(Redo{}) == Changed{id});
    CHECK_FALSE(steps.booking(id).deleted);
}

TEST_CASE("a deleted booking closes its page, and undo brings it back") {
    Sunday steps;
    const core::Id id = steps.booked();
    CHECK(steps.take(DeleteBooking{id}) == Changed{id});
    CHECK(steps.state.guide_screen.pages.empty());
    CHECK(steps.state.undo->what == What::BookingDeleted);
    CHECK(steps.take(DeleteBooking{id}).empty());
    CHECK(steps.take(ChangeBooking{steps.booking(id)}).empty());
    CHECK(steps.take(Undo{}) == Changed{id});
    CHECK_FALSE(steps.booking(id).deleted);
}
