#include "app/update.h"

#include <algorithm>
#include <string>
#include <variant>

namespace duolog::app {
namespace {

using Changed = std::vector<core::Id>;

template <class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

bool may_edit(const State& state) { return state.opening == Opening::Open && state.access == platform::Access::Writer; }

/// Leaves the page. A page that was begun here and is blank goes: without a trace when no file of it can exist, else to
/// the bin.
Changed close_page(State& state) {
    const JournalScreen left = state.journal_screen;
    state.journal_screen = {};
    const core::Entry* entry = left.open ? state.journal.find(*left.open) : nullptr;
    if (entry == nullptr || !left.started_here || entry->deleted || !core::blank(*entry))
        return {};
    if (!left.handed_to_saver) {
        state.journal.forget(*left.open);
        return {};
    }
    if (!may_edit(state))
        return {};
    state.journal.remove(*left.open, state.now);
    return {*left.open};
}

Changed start_entry(State& state, const core::RandomBytes& random) {
    if (!may_edit(state))
        return {};
    Changed changed = close_page(state);
    core::Entry entry;
    entry.id = core::make_id(random());
    entry.created = entry.edited = state.now;
    state.journal.add(entry);
    state.journal_screen.open = entry.id;
    state.journal_screen.started_here = true;
    state.journal_screen.wants_keyboard = true;
    return changed;
}

Changed open_entry(State& state, const core::Id& id) {
    const core::Entry* entry = state.journal.find(id);
    if (entry == nullptr || entry->deleted || state.journal_screen.open == id)
        return {};
    Changed changed = close_page(state);
    state.journal_screen.open = id;
    return changed;
}

/// A blank page begun here stays out of the files until it has words.
bool worth_saving(JournalScreen& screen, const core::Entry& entry) {
    if (screen.open != entry.id || !screen.started_here)
        return true;
    screen.handed_to_saver = screen.handed_to_saver || !core::blank(entry);
    return screen.handed_to_saver;
}

/// Also in the bin: words that arrive just after the deletion come back with Undo.
Changed edit_entry(State& state, const core::Id& id, const std::string& text) {
    const core::Entry* entry = state.journal.find(id);
    if (!may_edit(state) || entry == nullptr)
        return {};
    const std::uint32_t revision = entry->revision;
    state.journal.set_text(id, text, state.now);
    if (entry->revision == revision || !worth_saving(state.journal_screen, *entry))
        return {};
    return {id};
}

Changed delete_entry(State& state, const core::Id& id) {
    const core::Entry* entry = state.journal.find(id);
    if (!may_edit(state) || entry == nullptr || entry->deleted)
        return {};
    const bool is_open = state.journal_screen.open == id;
    if (is_open && state.journal_screen.started_here && core::blank(*entry))
        return close_page(state);
    if (is_open)
        state.journal_screen = {};
    state.journal.remove(id, state.now);
    state.undo = UndoOffer{id, {state.now.at.ms + kUndoOfferMs}};
    return {id};
}

Changed undo(State& state) {
    if (!may_edit(state) || !state.undo)
        return {};
    const core::Id id = state.undo->entry;
    state.undo.reset();
    return state.journal.restore(id, state.now) ? Changed{id} : Changed{};
}

}  // namespace

std::vector<core::Id> update(State& state, const Action& action, const core::RandomBytes& random) {
    return std::visit(Overloaded{
                          [&](const StartEntry&) { return start_entry(state, random); },
                          [&](const OpenEntry& open) { return open_entry(state, open.id); },
                          [&](const CloseEntry&) { return close_page(state); },
                          [&](const EditEntry& edit) { return edit_entry(state, edit.id, edit.text); },
                          [&](const DeleteEntry& gone) { return delete_entry(state, gone.id); },
                          [&](const Undo&) { return undo(state); },
                          [&](const DismissUndo&) {
                              state.undo.reset();
                              return Changed{};
                          },
                          [&](const DismissSlowDrawing&) {
                              state.slow_drawing = false;
                              return Changed{};
                          },
                          [&](const ShowMenu& menu) {
                              state.journal_screen.menu_open = menu.open && state.journal_screen.open;
                              return Changed{};
                          },
                          [&](const KeyboardTaken&) {
                              state.journal_screen.wants_keyboard = false;
                              return Changed{};
                          },
                          [](const SaveNow&) { return Changed{}; },
                          [](const OpenAgain&) { return Changed{}; },
                          [](const TakeOver&) { return Changed{}; },
                          [](const CopyText&) { return Changed{}; },
                      },
                      action);
}

}  // namespace duolog::app
