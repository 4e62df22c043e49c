#include "app/places.h"

#include "app/serve.h"

namespace duolog::app {
namespace {

/// What is done or declined lies over what is open.
bool other_list_shown(const State& state) {
    return state.place == Place::Priorities && state.priorities_screen.shown != ShownTasks::Open;
}

/// The present place shows more than its first page.
bool page_open(const State& state) {
    return (state.place == Place::Journal && state.journal_screen.open) ||
           (state.place == Place::Guide && !state.guide_screen.pages.empty()) || settings_page_shown(state) ||
           other_list_shown(state);
}

/// How many pages lie behind one another over the place's first. In two panes the first of them stands beside it; what
/// Settings open and another list of tasks never do.
int pages_over(const State& state, Panes panes) {
    if (!page_open(state))
        return 0;
    const int pages = state.place == Place::Guide ? static_cast<int>(state.guide_screen.pages.size()) : 1;
    const bool beside = state.place == Place::Journal || state.place == Place::Guide;
    return panes == Panes::One || !beside ? pages : pages - 1;
}

void close_guide_page(State& state) {
    GuideScreen& screen = state.guide_screen;
    screen.pages.pop_back();
    screen.note.clear();
    screen.month.reset();
    screen.typed_record.reset();
}

void close_open_page(State& state, Changed& changed) {
    if (state.place == Place::Journal)
        close_page(state, changed);
    else if (state.place == Place::Guide)
        close_guide_page(state);
    else if (state.place == Place::Priorities)
        state.priorities_screen.shown = ShownTasks::Open;
    else
        state.settings_screen = {};
}

/// False when nothing lies over the page.
bool close_what_lies_over(State& state) {
    if (state.overlay.kind != Overlay::Kind::None) {
        state.overlay = {};
        return true;
    }
    if (state.shortcuts_open) {
        state.shortcuts_open = false;
        return true;
    }
    const bool searching = state.search.open;
    state.search.open = false;
    state.search.wants_keyboard = false;
    return searching;
}

}  // namespace

bool settings_page_shown(const State& state) {
    return state.place == Place::Settings && state.settings_screen.open != SettingsScreen::Open::Nothing;
}

bool safety_shown(const State& state) {
    return settings_page_shown(state) && state.settings_screen.open == SettingsScreen::Open::Safety;
}

bool diagnostics_shown(const State& state) {
    return settings_page_shown(state) && state.settings_screen.open == SettingsScreen::Open::Diagnostics;
}

int depth(const State& state, Panes panes) {
    const bool overlay = state.overlay.kind != Overlay::Kind::None;
    const bool away = state.place != Place::Today;
    return (overlay ? 1 : 0) + (state.shortcuts_open ? 1 : 0) + (state.search.open ? 1 : 0) + pages_over(state, panes) +
           (away ? 1 : 0);
}

std::vector<core::Id> go_back(State& state, Panes panes) {
    Changed changed;
    if (close_what_lies_over(state))
        return {};
    if (pages_over(state, panes) > 0)
        close_open_page(state, changed);
    else if (state.place != Place::Today)
        go_to(state, Place::Today, changed);
    return changed.ids();
}

std::vector<core::Id> close_one(State& state) {
    Changed changed;
    if (close_what_lies_over(state))
        return {};
    if (state.priorities_screen.editing && may_edit(state))
        end_task_edit(state, changed);
    else if (page_open(state))
        close_open_page(state, changed);
    return changed.ids();
}

}  // namespace duolog::app
