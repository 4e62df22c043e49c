#include <doctest/doctest.h>

#include "support/screen.h"

using namespace duolog;
using tests::Screen;

namespace {

constexpr const char* kNotes = "Browser: one\nPage: 390 x 844\n\n2.0 s  key: Enter\n1.0 s  touch moves\n";

/// On the page, reached as a person does.
void open_page(Screen& screen) {
    screen.open(app::Place::Settings);
    screen.tell_device(kNotes);
    screen.tap("Diagnostics");
}

}  // namespace

TEST_CASE("what the device does is told line by line, and copied whole") {
    Screen screen({390, 3000, 1});
    open_page(screen);
    CHECK(screen.shows("Browser. one"));
    CHECK(screen.shows("Page. 390 x 844"));
    CHECK(screen.shows("2.0 s  key: Enter"));
    screen.tap("CopyDiagnostics");
    CHECK(screen.clipboard() == kNotes);
}

TEST_CASE("what the device does is noted only while the page is open") {
    Screen screen({390, 3000, 1});
    CHECK_FALSE(screen.notes_device());
    open_page(screen);
    CHECK(screen.notes_device());
    SUBCASE("back") { screen.tap("Back"); }
    SUBCASE("Escape") { screen.chord(platform::Shortcut::Close); }
    SUBCASE("search lies over it") { screen.chord(platform::Shortcut::Search); }
    CHECK_FALSE(screen.notes_device());
}

TEST_CASE("what is written to try the keyboard is kept nowhere") {
    Screen screen({390, 3000, 1});
    open_page(screen);
    const int commits = screen.storage().commits();
    screen.tap("DiagnosticsField");
    screen.type("zażółć");
    CHECK(screen.state().settings_screen.trial == "zażółć");
    screen.tap("CopyDiagnostics");
    CHECK(screen.clipboard().find("zażółć") == std::string::npos);
    screen.tap("Back");
    CHECK(screen.state().settings_screen.trial.empty());
    CHECK(screen.storage().commits() == commits);
}
