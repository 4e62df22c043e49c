/// The first meeting, step by step: to be read beforehand and ticked together.
#pragma once

#include "app/action.h"
#include "app/state.h"

namespace duolog::views {

void checklist_view(const app::State& state, app::Actions& actions);

}  // namespace duolog::views
