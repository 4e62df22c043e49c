/// The list of keys, from anywhere.
#pragma once

#include "app/action.h"
#include "app/state.h"

namespace duolog::views {

void shortcuts_view(const app::State& state, app::Actions& actions);

}  // namespace duolog::views
