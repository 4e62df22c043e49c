/// SDL's events as Dear ImGui and the gesture arbiter want them. Device pixels throughout.
#pragma once

#include <utility>

#include "platform/window.h"

union SDL_Event;

namespace duolog::platform {

class Input {
public:
    /// Window size in SDL's own units and device pixels, for translating places.
    void set_scale(float scale) { scale_ = scale; }
    void set_size(float width, float height) {
        width_ = width;
        height_ = height;
    }
    void handle(const SDL_Event& event);
    /// Hands over what has come since the last call.
    /// REQUIRES: nothing of that kind is in `input` yet.
    void take(FrameInput& input);
    /// Whether the window was asked to close since the last call.
    bool take_quit() { return std::exchange(quit_, false); }

private:
    void handle_finger(const SDL_Event& event);
    bool handle_chord(const SDL_Event& event);
    bool handle_scroll_key(const SDL_Event& event);
    void handle_wheel(const SDL_Event& event);
    void turn_text(float turned, bool goes_on);

    float scale_ = 1, width_ = 0, height_ = 0;
    double turned_smoothly_secs_ = 0;  ///< When the wheel last told of less than a notch.
    float text_turned_ = 0;            ///< With Ctrl, and not yet served: less than a notch.
    double text_turned_secs_ = 0;
    bool quit_ = false;
};

}  // namespace duolog::platform
