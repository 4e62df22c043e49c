/// The clock of a first meeting that is gone through step by step: it is read from when the meeting began, so that it
/// is right after the phone slept or the page was reloaded.
#pragma once

#include <cstdint>
#include <optional>

#include "app/state.h"

namespace duolog::app {

/// The run whose clock is on the screen; null when there is none, or when it began half a day ago.
const core::Run* clocked_run(const State& state);
/// Whole minutes since it began; 0 while the device's clock stands before that. Nothing when no clock is shown.
std::optional<std::int64_t> minutes_on_clock(const State& state);
/// When the shown figure changes next; nothing when no clock is shown.
std::optional<core::Instant> next_minute_of_clock(const State& state);

}  // namespace duolog::app
