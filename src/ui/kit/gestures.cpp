#include "ui/kit/gestures.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace duolog::kit {
namespace {

constexpr float kSlop = 10;              ///< A finger that moves less has not moved.
constexpr float kPullSlop = 6;           ///< On a handle, which is there to be moved.
constexpr float kEdge = 20;              ///< Where the system's own gestures begin.
constexpr double kPressAfterSecs = 0.1;  ///< Held this long, what lies under it looks pressed.
constexpr double kLongPressSecs = 0.5;
constexpr double kVelocityWindowSecs = 0.1;
constexpr double kGlideTimeSecs = 0.325;  ///< Velocity falls to 1/e in this time.
constexpr float kStopSpeed = 10;
constexpr float kFlingSpeed = 50;
constexpr float kSeenSpeed = 40;        ///< A list that goes slower seems to stand still.
constexpr float kStretchShare = 0.15F;  ///< The most that content is pulled beyond its end, of the height.
constexpr double kReturnTimeSecs = 0.08;

/// Pulling beyond an end gets harder: approaches `most`, never reaches it.
float rubber(float pulled, float most) { return most * (1 - 1 / (pulled / most + 1)); }

}  // namespace

void Gestures::emit(PointerStep::Kind kind, float x, float y) { steps_.push_back({kind, x, y}); }

void Gestures::handle(const platform::PointerEvent& event) {
    using Kind = platform::PointerEvent::Kind;
    last_secs_ = std::max(last_secs_, event.time_secs);
    if (event.kind == Kind::Down) {
        down(event);
        return;
    }
    if (event.kind == Kind::Move) {
        if (event.finger == finger_)
            move(event);
        return;
    }
    fingers_down_ = std::max(0, fingers_down_ - 1);
    if (event.finger != finger_)
        return;
    if (event.kind == Kind::Cancel) {
        cancel();
    } else {
        up(event);
    }
}

void Gestures::down(const platform::PointerEvent& event) {
    ++fingers_down_;
    if (fingers_down_ > 1) {  // A second finger is never a tap.
        cancel();
        if (phase_ != Phase::Gliding)  // A pulled list still comes back.
            phase_ = Phase::Ignored;
        return;
    }
    const bool stops_list = stops_glide(event);
    finger_ = event.finger;
    start_x_ = event.x;
    start_y_ = event.y;
    start_secs_ = event.time_secs;
    samples_.assign(1, {event.time_secs, event.y});
    velocity_ = 0;
    zone_ = zone_at(event.x, event.y);
    only_scrolls_ = event.on_field;
    if (stops_list) {  // A finger that stops the list does not press.
        grab_position_ = position_;
        grab_y_ = event.y;
        phase_ = Phase::Scrolling;
        return;
    }
    stop_glide();
    phase_ = Phase::Waiting;
    if (!only_scrolls_)
        emit(PointerStep::Kind::MoveTo, event.x, event.y);
}

/// Only on the list itself, and only while it is seen to move: a tap elsewhere is a tap.
bool Gestures::stops_glide(const platform::PointerEvent& event) const {
    if (phase_ != Phase::Gliding)
        return false;
    const ScrollTarget* target = scroll_target_at(targets_, event.x, event.y);
    const bool pulled = position_ != std::clamp(position_, 0.0F, scrolled_.limit);
    return target != nullptr && target->id == scrolled_.id && (pulled || std::fabs(velocity_) > kSeenSpeed * scale_);
}

void Gestures::move(const platform::PointerEvent& event) {
    samples_.push_back({event.time_secs, event.y});
    const bool moved = std::hypot(event.x - start_x_, event.y - start_y_) > slop();
    if ((phase_ == Phase::Waiting || phase_ == Phase::Held) && moved)
        begin_move(event);
    if (phase_ == Phase::Scrolling)
        scroll_to(grab_position_ - (event.y - grab_y_));
    else if (phase_ == Phase::Dragging)
        drag(DragStep::Kind::Move, event.x, event.y);
}

float Gestures::slop() const { return (zone_ && zone_->kind == TouchZone::Kind::Pull ? kPullSlop : kSlop) * scale_; }

