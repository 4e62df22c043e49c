/// The frame in which the pages stand: the places, one page on a phone, list and page side by side on a wide window.
#pragma once

#include "app/action.h"
#include "app/state.h"

namespace duolog::views {

/// How much of the program is here. With TodayOnly another page stays empty until the rest has come.
enum class Program { TodayOnly, Whole };
/// Draws everything. Reads `state`, appends what the person asks for to `actions`, changes nothing.
void shell_view(const app::State& state, Program program, app::Actions& actions);

/// Whether list and page are side by side in the present window.
app::Panes panes();

}  // namespace duolog::views
