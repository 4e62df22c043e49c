#include <doctest/doctest.h>

#include <algorithm>

#include "app/places.h"
#include "app/return_to.h"
#include "core/checklists.h"
#include "support/screen.h"

using namespace duolog;
using namespace duolog::tests;

namespace {

constexpr ScreenSize kTall{390, 2400, 1};
constexpr std::int64_t kMinute = 60'000;

const core::Run& only_run(const Screen& screen) { return screen.state().runs.all().at(0); }

/// As a workshop's participants do: a neighbour's name, an hour, and off.
void sit_down(Screen& screen, const std::string& name = "Jonas") {
    screen.open(app::Place::Guide);
    screen.tap("Begin");
    screen.tap("NewPerson");
    screen.type(name);
    screen.tap("AddPerson");
    screen.tap("Begin");
}

std::string big_title(const Screen& screen) { return screen.find("BigTitle")->name; }

}  // namespace

TEST_CASE("two people walk through the first meeting, a step a screen, and keep what they agreed on") {
    Screen screen(kTall);
    sit_down(screen);
    const core::Checklist& checklist = *core::find_checklist(*screen.state().guide, core::kFirstMeeting);
    for (const core::Step* step : core::steps_of(checklist)) {
        CHECK(big_title(screen) == step->title);
        if (step->id == "goals") {
            screen.tap("Note");
            screen.type("To lead without shouting");
        }
        screen.tap(step->id == "home" ? "Skip" : "StepDone");
    }
    const auto steps = screen.all("SummaryStep");
    CHECK(std::any_of(steps.begin(), steps.end(),
                      [](const auto& step) { return step.description == "To lead without shouting"; }));
    CHECK(screen.find("NotYet"));
    CHECK(screen.all("SummaryStep").back().name == core::find_step(checklist, "home")->title);
    screen.tap("FinishRun");
    const std::string text = screen.state().journal.newest_first().front()->text;
    CHECK(text.starts_with("First meeting, with Jonas\n"));
    CHECK(text.find("    To lead without shouting\n") != std::string::npos);
    CHECK(text.find("[ ] Share a little of life at home") != std::string::npos);
    CHECK(text.find("[x] Book the next date") != std::string::npos);
    CHECK(screen.find("PrepareNext"));
    screen.wait(1500);
    CHECK(screen.app().everything_saved());
}

TEST_CASE("a step that was skipped is come back to from the summary") {
    Screen screen(kTall);
    sit_down(screen);
    screen.tap("Skip");
    CHECK(only_run(screen).ticks.empty());
    screen.tap("More");
    screen.tap("ToSummary");
    screen.tap("SummaryStep");
    screen.tap("StepDone");
    CHECK(only_run(screen).ticks == std::vector<std::string>{"place"});
    screen.tap("Previous");
    CHECK(big_title(screen) == "Choose a calm place");
}

TEST_CASE("the clock of the meeting says the truth after the phone slept") {
    Screen screen(kTall);
    sit_down(screen);
    CHECK(screen.find("Timer")->name == "0 of 60 min");
    screen.wait(2 * kMinute + 1000);
    CHECK(screen.find("Timer")->name == "2 of 60 min");
    screen.clock().advance(40 * kMinute);  // Nothing runs meanwhile, not even a wake.
    screen.settle();
    CHECK(screen.find("Timer")->name == "42 of 60 min");
    screen.clock().advance(-60 * kMinute);
    screen.settle();
    CHECK(screen.find("Timer")->name == "0 of 60 min");
}

TEST_CASE("the clock draws a frame a minute and none in between") {
    Screen screen(kTall);
    sit_down(screen);
    const core::Instant now = screen.clock().now();
    const auto wake = screen.app().next_wake();
    REQUIRE(wake);
    screen.wait(2000);
    REQUIRE(screen.app().next_wake());
    CHECK(screen.app().next_wake()->ms == now.ms - (now.ms - only_run(screen).started->at.ms) % kMinute + kMinute);
    screen.tap("Back");
    screen.wait(2000);
    CHECK(screen.app().next_wake()->ms > now.ms + 10 * kMinute);
}

TEST_CASE("after a restart the meeting goes on where it was, with its clock") {
    MemoryStorage::Blobs kept;
    {
        Screen first(kTall);
        sit_down(first);
        first.tap("StepDone");
        first.wait(1500);
        kept = first.storage().blobs();
    }
    Screen second(kTall);
    second.storage().blobs() = kept;
    second.clock().advance(20 * kMinute);
    second.open(app::Place::Today);
    second.tap("Continue");
    CHECK(second.find("Timer")->name.ends_with(" of 60 min"));
    CHECK(second.find("Timer")->name != "0 of 60 min");
    CHECK(only_run(second).ticks.size() == 1);
}

