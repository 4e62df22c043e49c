/// What scrolls up and down, and the arbiter of wheels and keys: which of the parts that lie in one another moves, and
/// where to. Pure: events in, steps out.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "platform/window.h"

namespace duolog::kit {

/// Something that scrolls up and down, as it was drawn in the last frame. Device pixels. Id 0 scrolls nothing, nor does
/// anything beneath it.
struct ScrollTarget {
    std::uint32_t id = 0;
    float left = 0, top = 0, right = 0, bottom = 0;
    float position = 0;  ///< 0..limit
    float limit = 0;
};

/// Where a scroll target is to go. `stretch` is how far the content is pulled beyond its end (rubber band).
struct ScrollStep {
    std::uint32_t id = 0;
    float position = 0;
    float stretch = 0;
};

/// The topmost at a place, null for none.
const ScrollTarget* scroll_target_at(const std::vector<ScrollTarget>& targets, float x, float y);
/// The innermost that can still move that way (`dy` positive: towards the end), null when none can.
const ScrollTarget* movable_target_at(const std::vector<ScrollTarget>& targets, float x, float y, float dy);

/// Wheel, touchpad and keys. What is rolled goes to one target until the person pauses, even at its end; a notch and a
/// key are shown as a short movement, a touchpad's pixels as they come.
class Scroller {
public:
    /// Device pixels a layout pixel, and of a line of text.
    void set_sizes(float scale, float line) {
        scale_ = scale;
        line_ = line;
    }
    void set_targets(std::vector<ScrollTarget> targets) { targets_ = std::move(targets); }

    void roll(const platform::WheelEvent& event, bool reduced_motion);
    /// `target`: what the keyboard scrolls, null for nothing.
    void press(platform::ScrollKey key, const ScrollTarget* target, double now_secs, bool reduced_motion);
    /// A finger takes over.
    void stop();
    void advance(double now_secs);

    /// What was decided since the last call.
    std::optional<ScrollStep> take_step();
    bool moving() const { return moves_; }

private:
    const ScrollTarget* find(std::uint32_t id) const;
    float rolled(const platform::WheelEvent& event) const;
    void choose(const platform::WheelEvent& event, float dy);
    void take_up(const ScrollTarget& target);
    void go(float goal, double now_secs, bool at_once);

    float scale_ = 1, line_ = 24;
    std::vector<ScrollTarget> targets_;
    std::uint32_t id_ = 0;  ///< What is moved, 0 for nothing.
    bool chosen_ = false;   ///< By a roll that goes on.
    double rolled_secs_ = 0;
    float rolled_x_ = 0, rolled_y_ = 0;
    float position_ = 0, from_ = 0, goal_ = 0;
    double start_secs_ = 0;
    bool moves_ = false;
    std::optional<ScrollStep> step_;
};

}  // namespace duolog::kit
