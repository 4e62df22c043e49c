/// "Is my journal safe?": the verdict, where the journal is and how much, what was found, and what can be done.
#pragma once

#include "app/action.h"
#include "app/state.h"

namespace duolog::views {

void safety_view(const app::State& state, app::Actions& actions);

}  // namespace duolog::views
