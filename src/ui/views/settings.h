/// Language, appearance and size of text; each choice holds at once.
#pragma once

#include "app/action.h"
#include "app/state.h"

namespace duolog::views {

void settings_view(const app::State& state, app::Actions& actions);

}  // namespace duolog::views
