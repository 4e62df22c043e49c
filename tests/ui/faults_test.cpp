#include <doctest/doctest.h>

#include "support/journal_files.h"
#include "support/screen.h"

using namespace duolog;
using namespace duolog::tests;

TEST_CASE("a full disk is said, the words stay, and the next save succeeds") {
    Screen screen;
    screen.open();
    screen.storage().fail_commits(1, core::ErrorCode::Full);
    screen.tap("Write");
    screen.type("Not to be lost");
    screen.wait(700);
    CHECK(screen.find("SaveStatus")->name == "Not saved");
    CHECK(screen.shows("out of space"));
    CHECK(screen.state().journal.newest_first().front()->text == "Not to be lost");
    screen.tap("TryAgain");
    screen.settle();
    CHECK(screen.find("SaveStatus")->name.starts_with("Saved "));
    CHECK_FALSE(screen.shows("out of space"));
}

TEST_CASE("a failed save is tried again without being asked") {
    Screen screen;
    screen.open();
    screen.storage().fail_commits(1, core::ErrorCode::Unavailable);
    screen.tap("Write");
    screen.type("Patience");
    screen.wait(700);
    CHECK(screen.find("SaveStatus")->name == "Not saved");
    screen.wait(3000);
    CHECK(screen.find("SaveStatus")->name.starts_with("Saved "));
}

TEST_CASE("a journal that cannot be opened is said, and nothing can be written over it") {
    Screen screen;
    screen.storage().fail_opens(1, core::ErrorCode::Refused);
    screen.open();
    CHECK(screen.shows("could not be opened"));
    CHECK(screen.find("Write") == nullptr);
    screen.tap("TryAgain");
    CHECK(screen.find("Write"));
}

TEST_CASE("a slow opening is said and still succeeds") {
    Screen screen;
    screen.storage().answer_late();
    screen.open();
    CHECK(screen.shows("Opening your journal"));
    screen.wait(4500);
    CHECK(screen.shows("longer than usual"));
    screen.storage().answer_all();
    screen.settle();
    CHECK(screen.find("Write"));
}

TEST_CASE("a damaged page is counted and kept, the others open") {
    Screen screen;
    put(screen.storage(),
        {entry_of_days_ago(3, "Also here"), entry_of_days_ago(2, "Was here"), entry_of_days_ago(1, "Still here")});
    flip_a_byte(screen.storage());
    screen.open();
    CHECK(screen.shows("1 piece of your journal could not be read"));
    CHECK(screen.all("Entry").size() == 2);
    screen.tap("Write");
    screen.type("More");
    screen.wait(1000);
    CHECK(screen.find("SaveStatus")->name.starts_with("Saved "));
    CHECK(screen.storage().blobs().lower_bound("quarantine/")->first.starts_with("quarantine/"));
}

TEST_CASE("a second window reads, says so, and can take over") {
    Screen screen;
    put(screen.storage(), entry_of_days_ago(1, "Shared"));
    screen.storage().be_reader();
    screen.open();
    CHECK(screen.shows("another window"));
    CHECK(screen.find("Write") == nullptr);
    screen.tap("Entry");
    CHECK_FALSE(screen.find("EntryText")->enabled);
    screen.tap("UseHere");
    CHECK(screen.find("EntryText")->enabled);
    CHECK_FALSE(screen.shows("another window"));
}

TEST_CASE("the other window does not let go: said, and nothing changes") {
    Screen screen;
    screen.storage().be_reader();
    screen.storage().other_lets_go(false);
    screen.open();
    screen.tap("UseHere");
    CHECK(screen.shows("did not let go"));
}

TEST_CASE("losing the journal to another window mid-sentence keeps the sentence") {
    Screen screen;
    screen.open();
    screen.tap("Write");
    screen.type("Half a sen");
    screen.storage().lose();
    screen.settle();
    screen.wait(700);
    CHECK(screen.state().journal.newest_first().front()->text == "Half a sen");
    CHECK(screen.find("UseHere"));
}

TEST_CASE("drawing without graphics hardware is said once and can be put away") {
    Screen screen;
    screen.app().tell_slow_drawing();
    screen.open();
    CHECK(screen.shows("without graphics acceleration"));
    screen.tap("Dismiss");
    CHECK_FALSE(screen.shows("without graphics acceleration"));
}

TEST_CASE("a fault told in large text on a small phone leaves room to write") {
    Screen screen({320, 640, 1}, {.language = "sv", .text_percent = 200});
    screen.open();
    screen.storage().fail_commits(100, core::ErrorCode::Full);
    screen.tap("Write");
    screen.type("Ord");
    screen.wait(700);
    REQUIRE(screen.find("Notice"));
    CHECK(screen.find("EntryText")->rect.height > 250);
    const float before = screen.find("EntryText")->rect.y;
    screen.swipe(160, 600, 200);
    CHECK(screen.find("EntryText")->rect.y < before - 200);
}
