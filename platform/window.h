/// The window or page: input in, frames out, nothing while idle. One implementation over SDL2 for both targets
/// (sdl/), with what differs behind host.h.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "platform/text_input.h"

namespace duolog::platform {

/// One finger's event, for the gesture arbiter. The mouse goes to Dear ImGui directly. Device pixels.
struct PointerEvent {
    enum class Kind { Down, Move, Up, Cancel };
    Kind kind = Kind::Move;
    std::int64_t finger = 0;  ///< Which finger.
    float x = 0, y = 0;
    double time_secs = 0;   ///< As Clock::now.
    bool on_field = false;  ///< Down only: on a text field of the platform's own, so it may scroll and presses nothing.
};

/// A turn of the wheel or a stroke on the touchpad. Positive dy goes towards the end of the page.
struct WheelEvent {
    enum class Unit { Pixels, Lines, Pages };
    Unit unit = Unit::Pixels;  ///< Device pixels, or lines and pages of what is scrolled.
    float dy = 0;
    bool notch = false;  ///< A step of a wheel: the way there is shown. A touchpad tells of every bit of it.
    float x = 0, y = 0;  ///< Where the pointer is, device pixels.
    double time_secs = 0;
};

/// The page is to be scrolled by keyboard: told only when no field and nothing focused wants the key.
enum class ScrollKey { LineUp, LineDown, PageUp, PageDown, Start, End };

/// A chord that the app answers to, wherever the keyboard is. The browser keeps its own: from there come only Save,
/// Close, Search and Help. src/ui/views/shortcuts.cpp tells the person of each.
enum class Shortcut {
    NewEntry,
    Save,
    Close,
    Undo,  ///< This and Redo outside a text, which takes back its own.
    Search,
    Settings,
    Redo,
    Help,
    LargerText,
    SmallerText,
    UsualText,
    ToToday,
    ToGuide,
    ToPriorities,
    ToJournal,
    NextRegion,
    PreviousRegion
};

/// What the surface is like in this frame. Device pixels, except `scale`.
struct FrameInput {
    double now_secs = 0;  ///< As Clock::now.
    float width = 0, height = 0;
    float scale = 1;                                                         ///< Device pixels a layout pixel.
    float inset_top = 0, inset_right = 0, inset_bottom = 0, inset_left = 0;  ///< Safe area.
    float keyboard = 0;   ///< Height at the bottom that the on-screen keyboard covers.
    bool typing = false;  ///< A text field has a phone's keyboard up: room is scarce.
    std::vector<PointerEvent> pointers;
    std::vector<WheelEvent> wheels;
    std::vector<ScrollKey> scroll_keys;
    std::vector<Shortcut> shortcuts;
};

struct WindowCallbacks {
    std::function<void(const FrameInput&)> input;  ///< What came in since the last frame; before ImGui::NewFrame.
    std::function<void()> frame;                   ///< Between ImGui::NewFrame and ImGui::Render.
    /// Whether what was drawn is worth to be seen: until then the browser's page keeps its own first picture. Empty:
    /// the first frame is.
    std::function<bool()> shows_something;
    std::function<void()> started;  ///< Once: the ImGui context exists, no frame yet.
    std::function<void()> woken;    ///< The instant of wake_at has come; no frame is drawn for it.
    std::function<void()> hidden;   ///< The page or window may vanish at any moment: save now.
    /// The browser asks the person before it leaves the page while this is true.
    std::function<bool()> save_failed;
    /// True when nothing is unsaved. A desktop window that was asked to close stays open for the first time when it is
    /// not.
    std::function<bool()> may_close;
};

struct WindowOptions {
    std::string title;
    int width = 1280, height = 800;  ///< Layout pixels; the browser's page decides its own.
};

/// Opens the window and serves it. The desktop's returns the exit code when the window closed; the browser's
/// returns 0 at once and the page lives on. Fault (no display, no renderer): a sentence on stderr, 1.
int run_window(const WindowOptions& options, WindowCallbacks callbacks);

/// Draws the next `count` frames even when nothing happens. Safe at any time.
void request_frames(int count);

/// `woken` is called at this instant; the latest call counts; nothing cancels.
void wake_at(std::optional<core::Instant> instant);

/// A short tick that the hand feels, where the device can: a long press was taken.
void tick_hand();

/// Whether frames are drawn without graphics hardware, into a surface.
bool draws_in_software();

/// Frames drawn since the start, for the idle test and diagnostics.
long frames_drawn();

}  // namespace duolog::platform
