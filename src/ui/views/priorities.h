/// The 1-2-3 list: one line to add, three classes, and no fourth.
#pragma once

#include "app/action.h"
#include "app/state.h"

namespace duolog::views {

void priorities_view(const app::State& state, app::Actions& actions);

}  // namespace duolog::views
