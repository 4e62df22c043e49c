// Getting about: places, search and menus.
#include <utility>

#include "app/places.h"
#include "app/serve.h"
#include "app/update.h"
#include "core/search.h"
#include "core/search_journal.h"

namespace duolog::app {
namespace {

/// A few milliseconds' work: nothing that is typed or drawn waits for it.
constexpr std::size_t kIndexedAtOnceBytes = std::size_t{64} * 1024;

bool page_has_menu(const State& state) {
    switch (state.place) {
        case Place::Journal:
            return state.journal_screen.open.has_value();
        case Place::Priorities:
            return anything_on_list(state) || !state.steps.done.empty() || !state.steps.undone.empty();
        case Place::Guide:
            return true;  // Its button is only where there is something to choose.
        case Place::Today:
            return true;
        case Place::Settings:
            break;
    }
    return false;
}

/// Where every place begins.
void go_to_first_page(State& state, Changed& changed) {
    if (state.place == Place::Journal)
        close_page(state, changed);
    if (state.place == Place::Guide)
        state.guide_screen.pages.clear();
    if (state.place == Place::Priorities)
        state.priorities_screen.shown = ShownTasks::Open;
    if (state.place == Place::Settings)
        state.settings_screen = {};
}

void add_all(Changed& changed, const std::vector<core::Id>& ids) {
    for (const core::Id& id : ids)
        changed.add(id);
}

}  // namespace

void leave(State& state, Changed& changed) {
    state.overlay = {};
    state.shortcuts_open = false;
    state.search.open = false;
    state.search.wants_keyboard = false;
    end_task_edit(state, changed);
}

void go_to(State& state, Place place, Changed& changed) {
    leave(state, changed);
    if (state.place == Place::Journal && place != Place::Journal)
        leave_journal(state, changed);
    state.place = place;
}

bool has_menu(const State& state, const Overlay& overlay) {
    switch (overlay.kind) {
        case Overlay::Kind::PageMenu:
            return !state.search.open && !state.shortcuts_open && page_has_menu(state);
        case Overlay::Kind::TaskMenu:
            return shown_task(state, overlay.record) != nullptr;
        case Overlay::Kind::EntryMenu: {
            const core::Entry* entry = state.journal.find(overlay.record);
            return entry != nullptr && !entry->deleted;
        }
        case Overlay::Kind::CardMenu:
            return state.guide != nullptr && core::find_card(*state.guide, overlay.card) != nullptr;
        case Overlay::Kind::None:
            break;
    }
    return true;
}

bool index_more(State& state) {
    if (!state.search.open || state.index.complete())
        return false;
    find_matches(state);
    return true;
}

void find_matches(State& state) {
    const core::Query query = core::query_of(state.search.query);
    for (const core::Id& id : std::exchange(state.not_indexed, {}))
        core::index_again(state.index, state.journal, id);
    core::build_index(state.index, state.journal, kIndexedAtOnceBytes);
    core::Hits hits = state.index.find(query);
    state.search.entries = std::move(hits.ids);
    state.search.complete = hits.complete;
    state.search.tasks = core::tasks_matching(state.priorities, query);
    std::erase_if(state.search.tasks, [&](const core::Id& id) { return id == state.priorities_screen.draft_task; });
    state.search.guide =
        state.guide == nullptr ? std::vector<core::GuideHit>() : core::guide_matching(*state.guide, query);
}

void serve(Turn& turn, const GoTo& go) {
    if (go.place != turn.state.place)
        return go_to(turn.state, go.place, turn.changed);
    leave(turn.state, turn.changed);
    go_to_first_page(turn.state, turn.changed);
}

void serve(Turn& turn, const Back& back) { add_all(turn.changed, go_back(turn.state, back.panes)); }

void serve(Turn& turn, const Close&) { add_all(turn.changed, close_one(turn.state)); }

void serve(Turn& turn, const OpenSearch&) {
    leave(turn.state, turn.changed);
    turn.state.search.open = true;
    turn.state.search.wants_keyboard = true;
    find_matches(turn.state);
}

void serve(Turn& turn, const EditQuery& edit) {
    turn.state.search.query = edit.text;
    find_matches(turn.state);
}

/// What lies under it stays as it is, also the search.
void serve(Turn& turn, const OpenShortcuts&) {
    turn.state.overlay = {};
    turn.state.shortcuts_open = true;
}

void serve(Turn& turn, const ShowMenu& menu) {
    Overlay overlay;
    if (menu.open && menu.task)
        overlay = {Overlay::Kind::TaskMenu, *menu.task};
    else if (menu.open && menu.entry)
        overlay = {Overlay::Kind::EntryMenu, *menu.entry};
    else if (menu.open && !menu.card.empty())
        overlay = {Overlay::Kind::CardMenu, {}, menu.card};
    else if (menu.open)
        overlay.kind = Overlay::Kind::PageMenu;
    turn.state.overlay = has_menu(turn.state, overlay) ? overlay : Overlay();
}

void serve(Turn& turn, const KeyboardTaken&) {
    turn.state.journal_screen.wants_keyboard = false;
    turn.state.priorities_screen.wants_keyboard = false;
    turn.state.search.wants_keyboard = false;
    turn.state.guide_screen.note_wants_keyboard = false;
}

/// A made-up journal is not kept at all: nothing there is to be asked.
void serve(Turn& turn, const OpenSafety&) {
    if (turn.state.demo)
        return;
    go_to(turn.state, Place::Settings, turn.changed);
    turn.state.settings_screen.open = SettingsScreen::Open::Safety;
}

void serve(Turn& turn, const OpenInstall&) {
    go_to(turn.state, Place::Settings, turn.changed);
    turn.state.settings_screen.open = SettingsScreen::Open::Install;
}

void serve(Turn& turn, const ShowBackupHelp& show) { turn.state.today_screen.backup_help = show.open; }

}  // namespace duolog::app
