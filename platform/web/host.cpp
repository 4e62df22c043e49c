// The browser's side of the loop: frames only when wanted, no main loop, and a page that may vanish at any moment.
#include "platform/sdl/host.h"

#include <SDL.h>
#include <emscripten.h>
#include <emscripten/html5.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "platform/clock.h"

extern "C" {
void duolog_screen_read(float* numbers);
int duolog_screen_shows_surface();
float duolog_screen_software_scale();
void duolog_screen_show(const void* pixels, int width, int height, int pitch);
void duolog_screen_first_frame();
int duolog_screen_touch_age();
void duolog_screen_tick_hand();
}

namespace duolog::platform {
namespace {

/// A longer wait than a timeout can hold is split; the wake-up in between finds nothing due.
constexpr double kLongestWaitMs = 2147483647.0;

struct Host {
    HostLoop loop;
    bool frame_armed = false;
    int timeout = 0;
    bool timeout_armed = false;
};

Host& host() {
    static Host only;
    return only;
}

EM_BOOL on_frame(double, void*) {
    host().frame_armed = false;
    if (host().loop.draw)
        host().loop.draw();
    return EM_FALSE;
}

void on_timeout(void*) {
    host().timeout_armed = false;
    if (host().loop.woken)
        host().loop.woken();
}

}  // namespace

void prepare_host() {
    // SDL's default is the whole window, where it swallows what is typed into the text fields.
    SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, "#canvas");
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
}

void host_limit_window(SDL_Window&) {}

int run_host(HostLoop loop) {
    host().loop = std::move(loop);
    host_wants_frame();
    return 0;
}

void host_wants_frame() {
    if (std::exchange(host().frame_armed, true))
        return;
    emscripten_request_animation_frame(on_frame, nullptr);
}

void host_wake_at(std::optional<core::Instant> instant) {
    if (std::exchange(host().timeout_armed, false))
        emscripten_clear_timeout(host().timeout);
    if (!instant)
        return;
    const auto wait_ms = static_cast<double>(instant->ms - system_clock().now().ms);
    host().timeout_armed = true;
    host().timeout = emscripten_set_timeout(on_timeout, std::clamp(wait_ms, 0.0, kLongestWaitMs), nullptr);
}

void host_screen(FrameInput& input) {
    float numbers[9] = {};
    duolog_screen_read(numbers);
    input.scale = numbers[0];
    input.inset_top = numbers[1];
    input.inset_right = numbers[2];
    input.inset_bottom = numbers[3];
    input.inset_left = numbers[4];
    input.keyboard = numbers[5];
    input.typing = numbers[8] != 0;
}

bool host_shows_surface() { return duolog_screen_shows_surface() != 0; }

void host_show_surface(const SDL_Surface& surface) {
    duolog_screen_show(surface.pixels, surface.w, surface.h, surface.pitch);
}

float host_software_scale() { return duolog_screen_software_scale(); }

unsigned host_touch_age_ms() { return static_cast<unsigned>(duolog_screen_touch_age()); }
void host_first_frame() { duolog_screen_first_frame(); }
void tick_hand() { duolog_screen_tick_hand(); }

}  // namespace duolog::platform

extern "C" {

/// Memory for what JavaScript hands over; freed by who takes it.
EMSCRIPTEN_KEEPALIVE void* duolog_reserve(std::size_t size) { return std::malloc(size > 0 ? size : 1); }

EMSCRIPTEN_KEEPALIVE void duolog_wake(int frames) { duolog::platform::request_frames(frames); }

/// What was typed since the last frame is taken in first: a hidden page gets no more frames of its own.
EMSCRIPTEN_KEEPALIVE void duolog_hidden() {
    const auto& loop = duolog::platform::host().loop;
    if (loop.draw && duolog::platform::host().frame_armed)
        loop.draw();
    if (loop.hidden)
        loop.hidden();
}

EMSCRIPTEN_KEEPALIVE int duolog_save_failed() {
    const auto& loop = duolog::platform::host().loop;
    return loop.save_failed && loop.save_failed() ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void duolog_graphics(int present) {
    const auto& loop = duolog::platform::host().loop;
    const auto& change = present != 0 ? loop.graphics_restored : loop.graphics_lost;
    if (change)
        change();
}

EMSCRIPTEN_KEEPALIVE void duolog_touch_cancelled() { duolog::platform::push_touch_cancel(); }

/// A finger on a text field of the page; `kind` as in PointerEvent::Kind, places in device pixels.
EMSCRIPTEN_KEEPALIVE void duolog_finger(int kind, int finger, float x, float y) {
    using duolog::platform::PointerEvent;
    duolog::platform::push_pointer({static_cast<PointerEvent::Kind>(kind), finger, x, y, 0, kind == 0});
    duolog::platform::request_frames(3);
}

/// `unit` as in WheelEvent::Unit.
EMSCRIPTEN_KEEPALIVE void duolog_wheel(int unit, float dy, int notch, float x, float y) {
    using duolog::platform::WheelEvent;
    duolog::platform::push_wheel({static_cast<WheelEvent::Unit>(unit), dy, notch != 0, x, y, 0});
    duolog::platform::request_frames(3);
}

/// `key` as in ScrollKey.
EMSCRIPTEN_KEEPALIVE void duolog_scroll_key(int key) {
    duolog::platform::push_scroll_key(static_cast<duolog::platform::ScrollKey>(key));
    duolog::platform::request_frames(3);
}

EMSCRIPTEN_KEEPALIVE void duolog_shortcut(int number) {
    duolog::platform::push_shortcut(static_cast<duolog::platform::Shortcut>(number));
    duolog::platform::request_frames(3);
}

EMSCRIPTEN_KEEPALIVE double duolog_frames_drawn() { return static_cast<double>(duolog::platform::frames_drawn()); }
}
