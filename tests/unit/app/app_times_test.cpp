// The app and reflection time: what is loaded and kept, and when time alone changes the screen.
#include <doctest/doctest.h>

#include <functional>

#include "support/world.h"

using namespace duolog;
using namespace duolog::app;
using core::kMinuteMs;
using tests::World;

namespace {

/// A world with an open journal at 12:00:00 on a Tuesday.
struct Noon : World {
    Noon() {
        clock.set({(core::days_since_epoch({2026, 11, 24}) * 24 + 11) * 60 * kMinuteMs});
        app.open();
    }
    core::Id begun(std::int32_t minutes) {
        app.apply({StartReflection{minutes, core::LookBack::Week, "What went well?"}});
        saved();
        return core::reflection_under_way(state().reflections)->id;
    }
    /// Today at three, for an hour.
    core::Id booked() {
        app.apply({AddBooking{}});
        core::Booking booking = state().bookings.all().back();
        booking.weekday = 2;
        booking.length_minutes = 60;
        app.apply({ChangeBooking{booking}, GoTo{Place::Today}});
        saved();
        return booking.id;
    }
    void saved() {
        app.hide();
        app.tick();
        redraws = 0;
    }
    std::int64_t minutes_to_wake() const { return (app.next_wake()->ms - clock.now().ms) / kMinuteMs; }
    void wake() {
        clock.set(*app.next_wake());
        app.tick();
    }
};

}  // namespace

TEST_CASE("bookings and reflections are found again by the next start, with the page that was open") {
    Noon world;
    const core::Id booking = world.booked();
    const core::Id block = world.begun(60);
    App next(world.storage, world.clock, Settings{}, Effects{{}, {}, tests::counting_bytes()});
    next.tell_return("p1\ng11   \n");
    next.open();
    REQUIRE(next.state().bookings.find(booking) != nullptr);
    CHECK(next.state().bookings.find(booking)->weekday == 2);
    REQUIRE(next.state().reflections.find(block) != nullptr);
    CHECK(next.state().reflections.find(block)->prompt == "What went well?");
    CHECK(block_on_page(next.state()) != nullptr);
}

TEST_CASE("bookings and reflections that are unsaved when the journal is opened anew stay and are saved") {
    Noon world;
    const core::Id booking = world.booked();
    world.app.apply({DeleteBooking{booking}, EnterReflection{{2026, 11, 20}, 30}});
    const core::Id held = world.state().reflections.all().front().id;
    world.app.open();
    CHECK(world.state().bookings.find(booking)->deleted);
    const store::Loaded found = tests::found_in(world.storage);
    CHECK(tests::record_in(found.bookings, booking)->deleted);
    CHECK(tests::record_in(found.reflections, held) != nullptr);
}

TEST_CASE("each minute of a block on its page draws a frame, and then nothing until the day turns") {
    Noon world;
    world.begun(5);
    for (int minute = 1; minute <= 5; ++minute) {
        CHECK(world.minutes_to_wake() == 1);
        world.wake();
        CHECK(world.redraws == minute);
    }
    CHECK(world.quiet());
    world.wait(10 * kMinuteMs);
    CHECK(world.redraws == 5);
}

TEST_CASE("a block that ends while another page is shown draws one frame") {
    Noon world;
    world.begun(30);
    world.app.apply({GoTo{Place::Today}});
    world.wait(kMinuteMs);
    world.redraws = 0;
    CHECK(world.minutes_to_wake() == 29);
    world.wait(5 * kMinuteMs);
    CHECK(world.redraws == 0);
    world.wake();
    CHECK(world.redraws == 1);
    CHECK(world.quiet());
}

TEST_CASE("a booking that begins and ends draws a frame each time, and waits for the next week") {
    Noon world;
    world.booked();
    CHECK(world.minutes_to_wake() == 180);
    world.wake();
    CHECK(world.redraws == 1);
    CHECK(world.minutes_to_wake() == 60);
    world.wake();
    CHECK(world.redraws == 2);
    CHECK(world.quiet());
}

