// Getting about: places, search and menus.
#include <doctest/doctest.h>

#include "unit/app/steps.h"

using namespace duolog;
using namespace duolog::app;
using tests::Changed;
using tests::menu_open;
using tests::Steps;
using Ids = std::vector<core::Id>;

TEST_CASE("a place is found as it was left, and asked for in itself it shows its first page") {
    Steps steps;
    const core::Id id = steps.written("words");
    steps.take(OpenEntry{id});
    steps.take(OpenGuidePage{{.kind = GuidePage::Kind::Checklist, .id = "first-meeting"}});
    steps.take(GoTo{Place::Journal});
    CHECK(steps.state.journal_screen.open == id);
    steps.take(GoTo{Place::Guide});
    CHECK(steps.state.guide_screen.pages.size() == 1);
    steps.take(GoTo{Place::Guide});
    CHECK(steps.state.guide_screen.pages.empty());
    CHECK(steps.state.place == Place::Guide);
    steps.take(GoTo{Place::Journal});
    steps.take(GoTo{Place::Journal});
    CHECK_FALSE(steps.state.journal_screen.open.has_value());
    CHECK(steps.state.place == Place::Journal);
    CHECK(steps.take(GoTo{Place::Journal}).empty());
    CHECK(steps.state.place == Place::Journal);
}

TEST_CASE("asking for the journal on a blank page that was begun drops the page") {
    Steps steps;
    const core::Id blank = steps.start();
    CHECK(steps.take(GoTo{Place::Journal}).empty());
    CHECK(steps.find(blank) == nullptr);
}

TEST_CASE("going somewhere closes the menu and the search") {
    Steps steps;
    const core::Id task = steps.added("Ring Jonas");
    steps.take(OpenSearch{});
    steps.take(ShowMenu{true, task});
    steps.take(GoTo{Place::Settings});
    CHECK_FALSE(menu_open(steps.state));
    CHECK_FALSE(steps.state.search.open);
    CHECK_FALSE(steps.state.search.wants_keyboard);
    steps.take(OpenSearch{});
    steps.take(GoTo{Place::Settings});
    CHECK_FALSE(steps.state.search.open);
}

TEST_CASE("the search finds pages and tasks while one types") {
    Steps steps;
    const core::Id older = steps.written("Café with Łukasz");
    const core::Id newer = steps.written("the CAFE again");
    const core::Id gone = steps.written("cafe");
    steps.take(DeleteEntry{gone});
    const core::Id task = steps.added("Book a café", core::Priority::Two);
    steps.take(OpenSearch{});
    CHECK(steps.state.search.open);
    CHECK(steps.state.search.wants_keyboard);
    steps.take(KeyboardTaken{});
    CHECK_FALSE(steps.state.search.wants_keyboard);
    steps.take(EditQuery{"cafe"});
    CHECK(steps.state.search.entries == Ids{newer, older});
    CHECK(steps.state.search.tasks == Ids{task});
    steps.take(EditQuery{"cafe luk"});
    CHECK(steps.state.search.entries == Ids{older});
    CHECK(steps.state.search.tasks.empty());
    steps.take(EditQuery{" "});
    CHECK(steps.state.search.entries.empty());
}

TEST_CASE("the search keeps its words, and its results follow what changed meanwhile") {
    Steps steps;
    const core::Id one = steps.written("café one");
    steps.take(OpenSearch{});
    steps.take(EditQuery{"cafe"});
    steps.take(Close{});
    const core::Id two = steps.written("café two");
    steps.take(OpenSearch{});
    CHECK(steps.state.search.query == "cafe");
    CHECK(steps.state.search.entries == Ids{two, one});
    INFO("while it is open, too");
    steps.take(DeleteEntry{two});
    CHECK(steps.state.search.entries == Ids{one});
    steps.take(Undo{});
    CHECK(steps.state.search.entries == Ids{two, one});
    steps.state.journal.remove(one, steps.state.now);
    follow_records(steps.state);
    CHECK(steps.state.search.entries == Ids{two});
}

TEST_CASE("the menu of the journal opens only over a page") {
    Steps steps;
    steps.take(GoTo{Place::Journal});
    steps.take(ShowMenu{true});
    CHECK_FALSE(menu_open(steps.state));
    const core::Id id = steps.written("words");
    steps.take(ShowMenu{true});
    CHECK_FALSE(menu_open(steps.state));
    steps.take(OpenEntry{id});
    steps.take(ShowMenu{true});
    CHECK(steps.state.overlay.kind == Overlay::Kind::PageMenu);
    steps.take(ShowMenu{false});
    CHECK_FALSE(menu_open(steps.state));
    INFO("search and list of keys over the page have none, nor have Settings, whatever is open elsewhere");
    for (const Action& elsewhere : {Action{OpenSearch{}}, Action{OpenShortcuts{}}, Action{GoTo{Place::Settings}}}) {
        steps.take(elsewhere);
        steps.take(ShowMenu{true});
        CHECK_FALSE(menu_open(steps.state));
    }
}

TEST_CASE("the menu of the priorities opens when something is on the list") {
    Steps steps;
    steps.take(GoTo{Place::Priorities});
    steps.take(ShowMenu{true});
    CHECK_FALSE(menu_open(steps.state));
    const core::Id task = steps.added("Ring Jonas");
    steps.take(ShowMenu{true});
    CHECK(menu_open(steps.state));
    steps.take(TickTask{task, true});
    steps.take(ShowMenu{true});
    CHECK(menu_open(steps.state));
    steps.take(DeleteTask{task});
    CHECK_FALSE(menu_open(steps.state));
}

TEST_CASE("the menu of the guide opens over the checklist, and that of a task over a task that is shown") {
    Steps steps;
    steps.take(OpenGuidePage{{.kind = GuidePage::Kind::Checklist, .id = "first-meeting"}});
    steps.take(ShowMenu{true});
    CHECK(menu_open(steps.state));
    steps.take(ShowMenu{false});
    steps.take(CloseEntry{});
    steps.take(GoTo{Place::Settings});
    steps.take(ShowMenu{true});
    CHECK_FALSE(menu_open(steps.state));

    const core::Id task = steps.added("Ring Jonas");
    steps.take(ShowMenu{true, task});
    CHECK(steps.state.overlay == Overlay{Overlay::Kind::TaskMenu, task});
    steps.take(DeleteTask{task});
    CHECK_FALSE(menu_open(steps.state));
    steps.take(ShowMenu{true, task});
    CHECK_FALSE(menu_open(steps.state));
    steps.take(ShowMenu{true, core::Id{}});
    CHECK_FALSE(menu_open(steps.state));
}
