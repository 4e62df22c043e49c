#include <algorithm>

#include "app/state.h"
#include "core/checklists.h"

namespace duolog::app {
namespace {

/// Nobody sits together that long: it was left, and is gone on with without a clock.
constexpr std::int64_t kForgottenMinutes = 12 * 60;

std::int64_t minutes_since(const core::Run& run, core::Instant now) {
    return std::max<std::int64_t>(0, (now.ms - run.started->at.ms) / core::kMinuteMs);
}

}  // namespace

const core::Run* clocked_run(const State& state) {
    const GuidePage* page = guide_page(state);
    if (state.place != Place::Guide || page == nullptr || page->kind != GuidePage::Kind::StepByStep)
        return nullptr;
    const core::Run* run = open_run(state, core::kFirstMeeting);
    return run != nullptr && run->started && minutes_since(*run, state.now.at) < kForgottenMinutes ? run : nullptr;
}

std::optional<std::int64_t> minutes_on_clock(const State& state) {
    const core::Run* run = clocked_run(state);
    return run == nullptr ? std::nullopt : std::optional(minutes_since(*run, state.now.at));
}

std::optional<core::Instant> next_minute_of_clock(const State& state) {
    const core::Run* run = clocked_run(state);
    if (run == nullptr)
        return std::nullopt;
    return core::Instant{run->started->at.ms + (minutes_since(*run, state.now.at) + 1) * core::kMinuteMs};
}

}  // namespace duolog::app
