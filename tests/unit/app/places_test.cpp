#include "app/places.h"

#include <doctest/doctest.h>

#include "unit/app/steps.h"

using namespace duolog;
using namespace duolog::app;
using tests::Changed;
using tests::menu_open;
using tests::Steps;

TEST_CASE("Duolog begins in Today, with nothing behind it, and back and Escape do nothing there") {
    Steps steps;
    CHECK(steps.state.place == Place::Today);
    CHECK(depth(steps.state, Panes::One) == 0);
    CHECK(steps.take(Back{Panes::One}).empty());
    CHECK(steps.take(Close{}).empty());
    CHECK(steps.state.place == Place::Today);
    CHECK(depth(steps.state, Panes::One) == 0);
}

TEST_CASE("back closes the menu, then the page over its list, then goes to Today") {
    Steps steps;
    const core::Id id = steps.written("words");
    steps.take(OpenEntry{id});
    steps.take(ShowMenu{true});
    CHECK(depth(steps.state, Panes::One) == 3);
    steps.take(Back{Panes::One});
    CHECK_FALSE(menu_open(steps.state));
    CHECK(steps.state.journal_screen.open == id);
    CHECK(depth(steps.state, Panes::One) == 2);
    steps.take(Back{Panes::One});
    CHECK_FALSE(steps.state.journal_screen.open.has_value());
    CHECK(steps.state.place == Place::Journal);
    CHECK(depth(steps.state, Panes::One) == 1);
    steps.take(Back{Panes::One});
    CHECK(steps.state.place == Place::Today);
    CHECK(depth(steps.state, Panes::One) == 0);
}

TEST_CASE("back leaves a page beside its list open, and goes to Today") {
    Steps steps;
    const core::Id id = steps.written("words");
    steps.take(OpenEntry{id});
    CHECK(depth(steps.state, Panes::Two) == 1);
    steps.take(Back{Panes::Two});
    CHECK(steps.state.place == Place::Today);
    CHECK(steps.state.journal_screen.open == id);
    CHECK(depth(steps.state, Panes::Two) == 0);
}

TEST_CASE("the page about the home screen lies over Settings, and only one page does at a time") {
    Steps steps;
    steps.take(OpenSafety{});
    steps.take(OpenInstall{});
    CHECK(settings_page_shown(steps.state));
    CHECK_FALSE(safety_shown(steps.state));
    for (const Panes panes : {Panes::One, Panes::Two})
        CHECK(depth(steps.state, panes) == 2);
    steps.take(Back{Panes::One});
    CHECK(steps.state.place == Place::Settings);
    CHECK_FALSE(settings_page_shown(steps.state));
    steps.take(OpenInstall{});
    steps.take(Close{});
    CHECK_FALSE(settings_page_shown(steps.state));
    CHECK(steps.state.place == Place::Settings);
}

TEST_CASE("back closes the search, and what lay under it is there again") {
    Steps steps;
    const core::Id id = steps.written("words");
    steps.take(OpenEntry{id});
    steps.take(OpenSearch{});
    CHECK(depth(steps.state, Panes::One) == 3);
    CHECK(depth(steps.state, Panes::Two) == 2);
    steps.take(Back{Panes::One});
    CHECK_FALSE(steps.state.search.open);
    CHECK(steps.state.journal_screen.open == id);
    steps.take(OpenSearch{});
    steps.take(Close{});
    CHECK_FALSE(steps.state.search.open);
    CHECK_FALSE(steps.state.search.wants_keyboard);
    CHECK(steps.state.journal_screen.open == id);
}

TEST_CASE("back from the checklist leads to the guide's first page, and from there to Today") {
    Steps steps;
    steps.take(OpenGuidePage{{.kind = GuidePage::Kind::Checklist, .id = "first-meeting"}});
    CHECK(depth(steps.state, Panes::One) == 2);
    steps.take(Back{Panes::One});
    CHECK(steps.state.guide_screen.pages.empty());
    CHECK(steps.state.place == Place::Guide);
    steps.take(Back{Panes::One});
    CHECK(steps.state.place == Place::Today);
}

TEST_CASE(
    "back and Escape lead from \"Is my journal safe?\" to Settings, also on a wide window, and so does Settings") {
    for (const Action& away :
         {Action(Back{Panes::One}), Action(Back{Panes::Two}), Action(Close{}), Action(GoTo{Place::Settings})}) {
        Steps steps;
        steps.take(OpenSafety{});
        CHECK(safety_shown(steps.state));
        CHECK(depth(steps.state, Panes::One) == 2);
        CHECK(depth(steps.state, Panes::Two) == 2);
        steps.take(away);
        CHECK(steps.state.place == Place::Settings);
        CHECK_FALSE(safety_shown(steps.state));
    }
}

