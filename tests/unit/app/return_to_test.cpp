#include "app/return_to.h"

#include <doctest/doctest.h>

#include "app/app.h"
#include "app/places.h"
#include "app/update.h"
#include "support/fake_clock.h"
#include "support/memory_storage.h"
#include "support/seeded_bytes.h"
#include "unit/app/steps.h"

using namespace duolog;
using namespace duolog::app;
using tests::Steps;

namespace {

/// The same journal after a reload.
State reloaded(const Steps& before, const std::string& text) {
    State state;
    state.opening = Opening::Open;
    state.journal = before.state.journal;
    state.priorities = before.state.priorities;
    state.bookings = before.state.bookings;
    state.reflections = before.state.reflections;
    restore_places(state, text);
    follow_records(state);
    return state;
}

State reloaded(const Steps& before) { return reloaded(before, places_text(before.state)); }

}  // namespace

TEST_CASE("each place is come back to, as deep as it was") {
    for (const Place place : {Place::Today, Place::Guide, Place::Priorities, Place::Journal, Place::Settings}) {
        Steps steps;
        if (place != Place::Today)
            steps.take(GoTo{place});
        const State after = reloaded(steps);
        CHECK(after.place == place);
        CHECK(depth(after, Panes::One) == depth(steps.state, Panes::One));
    }
}

TEST_CASE("an open page, the checklist and the safety page are come back to, and Back goes one at a time") {
    Steps steps;
    const core::Id id = steps.written("words");
    steps.take(OpenEntry{id});
    State after = reloaded(steps);
    CHECK(after.journal_screen.open == id);
    CHECK_FALSE(after.journal_screen.wants_keyboard);
    CHECK(depth(after, Panes::One) == 2);
    go_back(after, Panes::One);
    CHECK(after.place == Place::Journal);
    go_back(after, Panes::One);
    CHECK(after.place == Place::Today);
    steps.take(OpenGuidePage{{.kind = GuidePage::Kind::Checklist, .id = "first-meeting"}});
    CHECK(reloaded(steps).guide_screen.pages.size() == 1);
    steps.take(OpenSafety{});
    CHECK(safety_shown(reloaded(steps)));
    steps.take(OpenDiagnostics{});
    CHECK(diagnostics_shown(reloaded(steps)));
}

TEST_CASE("an open search is come back to with its words and what they find, over the page that lay under it") {
    Steps steps;
    const core::Id id = steps.written("Anna was here");
    steps.take(OpenEntry{id});
    steps.take(OpenSearch{});
    steps.take(EditQuery{"anna o1"});
    steps.take(EditQuery{"anna"});
    const State after = reloaded(steps);
    CHECK(after.search.open);
    CHECK(after.search.query == "anna");
    CHECK(after.search.entries.size() == 1);
    CHECK(depth(after, Panes::One) == 3);
    steps.take(EditQuery{"p0 @1:2 c"});
    CHECK(reloaded(steps).search.query == "p0 @1:2 c");
    CHECK(reloaded(steps).place == Place::Journal);
}

TEST_CASE("what is remembered holds no word of any page or task, and a menu is not among it") {
    Steps steps;
    const core::Id id = steps.written("Secret words");
    steps.take(OpenEntry{id});
    steps.take(ShowMenu{true});
    const std::string text = places_text(steps.state);
    CHECK(text == "p3\no" + core::to_hex(id) + "\n");
    CHECK_FALSE(tests::menu_open(reloaded(steps)));
}

TEST_CASE("a page that is gone, or was thrown away, is its list") {
    Steps steps;
    const core::Id id = steps.written("words");
    steps.take(OpenEntry{id});
    const std::string text = places_text(steps.state);
    CHECK_FALSE(reloaded(Steps(), text).journal_screen.open.has_value());
    CHECK(reloaded(Steps(), text).place == Place::Journal);
    steps.take(DeleteEntry{id});
    CHECK_FALSE(reloaded(steps, text).journal_screen.open.has_value());
}

TEST_CASE("hostile words open nothing that is not there") {
    const Steps steps;
    for (const std::string& text :
         {std::string(), std::string("p"), std::string("p5\n"), std::string("p/\n"), std::string("p33\n"),
          std::string("p3"), std::string("\n\np\n"), std::string("ozz\n"), "o" + std::string(32, '0') + "\n",
          std::string("P3\n"), std::string(" p3\n"), std::string("q\xFF\xFE\n"), "q" + std::string(5000, 'x') + "\n",
          std::string("p\0"
                      "3\n",
                      4),
          std::string(100000, 'p'), std::string(100000, '\n'), std::string("@1:5\n")}) {
        const State after = reloaded(steps, text);
        CHECK(after.place == Place::Today);
        CHECK(depth(after, Panes::One) == 0);
    }
}

TEST_CASE("the pages of reflection time are come back to, one over the other, as long as their records are there") {
    Steps steps;
    steps.state.now.at.ms = 30 * core::kDayMs;
    const core::Id held = steps.take(EnterReflection{{1970, 1, 2}, 30}).front();
    steps.take(OpenGuidePage{{.kind = GuidePage::Kind::Reflection}});
    steps.take(AddBooking{});
    steps.take(FollowGuidePage{{.kind = GuidePage::Kind::HeldReflection, .record = held}});
    steps.take(FollowGuidePage{{.kind = GuidePage::Kind::Calendar}});
    steps.take(StartReflection{60, core::LookBack::Week, "What went well?"});
    CHECK(steps.state.guide_screen.pages.size() == 5);
    CHECK(reloaded(steps).guide_screen.pages == steps.state.guide_screen.pages);
    const std::string text = places_text(steps.state);
    CHECK(text.find("g13 ") != std::string::npos);
    CHECK(text.find("What") == std::string::npos);
    const State without = reloaded(Steps(), text);
    REQUIRE(without.guide_screen.pages.size() == 2);
    CHECK(without.guide_screen.pages.back().kind == GuidePage::Kind::Calendar);
}

TEST_CASE("a page of the guide has one or two figures, as they were written before") {
    CHECK(reloaded(Steps(), "g9   \ng6   \n").guide_screen.pages.size() == 2);
    CHECK(reloaded(Steps(), "g09   \n").guide_screen.pages.size() == 1);
    for (const char* kind : {"14", "99", "013", "1x", "-1", ":", ""})
        CHECK(reloaded(Steps(), "g" + std::string(kind) + "   \n").guide_screen.pages.empty());
}

TEST_CASE("the list of tasks that was shown is come back to") {
    for (const ShownTasks shown : {ShownTasks::Open, ShownTasks::Declined, ShownTasks::Done}) {
        Steps steps;
        steps.take(GoTo{Place::Priorities});
        steps.take(ShowTasks{shown});
        CHECK(reloaded(steps).priorities_screen.shown == shown);
    }
    for (const char* text : {"l3\n", "l\n", "l-\n", "l11\n"})
        CHECK(reloaded(Steps(), text).priorities_screen.shown == ShownTasks::Open);
}

TEST_CASE("a made-up journal has no safety page to come back to") {
    State state;
    state.demo = true;
    restore_places(state, "p4\ns1\n");
    CHECK_FALSE(safety_shown(state));
}
