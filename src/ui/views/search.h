/// One field, and everything that matches: pages, tasks and steps of the guide.
#pragma once

#include "app/action.h"
#include "app/state.h"

namespace duolog::views {

void search_view(const app::State& state, app::Actions& actions);

}  // namespace duolog::views
