// The list of priorities.
#include <algorithm>
#include <string>
#include <utility>

#include "app/serve.h"
#include "core/priorities.h"
#include "core/utf8.h"

namespace duolog::app {
namespace {

std::string at_most_a_task(const std::string& typed) {
    const std::string text = core::repaired_utf8(typed);
    return std::string(core::utf8_prefix(text, core::kMaxTaskTextBytes));
}

}  // namespace

const core::Task* shown_task(const State& state, const core::Id& id) {
    const core::Task* task = state.priorities.find(id);
    return task == nullptr || task->deleted ? nullptr : task;
}

const core::Task* editable_task(const State& state, const core::Id& id) {
    return may_edit(state) ? shown_task(state, id) : nullptr;
}

bool anything_on_list(const State& state) {
    const auto& all = state.priorities.all();
    return std::any_of(all.begin(), all.end(), [&](const core::Task& task) {
        return !task.deleted && task.id != state.priorities_screen.draft_task;
    });
}

void end_task_edit(State& state, Changed& changed) {
    PrioritiesScreen& screen = state.priorities_screen;
    if (!screen.editing || !may_edit(state))
        return;
    const core::Id id = *screen.editing;
    const std::string before = std::exchange(screen.text_before, {});
    std::string text = core::task_text(screen.edit_text);
    if (text.empty())
        text = before;  // Also where other words were kept while the page was hidden.
    screen.editing.reset();
    screen.edit_text.clear();
    screen.wants_keyboard = false;
    if (state.priorities.change(id, state.now, [&text](core::Task& task) { task.text = text; }))
        changed.add(id);
    if (text == before)
        return;
    // An offer that a finger may be on its way to does not change under it.
    const UndoOffer::What what = state.undo ? UndoOffer::What::Unsaid : UndoOffer::What::TaskEdited;
    offer_undo(state, what, {SetTaskText{id, before}}, {SetTaskText{id, text}});
}

void serve(Turn& turn, const EditDraft& edit) {
    State& state = turn.state;
    PrioritiesScreen& screen = state.priorities_screen;
    screen.draft = at_most_a_task(edit.text);
    if (!screen.draft_task || !may_edit(state) || !core::task_text(screen.draft).empty())
        return;
    if (state.priorities.remove(*screen.draft_task, state.now))
        turn.changed.add(*screen.draft_task);
    screen.draft_task.reset();
}

namespace {

/// The draft as a task: the one that kept it while the page was hidden, or a new one.
core::Id put_down(State& state, const core::RandomBytes& random, core::Priority priority, const std::string& text) {
    const PrioritiesScreen& screen = state.priorities_screen;
    if (screen.draft_task && state.priorities.find(*screen.draft_task) != nullptr) {
        const std::int64_t rank = core::last_rank(state.priorities, priority);
        state.priorities.change(*screen.draft_task, state.now, [&](core::Task& task) {
            if (task.priority != priority)
                task.rank = rank;
            task.priority = priority;
            task.text = text;
            task.deleted = false;
        });
        return *screen.draft_task;
    }
    core::Task task;
    task.id = core::make_id(random());
    task.created = task.edited = state.now;
    task.priority = priority;
    task.text = text;
    task.rank = core::last_rank(state.priorities, priority);
    const core::Id id = task.id;
    state.priorities.add(std::move(task));
    return id;
}

}  // namespace

std::vector<core::Id> keep_typing(State& state, const core::RandomBytes& random) {
    Changed changed;
    if (!may_edit(state))
        return {};
    PrioritiesScreen& screen = state.priorities_screen;
    const std::string edited = screen.editing ? core::task_text(screen.edit_text) : std::string();
    if (!edited.empty() &&
        state.priorities.change(*screen.editing, state.now, [&](core::Task& task) { task.text = edited; }))
        changed.add(*screen.editing);
    const core::TypedTask draft = core::typed_task(screen.draft);
    if (!draft.text.empty()) {
        screen.draft_task = put_down(state, random, draft.priority.value_or(screen.next), draft.text);
        changed.add(*screen.draft_task);
    }
    return changed.ids();
}

void add_draft(Turn& turn, core::Priority priority, const std::string& text) {
    State& state = turn.state;
    PrioritiesScreen& screen = state.priorities_screen;
    if (!may_edit(state) || text.empty())
        return;
    const core::Id id = put_down(state, turn.random, priority, text);
    turn.changed.add(id);
    offer_undo(state, UndoOffer::What::Unsaid, {DeleteTasks{{id}}}, {RestoreTasks{{id}}});
    screen.draft.clear();
    screen.draft_task.reset();
    ++screen.draft_number;
}

void serve(Turn& turn, const AddTask& add) {
    PrioritiesScreen& screen = turn.state.priorities_screen;
    const core::TypedTask typed = core::typed_task(screen.draft);
    const std::string text = typed.priority == add.priority ? typed.text : core::task_text(screen.draft);
    if (!may_edit(turn.state) || text.empty())
        return;
    add_draft(turn, add.priority, text);
    screen.next = add.priority;
}

void serve(Turn& turn, const TickTask& tick) {
    State& state = turn.state;
    const core::Task* task = editable_task(state, tick.id);
    if (task == nullptr || task->done.has_value() == tick.done || (task->declined && tick.done && !tick.at))
        return;
    const core::Moment at = tick.at.value_or(state.now);
    const std::optional<core::Moment> before = task->done;
    const std::optional<core::Moment> done = tick.done ? std::optional(at) : std::nullopt;
    if (!state.priorities.change(tick.id, state.now, [&done](core::Task& ticked) { ticked.done = done; }))
        return;
    turn.changed.add(tick.id);
    offer_undo(state, UndoOffer::What::Unsaid, {TickTask{tick.id, !tick.done, before}},
               {TickTask{tick.id, tick.done, done}});
}

void serve(Turn& turn, const StartTaskEdit& start) {
    State& state = turn.state;
    PrioritiesScreen& screen = state.priorities_screen;
    const core::Task* task = editable_task(state, start.id);
    if (task == nullptr)
        return;
    state.overlay = {};
    if (screen.editing != start.id) {
        end_task_edit(state, turn.changed);
        screen.editing = start.id;
        ++screen.edit_number;
        screen.edit_text = screen.text_before = task->text;
    }
    screen.wants_keyboard = true;
}

void serve(Turn& turn, const EditTask& edit) {
    PrioritiesScreen& screen = turn.state.priorities_screen;
    if (screen.editing == edit.id)
        screen.edit_text = at_most_a_task(edit.text);
}

void serve(Turn& turn, const EndTaskEdit&) { end_task_edit(turn.state, turn.changed); }

void serve(Turn& turn, const SetTaskText& set) {
    State& state = turn.state;
    if (editable_task(state, set.id) != nullptr &&
        state.priorities.change(set.id, state.now, [&set](core::Task& task) { task.text = set.text; }))
        turn.changed.add(set.id);
}

void serve(Turn& turn, const DeleteTask& gone) {
    State& state = turn.state;
    if (editable_task(state, gone.id) == nullptr)
        return;
    end_task_edit(state, turn.changed);  // What was typed comes back with the task.
    state.overlay = {};
    state.priorities.remove(gone.id, state.now);
    turn.changed.add(gone.id);
    offer_undo(state, UndoOffer::What::TaskDeleted, {Restore{gone.id}}, {gone});
}

}  // namespace duolog::app
