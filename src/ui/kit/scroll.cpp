#include "ui/kit/scroll.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace duolog::kit {
namespace {

constexpr double kMotionSecs = 0.15;
constexpr double kPauseSecs = 0.4;  ///< After so long a roll is another one.
constexpr float kMovedAway = 24;    ///< So is one with the pointer elsewhere, layout pixels.
constexpr float kKeyLines = 2;
constexpr float kPageShare = 0.875F;  ///< What was at the edge stays in view.

bool inside(const ScrollTarget& target, float x, float y) {
    return x >= target.left && x < target.right && y >= target.top && y < target.bottom;
}

bool can_move(const ScrollTarget& target, float dy) {
    constexpr float kHalf = 0.5F;
    return dy > 0 ? target.position < target.limit - kHalf : target.position > kHalf;
}

float page_of(const ScrollTarget& target) { return (target.bottom - target.top) * kPageShare; }

}  // namespace

const ScrollTarget* scroll_target_at(const std::vector<ScrollTarget>& targets, float x, float y) {
    const auto found =
        std::find_if(targets.rbegin(), targets.rend(), [&](const auto& target) { return inside(target, x, y); });
    return found == targets.rend() ? nullptr : &*found;
}

const ScrollTarget* movable_target_at(const std::vector<ScrollTarget>& targets, float x, float y, float dy) {
    for (auto target = targets.rbegin(); target != targets.rend(); ++target) {
        if (!inside(*target, x, y))
            continue;
        if (target->id == 0)
            return nullptr;
        if (can_move(*target, dy))
            return &*target;
    }
    return nullptr;
}

const ScrollTarget* Scroller::find(std::uint32_t id) const {
    const auto found = std::find_if(targets_.begin(), targets_.end(), [&](const auto& each) { return each.id == id; });
    return id == 0 || found == targets_.end() ? nullptr : &*found;
}

float Scroller::rolled(const platform::WheelEvent& event) const {
    switch (event.unit) {
        case platform::WheelEvent::Unit::Pixels:
            return event.dy;
        case platform::WheelEvent::Unit::Lines:
            return event.dy * line_;
        case platform::WheelEvent::Unit::Pages:
            break;
    }
    const ScrollTarget* under = scroll_target_at(targets_, event.x, event.y);
    return under == nullptr ? 0 : event.dy * page_of(*under);
}

void Scroller::choose(const platform::WheelEvent& event, float dy) {
    const bool paused = event.time_secs - rolled_secs_ > kPauseSecs;
    const bool elsewhere = std::hypot(event.x - rolled_x_, event.y - rolled_y_) > kMovedAway * scale_;
    rolled_secs_ = event.time_secs;
    if (chosen_ && !paused && !elsewhere && find(id_) != nullptr)
        return;
    rolled_x_ = event.x;
    rolled_y_ = event.y;
    const ScrollTarget* target = movable_target_at(targets_, event.x, event.y, dy);
    chosen_ = target != nullptr;
    if (chosen_)
        take_up(*target);
}

/// Goes on from where it is seen, unless it is on its way.
void Scroller::take_up(const ScrollTarget& target) {
    constexpr float kRounded = 1.5F;
    const bool known = id_ == target.id && (moves_ || std::fabs(target.position - position_) < kRounded);
    id_ = target.id;
    if (known)
        return;
    moves_ = false;
    position_ = goal_ = target.position;
}

void Scroller::roll(const platform::WheelEvent& event, bool reduced_motion) {
    const float dy = rolled(event);
    if (dy == 0)
        return;
    choose(event, dy);
    const ScrollTarget* target = chosen_ ? find(id_) : nullptr;
    if (target == nullptr)
        return;
    take_up(*target);
    go(goal_ + dy, event.time_secs, reduced_motion || !event.notch);
}

void Scroller::press(platform::ScrollKey key, const ScrollTarget* target, double now_secs, bool reduced_motion) {
    using Key = platform::ScrollKey;
    if (target == nullptr || target->id == 0)
        return;
    chosen_ = false;
    take_up(*target);
    float goal = goal_;
    switch (key) {
        case Key::LineUp:
        case Key::LineDown:
            goal += kKeyLines * line_ * (key == Key::LineUp ? -1.0F : 1.0F);
            break;
        case Key::PageUp:
        case Key::PageDown:
            goal += page_of(*target) * (key == Key::PageUp ? -1.0F : 1.0F);
            break;
        case Key::Start:
        case Key::End:
            goal = key == Key::Start ? 0 : target->limit;
            break;
    }
    go(goal, now_secs, reduced_motion);
}

void Scroller::go(float goal, double now_secs, bool at_once) {
    const ScrollTarget* target = find(id_);
    goal_ = std::clamp(goal, 0.0F, target != nullptr ? target->limit : goal);
    if (!at_once && goal_ != position_) {
        from_ = position_;
        start_secs_ = now_secs;
        moves_ = true;
        return;
    }
    moves_ = false;
    position_ = goal_;
    step_ = ScrollStep{id_, position_, 0};
}

void Scroller::stop() {
    moves_ = chosen_ = false;
    id_ = 0;
}

void Scroller::advance(double now_secs) {
    if (!moves_)
        return;
    const ScrollTarget* target = find(id_);
    if (target == nullptr)
        return stop();
    goal_ = std::min(goal_, target->limit);
    const auto share = static_cast<float>(std::clamp((now_secs - start_secs_) / kMotionSecs, 0.0, 1.0));
    position_ = from_ + (goal_ - from_) * (1 - (1 - share) * (1 - share));
    moves_ = share < 1;
    step_ = ScrollStep{id_, position_, 0};
}

std::optional<ScrollStep> Scroller::take_step() { return std::exchange(step_, std::nullopt); }

}  // namespace duolog::kit
