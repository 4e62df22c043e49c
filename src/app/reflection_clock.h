/// What time alone changes on the screen about reflection: the figures of a block, and which bookings go on.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "app/state.h"
#include "core/date.h"

namespace duolog::app {

/// As it is to be shown at state.now.
struct ShownTimes {
    std::optional<std::int64_t> minutes_left;  ///< On the quiet page, rounded up; nothing when none is shown.
    bool block_over = false;                   ///< The time of the block that nobody has ended.
    /// Of each booking: the day of the next time, and whether it goes on.
    struct Next {
        core::Day day;
        bool going_on;
        bool operator==(const Next&) const = default;
    };
    std::vector<Next> bookings;
    bool operator==(const ShownTimes&) const = default;
};
ShownTimes shown_times(const State& state);

/// When any of it changes next: always after state.now. Nothing when nothing will.
std::optional<core::Instant> next_change_of_times(const State& state);

}  // namespace duolog::app
