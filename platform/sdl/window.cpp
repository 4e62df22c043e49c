#include "platform/window.h"

#include <SDL.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <utility>

#include "imgui.h"
#include "imgui_impl_sdl2.h"
#include "imgui_internal.h"
#include "platform/clock.h"
#include "platform/sdl/host.h"
#include "platform/sdl/input.h"
#include "platform/sdl/renderer.h"

namespace duolog::platform {
namespace {

/// ImGui settles hover, focus and its queue of input over a few frames.
constexpr int kFramesAfterEvent = 3;

/// The one window: what request_frames and SDL's event watch must reach from anywhere.
struct Window {
    SDL_Window* window = nullptr;
    std::unique_ptr<Renderer> renderer;
    Input input;
    WindowCallbacks callbacks;
    int frames_wanted = 0;
    long frames_drawn = 0;
    bool shown = false;  ///< host_first_frame was told.
    double last_frame_secs = 0;
    unsigned paper = 0;
};

std::unique_ptr<Window>& the_window() {
    static std::unique_ptr<Window> window;
    return window;
}

double now_secs() { return static_cast<double>(system_clock().now().ms) / 1000.0; }

int watch_events(void*, SDL_Event* event) {
    // Told on another thread, where nothing of the window may be touched; the loop looks for it.
    if (event->type == kAppearanceEvent)
        return 1;
    if (event->type >= SDL_FINGERDOWN && event->type <= SDL_FINGERMOTION) {
        event->tfinger.timestamp -= std::min(event->tfinger.timestamp, host_touch_age_ms());
    }
    if (event->type != SDL_POLLSENTINEL)
        request_frames(kFramesAfterEvent);
    return 1;
}

FrameInput frame_input(Window& window) {
    const Renderer::Size size = window.renderer->size();
    FrameInput input;
    input.now_secs = now_secs();
    input.width = static_cast<float>(size.width);
    input.height = static_cast<float>(size.height);
    host_screen(input);
    int points = 0;
    SDL_GetWindowSize(window.window, &points, nullptr);
    window.input.set_scale(points > 0 ? input.width / static_cast<float>(points) : 1);
    window.input.set_size(input.width, input.height);
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0)
        window.input.handle(event);
    window.input.take(input);
    return input;
}

/// Everything is laid out in device pixels, whatever SDL's backend thinks of them.
void begin_imgui_frame(Window& window, const FrameInput& input) {
    ImGui_ImplSDL2_NewFrame();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {input.width, input.height};
    io.DisplayFramebufferScale = {1, 1};
    const double now = now_secs();
    io.DeltaTime = static_cast<float>(std::clamp(now - window.last_frame_secs, 0.001, 0.1));
    window.last_frame_secs = now;
    ImGui::NewFrame();
}

/// False when there is nothing to draw on.
bool lay_out(Window& window) {
    const FrameInput input = frame_input(window);
    if (input.width < 1 || input.height < 1)
        return false;
    window.callbacks.input(input);
    begin_imgui_frame(window, input);
    window.callbacks.frame();
    ImGui::Render();
    return true;
}

/// Dear ImGui takes a tap in over several frames. Nobody waits for pictures of those: they are laid out at once.
void draw_frame() {
    constexpr int kMostUnseen = 4;
    Window& window = *the_window();
    if (window.frames_wanted > 0)
        --window.frames_wanted;
    window.renderer->begin_frame();
    if (!lay_out(window))
        return;
    for (int unseen = 0; unseen < kMostUnseen && !ImGui::GetCurrentContext()->InputEventsQueue.empty(); ++unseen)
        lay_out(window);
    const ImVec4 paper = ImGui::GetStyle().Colors[ImGuiCol_WindowBg];
    window.renderer->show_frame(ImGui::ColorConvertFloat4ToU32({paper.z, paper.y, paper.x, 1}));
    ++window.frames_drawn;
    const auto& shows_something = window.callbacks.shows_something;
    if (!window.shown && (!shows_something || shows_something())) {
        window.shown = true;
        host_first_frame();
    }
    if (window.frames_wanted > 0)
        host_wants_frame();
}

void lose_graphics() { the_window()->renderer->drop(); }

void restore_graphics() {
    the_window()->renderer->make();
    request_frames(kFramesAfterEvent);
}

void make_imgui(SDL_Window* window) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui_ImplSDL2_InitForOther(window);
}

bool make_window(Window& window, const WindowOptions& options) {
    // Shown when it can be drawn: SDL may make the window anew for its renderer.
    const Uint32 flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_HIDDEN;
    window.window = SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                                     options.width, options.height, flags);
    if (window.window == nullptr)
        return false;
    host_limit_window(*window.window);
    make_imgui(window.window);
    window.renderer = std::make_unique<Renderer>(window.window);
    if (!window.renderer->make())
        return false;
    SDL_ShowWindow(window.window);
    return true;
}

int fail(const char* reason) {
    std::fprintf(stderr, "duolog: no window can be opened: %s\n", reason);
    return 1;
}

}  // namespace

int run_window(const WindowOptions& options, WindowCallbacks callbacks) {
    prepare_host();
    if (SDL_Init(SDL_INIT_VIDEO) != 0)
        return fail(SDL_GetError());
    the_window() = std::make_unique<Window>();
    Window& window = *the_window();
    window.callbacks = std::move(callbacks);
    if (!make_window(window, options))
        return fail(SDL_GetError());
    SDL_AddEventWatch(watch_events, nullptr);
    window.callbacks.started();
    request_frames(kFramesAfterEvent);
    HostLoop loop;
    loop.draw = draw_frame;
    loop.woken = window.callbacks.woken;
    loop.hidden = window.callbacks.hidden;
    loop.may_close = window.callbacks.may_close;
    loop.save_failed = window.callbacks.save_failed;
    loop.graphics_lost = lose_graphics;
    loop.graphics_restored = restore_graphics;
    loop.frame_wanted = [] { return the_window()->frames_wanted > 0; };
    loop.take_close_request = [] { return the_window()->input.take_quit(); };
    return run_host(std::move(loop));
}

void request_frames(int count) {
    const auto& window = the_window();
    if (!window)
        return;
    window->frames_wanted = std::max(window->frames_wanted, count);
    host_wants_frame();
}

void wake_at(std::optional<core::Instant> instant) { host_wake_at(instant); }

bool draws_in_software() { return host_shows_surface(); }

long frames_drawn() { return the_window() ? the_window()->frames_drawn : 0; }

}  // namespace duolog::platform
