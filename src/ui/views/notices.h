/// What a person must know about their journal's safety: each fault as a sentence, with what can be done.
#pragma once

#include <string>

#include "app/action.h"
#include "app/state.h"

namespace duolog::views {

/// Everything that is not as it should be, most urgent first; nothing when all is well.
void notices_view(const app::State& state, app::Actions& actions);

/// The page while the journal opens, and when it could not be opened.
void opening_view(const app::State& state, app::Actions& actions);

/// Why the full check could not be made.
std::string check_fault(const app::State& state);

/// What went wrong with a choice in Settings.
void settings_notices(const app::State& state);

/// This one page holds as much as a page can.
void full_page_notice();

}  // namespace duolog::views