TEST_CASE("the next date becomes a meeting with the person, and the page keeps it") {
    Screen screen(kTall);
    sit_down(screen);
    screen.app().apply({app::GoToStep{17}});
    screen.settle();
    CHECK(big_title(screen) == "Book the next date");
    screen.tap("BookNext");
    REQUIRE(screen.state().meetings.all().size() == 1);
    const core::Meeting& meeting = screen.state().meetings.all().at(0);
    CHECK(meeting.person == only_run(screen).person);
    CHECK(core::days_since_epoch(meeting.day) - core::days_since_epoch(core::day_of(screen.state().now)) == 28);
    screen.tap("Later");
    CHECK(screen.state().meetings.all().at(0).minute == 10 * 60 + 15);
    screen.tap("StepDone");
    screen.tap("FinishRun");
    CHECK(screen.state().journal.newest_first().front()->text.find("Next meeting: ") != std::string::npos);
}

TEST_CASE("when the two speak different languages the second stands under the first") {
    Screen screen(kTall, {.language = "en"});
    screen.open(app::Place::Guide);
    screen.tap("Begin");
    screen.tap("NewPerson");
    screen.type("Zosia");
    screen.tap("AddPerson");
    const core::Person zosia = screen.state().people.all().at(0);
    screen.app().apply({app::EditPerson{zosia.id, zosia.name, zosia.role, "pl"}});
    screen.tap("Begin");
    screen.settle();
    CHECK(big_title(screen) == "Choose a calm place");
    const core::Checklist& polish = *core::find_checklist(*screen.state().second_guide, core::kFirstMeeting);
    CHECK(screen.shows(polish.sections[0].steps[0].title));
    CHECK(screen.find("SecondTitle")->language == "pl");
}

TEST_CASE("a second language that could not be fetched is said, and is there once it could") {
    Screen screen(kTall, {.language = "en"});
    screen.app().tell_second_guide_missing("pl");
    sit_down(screen);
    const core::Person met = screen.state().people.all().at(0);
    screen.app().apply({app::EditPerson{met.id, met.name, met.role, "pl"}});
    screen.settle();
    CHECK(screen.find("SecondTitle") == nullptr);
    CHECK(screen.shows("The steps in the other language could not be fetched."));
    screen.tap("TryAgain");
    screen.settle();
    REQUIRE(screen.find("SecondTitle") != nullptr);
    CHECK(screen.find("TryAgain") == nullptr);
}

TEST_CASE("a page that was put away comes back to the same step of the same meeting") {
    Screen screen(kTall);
    sit_down(screen);
    screen.tap("StepDone");
    screen.tap("StepDone");
    const std::string places = app::places_text(screen.state());
    app::State after = screen.state();
    after.guide_screen = {};
    after.place = app::Place::Today;
    app::restore_places(after, places);
    CHECK(after.guide_screen.step == 2);
    CHECK(after.guide_screen.company == only_run(screen).person);
    REQUIRE(app::guide_page(after) != nullptr);
    CHECK(app::guide_page(after)->kind == app::GuidePage::Kind::StepByStep);
}

TEST_CASE("gone on with, a meeting opens at the first step that was not talked about") {
    Screen screen(kTall);
    sit_down(screen, "Anna");
    screen.tap("StepDone");
    screen.tap("StepDone");
    screen.app().apply({app::GoTo{app::Place::Guide}, app::GoTo{app::Place::Guide}});
    screen.settle();
    screen.tap("BeginAnother");
    CHECK(big_title(screen) == "Sit down together, this phone between you");
    screen.tap("NewPerson");
    screen.type("Bo");
    screen.tap("AddPerson");
    screen.tap("Begin");
    CHECK(big_title(screen) == "Choose a calm place");
    CHECK(screen.state().runs.all().size() == 2);
    screen.app().apply({app::OpenRun{screen.state().runs.all().at(0).id}});
    screen.settle();
    CHECK(big_title(screen) == "Say where you come from");
}

TEST_CASE("alone, nobody else’s meeting is taken for the next one") {
    Screen screen(kTall);
    screen.open(app::Place::Guide);
    screen.app().apply({app::EditNewPerson{"Anna"}, app::AddPerson{}, app::ChooseCompany{}});
    screen.settle();
    screen.tap("Begin");
    screen.tap("Begin");
    screen.app().apply({app::PlanMeeting{screen.state().people.all().at(0).id, false}, app::GoToStep{17}});
    screen.settle();
    CHECK(screen.find("BookNext"));
    CHECK(screen.find("Slider") == nullptr);
}

TEST_CASE("a window that may not write walks through the steps and keeps nothing") {
    MemoryStorage::Blobs kept;
    {
        Screen first(kTall);
        sit_down(first);
        first.wait(1500);
        kept = first.storage().blobs();
    }
    Screen second(kTall);
    second.storage().blobs() = kept;
    second.storage().be_reader();
    second.open(app::Place::Guide);
    second.tap("Continue");
    CHECK(second.find("StepDone") == nullptr);
    second.tap("Skip");
    CHECK(big_title(second) == "Set aside at least an hour");
    second.app().apply({app::GoToStep{18}});
    second.settle();
    CHECK(second.find("FinishRun") == nullptr);
}

TEST_CASE("a meeting that was left half a day ago is gone on with without a clock") {
    Screen screen(kTall);
    sit_down(screen);
    screen.clock().advance(13 * 60 * kMinute);
    screen.settle();
    CHECK(screen.find("Timer") == nullptr);
    CHECK(screen.find("StepDone"));
}
