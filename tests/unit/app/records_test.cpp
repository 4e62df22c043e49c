#include "app/records.h"

#include <doctest/doctest.h>

#include "unit/app/steps.h"

using namespace duolog;
using namespace duolog::app;

TEST_CASE("a record of any kind is found by its id, in the bin too") {
    tests::Steps steps;
    const core::Id page = steps.written("words");
    const core::Id task = steps.added("Ring Jonas");
    steps.take(TickStep{"first-meeting", "place", true});
    const core::Id run = steps.run()->id;
    steps.take(AddBooking{});
    const core::Id booking = steps.state.bookings.all().front().id;
    const core::Id held = steps.take(EnterReflection{{1970, 1, 1}, 30}).front();
    steps.take(DeleteTask{task});
    CHECK(std::get<core::Entry>(*record_of(steps.state, page)).text == "words");
    CHECK(std::get<core::Task>(*record_of(steps.state, task)).deleted);
    CHECK(std::get<core::Run>(*record_of(steps.state, run)).ticks.size() == 1);
    CHECK(std::get<core::Booking>(*record_of(steps.state, booking)).weekday == 5);
    CHECK(std::get<core::Reflection>(*record_of(steps.state, held)).planned_minutes == 30);
    CHECK_FALSE(record_of(steps.state, core::Id{}).has_value());
}
