// Tasks: declined, planned and put in order.
#include <doctest/doctest.h>

#include "core/day_plan.h"
#include "unit/app/steps.h"

using namespace duolog;
using namespace duolog::app;
using core::Priority;
using tests::Changed;
using tests::Steps;
using tests::texts;
using What = UndoOffer::What;

TEST_CASE("a declined task leaves the list, and comes back to the end of its class") {
    Steps steps;
    const core::Id id = steps.added("first");
    steps.added("second");
    CHECK(steps.take(DeclineTask{id}) == Changed{id});
    CHECK(steps.task(id).declined == steps.state.now);
    CHECK(steps.state.undo->what == What::TaskDeclined);
    CHECK(texts(steps.state, Priority::One) == std::vector<std::string>{"second"});
    CHECK(steps.take(DeclineTask{id}).empty());
    CHECK(steps.take(DeclineTask{id, false}) == Changed{id});
    CHECK_FALSE(steps.task(id).declined.has_value());
    CHECK(steps.state.undo->what == What::TaskTakenBack);
    CHECK(texts(steps.state, Priority::One) == std::vector<std::string>{"second", "first"});
    CHECK(steps.take(DeclineTask{id, false}).empty());
}

TEST_CASE("undo of a no puts the task where it stood, and undo of taking it back where it was among the declined") {
    Steps steps;
    const core::Id id = steps.added("first");
    steps.added("second");
    steps.take(DeclineTask{id});
    const core::Moment declined = steps.state.now;
    steps.take(Undo{});
    CHECK(texts(steps.state, Priority::One) == std::vector<std::string>{"first", "second"});
    steps.take(Redo{});
    CHECK(steps.task(id).declined == declined);
    CHECK(steps.state.undo->what == What::TaskDeclined);
    steps.take(DeclineTask{id, false});
    steps.take(Undo{});
    CHECK(steps.task(id).declined == declined);
}

TEST_CASE("what is done is not declined, and what is declined not ticked") {
    Steps steps;
    const core::Id done = steps.ticked("done");
    CHECK(steps.take(DeclineTask{done}).empty());
    const core::Id declined = steps.added("declined");
    steps.take(DeclineTask{declined});
    CHECK(steps.take(TickTask{declined, true}).empty());
}

TEST_CASE("a task that was taken back and ticked is declined and open again after both, whichever goes first") {
    Steps steps;
    const core::Id id = steps.added("Ring Jonas");
    steps.take(DeclineTask{id});
    const core::Moment declined = steps.state.now;
    steps.take(DeclineTask{id, false});
    steps.take(TickTask{id, true});
    const core::Moment done = steps.state.now;
    steps.take(Undo{});
    CHECK(steps.task(id).declined == declined);
    steps.take(Undo{});
    CHECK_FALSE(steps.task(id).done.has_value());
    CHECK(steps.task(id).declined == declined);
    steps.take(Redo{});
    steps.take(Redo{});
    CHECK(steps.task(id).done == done);
    CHECK_FALSE(steps.task(id).declined.has_value());
}

TEST_CASE("declining a task ends its editing and keeps what was typed") {
    Steps steps;
    const core::Id id = steps.added("Ring Jonas");
    steps.take(StartTaskEdit{id});
    steps.take(EditTask{id, "Ring Amira"});
    steps.take(ShowMenu{true, id});
    CHECK(steps.take(DeclineTask{id}) == Changed{id});
    CHECK(steps.task(id).text == "Ring Amira");
    CHECK_FALSE(steps.state.priorities_screen.editing.has_value());
    CHECK_FALSE(tests::menu_open(steps.state));
}

TEST_CASE("a declined or done task has its menu, can be deleted, and moves back into a class") {
    Steps steps;
    const core::Id id = steps.added("first");
    steps.added("second", Priority::Two);
    for (const Priority to : {Priority::One, Priority::Two}) {
        steps.take(DeclineTask{id});
        const core::Moment declined = *steps.task(id).declined;
        steps.take(ShowMenu{true, id});
        CHECK(tests::menu_open(steps.state));
        CHECK(steps.take(MoveTask{id, to}) == Changed{id});
        CHECK(steps.state.undo->what == What::TaskTakenBack);
        CHECK_FALSE(steps.task(id).declined.has_value());
        CHECK(texts(steps.state, to).back() == "first");
        steps.take(Undo{});
        CHECK(steps.task(id).declined == declined);
        CHECK(steps.task(id).priority == Priority::One);
        steps.take(Redo{});
    }
    steps.take(DeclineTask{id});
    CHECK(steps.take(DeleteTask{id}) == Changed{id});
    CHECK(core::declined_tasks(steps.state.priorities).empty());
    steps.take(ShowMenu{true, steps.ticked("done")});
    CHECK(tests::menu_open(steps.state));
}

