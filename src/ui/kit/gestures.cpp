#include "ui/kit/gestures.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace duolog::kit {
namespace {

constexpr float kSlop = 10;              ///< A finger that moves less has not moved.
constexpr double kPressAfterSecs = 0.1;  ///< Held this long, what lies under it looks pressed.
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
    if (stops_list) {  // A finger that stops the list does not press.
        grab_position_ = position_;
        grab_y_ = event.y;
        phase_ = Phase::Scrolling;
        return;
    }
    phase_ = Phase::Waiting;
    emit(PointerStep::Kind::MoveTo, event.x, event.y);
}

/// Only on the list itself, and only while it is seen to move: a tap elsewhere is a tap.
bool Gestures::stops_glide(const platform::PointerEvent& event) const {
    if (phase_ != Phase::Gliding)
        return false;
    const ScrollTarget* target = target_at(event.x, event.y);
    const bool pulled = position_ != std::clamp(position_, 0.0F, scrolled_.limit);
    return target != nullptr && target->id == scrolled_.id && (pulled || std::fabs(velocity_) > kSeenSpeed * scale_);
}

void Gestures::move(const platform::PointerEvent& event) {
    samples_.push_back({event.time_secs, event.y});
    const float slop = kSlop * scale_;
    const bool moved = std::hypot(event.x - start_x_, event.y - start_y_) > slop;
    if (phase_ == Phase::Waiting && moved)
        begin_scroll(event.y);
    if (phase_ == Phase::Held && moved) {
        emit(PointerStep::Kind::Leave);
        emit(PointerStep::Kind::Release);
        begin_scroll(event.y);
    }
    if (phase_ == Phase::Scrolling)
        scroll_to(grab_position_ - (event.y - grab_y_));
}

void Gestures::begin_scroll(float y) {
    if (phase_ == Phase::Waiting)
        emit(PointerStep::Kind::Leave);
    const ScrollTarget* target = target_at(start_x_, start_y_);
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
            emit(PointerStep::Kind::MoveTo, event.x, event.y);
            emit(PointerStep::Kind::Press);
            emit(PointerStep::Kind::Release);
            emit(PointerStep::Kind::Leave);
            phase_ = Phase::Idle;
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
        default:
            phase_ = Phase::Idle;
            break;
    }
}

void Gestures::cancel() {
    if (phase_ == Phase::Held) {
        emit(PointerStep::Kind::Leave);
        emit(PointerStep::Kind::Release);
    } else if (phase_ == Phase::Waiting) {
        emit(PointerStep::Kind::Leave);
    }
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

void Gestures::advance(double now_secs, bool reduced_motion) {
    if (phase_ == Phase::Waiting && now_secs - start_secs_ >= kPressAfterSecs) {
        emit(PointerStep::Kind::Press);
        phase_ = Phase::Held;
    }
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

const ScrollTarget* Gestures::target_at(float x, float y) const {
    for (auto target = targets_.rbegin(); target != targets_.rend(); ++target) {
        const bool inside = x >= target->left && x < target->right && y >= target->top && y < target->bottom;
        if (inside)
            return &*target;
    }
    return nullptr;
}

std::vector<PointerStep> Gestures::take_pointer_steps() { return std::exchange(steps_, {}); }

std::optional<ScrollStep> Gestures::take_scroll_step() { return std::exchange(scroll_, std::nullopt); }

bool Gestures::moving() const { return phase_ == Phase::Waiting || phase_ == Phase::Gliding; }

}  // namespace duolog::kit
