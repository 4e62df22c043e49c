/// The arbiter of fingers: decides whether a touch is a tap, a press or a scroll before Dear ImGui sees it. A scroll
/// never presses anything. Pure: events in, decisions out; it knows no widget and no window.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "platform/window.h"

namespace duolog::kit {

/// Something that scrolls up and down, as it was drawn in the last frame. Device pixels.
struct ScrollTarget {
    std::uint32_t id = 0;
    float left = 0, top = 0, right = 0, bottom = 0;
    float position = 0;  ///< 0..limit
    float limit = 0;
};

/// What Dear ImGui is to be told, in order.
struct PointerStep {
    enum class Kind { MoveTo, Leave, Press, Release };
    Kind kind = Kind::Leave;
    float x = 0, y = 0;
    bool operator==(const PointerStep&) const = default;
};

/// Where a scroll target is to go. `stretch` is how far the content is pulled beyond its end (rubber band).
struct ScrollStep {
    std::uint32_t id = 0;
    float position = 0;
    float stretch = 0;
};

class Gestures {
public:
    /// Distances are multiplied by `scale` (device pixels a layout pixel).
    void set_scale(float scale) { scale_ = scale; }
    void set_targets(std::vector<ScrollTarget> targets) { targets_ = std::move(targets); }

    void handle(const platform::PointerEvent& event);
    /// Time passes: held presses, inertia, the rubber band's return.
    void advance(double now_secs, bool reduced_motion);

    /// What was decided since the last call.
    std::vector<PointerStep> take_pointer_steps();
    std::optional<ScrollStep> take_scroll_step();
    /// A frame is needed soon although no event comes: inertia, or a press that waits to be shown.
    bool moving() const;

private:
    enum class Phase { Idle, Waiting, Held, Scrolling, Gliding, Ignored };
    struct Sample {
        double time_secs;
        float y;
    };

    void down(const platform::PointerEvent& event);
    void move(const platform::PointerEvent& event);
    void up(const platform::PointerEvent& event);
    void cancel();
    bool stops_glide(const platform::PointerEvent& event) const;
    void begin_scroll(float y);
    void scroll_to(float position);
    void glide(double now_secs);
    float speed(double now_secs) const;
    const ScrollTarget* target_at(float x, float y) const;
    void emit(PointerStep::Kind kind, float x = 0, float y = 0);

    float scale_ = 1;
    std::vector<ScrollTarget> targets_;
    Phase phase_ = Phase::Idle;
    std::int64_t finger_ = 0;
    int fingers_down_ = 0;
    float start_x_ = 0, start_y_ = 0;
    double start_secs_ = 0, last_secs_ = 0;
    std::vector<Sample> samples_;
    ScrollTarget scrolled_;
    float grab_position_ = 0, grab_y_ = 0;
    float position_ = 0;  ///< May lie beyond 0..limit while pulled.
    float velocity_ = 0;  ///< Device pixels a second, positive towards the end.
    std::vector<PointerStep> steps_;
    std::optional<ScrollStep> scroll_;
};

}  // namespace duolog::kit
