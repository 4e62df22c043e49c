// The list of priorities.
#include <doctest/doctest.h>

#include "core/utf8.h"
#include "unit/app/steps.h"

using namespace duolog;
using namespace duolog::app;
using core::Priority;
using tests::Changed;
using tests::Steps;

TEST_CASE("a draft becomes a task of the class that was chosen, and the field is empty for the next") {
    Steps steps;
    steps.take(EditDraft{"  Ring   Jonas\n"});
    CHECK(steps.state.priorities_screen.draft == "  Ring   Jonas\n");
    const Changed changed = steps.take(AddTask{Priority::Two});
    REQUIRE(changed.size() == 1);
    const core::Task& task = steps.task(changed.front());
    CHECK(task.text == "Ring Jonas");
    CHECK(task.priority == Priority::Two);
    CHECK(task.created == steps.state.now);
    CHECK(task.edited == steps.state.now);
    CHECK_FALSE(task.done.has_value());
    const PrioritiesScreen& screen = steps.state.priorities_screen;
    CHECK(screen.draft.empty());
    CHECK(screen.draft_number == 2);
    CHECK(screen.next == Priority::Two);
}

TEST_CASE("a blank draft is left as it is and becomes nothing") {
    Steps steps;
    steps.take(EditDraft{" \n"});
    CHECK(steps.take(AddTask{Priority::Three}).empty());
    CHECK(steps.state.priorities.all().empty());
    CHECK(steps.state.priorities_screen.draft == " \n");
    CHECK(steps.state.priorities_screen.draft_number == 1);
    CHECK(steps.state.priorities_screen.next == Priority::One);
}

TEST_CASE("a draft and a task's new text are cut at the limit between code points") {
    Steps steps;
    const std::string fits(core::kMaxTaskTextBytes - 1, 'x');
    steps.take(EditDraft{fits + "å"});
    CHECK(steps.state.priorities_screen.draft == fits);
    const core::Id id = steps.added("Ring Jonas");
    steps.take(StartTaskEdit{id});
    steps.take(EditTask{id, fits + "å"});
    CHECK(steps.state.priorities_screen.edit_text == fits);
    steps.take(EndTaskEdit{});
    CHECK(steps.task(id).text == fits);
}

TEST_CASE("a task is ticked with the time, and unticked without") {
    Steps steps;
    const core::Id id = steps.added("Ring Jonas");
    CHECK(steps.take(TickTask{id, true}) == Changed{id});
    const core::Moment done = steps.state.now;
    CHECK(steps.task(id).done == done);
    CHECK(steps.take(TickTask{id, true}).empty());
    CHECK(steps.task(id).done == done);
    CHECK(steps.take(TickTask{id, false}) == Changed{id});
    CHECK_FALSE(steps.task(id).done.has_value());
    CHECK(steps.task(id).edited == steps.state.now);
}

TEST_CASE("a task moves to another class, and undo moves it back without a further offer") {
    Steps steps;
    const core::Id id = steps.added("Ring Jonas", Priority::One);
    CHECK(steps.take(MoveTask{id, Priority::One}).empty());
    CHECK_FALSE(steps.state.undo.has_value());
    CHECK(steps.take(MoveTask{id, Priority::Three}) == Changed{id});
    CHECK(steps.task(id).priority == Priority::Three);
    REQUIRE(steps.state.undo.has_value());
    CHECK(steps.state.undo->what == UndoOffer::What::TaskMoved);
    CHECK(steps.state.undo->until.ms == steps.state.now.at.ms + kUndoOfferMs);
    CHECK(steps.take(Undo{}) == Changed{id});
    CHECK(steps.task(id).priority == Priority::One);
    CHECK_FALSE(steps.state.undo.has_value());
}

