// The journal's pages.
#include <string>

#include "app/serve.h"
#include "core/journal.h"

namespace duolog::app {
namespace {

/// A blank page begun here stays out of the files until it has words.
bool worth_saving(JournalScreen& screen, const core::Entry& entry) {
    if (screen.open != entry.id || !screen.started_here)
        return true;
    screen.handed_to_saver = screen.handed_to_saver || !core::blank(entry);
    return screen.handed_to_saver;
}

/// Begun here, and with nothing on it.
bool left_blank(const State& state) {
    const JournalScreen& screen = state.journal_screen;
    const core::Entry* entry = screen.open ? state.journal.find(*screen.open) : nullptr;
    return entry != nullptr && screen.started_here && !entry->deleted && core::blank(*entry);
}

}  // namespace

void close_page(State& state, Changed& changed) {
    const bool goes = left_blank(state);
    const JournalScreen left = state.journal_screen;
    state.journal_screen = {};
    if (!goes)
        return;
    if (!left.handed_to_saver) {
        state.journal.forget(*left.open);
    } else if (may_edit(state)) {
        state.journal.remove(*left.open, state.now);
        changed.add(*left.open);
    }
}

void leave_journal(State& state, Changed& changed) {
    if (left_blank(state))
        return close_page(state, changed);
    state.journal_screen.started_here = false;
    state.journal_screen.wants_keyboard = false;
}

void serve(Turn& turn, const StartEntry&) {
    State& state = turn.state;
    if (!may_edit(state))
        return;
    go_to(state, Place::Journal, turn.changed);
    close_page(state, turn.changed);
    core::Entry entry;
    entry.id = core::make_id(turn.random());
    entry.created = entry.edited = state.now;
    state.journal.add(entry);
    state.journal_screen.open = entry.id;
    state.journal_screen.started_here = true;
    state.journal_screen.wants_keyboard = true;
}

void serve(Turn& turn, const OpenEntry& open) {
    State& state = turn.state;
    const core::Entry* entry = state.journal.find(open.id);
    if (entry == nullptr || entry->deleted)
        return;
    go_to(state, Place::Journal, turn.changed);
    if (state.journal_screen.open == open.id)
        return;
    close_page(state, turn.changed);
    state.journal_screen.open = open.id;
}

void serve(Turn& turn, const CloseEntry&) { close_page(turn.state, turn.changed); }

/// Also in the bin: words that arrive just after the deletion come back with Undo.
void serve(Turn& turn, const EditEntry& edit) {
    State& state = turn.state;
    const core::Entry* entry = state.journal.find(edit.id);
    if (!may_edit(state) || entry == nullptr)
        return;
    const std::uint32_t revision = entry->revision;
    state.journal.set_text(edit.id, edit.text, state.now);
    if (entry->revision != revision)
        state.steps.undone.clear();
    if (entry->revision != revision && worth_saving(state.journal_screen, *entry))
        turn.changed.add(edit.id);
}

void serve(Turn& turn, const DeleteEntry& gone) {
    State& state = turn.state;
    const core::Entry* entry = state.journal.find(gone.id);
    if (!may_edit(state) || entry == nullptr || entry->deleted)
        return;
    const bool is_open = state.journal_screen.open == gone.id;
    if (is_open && left_blank(state))
        return close_page(state, turn.changed);
    if (is_open)
        state.journal_screen = {};
    state.journal.remove(gone.id, state.now);
    turn.changed.add(gone.id);
    offer_undo(state, UndoOffer::What::EntryDeleted, {Restore{gone.id}}, {gone});
}

}  // namespace duolog::app
