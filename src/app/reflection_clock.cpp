#include "app/state.h"

namespace duolog::app {

core::LocalTime local_now(const State& state) { return core::local_time(state.now.at, state.now.offset_minutes); }
core::DayPlan plan_of_today(const State&) { return {}; }
bool asks_about_ones(const State&) { return false; }
const core::Reflection* block_on_page(const State&) { return nullptr; }
std::optional<core::Instant> next_minute_of_block(const State&) { return std::nullopt; }

}  // namespace duolog::app