/// The pointer is away before the button comes up: nothing is clicked.
void Gestures::let_go() {
    if (only_scrolls_)
        return;
    emit(PointerStep::Kind::Leave);
    if (phase_ == Phase::Held)
        emit(PointerStep::Kind::Release);
}

void Gestures::begin_move(const platform::PointerEvent& event) {
    let_go();
    const bool sideways = std::fabs(event.x - start_x_) > std::fabs(event.y - start_y_);
    if (sideways && at_edge())
        phase_ = Phase::Ignored;
    else if (zone_ && zone_->kind == (sideways ? TouchZone::Kind::Drag : TouchZone::Kind::Pull))
        phase_ = Phase::Dragging;
    else
        begin_scroll(event.y);
}

void Gestures::begin_scroll(float y) {
    const ScrollTarget* target = target_of(start_y_ - y);
    if (target == nullptr) {
        phase_ = Phase::Ignored;
        return;
    }
    scrolled_ = *target;
    position_ = grab_position_ = target->position;
    // The content follows the finger less the slop, however far the first move that was told of went.
    grab_y_ = start_y_ + std::clamp(y - start_y_, -kSlop * scale_, kSlop * scale_);
    phase_ = Phase::Scrolling;
}

void Gestures::scroll_to(float position) {
    position_ = position;
    const float inside = std::clamp(position, 0.0F, scrolled_.limit);
    const float most = (scrolled_.bottom - scrolled_.top) * kStretchShare;
    const float beyond = inside - position;  // Positive when pulled down past the start.
    const float stretch = most > 0 ? std::copysign(rubber(std::fabs(beyond), most), beyond) : 0;
    scroll_ = ScrollStep{scrolled_.id, inside, stretch};
}

void Gestures::up(const platform::PointerEvent& event) {
    switch (phase_) {
        case Phase::Waiting:
            phase_ = Phase::Idle;
            if (only_scrolls_)
                break;
            emit(PointerStep::Kind::MoveTo, event.x, event.y);
            emit(PointerStep::Kind::Press);
            emit(PointerStep::Kind::Release);
            emit(PointerStep::Kind::Leave);
            break;
        case Phase::Held:
            emit(PointerStep::Kind::Release);
            emit(PointerStep::Kind::Leave);
            phase_ = Phase::Idle;
            break;
        case Phase::Scrolling:
            velocity_ = speed(event.time_secs);
            if (std::fabs(velocity_) < kFlingSpeed * scale_)
                velocity_ = 0;
            last_secs_ = event.time_secs;
            phase_ = Phase::Gliding;
            break;
        case Phase::Gliding:
            break;
        case Phase::Dragging:
            drag(DragStep::Kind::End, event.x, event.y);
            phase_ = Phase::Idle;
            break;
        default:
            phase_ = Phase::Idle;
            break;
    }
}

void Gestures::cancel() {
    if (phase_ == Phase::Held || phase_ == Phase::Waiting)
        let_go();
    else if (phase_ == Phase::Dragging)
        drag(DragStep::Kind::Cancel, start_x_, start_y_);
    velocity_ = 0;
    phase_ = phase_ == Phase::Scrolling || phase_ == Phase::Gliding ? Phase::Gliding : Phase::Idle;
}

float Gestures::speed(double now_secs) const {
    for (const Sample& sample : samples_) {
        if (now_secs - sample.time_secs > kVelocityWindowSecs)
            continue;
        const double passed = samples_.back().time_secs - sample.time_secs;
        if (passed < 0.008)
            return 0;
        return static_cast<float>((sample.y - samples_.back().y) / passed);
    }
    return 0;
}

/// What is dragged is not pressed before: it would jump to the finger that only wants to scroll.
bool Gestures::may_press() const { return !only_scrolls_ && (!zone_ || zone_->kind != TouchZone::Kind::Drag); }

bool Gestures::has_menu() const { return !only_scrolls_ && zone_ && zone_->kind == TouchZone::Kind::Menu; }

bool Gestures::at_edge() const {
    return width_ > 0 && (start_x_ < kEdge * scale_ || start_x_ >= width_ - kEdge * scale_);
}

