#include "app/update.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "app/serve.h"

namespace duolog::app {
namespace {

void close_what_is_gone(State& state) {
    if (!has_menu(state, state.overlay))
        state.overlay = {};
    PrioritiesScreen& screen = state.priorities_screen;
    if (screen.editing && shown_task(state, *screen.editing) == nullptr) {
        screen.editing.reset();
        screen.edit_text.clear();
        screen.wants_keyboard = false;
    }
}

/// Another window may have thrown away what is open here: nothing is written on a page that is not on the list.
void close_gone_page(State& state) {
    if (!state.journal_screen.open)
        return;
    const core::Entry* entry = state.journal.find(*state.journal_screen.open);
    if (entry == nullptr || entry->deleted)
        state.journal_screen = {};
}

void serve_any(Turn& turn, const Action& action) {
    std::visit([&turn](const auto& asked) { serve(turn, asked); }, action);
}

}  // namespace

void Changed::add(const core::Id& id) {
    if (std::find(ids_.begin(), ids_.end(), id) == ids_.end())
        ids_.push_back(id);
}

bool may_edit(const State& state) { return state.opening == Opening::Open && state.access == platform::Access::Writer; }

void offer_undo(State& state, UndoOffer::What what, Actions inverse) {
    const std::size_t count = inverse.size();
    state.undo = UndoOffer{what, std::move(inverse), count, {state.now.at.ms + kUndoOfferMs}};
}

void serve(Turn& turn, const Undo&) {
    State& state = turn.state;
    if (!may_edit(state) || !state.undo)
        return;
    const Actions inverse = std::move(state.undo->inverse);
    state.undo.reset();
    for (const Action& action : inverse)
        serve_any(turn, action);
    state.undo.reset();  // Taking back is not offered to be taken back.
}

void serve(Turn& turn, const DismissUndo&) { turn.state.undo.reset(); }

void serve(Turn& turn, const Restore& restore) {
    State& state = turn.state;
    if (!may_edit(state))
        return;
    const core::Entry* entry = state.journal.find(restore.id);
    if (entry != nullptr && entry->deleted && state.journal.restore(restore.id, state.now))
        turn.changed.add(restore.id);
    if (state.priorities.restore(restore.id, state.now))
        turn.changed.add(restore.id);
    if (state.runs.find(restore.id) != nullptr)
        restore_run(state, restore.id, turn.changed);
}

void serve(Turn& turn, const DismissSlowDrawing&) { turn.state.slow_drawing = false; }

void serve(Turn& turn, const DismissUnfinishedSave&) { turn.state.safety.unfinished_save_read = true; }

std::vector<core::Id> update(State& state, const Action& action, const core::RandomBytes& random) {
    Changed changed;
    Turn turn{state, random, changed};
    serve_any(turn, action);
    close_what_is_gone(state);
    if (state.search.open && !changed.ids().empty())
        find_matches(state);
    return changed.ids();
}

void follow_records(State& state) {
    close_gone_page(state);
    close_what_is_gone(state);
    if (state.search.open)
        find_matches(state);
}

}  // namespace duolog::app
