/// What this device does, noted while the page is open, as a text to copy and send.
#pragma once

#include "app/action.h"
#include "app/state.h"

namespace duolog::views {

void diagnostics_view(const app::State& state, app::Actions& actions);

}  // namespace duolog::views
