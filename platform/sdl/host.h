/// What the SDL loop needs and the two targets do differently. Not part of the contract: only platform/ sees it.
#pragma once

#include <functional>
#include <optional>

#include "core/date.h"
#include "platform/window.h"

struct SDL_Surface;
struct SDL_Window;

namespace duolog::platform {

/// What the loop offers to the host.
struct HostLoop {
    std::function<void()> draw;    ///< Draws one frame if one is wanted.
    std::function<void()> woken;   ///< WindowCallbacks::woken.
    std::function<void()> hidden;  ///< WindowCallbacks::hidden.
    std::function<bool()> may_close;
    std::function<bool()> save_failed;         ///< The browser's.
    std::function<void()> graphics_lost;       ///< The browser's: stop drawing.
    std::function<void()> graphics_restored;   ///< The browser's: make the renderer anew.
    std::function<bool()> frame_wanted;        ///< The desktop's: whether draw has something to do.
    std::function<bool()> take_close_request;  ///< The desktop's: the window was asked to close since the last call.
};

/// The type of SDL's event that wakes the loop when the desktop's appearance() changed (SDL_USEREVENT).
inline constexpr unsigned kAppearanceEvent = 0x8000;

/// A chord that arrived outside SDL (the browser's page).
void push_shortcut(Shortcut shortcut);

/// The system took the touch away: SDL tells it as a finger that was lifted, which is not a tap then.
void push_touch_cancel();
/// Fingers, wheels and keys that arrived outside SDL: the page's, where its own elements have them.
void push_pointer(const PointerEvent& pointer);
void push_wheel(const WheelEvent& wheel);
void push_scroll_key(ScrollKey key);
/// Alt+Left, a mouse's back button.
void push_back_request();

/// Before SDL is initialised: hints.
void prepare_host();
/// How small the window may become; the browser's is as small as its page.
void host_limit_window(SDL_Window& window);
/// Serves events until the window closes (desktop), or arranges to be called and returns (browser).
int run_host(HostLoop loop);
/// A frame is wanted: arranges that HostLoop::draw is called soon. Safe at any time.
void host_wants_frame();
void host_wake_at(std::optional<core::Instant> instant);
/// Fills in scale, insets and keyboard; width and height are the renderer's own.
void host_screen(FrameInput& input);
/// Without WebGL the frame is drawn into a surface and shown here. The desktop needs none of it.
bool host_shows_surface();
void host_show_surface(const SDL_Surface& surface);
/// The most that the scale may be when drawing in software.
float host_software_scale();
/// How long ago the touch that SDL is being told of happened. A busy page hears of several at once, and SDL would give
/// them one time.
unsigned host_touch_age_ms();
/// After the first frame that shows something is on the screen.
void host_first_frame();

}  // namespace duolog::platform
