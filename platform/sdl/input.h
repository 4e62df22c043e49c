/// SDL's events as Dear ImGui and the gesture arbiter want them. Device pixels throughout.
#pragma once

#include <utility>
#include <vector>

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
    std::vector<PointerEvent> take_pointers();
    std::vector<Shortcut> take_shortcuts();
    /// Whether the window was asked to close since the last call.
    bool take_quit() { return std::exchange(quit_, false); }

private:
    void handle_finger(const SDL_Event& event);
    bool handle_chord(const SDL_Event& event);

    float scale_ = 1, width_ = 0, height_ = 0;
    std::vector<PointerEvent> pointers_;
    std::vector<Shortcut> shortcuts_;
    bool quit_ = false;
};

}  // namespace duolog::platform
