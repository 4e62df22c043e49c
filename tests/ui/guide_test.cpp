#include <doctest/doctest.h>

#include "core/checklists.h"
#include "support/screen.h"

using namespace duolog;
using namespace duolog::tests;

TEST_CASE("the first meeting is read and ticked, and its progress shows") {
    Screen screen;
    screen.open(app::Place::Guide);
    screen.tap("Begin");
    CHECK(screen.shows("Take at least an hour"));
    CHECK(screen.find("Progress")->percent == 0);
    screen.tap("StepPlace");
    CHECK(screen.find("StepPlace")->checked);
    CHECK(screen.find("SaveStatus")->name == "1 of 18 done");
    CHECK(screen.find("Progress")->percent == 5);
    screen.tap("StepPlace");
    CHECK_FALSE(screen.find("StepPlace")->checked);
}

TEST_CASE("a checklist that was begun is continued, from the guide and from Today") {
    Screen screen;
    screen.open(app::Place::Guide);
    screen.tap("Begin");
    screen.tap("StepTime");
    screen.tap("Back");
    CHECK(screen.find("Begin") == nullptr);
    screen.tap("ToToday");
    CHECK(screen.shows("You have begun the first meeting"));
    screen.tap("Continue");
    CHECK(screen.find("StepTime")->checked);
}

TEST_CASE("starting over empties every box, and undo fills them again") {
    Screen screen;
    screen.open(app::Place::Guide);
    screen.tap("Begin");
    screen.tap("StepPlace");
    screen.tap("More");
    screen.tap("StartOver");
    CHECK_FALSE(screen.find("StepPlace")->checked);
    screen.tap("Undo");
    CHECK(screen.find("StepPlace")->checked);
    screen.wait(1000);
    CHECK(screen.app().everything_saved());
}

TEST_CASE("the checklist is copied as text with its ticks") {
    Screen screen;
    screen.open(app::Place::Guide);
    screen.tap("Begin");
    screen.tap("StepPlace");
    screen.tap("More");
    screen.tap("CopyChecklist");
    CHECK(screen.clipboard().find("[x] A calm place\n[ ] At least an hour") != std::string::npos);
}

TEST_CASE("every step has words of its own in every language") {
    for (const char* language : {"en", "sv", "da", "pl"}) {
        Screen screen({390, 4000, 1}, {.language = language});
        screen.open(app::Place::Guide);
        screen.tap("Begin");
        std::size_t boxes = 0;
        for (const platform::MirrorNode& node : screen.nodes())
            boxes += node.role == platform::Role::CheckBox && !node.name.empty() && !node.description.empty() ? 1 : 0;
        CHECK(boxes == core::step_count(core::first_meeting()));
    }
}

TEST_CASE("ticks are found again after a restart") {
    MemoryStorage::Blobs kept;
    {
        Screen first;
        first.open(app::Place::Guide);
        first.tap("Begin");
        first.tap("StepTime");
        first.wait(1000);
        kept = first.storage().blobs();
    }
    Screen second;
    second.storage().blobs() = kept;
    second.open(app::Place::Guide);
    second.tap("Continue");
    CHECK(second.find("StepTime")->checked);
    CHECK_FALSE(second.find("StepPlace")->checked);
}

TEST_CASE("beside the guide's list the checklist has its menu at once") {
    Screen screen(kDesktop);
    screen.open(app::Place::Guide);
    screen.click("More");
    CHECK(screen.find("CopyChecklist"));
}

TEST_CASE("what was ticked after starting over is still ticked after undo") {
    Screen screen({390, 2400, 1});
    screen.open(app::Place::Guide);
    screen.tap("Begin");
    screen.tap("StepPlace");
    screen.tap("More");
    screen.tap("StartOver");
    screen.tap("StepTime");
    screen.tap("Undo");
    CHECK(screen.find("StepPlace")->checked);
    CHECK(screen.find("StepTime")->checked);
}
