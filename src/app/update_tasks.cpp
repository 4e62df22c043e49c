// Tasks: declined, planned and put in order.
#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "app/serve.h"
#include "core/day_plan.h"
#include "core/priorities.h"

namespace duolog::app {
namespace {

/// What only keeps the words of the field is not on the list.
const core::Task* draft_task(const State& state) {
    const std::optional<core::Id>& draft = state.priorities_screen.draft_task;
    return draft ? shown_task(state, *draft) : nullptr;
}

std::size_t ones(const State& state) {
    const core::Task* draft = draft_task(state);
    const bool is_one = draft != nullptr && draft->priority == core::Priority::One && !draft->done && !draft->declined;
    return core::open_ones(state.priorities) - (is_one ? 1 : 0);
}

/// Makes the change in the task, with an offer to undo; false when it makes no difference.
template <class Change>
bool change_task(Turn& turn, const core::Id& id, UndoOffer::What what, Change&& change, Actions inverse,
                 Actions again) {
    if (!turn.state.priorities.change(id, turn.state.now, change))
        return false;
    turn.changed.add(id);
    offer_undo(turn.state, what, std::move(inverse), std::move(again));
    return true;
}

}  // namespace

core::DayPlan plan_of_today(const State& state) {
    const Settings& settings = state.settings;
    const core::DayRoom room{settings.day_minutes, settings.buffer_percent};
    const core::Task* draft = draft_task(state);
    if (draft == nullptr || !draft->day)
        return core::day_plan(state.priorities, core::day_of(state.now), room);
    core::Priorities others = state.priorities;
    others.remove(draft->id, state.now);
    return core::day_plan(others, core::day_of(state.now), room);
}

bool asks_about_ones(const State& state) { return !state.settings.many_ones_read && ones(state) > core::kManyOnes; }

void follow_ones(State& state) {
    if (state.settings.many_ones_read && ones(state) <= core::kManyOnes)
        state.settings.many_ones_read = false;
}

void serve(Turn& turn, const DismissManyOnes&) { turn.state.settings.many_ones_read = true; }

namespace {

/// What is done was not declined, unless it was so then.
void decline(Turn& turn, const DeclineTask& asked, const core::Task& task) {
    State& state = turn.state;
    if (task.declined || (task.done && !asked.at))
        return;
    if (state.priorities_screen.editing == asked.id)
        end_task_edit(state, turn.changed);
    const core::Moment at = asked.at.value_or(state.now);
    change_task(turn, asked.id, UndoOffer::What::TaskDeclined, [&at](core::Task& declined) { declined.declined = at; },
                {DeclineTask{asked.id, false}, RankTasks{{{asked.id, task.rank}}}}, {DeclineTask{asked.id, true, at}});
}

}  // namespace

void serve(Turn& turn, const DeclineTask& asked) {
    State& state = turn.state;
    const core::Task* task = editable_task(state, asked.id);
    if (task == nullptr)
        return;
    state.overlay = {};
    if (asked.declined)
        return decline(turn, asked, *task);
    if (!task->declined)
        return;
    const std::int64_t rank = core::last_rank(state.priorities, task->priority);
    const auto take_back = [rank](core::Task& taken) {
        taken.declined.reset();
        taken.rank = rank;
    };
    change_task(turn, asked.id, UndoOffer::What::TaskTakenBack, take_back,
                {DeclineTask{asked.id, true, task->declined}, RankTasks{{{asked.id, task->rank}}}},
                {asked, RankTasks{{{asked.id, rank}}}});
}

/// Also out of what is declined.
void serve(Turn& turn, const MoveTask& move) {
    State& state = turn.state;
    const core::Task* task = editable_task(state, move.id);
    if (task == nullptr)
        return;
    state.overlay = {};
    if (task->priority == move.priority && !task->declined)
        return;
    const std::int64_t rank = core::last_rank(state.priorities, move.priority);
    Actions inverse{MoveTask{move.id, task->priority}};
    if (task->declined)
        inverse.push_back(DeclineTask{move.id, true, task->declined});
    inverse.push_back(RankTasks{{{move.id, task->rank}}});
    const auto to_class = [&](core::Task& moved) {
        moved.priority = move.priority;
        moved.declined.reset();
        moved.rank = rank;
    };
    change_task(turn, move.id, task->declined ? UndoOffer::What::TaskTakenBack : UndoOffer::What::TaskMoved, to_class,
                std::move(inverse), {move, RankTasks{{{move.id, rank}}}});
}

void serve(Turn& turn, const PlanTask& plan) {
    State& state = turn.state;
    const core::Task* task = editable_task(state, plan.id);
    if (task == nullptr)
        return;
    state.overlay = {};
    const std::optional<core::Day> day = plan.day ? std::optional(kept_day(*plan.day)) : std::nullopt;
    change_task(turn, plan.id, UndoOffer::What::TaskPlanned, [&day](core::Task& planned) { planned.day = day; },
                {PlanTask{plan.id, task->day}}, {PlanTask{plan.id, day}});
}

void serve(Turn& turn, const EstimateTask& estimate) {
    State& state = turn.state;
    const core::Task* task = editable_task(state, estimate.id);
    if (task == nullptr)
        return;
    state.overlay = {};
    const std::int32_t minutes = std::clamp(estimate.minutes, 0, core::kMaxTaskMinutes);
    change_task(turn, estimate.id, UndoOffer::What::TaskPlanned,
                [minutes](core::Task& estimated) { estimated.minutes = minutes; },
                {EstimateTask{estimate.id, task->minutes}}, {EstimateTask{estimate.id, minutes}});
}

void serve(Turn& turn, const PlaceTask& place) {
    State& state = turn.state;
    if (editable_task(state, place.id) == nullptr)
        return;
    state.overlay = {};
    const std::vector<core::Ranked> ranks = core::put_before(state.priorities, place.id, place.before);
    std::vector<core::Ranked> before;
    for (const core::Ranked& ranked : ranks)
        before.push_back({ranked.id, state.priorities.find(ranked.id)->rank});
    if (ranks.empty())
        return;
    serve(turn, RankTasks{ranks});
    offer_undo(state, UndoOffer::What::TaskPlaced, {RankTasks{before}}, {RankTasks{ranks}});
}

void serve(Turn& turn, const RankTasks& rank) {
    State& state = turn.state;
    for (const core::Ranked& ranked : rank.ranks) {
        const std::int64_t kept = std::clamp(ranked.rank, -core::kMaxTaskRank, core::kMaxTaskRank);
        if (editable_task(state, ranked.id) != nullptr &&
            state.priorities.change(ranked.id, state.now, [kept](core::Task& task) { task.rank = kept; }))
            turn.changed.add(ranked.id);
    }
}

void serve(Turn& turn, const ShowTasks& show) {
    turn.state.overlay = {};
    end_task_edit(turn.state, turn.changed);
    turn.state.priorities_screen.shown = show.shown;
}

}  // namespace duolog::app
