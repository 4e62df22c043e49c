/// The pocket guide's contents: what can be used now.
#pragma once

#include "app/action.h"
#include "app/state.h"

namespace duolog::views {

void guide_view(const app::State& state, app::Actions& actions);

}  // namespace duolog::views
