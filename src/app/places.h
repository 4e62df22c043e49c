/// Where the person is, and what lies behind: what "back" closes, and how often it can be asked.
#pragma once

#include <vector>

#include "app/state.h"

namespace duolog::app {

/// A page that Settings open is the page, perhaps with something over it.
bool settings_page_shown(const State& state);
/// "Is my journal safe?" is the page, perhaps with something over it.
bool safety_shown(const State& state);

bool diagnostics_shown(const State& state);

/// How many screens lie behind the present one: the browser's history is kept at this depth.
int depth(const State& state, Panes panes);

/// Closes the topmost thing: an overlay, the list of keys, the search, a page over its list; then any place goes back
/// to Today. Returns the records that changed, as update does.
std::vector<core::Id> go_back(State& state, Panes panes);

/// As go_back, but stays in its place, closes a page beside its list too, and ends the editing of a task: Escape.
std::vector<core::Id> close_one(State& state);

}  // namespace duolog::app
