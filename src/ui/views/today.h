/// Today: the ones of today, the newest page, and one thing to do next. For a newcomer, what to try first.
#pragma once

#include "app/action.h"
#include "app/state.h"

namespace duolog::views {

void today_view(const app::State& state, app::Actions& actions);

}  // namespace duolog::views