TEST_CASE("a deleted task is no longer shown and comes back with undo") {
    Steps steps;
    const core::Id id = steps.added("Ring Jonas");
    CHECK(steps.take(DeleteTask{id}) == Changed{id});
    CHECK(core::tasks_of(steps.state.priorities, Priority::One).empty());
    REQUIRE(steps.state.undo.has_value());
    CHECK(steps.state.undo->what == UndoOffer::What::TaskDeleted);
    INFO("nothing can be done with it meanwhile");
    for (const Action& action : {Action{DeleteTask{id}}, Action{TickTask{id, true}}, Action{StartTaskEdit{id}},
                                 Action{MoveTask{id, Priority::Two}}})
        CHECK(steps.take(action).empty());
    CHECK_FALSE(steps.state.priorities_screen.editing.has_value());
    CHECK(steps.take(Undo{}) == Changed{id});
    CHECK(core::tasks_of(steps.state.priorities, Priority::One).size() == 1);
}

TEST_CASE("a task's text is edited in place and changes once, when the editing ends") {
    Steps steps;
    const core::Id id = steps.added("Ring Jonas");
    CHECK(steps.take(StartTaskEdit{id}).empty());
    const PrioritiesScreen& screen = steps.state.priorities_screen;
    CHECK(screen.editing == id);
    CHECK(screen.edit_text == "Ring Jonas");
    CHECK(screen.wants_keyboard);
    steps.take(KeyboardTaken{});
    CHECK_FALSE(screen.wants_keyboard);
    CHECK(steps.take(EditTask{id, "Ring "}).empty());
    CHECK(steps.take(EditTask{id, "Ring  Amira "}).empty());
    CHECK(screen.edit_text == "Ring  Amira ");
    CHECK(steps.task(id).text == "Ring Jonas");
    CHECK(steps.take(EndTaskEdit{}) == Changed{id});
    CHECK(steps.task(id).text == "Ring Amira");
    CHECK_FALSE(screen.editing.has_value());
    CHECK(screen.edit_text.empty());
    CHECK(steps.take(EndTaskEdit{}).empty());
}

TEST_CASE("an edit can be taken back and made again, also when its words were kept while the page was hidden") {
    Steps steps;
    const core::Id id = steps.added("Ring Jonas");
    steps.take(StartTaskEdit{id});
    steps.take(EditTask{id, "Ring Amira"});
    SUBCASE("hidden") { keep_typing(steps.state, steps.random); }
    SUBCASE("not hidden") {}
    steps.take(EndTaskEdit{});
    REQUIRE(steps.state.undo.has_value());
    CHECK(steps.state.undo->what == UndoOffer::What::TaskEdited);
    CHECK(steps.take(Undo{}) == Changed{id});
    CHECK(steps.task(id).text == "Ring Jonas");
    CHECK(steps.take(Redo{}) == Changed{id});
    CHECK(steps.task(id).text == "Ring Amira");
}

TEST_CASE("an edit that ends blank is as before it began, whatever was kept while the page was hidden") {
    Steps steps;
    const core::Id id = steps.added("Ring Jonas");
    steps.take(StartTaskEdit{id});
    steps.take(EditTask{id, "R"});
    keep_typing(steps.state, steps.random);
    steps.take(EditTask{id, ""});
    steps.take(EndTaskEdit{});
    CHECK(steps.task(id).text == "Ring Jonas");
    CHECK_FALSE(steps.state.undo.has_value());
}

TEST_CASE("an edit that ends under an offer leaves the offer, and is taken back after it") {
    Steps steps;
    const core::Id id = steps.added("Ring Jonas");
    const core::Id gone = steps.added("Call Anna");
    steps.take(DeleteTask{gone});
    steps.take(StartTaskEdit{id});
    steps.take(EditTask{id, "Ring Amira"});
    CHECK(steps.take(Undo{}) == Changed{id, gone});
    CHECK(steps.task(id).text == "Ring Amira");
    CHECK_FALSE(steps.task(gone).deleted);
    CHECK(steps.take(Undo{}) == Changed{id});
    CHECK(steps.task(id).text == "Ring Jonas");
}