TEST_CASE("another list of tasks lies over the list, also on a wide window, and whatever leads back opens the list") {
    for (const Action& away :
         {Action(Back{Panes::One}), Action(Back{Panes::Two}), Action(Close{}), Action(GoTo{Place::Priorities})}) {
        Steps steps;
        steps.take(GoTo{Place::Priorities});
        CHECK(depth(steps.state, Panes::One) == 1);
        steps.take(ShowTasks{ShownTasks::Declined});
        CHECK(depth(steps.state, Panes::One) == 2);
        CHECK(depth(steps.state, Panes::Two) == 2);
        steps.take(away);
        CHECK(steps.state.priorities_screen.shown == ShownTasks::Open);
        CHECK(steps.state.place == Place::Priorities);
        CHECK(depth(steps.state, Panes::One) == 1);
    }
}

TEST_CASE("another list of tasks stays while the person is elsewhere, and is not behind that place") {
    Steps steps;
    steps.take(GoTo{Place::Priorities});
    steps.take(ShowTasks{ShownTasks::Done});
    steps.take(GoTo{Place::Journal});
    CHECK(depth(steps.state, Panes::One) == 1);
    steps.take(GoTo{Place::Priorities});
    CHECK(steps.state.priorities_screen.shown == ShownTasks::Done);
}

TEST_CASE("every press of back lies one screen less deep") {
    Steps steps;
    const core::Id page = steps.written("words");
    const core::Id task = steps.ticked("Ring Jonas");
    const std::vector<Actions> ways = {
        {OpenEntry{page}, ShowMenu{true}},
        {OpenEntry{page}, OpenSearch{}},
        {OpenSearch{}, ShowMenu{true, task}},
        {OpenGuidePage{{.kind = GuidePage::Kind::Checklist, .id = "first-meeting"}}, ShowMenu{true}},
        {GoTo{Place::Priorities}, StartTaskEdit{task}, ShowMenu{true}},
        {GoTo{Place::Priorities}, ShowTasks{ShownTasks::Done}, ShowMenu{true, task}},
        {StartReflection{60, core::LookBack::Week, ""}, ShowMenu{true}},
        {AddBooking{}, StartReflection{60, core::LookBack::Week, ""}},
        {GoTo{Place::Settings}},
        {OpenSafety{}},
        {OpenSafety{}, OpenSearch{}},
    };
    for (const Panes panes : {Panes::One, Panes::Two}) {
        for (const Actions& way : ways) {
            for (const Action& action : way)
                steps.take(action);
            CHECK(depth(steps.state, panes) > 0);
            for (int left = depth(steps.state, panes); left > 0; --left) {
                steps.take(Back{panes});
                CHECK(depth(steps.state, panes) == left - 1);
            }
            CHECK(steps.state.place == Place::Today);
        }
    }
}

TEST_CASE("Escape closes the menu, then the page, and never leaves the place") {
    Steps steps;
    const core::Id id = steps.written("words");
    steps.take(OpenEntry{id});
    steps.take(ShowMenu{true});
    steps.take(Close{});
    CHECK_FALSE(menu_open(steps.state));
    CHECK(steps.state.journal_screen.open == id);
    steps.take(Close{});
    CHECK_FALSE(steps.state.journal_screen.open.has_value());
    steps.take(Close{});
    CHECK(steps.state.place == Place::Journal);
    steps.take(OpenGuidePage{{.kind = GuidePage::Kind::Checklist, .id = "first-meeting"}});
    steps.take(Close{});
    steps.take(Close{});
    CHECK(steps.state.guide_screen.pages.empty());
    CHECK(steps.state.place == Place::Guide);
}

TEST_CASE("Escape ends the editing of a task and keeps what was typed") {
    Steps steps;
    const core::Id task = steps.added("Ring Jonas");
    steps.take(GoTo{Place::Priorities});
    steps.take(StartTaskEdit{task});
    steps.take(EditTask{task, "Ring Amira"});
    CHECK(steps.take(Close{}) == Changed{task});
    CHECK(steps.task(task).text == "Ring Amira");
    CHECK(steps.state.place == Place::Priorities);
}

TEST_CASE("Escape closes a page while another window writes, also with a task's field left open") {
    Steps steps;
    const core::Id page = steps.written("words");
    const core::Id task = steps.added("Ring Jonas");
    steps.take(StartTaskEdit{task});
    steps.take(EditTask{task, "Ring Amira"});
    steps.state.access = platform::Access::Reader;
    steps.take(OpenEntry{page});
    steps.take(Close{});
    CHECK_FALSE(steps.state.journal_screen.open.has_value());
    CHECK(steps.state.priorities_screen.edit_text == "Ring Amira");
}

TEST_CASE("back from a blank page that was begun drops it, and an emptied one goes to the bin") {
    Steps steps;
    const core::Id blank = steps.start();
    CHECK(steps.take(Back{Panes::One}).empty());
    CHECK(steps.find(blank) == nullptr);
    const core::Id emptied = steps.start();
    steps.take(EditEntry{emptied, "a"});
    steps.take(EditEntry{emptied, ""});
    CHECK(steps.take(Close{}) == Changed{emptied});
    const core::Id beside = steps.start();
    CHECK(steps.take(Back{Panes::Two}).empty());
    CHECK(steps.find(beside) == nullptr);
    CHECK(steps.state.place == Place::Today);
}
