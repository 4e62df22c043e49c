/// One page of the journal: its date, whether it is saved, and its text, which can be written in at once.
#pragma once

#include "app/action.h"
#include "app/state.h"

namespace duolog::views {

void entry_view(const app::State& state, app::Actions& actions);

}  // namespace duolog::views
