// Reflection time that was held: entered afterwards, changed, deleted, and counted.
#include <doctest/doctest.h>

#include "text/dates.h"
#include "ui/reflection_pages.h"

using namespace duolog;
using namespace duolog::tests;

TEST_CASE("what was entered afterwards can have its page") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    enter(screen, 1, 45);
    screen.tap("Held");
    screen.tap("WriteItsPage");
    REQUIRE(screen.find("EntryText"));
    CHECK(screen.state().journal.newest_first().size() == 1);
    CHECK(last_reflection(screen).entry.has_value());
}

TEST_CASE("hours that are entered afterwards count in the week, the bars and the year") {
    Screen screen(kTall);
    open_reflection(screen);
    CHECK(screen.find("LastWeeks") == nullptr);
    screen.tap("EnterHours");
    REQUIRE(screen.state().reflections.all().size() == 1);
    CHECK(screen.find("PageTitle")->name == "Tuesday 14 November");
    screen.tap("Longer");
    CHECK(screen.shows("1 h 5 min"));
    CHECK_FALSE(screen.find("Day-2023-11-15")->enabled);
    screen.tap("Day-2023-11-15");
    CHECK(core::day_of(last_reflection(screen).started) == core::Day{2023, 11, 14});
    screen.tap("Day-2023-11-13");
    CHECK(core::day_of(last_reflection(screen).started) == core::Day{2023, 11, 13});
    screen.tap("Back");
    CHECK(card(screen) == "Reflection this week: 1 h 5 min of 2 h");
    enter(screen, 8, 120);
    CHECK(screen.shows("week 46: 1 h 5 min"));
    CHECK(screen.shows("week 45: 2 h"));
    CHECK(screen.shows("week 35: 0 min"));
    CHECK(screen.shows("3 h 5 min in all, 1 of 12 weeks at 2 h or more"));
    CHECK(screen.shows("2023: 3 h 5 min on 2 days"));
    CHECK(screen.all("Held").size() == 2);
    CHECK(screen.find("Held")->name.find("Monday 13 November") == 0);
}

TEST_CASE("all that was held is listed, however often it was") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    for (int i = 1; i <= 8; ++i)
        enter(screen, i, 30);
    CHECK(screen.all("Held").size() == 5);
    CHECK(screen.find("ShowAllHeld")->name == "Show all (8)");
    screen.tap("ShowAllHeld");
    CHECK(screen.all("Held").size() == 8);
    CHECK(screen.find("ShowAllHeld") == nullptr);
}

TEST_CASE("what was entered is deleted and brought back, and the weeks follow") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    enter(screen, 1, 45);
    screen.tap("Held");
    screen.tap("More");
    screen.tap("DeleteHeld");
    CHECK(screen.find("Held") == nullptr);
    CHECK(card(screen) == "Reflection this week: 0 min of 2 h");
    screen.tap("Undo");
    CHECK(card(screen) == "Reflection this week: 45 min of 2 h");
}

TEST_CASE("what was held leads to its page, as long as there is one") {
    Screen screen(kTall);
    begin(screen);
    screen.tap("WriteItDown");
    const core::Id entry = *screen.state().journal_screen.open;
    screen.app().apply({app::EditEntry{entry, "Time for what counts"}});
    const app::Action held = app::OpenGuidePage{page(app::GuidePage::Kind::HeldReflection, last_reflection(screen).id)};
    screen.app().apply({held});
    screen.settle();
    screen.tap("OpenItsPage");
    CHECK(open_page(screen) == "Time for what counts");
    screen.app().apply({app::DeleteEntry{entry}, held});
    screen.settle();
    CHECK(screen.find("HeldDay"));
    CHECK(screen.find("OpenItsPage") == nullptr);
}
