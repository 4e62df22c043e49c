/// The frame in which the pages stand: one page on a phone, list and page side by side on a wide window.
#pragma once

#include "app/action.h"
#include "app/state.h"

namespace duolog::views {

/// Draws everything. Reads `state`, appends what the person asks for to `actions`, changes nothing.
void shell_view(const app::State& state, app::Actions& actions);

/// How many screens lie behind the present one in this layout: what "back" would close.
int depth(const app::State& state);

}  // namespace duolog::views
