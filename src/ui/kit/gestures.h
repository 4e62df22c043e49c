/// The arbiter of fingers: decides whether a touch is a tap, a press, a long press, a drag or a scroll before Dear
/// ImGui sees it. A scroll never presses anything. Pure: events in, decisions out; it knows no widget and no window.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "platform/window.h"
#include "ui/kit/scroll.h"

namespace duolog::kit {

/// What a finger may do on a part of the page besides tapping it, as it was drawn in the last frame. Device pixels.
struct TouchZone {
    enum class Kind {
        Menu,  ///< Held, it opens a menu.
        Drag,  ///< Moved sideways, it is dragged.
        Pull   ///< The same up and down.
    };
    std::uint32_t id = 0;
    Kind kind = Kind::Menu;
    float left = 0, top = 0, right = 0, bottom = 0;
};

struct LongPress {
    std::uint32_t id = 0;  ///< Of the zone.
    float x = 0, y = 0;
};

/// A finger that drags a zone. Cancel: it is to be as if nothing had been dragged.
struct DragStep {
    enum class Kind { Move, End, Cancel };
    std::uint32_t id = 0;
    Kind kind = Kind::Move;
    float x = 0, y = 0;
    float from_y = 0;  ///< Where the finger came down.
};

/// What Dear ImGui is to be told, in order.
struct PointerStep {
    enum class Kind { MoveTo, Leave, Press, Release };
    Kind kind = Kind::Leave;
    float x = 0, y = 0;
    bool operator==(const PointerStep&) const = default;
};

class Gestures {
public:
    /// Distances are multiplied by `scale` (device pixels a layout pixel).
    void set_scale(float scale) { scale_ = scale; }
    /// Of the window, device pixels: a drag that begins at its left or right edge is the system's.
    void set_width(float width) { width_ = width; }
    void set_targets(std::vector<ScrollTarget> targets) { targets_ = std::move(targets); }
    void set_zones(std::vector<TouchZone> zones) { zones_ = std::move(zones); }

    void handle(const platform::PointerEvent& event);
    /// Time passes: held presses, inertia, the rubber band's return.
    void advance(double now_secs, bool reduced_motion);

    /// What was decided since the last call.
    std::vector<PointerStep> take_pointer_steps();
    std::optional<ScrollStep> take_scroll_step();
    std::optional<LongPress> take_long_press();
    std::optional<DragStep> take_drag_step();
    /// A wheel or a key moves what may be gliding.
    void stop_glide();
    /// A frame is needed soon although no event comes: inertia, or a press that waits to be shown.
    bool moving() const;
    /// A list follows the finger, or goes on after it.
    bool scrolls() const { return phase_ == Phase::Scrolling || phase_ == Phase::Gliding; }
    bool dragging() const { return phase_ == Phase::Dragging; }

private:
    enum class Phase { Idle, Waiting, Held, Scrolling, Gliding, Dragging, Ignored };
    struct Sample {
        double time_secs;
        float y;
    };

    void down(const platform::PointerEvent& event);
    void move(const platform::PointerEvent& event);
    void up(const platform::PointerEvent& event);
    void cancel();
    bool stops_glide(const platform::PointerEvent& event) const;
    void begin_move(const platform::PointerEvent& event);
    void begin_scroll(float y);
    void let_go();
    void hold(double now_secs);
    bool may_press() const;
    bool has_menu() const;
    bool at_edge() const;
    void scroll_to(float position);
    void glide(double now_secs);
    float speed(double now_secs) const;
    std::optional<TouchZone> zone_at(float x, float y) const;
    const ScrollTarget* target_of(float dy) const;
    float slop() const;
    void drag(DragStep::Kind kind, float x, float y);
    void emit(PointerStep::Kind kind, float x = 0, float y = 0);

    float scale_ = 1;
    float width_ = 0;
    std::vector<ScrollTarget> targets_;
    std::vector<TouchZone> zones_;
    std::optional<TouchZone> zone_;  ///< Under the finger when it came down.
    bool only_scrolls_ = false;      ///< It came down on a field of the platform's.
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
    std::optional<LongPress> long_press_;
    std::optional<DragStep> drag_;
};

}  // namespace duolog::kit