TEST_CASE("what is being edited ends before something is made again, and then there is nothing to make again") {
    Steps steps;
    const core::Id id = steps.added("Ring Jonas");
    const core::Id other = steps.added("Call Anna");
    steps.take(DeleteTask{other});
    steps.take(Undo{});
    steps.take(StartTaskEdit{id});
    steps.take(EditTask{id, "Ring Amira"});
    CHECK(steps.take(Redo{}) == Changed{id});
    CHECK(steps.task(id).text == "Ring Amira");
    CHECK_FALSE(steps.task(other).deleted);
}

TEST_CASE("an added task goes with undo, and comes again with its words") {
    Steps steps;
    const core::Id id = steps.added("Ring Jonas");
    CHECK_FALSE(steps.state.undo.has_value());
    CHECK(steps.take(Undo{}) == Changed{id});
    CHECK(steps.task(id).deleted);
    CHECK(steps.take(Redo{}) == Changed{id});
    CHECK(steps.task(id).text == "Ring Jonas");
    CHECK_FALSE(steps.task(id).deleted);
}

TEST_CASE("an edit that ends blank or as it began leaves the task as it was") {
    Steps steps;
    const core::Id id = steps.added("Ring Jonas");
    for (const char* text : {" ", "Ring Jonas"}) {
        steps.take(StartTaskEdit{id});
        steps.take(EditTask{id, text});
        CHECK(steps.take(EndTaskEdit{}).empty());
        CHECK(steps.task(id).text == "Ring Jonas");
    }
}

TEST_CASE("what is typed for a task that is not being edited goes nowhere") {
    Steps steps;
    const core::Id one = steps.added("one");
    const core::Id two = steps.added("two");
    steps.take(EditTask{one, "typed"});
    steps.take(StartTaskEdit{two});
    steps.take(EditTask{one, "typed"});
    CHECK(steps.state.priorities_screen.edit_text == "two");
    CHECK(steps.take(EndTaskEdit{}).empty());
    CHECK(steps.task(one).text == "one");
}

TEST_CASE("editing another task, going elsewhere, searching and writing a page keep what was typed") {
    Steps steps;
    const core::Id one = steps.added("one");
    const core::Id two = steps.added("two");
    int number = 0;
    for (const Action& action :
         {Action{StartTaskEdit{two}}, Action{GoTo{Place::Journal}}, Action{OpenSearch{}}, Action{StartEntry{}},
          Action{OpenGuidePage{{.kind = GuidePage::Kind::Checklist, .id = "first-meeting"}}},
          Action{Back{Panes::One}}}) {
        const std::string typed = "typed " + std::to_string(++number);
        steps.take(GoTo{Place::Priorities});
        steps.take(StartTaskEdit{one});
        steps.take(EditTask{one, typed});
        CHECK(steps.take(action) == Changed{one});
        CHECK(steps.task(one).text == typed);
        CHECK(steps.state.priorities_screen.editing != one);
        steps.take(EndTaskEdit{});
    }
}

TEST_CASE("what was typed into a task that is deleted comes back with it") {
    Steps steps;
    const core::Id id = steps.ticked("Ring Jonas");
    for (const Action& action : {Action{DeleteTask{id}}}) {
        steps.take(StartTaskEdit{id});
        const std::string typed = steps.task(id).text + "!";
        steps.take(EditTask{id, typed});
        CHECK(steps.take(action) == Changed{id});
        CHECK_FALSE(steps.state.priorities_screen.editing.has_value());
        steps.take(Undo{});
        CHECK(steps.task(id).text == typed);
    }
}

TEST_CASE("what a task's menu offers closes the menu") {
    Steps steps;
    const core::Id id = steps.added("Ring Jonas");
    for (const Action& action :
         {Action{MoveTask{id, Priority::Two}}, Action{StartTaskEdit{id}}, Action{DeleteTask{id}}}) {
        steps.take(ShowMenu{true, id});
        REQUIRE(tests::menu_open(steps.state));
        steps.take(action);
        CHECK_FALSE(tests::menu_open(steps.state));
    }
}
