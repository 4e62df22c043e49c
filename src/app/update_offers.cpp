// Tasks from what was typed, pasted or marked on a page of the journal.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/serve.h"
#include "core/day_plan.h"
#include "core/priorities.h"
#include "core/spaces.h"
#include "core/utf8.h"

namespace duolog::app {
namespace {

/// What the field for a new task held with what was pasted there, as one line.
void become_draft(Turn& turn, const std::string& text) {
    serve(turn, EditDraft{core::one_line(core::repaired_utf8(text))});
    ++turn.state.priorities_screen.draft_number;
}

/// A task of these words was taken from the page before.
bool on_list(const State& state, const core::Id& entry, const std::string& text) {
    const auto& all = state.priorities.all();
    return std::any_of(all.begin(), all.end(), [&](const core::Task& task) {
        return !task.deleted && task.entry == entry && task.text == text;
    });
}

}  // namespace

std::vector<core::TypedTask> actions_to_take(const State& state, const core::Entry& entry) {
    std::vector<core::TypedTask> tasks = core::actions_in(entry.text);
    std::erase_if(tasks, [&](const core::TypedTask& task) { return on_list(state, entry.id, task.text); });
    return tasks;
}

namespace {

core::Id add_task(Turn& turn, const core::TypedTask& typed, const AddTasks& add) {
    State& state = turn.state;
    core::Task task;
    task.id = core::make_id(turn.random());
    task.created = task.edited = state.now;
    task.priority = typed.priority.value_or(add.priority);
    task.text = core::task_text(typed.text);
    task.rank = core::last_rank(state.priorities, task.priority);
    task.entry = add.entry;
    const core::Id id = task.id;
    state.priorities.add(std::move(task));
    turn.changed.add(id);
    return id;
}

}  // namespace

void serve(Turn& turn, const EnterTask&) {
    const PrioritiesScreen& screen = turn.state.priorities_screen;
    const core::TypedTask typed = core::typed_task(screen.draft);
    add_draft(turn, typed.priority.value_or(screen.next), typed.text);
}

void serve(Turn& turn, const OfferTasks& offer) {
    if (!may_edit(turn.state))
        return;
    std::vector<core::TypedTask> tasks = core::typed_tasks(offer.text);
    if (tasks.size() < 2)
        return become_draft(turn, offer.text);
    ++turn.state.priorities_screen.draft_number;  // The field has the lines: it takes up the draft of before again.
    turn.state.priorities_screen.offer = TaskOffer{std::move(tasks), std::nullopt, offer.text};
}

/// What is on the list already is found there; with nothing marked nothing happens.
void serve(Turn& turn, const OfferActions& offer) {
    State& state = turn.state;
    const core::Entry* entry = state.journal.find(offer.entry);
    if (!may_edit(state) || entry == nullptr || entry->deleted)
        return;
    if (core::actions_in(entry->text).empty())
        return;
    std::vector<core::TypedTask> tasks = actions_to_take(state, *entry);
    go_to(state, Place::Priorities, turn.changed);
    state.priorities_screen.shown = ShownTasks::Open;
    state.priorities_screen.offer.reset();
    if (!tasks.empty())
        state.priorities_screen.offer = TaskOffer{std::move(tasks), offer.entry, {}};
}

void serve(Turn& turn, const TakeOffer& take) {
    std::optional<TaskOffer>& offered = turn.state.priorities_screen.offer;
    if (!may_edit(turn.state) || !offered)
        return;
    const TaskOffer offer = *std::exchange(offered, std::nullopt);
    if (!offer.pasted.empty())
        become_draft(turn, {});  // The first of the tasks begins with what stood there.
    serve(turn, AddTasks{offer.tasks, take.priority, offer.entry});
}

void serve(Turn& turn, const DropOffer& drop) {
    const std::optional<TaskOffer> offer = std::exchange(turn.state.priorities_screen.offer, std::nullopt);
    if (offer && drop.dropped == Dropped::AsOne && !offer->pasted.empty())
        become_draft(turn, offer->pasted);
}

void serve(Turn& turn, const AddTasks& add) {
    if (!may_edit(turn.state))
        return;
    std::vector<core::Id> ids;
    for (const core::TypedTask& typed : add.tasks)
        if (ids.size() < core::kMostTypedTasks && !core::task_text(typed.text).empty())
            ids.push_back(add_task(turn, typed, add));
    if (!ids.empty())
        offer_undo(turn.state, UndoOffer::What::TasksAdded, {DeleteTasks{ids}}, {RestoreTasks{ids}}, ids.size());
}

void serve(Turn& turn, const DeleteTasks& gone) {
    State& state = turn.state;
    for (const core::Id& id : gone.ids)
        if (may_edit(state) && state.priorities.remove(id, state.now))
            turn.changed.add(id);
}

void serve(Turn& turn, const RestoreTasks& restore) {
    State& state = turn.state;
    for (const core::Id& id : restore.ids)
        if (may_edit(state) && state.priorities.restore(id, state.now))
            turn.changed.add(id);
}

}  // namespace duolog::app
