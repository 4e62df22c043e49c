#include "platform/sdl/host.h"

#include <SDL.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>

#include "platform/clock.h"
#include "platform/native/portal.h"

namespace duolog::platform {
namespace {

std::optional<core::Instant>& wake_instant() {
    static std::optional<core::Instant> instant;
    return instant;
}

/// SDL's queue is there and may be written to from another thread.
std::atomic<bool>& loop_runs() {
    static std::atomic<bool> runs = false;
    return runs;
}

/// On the portal's thread. What changed before the loop ran is seen by its first frame.
void tell_loop() {
    if (!loop_runs())
        return;
    SDL_Event event{};
    event.type = kAppearanceEvent;
    SDL_PushEvent(&event);
}

/// Sleeps until something happens or the time asked for has come. Events stay in SDL's queue.
void wait(const HostLoop& loop) {
    const std::optional<core::Instant> wake = wake_instant();
    if (!wake) {
        SDL_WaitEvent(nullptr);
        return;
    }
    const auto left_ms = std::max<std::int64_t>(0, wake->ms - system_clock().now().ms);
    constexpr std::int64_t kLongestMs = 60 * 60 * 1000;
    const bool event = SDL_WaitEventTimeout(nullptr, static_cast<int>(std::min(left_ms, kLongestMs))) != 0;
    // The time is over even when the system's clock was set back meanwhile.
    if (event && system_clock().now() < *wake)
        return;
    wake_instant().reset();
    loop.woken();
}

constexpr int kFramesToFinish = 200;
constexpr int kFramesAfterChange = 3;

/// The first request with unsaved words keeps the window, so that the fault is read; a second one is taken at its word.
bool closes(const HostLoop& loop, bool& asked_before) {
    // Dear ImGui takes keys in over several frames: the last ones belong to the text too.
    for (int frames = 0; frames < kFramesToFinish && loop.frame_wanted(); ++frames)
        loop.draw();
    loop.hidden();
    if (loop.may_close() || asked_before)
        return true;
    asked_before = true;
    request_frames(2);
    return false;
}

}  // namespace

void prepare_host() {
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    // While the window is being opened, which takes longer, the portal answers for the first frame.
    follow_portal(tell_loop);
}

void host_limit_window(SDL_Window& window) { SDL_SetWindowMinimumSize(&window, 320, 480); }

int run_host(HostLoop loop) {
    bool asked_before = false;
    loop_runs() = true;
    while (true) {
        if (loop.frame_wanted()) {
            loop.draw();
            // Dear ImGui's backend stops it while no field has the keyboard; letters typed ahead of one would be lost.
            if (SDL_IsTextInputActive() == SDL_FALSE)
                SDL_StartTextInput();
        } else {
            wait(loop);
            if (SDL_HasEvent(kAppearanceEvent) == SDL_TRUE)
                request_frames(kFramesAfterChange);
        }
        if (loop.may_close())
            asked_before = false;
        if (loop.take_close_request() && closes(loop, asked_before))
            break;
    }
    loop_runs() = false;
    leave_portal();
    if (std::getenv("DUOLOG_FRAMES") != nullptr)
        std::fprintf(stderr, "frames %ld\n", frames_drawn());
    return 0;
}

/// The loop looks at what is wanted by itself.
void host_wants_frame() {}

void host_wake_at(std::optional<core::Instant> instant) { wake_instant() = instant; }

void host_screen(FrameInput& input) {
    SDL_Window* window = SDL_GetWindowFromID(1);
    int points = 0;
    SDL_GetWindowSize(window, &points, nullptr);
    input.scale = points > 0 ? input.width / static_cast<float>(points) : 1;
}

bool host_shows_surface() { return false; }
void host_show_surface(const SDL_Surface&) {}
float host_software_scale() { return 1; }
unsigned host_touch_age_ms() { return 0; }
void host_first_frame() {}
void tick_hand() {}

}  // namespace duolog::platform
