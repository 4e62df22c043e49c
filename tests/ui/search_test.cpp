#include <doctest/doctest.h>

#include <algorithm>

#include "support/screen.h"

using namespace duolog;
using namespace duolog::tests;

TEST_CASE("search finds pages, tasks and the guide, without minding accents and capitals") {
    Screen screen({390, 2000, 1});
    put(screen.storage(), entry_of_days_ago(2, "The CALM café\nwith Åsa"));
    put(screen.storage(), entry_of_days_ago(3, "Something else"));
    screen.open(app::Place::Priorities);
    screen.tap("NewTask");
    screen.type("Stay calm");
    screen.tap("AddAsTwo");
    screen.tap("ToSearch");
    screen.type("calm");
    CHECK(screen.all("Entry").size() == 1);
    CHECK(screen.all("FoundTask").size() == 1);
    const std::vector<platform::MirrorNode> guide = screen.all("FoundGuide");
    CHECK(std::any_of(guide.begin(), guide.end(), [](const auto& row) { return row.name == "Choose a calm place"; }));
    CHECK(screen.find("Status")->name == std::to_string(2 + screen.state().search.guide.size()) + " hits");
    screen.tap("Entry");
    CHECK(screen.find("EntryText"));
}

TEST_CASE("search by an unaccented word finds the accented one") {
    Screen screen;
    put(screen.storage(), entry_of_days_ago(2, "Möte på kaféet"));
    screen.open(app::Place::Journal);
    screen.tap("ToSearch");
    screen.type("kafe mote");
    CHECK(screen.all("Entry").size() == 1);
}

TEST_CASE("what is not found says so, and an empty field says what it is for") {
    Screen screen;
    screen.open(app::Place::Journal);
    screen.tap("ToSearch");
    CHECK(screen.shows("Type a word or two"));
    screen.type("zzzz");
    CHECK(screen.find("SearchNothing")->role == platform::Role::Status);
}

TEST_CASE("Escape leaves the search where it was opened") {
    Screen screen;
    screen.open(app::Place::Guide);
    screen.chord(platform::Shortcut::Search);
    REQUIRE(screen.find("SearchHint") == nullptr);
    CHECK(screen.state().search.open);
    screen.chord(platform::Shortcut::Close);
    CHECK_FALSE(screen.state().search.open);
    CHECK(screen.state().place == app::Place::Guide);
}
