// The guide's checklist and its runs.
#include <doctest/doctest.h>

#include "unit/app/steps.h"

using namespace duolog;
using namespace duolog::app;
using tests::Changed;
using tests::Steps;
using Ticks = std::vector<std::string>;

TEST_CASE("the checklist opens in the guide, from wherever the person is") {
    Steps steps;
    const core::Id blank = steps.start();
    steps.take(OpenSearch{});
    steps.take(OpenGuidePage{{.kind = GuidePage::Kind::Checklist, .id = "first-meeting"}});
    CHECK(steps.state.place == Place::Guide);
    CHECK(steps.state.guide_screen.pages.size() == 1);
    CHECK_FALSE(steps.state.search.open);
    CHECK(steps.find(blank) == nullptr);
}

TEST_CASE("the first tick begins a run, and the steps are kept in the order of ticking") {
    Steps steps;
    CHECK(steps.run() == nullptr);
    CHECK(steps.take(TickStep{"first-meeting", "place", false}).empty());
    CHECK(steps.state.runs.all().empty());
    const Changed begun = steps.take(TickStep{"first-meeting", "time", true});
    REQUIRE(begun.size() == 1);
    REQUIRE(steps.run() != nullptr);
    CHECK(steps.run()->id == begun.front());
    CHECK(steps.run()->checklist == core::kFirstMeeting);
    CHECK(steps.run()->created == steps.state.now);
    CHECK(steps.take(TickStep{"first-meeting", "place", true}) == begun);
    CHECK(steps.take(TickStep{"first-meeting", "place", true}).empty());
    CHECK(steps.run()->ticks == Ticks{"time", "place"});
    CHECK(steps.take(TickStep{"first-meeting", "time", false}) == begun);
    CHECK(steps.take(TickStep{"first-meeting", "time", false}).empty());
    CHECK(steps.run()->ticks == Ticks{"place"});
    CHECK(steps.state.runs.all().size() == 1);
}

TEST_CASE("what is no name of a step cannot be ticked nor noted") {
    Steps steps;
    CHECK(steps.take(TickStep{"first-meeting", "", true}).empty());
    CHECK(steps.take(TickStep{"first-meeting", "two words", true}).empty());
    CHECK(steps.take(EditNote{"first\nmeeting", "place", "Here"}).empty());
    CHECK(steps.state.runs.all().empty());
}

TEST_CASE("starting over leaves a checklist without ticks, and undo brings them back") {
    Steps steps;
    CHECK(steps.take(StartOver{"first-meeting"}).empty());
    steps.take(TickStep{"first-meeting", "place", true});
    const core::Id id = steps.run()->id;
    CHECK(steps.take(StartOver{"first-meeting"}) == Changed{id});
    CHECK(steps.run() == nullptr);
    CHECK(steps.state.runs.find(id)->deleted);
    REQUIRE(steps.state.undo.has_value());
    CHECK(steps.state.undo->what == UndoOffer::What::StartedOver);
    CHECK(steps.take(Undo{}) == Changed{id});
    CHECK(steps.run()->ticks == Ticks{"place"});
}

TEST_CASE("with no step ticked there is nothing to start over") {
    Steps steps;
    steps.take(TickStep{"first-meeting", "place", true});
    steps.take(TickStep{"first-meeting", "place", false});
    CHECK(steps.take(StartOver{"first-meeting"}).empty());
    CHECK_FALSE(steps.state.undo.has_value());
    CHECK(steps.run() != nullptr);
}

TEST_CASE("what was ticked after starting over stays ticked when starting over is taken back") {
    Steps steps;
    steps.take(TickStep{"first-meeting", "place", true});
    const core::Id first = steps.run()->id;
    steps.take(StartOver{"first-meeting"});
    steps.take(TickStep{"first-meeting", "time", true});
    const core::Id second = steps.run()->id;
    CHECK(second != first);
    CHECK(steps.take(Undo{}) == Changed{first, second});
    CHECK(steps.run()->id == first);
    CHECK(steps.run()->ticks == Ticks{"place", "time"});
    INFO("nothing is lost: the other is kept, and comes back as the current one in the same way");
    CHECK(steps.state.runs.find(second)->deleted);
    CHECK(steps.state.runs.find(second)->ticks == Ticks{"time"});
    CHECK(steps.take(Restore{second}) == Changed{second, first});
    CHECK(steps.run()->id == second);
}

TEST_CASE("starting over twice takes back the second time only") {
    Steps steps;
    steps.take(TickStep{"first-meeting", "place", true});
    const core::Id first = steps.run()->id;
    steps.take(StartOver{"first-meeting"});
    steps.take(TickStep{"first-meeting", "time", true});
    const core::Id second = steps.run()->id;
    steps.take(StartOver{"first-meeting"});
    CHECK(steps.take(Undo{}) == Changed{second});
    CHECK(steps.run()->id == second);
    CHECK(steps.state.runs.find(first)->deleted);
}

TEST_CASE("starting over leaves the runs of another checklist alone, and so does taking it back") {
    Steps steps;
    core::Run other;
    other.id.bytes[0] = 1;
    other.checklist = "another";
    other.ticks = {"step"};
    steps.state.runs.add(other);
    CHECK(steps.take(StartOver{"first-meeting"}).empty());
    steps.take(TickStep{"first-meeting", "place", true});
    steps.take(StartOver{"first-meeting"});
    steps.take(Undo{});
    CHECK_FALSE(steps.state.runs.find(other.id)->deleted);
}
