/// The journal's list: every page, newest first, in months, and the way to a new one.
#pragma once

#include "app/action.h"
#include "app/state.h"

namespace duolog::views {

void journal_view(const app::State& state, app::Actions& actions);

}  // namespace duolog::views