TEST_CASE("a clock that jumps wakes nobody again and again, and the screen follows") {
    Noon world;
    world.booked();
    world.begun(30);
    const core::Instant begun = world.clock.now();
    for (const std::int64_t minutes : {-10'000, 10, 20'000, -3, 29, -200'000, 0, 31}) {
        world.clock.set({begun.ms + minutes * kMinuteMs});
        world.redraws = 0;
        world.app.tick();
        CHECK(world.redraws == 1);
        world.app.tick();
        CHECK(world.redraws == 1);
        CHECK(*world.app.next_wake() > world.clock.now());
    }
}

TEST_CASE("a zone that changes while a block is under way leaves its minutes as they are") {
    Noon world;
    world.begun(30);
    world.wait(10 * kMinuteMs);
    world.clock.set_offset(-300);
    world.app.tick();
    CHECK(core::left_ms(*block_on_page(world.state()), world.state().now.at) == 20 * kMinuteMs);
    CHECK(world.minutes_to_wake() == 1);
}

TEST_CASE("the day's room and that many ones were read are kept, and asked anew once there are few") {
    Noon world;
    world.app.apply({ChooseRoom{480, 10, 90}});
    CHECK(settings_from(world.kept_settings).day_minutes == 480);
    CHECK(settings_from(world.kept_settings).buffer_percent == 10);
    CHECK(settings_from(world.kept_settings).reflection_minutes == 90);
    for (int i = 0; i < 4; ++i)
        world.add_task("task " + std::to_string(i));
    world.app.apply({DismissManyOnes{}});
    CHECK(settings_from(world.kept_settings).many_ones_read);
    world.app.apply({TickTask{world.state().priorities.all().front().id, true}});
    CHECK_FALSE(settings_from(world.kept_settings).many_ones_read);
}

TEST_CASE("a journal that holds few ones asks anew, also at the next start") {
    World world;
    Settings kept;
    kept.many_ones_read = true;
    std::string text;
    App app(world.storage, world.clock, kept,
            Effects{{}, {}, tests::counting_bytes(), [&text](const std::string& asked) {
                        text = asked;
                        return core::Status();
                    }});
    app.tell_kept_settings(kept);
    app.open();
    CHECK_FALSE(app.state().settings.many_ones_read);
    CHECK_FALSE(text.empty());
    CHECK_FALSE(settings_from(text).many_ones_read);
}

TEST_CASE("the calendar's file is written with what is asked for, and what came of it is said on its page") {
    World world;
    int redraws = 0;
    std::vector<CalendarNames> asked;
    std::function<void(CalendarReport)> answer;
    Effects effects{[&redraws] { ++redraws; }, {}, tests::counting_bytes()};
    effects.write_calendar = [&](const State& state, CalendarNames names, std::function<void(CalendarReport)> done) {
        CHECK(state.opening == Opening::Open);
        asked.push_back(names);
        answer = std::move(done);
    };
    App app(world.storage, world.clock, Settings{}, effects);
    app.apply({ExportCalendar{}});
    CHECK(asked.empty());
    app.open();
    app.apply({OpenGuidePage{{.kind = GuidePage::Kind::Calendar}}, ExportCalendar{CalendarNames::Told}});
    CHECK(asked == std::vector{CalendarNames::Told});
    CHECK_FALSE(app.state().calendar_report.has_value());
    redraws = 0;
    answer({CalendarReport::Kind::Saved, "Duolog.ics"});
    CHECK(redraws == 1);
    REQUIRE(app.state().calendar_report.has_value());
    CHECK(app.state().calendar_report->place == "Duolog.ics");
    app.apply({ExportCalendar{}});
    CHECK_FALSE(app.state().calendar_report.has_value());
    answer({CalendarReport::Kind::Failed, {}});
    app.apply({GoTo{Place::Today}});
    CHECK_FALSE(app.state().calendar_report.has_value());
    INFO("where nothing can write it nothing happens");
    world.app.open();
    world.app.apply({ExportCalendar{}});
    CHECK_FALSE(world.state().calendar_report.has_value());
}
