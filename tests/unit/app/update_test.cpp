#include "app/update.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/checklists.h"
#include "unit/app/steps.h"

using namespace duolog;
using namespace duolog::app;
using tests::Changed;
using tests::Steps;

TEST_CASE("undo brings a deleted page back and saves it, once") {
    Steps steps;
    const core::Id id = steps.written("words");
    steps.take(DeleteEntry{id});
    CHECK(steps.take(Undo{}) == Changed{id});
    CHECK_FALSE(steps.find(id)->deleted);
    CHECK(steps.find(id)->text == "words");
    CHECK_FALSE(steps.state.undo.has_value());
    CHECK(steps.take(Undo{}).empty());
}

TEST_CASE("a dismissed offer is gone and the page stays in the bin") {
    Steps steps;
    const core::Id id = steps.written("words");
    steps.take(DeleteEntry{id});
    CHECK(steps.take(DismissUndo{}).empty());
    CHECK(steps.take(Undo{}).empty());
    CHECK(steps.find(id)->deleted);
}

TEST_CASE("the latest deletion is what undo takes back") {
    Steps steps;
    const core::Id page = steps.written("words");
    const core::Id task = steps.added("Ring Jonas");
    steps.take(DeleteEntry{page});
    steps.take(DeleteTask{task});
    CHECK(steps.take(Undo{}) == Changed{task});
    CHECK(steps.find(page)->deleted);
    CHECK_FALSE(steps.task(task).deleted);
}

TEST_CASE("restoring what is not in the bin changes nothing") {
    Steps steps;
    const core::Id page = steps.written("words");
    const core::Id task = steps.added("Ring Jonas");
    steps.take(TickStep{"first-meeting", "place", true});
    for (const core::Id& id : {page, task, steps.run()->id, core::Id{}})
        CHECK(steps.take(Restore{id}).empty());
}

TEST_CASE("nothing is changed while the journal is not open or another window writes") {
    Steps steps;
    const core::Id page = steps.written("words");
    const core::Id task = steps.ticked("Ring Jonas");
    const core::Id gone = steps.added("Gone");
    steps.take(TickStep{"first-meeting", "place", true});
    steps.take(EditDraft{"typed"});
    steps.take(StartTaskEdit{task});
    steps.take(EditTask{task, "Ring Amira"});
    steps.take(DeleteTask{gone});
    REQUIRE(steps.state.undo.has_value());
    steps.take(StartTaskEdit{task});
    steps.take(EditTask{task, "Ring Priya"});
    const std::vector<Action> changing = {StartEntry{},
                                          EditEntry{page, "x"},
                                          DeleteEntry{page},
                                          AddTask{core::Priority::One},
                                          TickTask{task, false},
                                          MoveTask{task, core::Priority::Two},
                                          StartTaskEdit{task},
                                          EndTaskEdit{},
                                          DeleteTask{task},
                                          PlanTask{task, {}},
                                          TickStep{"first-meeting", "time", true},
                                          StartOver{"first-meeting"},
                                          Restore{gone},
                                          Undo{}};
    const auto expect_refusal = [&] {
        const std::uint64_t journal = steps.state.journal.revision();
        const std::uint64_t priorities = steps.state.priorities.revision();
        const std::uint64_t runs = steps.state.runs.revision();
        for (const Action& action : changing)
            CHECK(steps.take(action).empty());
        CHECK(steps.state.journal.revision() == journal);
        CHECK(steps.state.priorities.revision() == priorities);
        CHECK(steps.state.runs.revision() == runs);
        CHECK(steps.state.undo->what == UndoOffer::What::TaskDeleted);
        CHECK(steps.state.priorities_screen.draft == "typed");
        CHECK(steps.state.priorities_screen.edit_text == "Ring Priya");
    };
    for (const Opening opening : {Opening::Waiting, Opening::Slow, Opening::Failed}) {
        steps.state.opening = opening;
        expect_refusal();
    }
    steps.state.opening = Opening::Open;
    steps.state.access = platform::Access::Reader;
    expect_refusal();
    INFO("reading and leaving still work");
    steps.take(OpenEntry{page});
    CHECK(steps.state.journal_screen.open == page);
    steps.take(CloseEntry{});
    CHECK_FALSE(steps.state.journal_screen.open.has_value());
    INFO("what was typed into a task is still there when this window writes again");
    steps.state.access = platform::Access::Writer;
    CHECK(steps.take(EndTaskEdit{}) == Changed{task});
    CHECK(steps.task(task).text == "Ring Priya");
}