/// Only what has a menu is pressed long: a slow hand must be able to press everything else.
void Gestures::hold(double now_secs) {
    if (has_menu() && now_secs - start_secs_ >= kLongPressSecs) {
        let_go();
        long_press_ = LongPress{zone_->id, start_x_, start_y_};
        phase_ = Phase::Ignored;
    } else if (phase_ == Phase::Waiting && may_press() && now_secs - start_secs_ >= kPressAfterSecs) {
        emit(PointerStep::Kind::Press);
        phase_ = Phase::Held;
    }
}

void Gestures::advance(double now_secs, bool reduced_motion) {
    if (phase_ == Phase::Waiting || phase_ == Phase::Held)
        hold(now_secs);
    if (phase_ != Phase::Gliding)
        return;
    if (reduced_motion) {
        velocity_ = 0;
        scroll_to(std::clamp(position_, 0.0F, scrolled_.limit));
        phase_ = Phase::Idle;
        return;
    }
    glide(now_secs);
}

void Gestures::glide(double now_secs) {
    const double passed = std::clamp(now_secs - last_secs_, 0.0, 0.1);
    last_secs_ = now_secs;
    const float inside = std::clamp(position_, 0.0F, scrolled_.limit);
    if (inside != position_) {  // Pulled beyond an end: comes back.
        velocity_ = 0;
        const float left = (position_ - inside) * static_cast<float>(std::exp(-passed / kReturnTimeSecs));
        scroll_to(std::fabs(left) < 0.5F ? inside : inside + left);
    } else {
        scroll_to(position_ + velocity_ * static_cast<float>(passed));
        velocity_ *= static_cast<float>(std::exp(-passed / kGlideTimeSecs));
    }
    const bool at_rest = position_ == std::clamp(position_, 0.0F, scrolled_.limit);
    if (at_rest && std::fabs(velocity_) < kStopSpeed * scale_)
        phase_ = Phase::Idle;
}

/// The innermost that can go that way; where none can, the innermost that scrolls at all gives way a little.
const ScrollTarget* Gestures::target_of(float dy) const {
    const ScrollTarget* movable = movable_target_at(targets_, start_x_, start_y_, dy);
    const ScrollTarget* top = scroll_target_at(targets_, start_x_, start_y_);
    if (movable != nullptr || top == nullptr || top->id == 0 || top->limit > 0)
        return movable != nullptr ? movable : top;
    const ScrollTarget* other = movable_target_at(targets_, start_x_, start_y_, -dy);
    return other != nullptr ? other : top;
}

/// None where something lies over the page that it is on.
std::optional<TouchZone> Gestures::zone_at(float x, float y) const {
    const ScrollTarget* top = scroll_target_at(targets_, x, y);
    if (top != nullptr && top->id == 0)
        return std::nullopt;
    for (auto zone = zones_.rbegin(); zone != zones_.rend(); ++zone)
        if (x >= zone->left && x < zone->right && y >= zone->top && y < zone->bottom)
            return *zone;
    return std::nullopt;
}

void Gestures::drag(DragStep::Kind kind, float x, float y) { drag_ = DragStep{zone_->id, kind, x, y, start_y_}; }

void Gestures::stop_glide() {
    if (phase_ != Phase::Gliding)
        return;
    velocity_ = 0;
    scroll_to(std::clamp(position_, 0.0F, scrolled_.limit));
    phase_ = Phase::Idle;
}

std::vector<PointerStep> Gestures::take_pointer_steps() { return std::exchange(steps_, {}); }

std::optional<ScrollStep> Gestures::take_scroll_step() { return std::exchange(scroll_, std::nullopt); }

std::optional<LongPress> Gestures::take_long_press() { return std::exchange(long_press_, std::nullopt); }

std::optional<DragStep> Gestures::take_drag_step() { return std::exchange(drag_, std::nullopt); }

bool Gestures::moving() const {
    return phase_ == Phase::Gliding || (phase_ == Phase::Waiting && may_press()) ||
           (phase_ == Phase::Held && has_menu());
}

}  // namespace duolog::kit