TEST_CASE("a moved task stands at the end of the new class, and undo puts it where it stood") {
    Steps steps;
    const core::Id id = steps.added("first");
    steps.added("second");
    steps.added("third", Priority::Two);
    const core::Task before = steps.task(id);
    steps.take(MoveTask{id, Priority::Two});
    CHECK(steps.state.undo->count == 1);
    CHECK(texts(steps.state, Priority::Two) == std::vector<std::string>{"third", "first"});
    const std::int64_t rank = steps.task(id).rank;
    steps.take(Undo{});
    CHECK(texts(steps.state, Priority::One) == std::vector<std::string>{"first", "second"});
    CHECK(steps.task(id).rank == before.rank);
    steps.take(Redo{});
    CHECK(steps.task(id).rank == rank);
    CHECK(steps.state.undo->what == What::TaskMoved);
}

TEST_CASE("a task is meant for a day or for none, and undo gives the day before back") {
    Steps steps;
    const core::Id id = steps.added("first");
    const core::Day monday{2026, 11, 23}, tuesday{2026, 11, 24};
    CHECK(steps.take(PlanTask{id, monday}) == Changed{id});
    CHECK(steps.state.undo->what == What::TaskPlanned);
    CHECK(steps.take(PlanTask{id, monday}).empty());
    steps.take(PlanTask{id, tuesday});
    steps.take(PlanTask{id, std::nullopt});
    CHECK_FALSE(steps.task(id).day.has_value());
    steps.take(Undo{});
    CHECK(steps.task(id).day == tuesday);
    steps.take(Undo{});
    CHECK(steps.task(id).day == monday);
    steps.take(Redo{});
    CHECK(steps.task(id).day == tuesday);
    steps.take(PlanTask{id, core::Day{9999, 1, 1}});
    CHECK(steps.task(id).day == core::Day{2200, 12, 31});
}