TEST_CASE("what concerns the world outside changes nothing") {
    Steps steps;
    const core::Id id = steps.written("words");
    const std::uint64_t revision = steps.state.journal.revision();
    for (const Action& action :
         {Action{SaveNow{}}, Action{OpenAgain{}}, Action{TakeOver{}}, Action{CopyText{id}}, Action{CopyWords{"text"}}})
        CHECK(steps.take(action).empty());
    CHECK(steps.state.journal.revision() == revision);
}

TEST_CASE("a menu and a field over a task that the files no longer show are closed") {
    Steps steps;
    const core::Id task = steps.added("Ring Jonas");
    steps.take(GoTo{Place::Priorities});
    steps.take(StartTaskEdit{task});
    steps.take(ShowMenu{true, task});
    core::Task gone = steps.task(task);
    gone.deleted = true;
    steps.state.priorities.replace_all({gone});
    follow_records(steps.state);
    CHECK(steps.state.overlay == Overlay());
    CHECK_FALSE(steps.state.priorities_screen.editing.has_value());
}

TEST_CASE("the notice about slow drawing is shown until it was read") {
    Steps steps;
    steps.state.slow_drawing = true;
    CHECK(steps.take(DismissSlowDrawing{}).empty());
    CHECK_FALSE(steps.state.slow_drawing);
}

TEST_CASE("a tick is taken back and made again without an offer on the page") {
    Steps steps;
    const core::Id id = steps.added("Ring Jonas");
    steps.take(TickTask{id, true});
    CHECK_FALSE(steps.state.undo.has_value());
    CHECK(steps.take(Undo{}) == Changed{id});
    CHECK_FALSE(steps.task(id).done.has_value());
    CHECK(steps.take(Redo{}) == Changed{id});
    CHECK(steps.task(id).done.has_value());
}

TEST_CASE("what the page offers is taken back before a later tick, and each of the earlier steps after it") {
    Steps steps;
    const core::Id first = steps.added("first");
    const core::Id gone = steps.added("gone");
    steps.take(MoveTask{first, core::Priority::Three});
    steps.take(DeleteTask{gone});
    steps.take(TickTask{first, true});
    steps.take(Undo{});
    CHECK_FALSE(steps.task(gone).deleted);
    CHECK(steps.task(first).done.has_value());
    steps.take(Undo{});
    CHECK_FALSE(steps.task(first).done.has_value());
    steps.take(Undo{});
    CHECK(steps.task(first).priority == core::Priority::One);
    CHECK(steps.take(Undo{}) == Changed{gone});  // It was added last.
    CHECK(steps.take(Undo{}) == Changed{first});
    CHECK(steps.take(Undo{}).empty());
}

TEST_CASE("what was taken back is made again in its order, until something new is done") {
    Steps steps;
    const core::Id page = steps.written("words");
    const core::Id task = steps.ticked("done");
    steps.take(DeleteEntry{page});
    steps.take(DeleteTask{task});
    steps.take(Undo{});
    steps.take(Undo{});
    CHECK_FALSE(steps.find(page)->deleted);
    CHECK(steps.take(Redo{}) == Changed{page});
    CHECK(steps.state.undo->what == UndoOffer::What::EntryDeleted);
    CHECK(steps.take(Redo{}) == Changed{task});
    CHECK(steps.take(Redo{}).empty());
    steps.take(Undo{});
    steps.take(TickStep{"first-meeting", "place", true});
    CHECK(steps.take(Redo{}).empty());
}

TEST_CASE("what cannot be made again is no step that could be taken back") {
    Steps steps;
    const core::Id id = steps.take(AddTasks{{{"Ring Jonas", {}}}, core::Priority::One}).front();
    steps.take(TickTask{id, true});
    INFO("the task goes first, because that is offered: its tick stays with it");
    steps.take(Undo{});
    steps.take(Undo{});
    CHECK(steps.take(Redo{}).empty());
    CHECK(steps.state.steps.done.empty());
    CHECK(steps.take(Redo{}) == Changed{id});
    CHECK(steps.state.steps.done.size() == 1);
    CHECK(steps.task(id).done.has_value());
}

TEST_CASE("what was written since it was brought back is not deleted again") {
    Steps steps;
    const core::Id page = steps.written("words");
    steps.take(DeleteEntry{page});
    steps.take(Undo{});
    steps.take(EditEntry{page, "words, and more"});
    CHECK(steps.take(Redo{}).empty());
    CHECK_FALSE(steps.find(page)->deleted);
    const core::Id task = steps.added("task");
    steps.take(DeleteTask{task});
    steps.take(Undo{});
    steps.take(StartTaskEdit{task});
    steps.take(EditTask{task, "task, and more"});
    steps.take(EndTaskEdit{});
    CHECK(steps.take(Redo{}).empty());
    CHECK_FALSE(steps.task(task).deleted);
}
