/// "Put Duolog on your home screen": why, and how on this very device.
#pragma once

#include "app/action.h"
#include "app/state.h"
#include "text/text.h"

namespace duolog::views {

void install_view(const app::State& state, app::Actions& actions);

/// A phone has a home screen, a computer has not.
text::Key install_title(platform::InstallWay way);

}  // namespace duolog::views
