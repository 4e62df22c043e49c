/// Today: the ones of today, the newest page, and one thing to do next. For a newcomer, what to try first.
#pragma once

#include <string>

#include "app/action.h"
#include "app/state.h"

namespace duolog::views {

/// What the page shows, as text.
std::string today_text(const app::State& state);

void today_view(const app::State& state, app::Actions& actions);

}  // namespace duolog::views
