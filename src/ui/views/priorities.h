/// The 1-2-3 list: one line to add, three classes, and no fourth.
#pragma once

#include <string>

#include "app/action.h"
#include "app/state.h"

namespace duolog::views {

/// The list as text, with what is done.
std::string priorities_text(const app::State& state);

void priorities_view(const app::State& state, app::Actions& actions);

}  // namespace duolog::views
