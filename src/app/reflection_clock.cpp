#include "app/reflection_clock.h"

#include <algorithm>

#include "core/reflection.h"

namespace duolog::app {
namespace {

std::int64_t minutes_left(const core::Reflection& block, core::Instant now) {
    return (core::left_ms(block, now) + core::kMinuteMs - 1) / core::kMinuteMs;
}

/// When this next time of a booking begins, or ends if it goes on. As the clock goes now: a zone that changes until
/// then is known when it has.
core::Instant next_turn(const core::Occurrence& next, int offset_minutes) {
    const std::int64_t minute =
        next.booking->minute - offset_minutes + (next.going_on ? next.booking->length_minutes : 0);
    return {core::days_since_epoch(next.day) * core::kDayMs + minute * core::kMinuteMs};
}

}  // namespace

core::LocalTime local_now(const State& state) { return core::local_time(state.now.at, state.now.offset_minutes); }

const core::Reflection* block_on_page(const State& state) {
    const GuidePage* page = guide_page(state);
    if (state.place != Place::Guide || state.search.open || page == nullptr || page->kind != GuidePage::Kind::Block)
        return nullptr;
    return core::reflection_under_way(state.reflections);
}

std::optional<core::Instant> next_minute_of_block(const State& state) {
    const core::Reflection* block = block_on_page(state);
    if (block == nullptr || core::left_ms(*block, state.now.at) == 0)
        return std::nullopt;
    const std::int64_t next = minutes_left(*block, state.now.at) - 1;
    return core::Instant{core::planned_end(*block).ms - next * core::kMinuteMs};
}

ShownTimes shown_times(const State& state) {
    ShownTimes times;
    if (const core::Reflection* block = block_on_page(state))
        times.minutes_left = minutes_left(*block, state.now.at);
    const core::Reflection* under_way = core::reflection_under_way(state.reflections);
    times.block_over = under_way != nullptr && core::left_ms(*under_way, state.now.at) == 0;
    for (const core::Booking* booking : core::bookings_by_time(state.bookings)) {
        const core::Occurrence next = core::next_time(*booking, local_now(state));
        times.bookings.push_back({next.day, next.going_on});
    }
    return times;
}

std::optional<core::Instant> next_change_of_times(const State& state) {
    std::optional<core::Instant> change = next_minute_of_block(state);
    const auto also = [&](core::Instant instant) {
        if (state.now.at < instant)
            change = change ? std::min(*change, instant) : instant;
    };
    if (const core::Reflection* under_way = core::reflection_under_way(state.reflections))
        also(core::planned_end(*under_way));
    for (const core::Booking* booking : core::bookings_by_time(state.bookings))
        also(next_turn(core::next_time(*booking, local_now(state)), state.now.offset_minutes));
    return change;
}

}  // namespace duolog::app
