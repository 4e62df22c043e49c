/// The tasks that are not on the list of what is to be done: those that are not done at all, and those that are done.
#pragma once

#include "app/action.h"
#include "app/state.h"

namespace duolog::views {

void declined_view(const app::State& state, app::Actions& actions);
void done_view(const app::State& state, app::Actions& actions);
/// These pages show the latest alone. REQUIRES: the task is done or declined.
bool is_listed(const app::State& state, const core::Task& task);

}  // namespace duolog::views
