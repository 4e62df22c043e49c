/// The menus: of a page of the journal and of its row in a list, of the checklist, of the priorities and of one task.
#pragma once

#include "app/action.h"
#include "app/state.h"

namespace duolog::views {

/// Draws the one that is open, over everything; nothing when none is.
void menus_view(const app::State& state, app::Actions& actions);

}  // namespace duolog::views