TEST_CASE("an estimate is kept within a day, and undo gives the one before back") {
    Steps steps;
    const core::Id id = steps.added("first");
    CHECK(steps.take(EstimateTask{id, 30}) == Changed{id});
    CHECK(steps.state.undo->what == What::TaskPlanned);
    CHECK(steps.take(EstimateTask{id, 30}).empty());
    steps.take(EstimateTask{id, 100'000});
    CHECK(steps.task(id).minutes == core::kMaxTaskMinutes);
    steps.take(EstimateTask{id, -1});
    CHECK(steps.task(id).minutes == 0);
    steps.take(Undo{});
    steps.take(Undo{});
    CHECK(steps.task(id).minutes == 30);
}

TEST_CASE("a task is put before another of its class, and undo gives every rank back") {
    Steps steps;
    const core::Id a = steps.added("a"), b = steps.added("b"), c = steps.added("c");
    const core::Id other = steps.added("other", Priority::Two);
    CHECK(steps.take(PlaceTask{c, a}) == Changed{c});
    CHECK(steps.state.undo->what == What::TaskPlaced);
    CHECK(texts(steps.state, Priority::One) == std::vector<std::string>{"c", "a", "b"});
    steps.take(PlaceTask{a, std::nullopt});
    CHECK(texts(steps.state, Priority::One) == std::vector<std::string>{"c", "b", "a"});
    steps.take(Undo{});
    steps.take(Undo{});
    CHECK(texts(steps.state, Priority::One) == std::vector<std::string>{"a", "b", "c"});
    steps.take(Redo{});
    CHECK(texts(steps.state, Priority::One) == std::vector<std::string>{"c", "a", "b"});
    CHECK(steps.state.undo->what == What::TaskPlaced);
    steps.state.undo.reset();
    CHECK(steps.take(PlaceTask{b, std::nullopt}).empty());
    CHECK(steps.take(PlaceTask{b, other}).empty());
    CHECK_FALSE(steps.state.undo.has_value());
}

TEST_CASE("a class without room between two ranks is numbered anew, and undo takes all of it back") {
    Steps steps;
    const core::Id a = steps.added("a"), b = steps.added("b"), c = steps.added("c");
    steps.take(RankTasks{{{a, 1}, {b, 2}, {c, 3}}});
    CHECK(steps.take(PlaceTask{c, b}).size() == 3);
    CHECK(texts(steps.state, Priority::One) == std::vector<std::string>{"a", "c", "b"});
    steps.take(Undo{});
    CHECK(steps.task(a).rank == 1);
    CHECK(steps.task(b).rank == 2);
    CHECK(steps.task(c).rank == 3);
}

TEST_CASE("a rank is kept within what every program can hold") {
    Steps steps;
    const core::Id id = steps.added("a");
    steps.take(RankTasks{{{id, INT64_MAX}}});
    CHECK(steps.task(id).rank == core::kMaxTaskRank);
    steps.take(RankTasks{{{id, INT64_MIN}}});
    CHECK(steps.task(id).rank == -core::kMaxTaskRank);
}

TEST_CASE("with a deleted or unknown task nothing happens, nor while another window writes") {
    Steps steps;
    const core::Id gone = steps.added("gone");
    const core::Id there = steps.added("there");
    steps.take(DeleteTask{gone});
    const auto expect_nothing = [&steps](const core::Id& id) {
        for (const Action& action :
             {Action{DeclineTask{id}}, Action{DeclineTask{id, false}}, Action{PlanTask{id, core::Day{2026, 1, 1}}},
              Action{EstimateTask{id, 5}}, Action{PlaceTask{id, std::nullopt}}, Action{RankTasks{{{id, 5}}}},
              Action{DeleteTasks{{id}}}, Action{MoveTask{id, Priority::Two}}})
            CHECK(steps.take(action).empty());
    };
    for (const core::Id& id : {gone, core::Id{}})
        expect_nothing(id);
    steps.state.access = platform::Access::Reader;
    expect_nothing(there);
    CHECK(steps.take(RestoreTasks{{gone}}).empty());
}

TEST_CASE("what is done or declined lies over the list as a page, and showing it ends what was going on") {
    Steps steps;
    const core::Id id = steps.added("Ring Jonas");
    steps.take(GoTo{Place::Priorities});
    steps.take(StartTaskEdit{id});
    steps.take(EditTask{id, "Ring Amira"});
    steps.take(ShowMenu{true});
    CHECK(steps.take(ShowTasks{ShownTasks::Done}) == Changed{id});
    CHECK(steps.state.priorities_screen.shown == ShownTasks::Done);
    CHECK_FALSE(tests::menu_open(steps.state));
    CHECK_FALSE(steps.state.priorities_screen.editing.has_value());
    steps.take(ShowMenu{true});
    CHECK(tests::menu_open(steps.state));
}

TEST_CASE("more than three ones ask which matters most, until that was read or there are few") {
    Steps steps;
    for (const char* text : {"a", "b", "c"})
        steps.added(text);
    CHECK_FALSE(asks_about_ones(steps.state));
    const core::Id fourth = steps.added("d");
    CHECK(asks_about_ones(steps.state));
    steps.take(DismissManyOnes{});
    CHECK_FALSE(asks_about_ones(steps.state));
    steps.added("e");
    CHECK_FALSE(asks_about_ones(steps.state));
    steps.take(TickTask{fourth, true});
    CHECK(steps.state.settings.many_ones_read);
    steps.take(DeclineTask{steps.state.priorities.all().front().id});
    CHECK_FALSE(steps.state.settings.many_ones_read);
    steps.added("f");
    CHECK(asks_about_ones(steps.state));
}

TEST_CASE("what only keeps the words of the field is no fourth one and takes no room of the day") {
    Steps steps;
    for (const char* text : {"a", "b", "c"})
        steps.added(text);
    steps.take(EditDraft{"d"});
    const core::Id draft = keep_typing(steps.state, steps.random).front();
    CHECK_FALSE(asks_about_ones(steps.state));
    const core::Day today = core::day_of(steps.state.now);
    steps.take(PlanTask{draft, today});
    CHECK(plan_of_today(steps.state).tasks == 0);
    steps.take(EnterTask{});
    CHECK(asks_about_ones(steps.state));
    CHECK(plan_of_today(steps.state).tasks == 1);
}

TEST_CASE("the day's plan counts with the room and the buffer that were chosen") {
    Steps steps;
    const core::Id id = steps.added("a");
    steps.take(PlanTask{id, core::day_of(steps.state.now)});
    steps.take(EstimateTask{id, 45});
    steps.take(ChooseRoom{300, 10, 120});
    const core::DayPlan plan = plan_of_today(steps.state);
    CHECK(plan.planned_minutes == 45);
    CHECK(plan.room_minutes == 300);
    CHECK(plan.buffer_minutes == 30);
}
