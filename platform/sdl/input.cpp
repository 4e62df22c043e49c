#include "platform/sdl/input.h"

#include <SDL.h>

#include <cmath>
#include <optional>
#include <utility>

#include "imgui.h"
#include "imgui_impl_sdl2.h"
#include "platform/clock.h"
#include "platform/sdl/host.h"

namespace duolog::platform {
namespace {

/// What waits for the next frame, from SDL and from outside it (the browser's page).
FrameInput& waiting() {
    static FrameInput only;
    return only;
}

/// Set by push_touch_cancel until the fingers that it took are told of.
bool& touch_cancelled() {
    static bool cancelled = false;
    return cancelled;
}

struct Chord {
    SDL_Keycode key;
    Shortcut shortcut;
};

/// With Ctrl, or the Command key. A plus is on its own key, on another's upper half, or on the number pad.
constexpr Chord kChords[] = {
    {SDLK_n, Shortcut::NewEntry},        {SDLK_s, Shortcut::Save},
    {SDLK_k, Shortcut::Search},          {SDLK_f, Shortcut::Search},
    {SDLK_COMMA, Shortcut::Settings},    {SDLK_PLUS, Shortcut::LargerText},
    {SDLK_EQUALS, Shortcut::LargerText}, {SDLK_KP_PLUS, Shortcut::LargerText},
    {SDLK_MINUS, Shortcut::SmallerText}, {SDLK_KP_MINUS, Shortcut::SmallerText},
    {SDLK_0, Shortcut::UsualText},       {SDLK_KP_0, Shortcut::UsualText},
    {SDLK_1, Shortcut::ToToday},         {SDLK_2, Shortcut::ToGuide},
    {SDLK_3, Shortcut::ToPriorities},    {SDLK_4, Shortcut::ToJournal},
};

std::optional<Shortcut> shortcut_of(SDL_Keycode key, bool shift) {
    const bool undoes = key == SDLK_z;
    if (undoes || key == SDLK_y) {
        if (ImGui::GetIO().WantTextInput)  // A field takes back its own text.
            return std::nullopt;
        return undoes && !shift ? Shortcut::Undo : Shortcut::Redo;
    }
    for (const Chord& chord : kChords)
        if (chord.key == key)
            return chord.shortcut;
    return std::nullopt;
}

/// Up, Down and Space are a focused item's own, where one is seen to be focused.
std::optional<ScrollKey> scroll_key_of(SDL_Keycode key, bool shift, bool item_focused) {
    switch (key) {
        case SDLK_PAGEUP:
            return ScrollKey::PageUp;
        case SDLK_PAGEDOWN:
            return ScrollKey::PageDown;
        case SDLK_HOME:
            return ScrollKey::Start;
        case SDLK_END:
            return ScrollKey::End;
        default:
            break;
    }
    if (item_focused)
        return std::nullopt;
    switch (key) {
        case SDLK_UP:
            return ScrollKey::LineUp;
        case SDLK_DOWN:
            return ScrollKey::LineDown;
        case SDLK_SPACE:
            return shift ? ScrollKey::PageUp : ScrollKey::PageDown;
        default:
            return std::nullopt;
    }
}

double now_secs() { return static_cast<double>(system_clock().now().ms) / 1000.0; }

Sint32 scaled(Sint32 value, float scale) { return static_cast<Sint32>(std::lround(static_cast<float>(value) * scale)); }

}  // namespace

void push_shortcut(Shortcut shortcut) {
    waiting().shortcuts.push_back(shortcut);
    request_frames(2);
}

void push_pointer(const PointerEvent& pointer) {
    waiting().pointers.push_back(pointer);
    waiting().pointers.back().time_secs = now_secs();
}

void push_wheel(const WheelEvent& wheel) {
    waiting().wheels.push_back(wheel);
    waiting().wheels.back().time_secs = now_secs();
}

void push_scroll_key(ScrollKey key) { waiting().scroll_keys.push_back(key); }

void push_touch_cancel() { touch_cancelled() = true; }

void Input::handle(const SDL_Event& event) {
    switch (event.type) {
        case SDL_QUIT:
            quit_ = true;
            return;
        case SDL_FINGERDOWN:
        case SDL_FINGERMOTION:
        case SDL_FINGERUP:
            handle_finger(event);
            return;
        case SDL_KEYDOWN:
            if (handle_chord(event) || handle_scroll_key(event))
                return;
            break;
        case SDL_MOUSEWHEEL:
            handle_wheel(event);
            return;
        case SDL_MOUSEMOTION: {
            SDL_Event moved = event;
            moved.motion.x = scaled(event.motion.x, scale_);
            moved.motion.y = scaled(event.motion.y, scale_);
            ImGui_ImplSDL2_ProcessEvent(&moved);
            return;
        }
        case SDL_MOUSEBUTTONDOWN:
            if (event.button.button == SDL_BUTTON_X1) {
                push_back_request();
                return;
            }
            break;
        case kAppearanceEvent:
            request_frames(2);
            return;
        default:
            break;
    }
    ImGui_ImplSDL2_ProcessEvent(&event);
}

void Input::handle_finger(const SDL_Event& event) {
    PointerEvent pointer;
    pointer.kind = event.type == SDL_FINGERDOWN ? PointerEvent::Kind::Down
                   : event.type == SDL_FINGERUP ? PointerEvent::Kind::Up
                                                : PointerEvent::Kind::Move;
    if (pointer.kind == PointerEvent::Kind::Down)
        touch_cancelled() = false;
    if (pointer.kind == PointerEvent::Kind::Up && touch_cancelled())
        pointer.kind = PointerEvent::Kind::Cancel;
    pointer.finger = event.tfinger.fingerId;
    pointer.x = event.tfinger.x * width_;
    pointer.y = event.tfinger.y * height_;
    const double age_secs = (SDL_GetTicks() - event.tfinger.timestamp) / 1000.0;
    pointer.time_secs = now_secs() - age_secs;
    waiting().pointers.push_back(pointer);
}

bool Input::handle_chord(const SDL_Event& event) {
    const SDL_Keycode key = event.key.keysym.sym;
    const auto modifiers = event.key.keysym.mod;
    const bool alt = (modifiers & KMOD_ALT) != 0;
    const bool command = (modifiers & (KMOD_CTRL | KMOD_GUI)) != 0;
    if (alt && !command && key == SDLK_LEFT) {
        push_back_request();
        return true;
    }
    if (key == SDLK_AC_BACK) {
        push_back_request();
        return true;
    }
    const bool shift = (modifiers & KMOD_SHIFT) != 0;
    if (key == SDLK_F1 || key == SDLK_F6) {
        waiting().shortcuts.push_back(key == SDLK_F1 ? Shortcut::Help
                                      : shift        ? Shortcut::PreviousRegion
                                                     : Shortcut::NextRegion);
        return true;
    }
    if (key == SDLK_ESCAPE || (command && !alt && key == SDLK_RETURN)) {
        waiting().shortcuts.push_back(Shortcut::Close);
        return true;
    }
    if (!command || alt)
        return false;
    const std::optional<Shortcut> shortcut = shortcut_of(key, shift);
    if (shortcut)
        waiting().shortcuts.push_back(*shortcut);
    return shortcut.has_value();
}

bool Input::handle_scroll_key(const SDL_Event& event) {
    constexpr int kOthers = int{KMOD_CTRL} | int{KMOD_ALT} | int{KMOD_GUI};
    const ImGuiIO& io = ImGui::GetIO();
    if (io.WantTextInput || (event.key.keysym.mod & kOthers) != 0)
        return false;
    const bool shift = (event.key.keysym.mod & KMOD_SHIFT) != 0;
    const std::optional<ScrollKey> key = scroll_key_of(event.key.keysym.sym, shift, io.NavVisible);
    if (key)
        waiting().scroll_keys.push_back(*key);
    return key.has_value();
}

/// One size a notch, however many parts of it a touchpad tells of.
void Input::turn_text(float turned, bool goes_on) {
    text_turned_ = goes_on && text_turned_ * turned >= 0 ? text_turned_ + turned : turned;
    text_turned_secs_ = now_secs();
    for (; std::abs(text_turned_) >= 1; text_turned_ -= std::copysign(1.0F, text_turned_))
        waiting().shortcuts.push_back(text_turned_ < 0 ? Shortcut::LargerText : Shortcut::SmallerText);
}

/// A notch goes by three lines. A touchpad tells of parts of a notch, ten layout pixels to one, as SDL counts them.
void Input::handle_wheel(const SDL_Event& event) {
    constexpr float kLinesANotch = 3;
    constexpr float kPixelsANotch = 10;
    constexpr double kSameStrokeSecs = 0.3;
    const float turned = -event.wheel.preciseY;
    const auto modifiers = SDL_GetModState();
    const double now = now_secs();
    if ((modifiers & KMOD_CTRL) != 0)
        turn_text(turned, now - text_turned_secs_ < kSameStrokeSecs);
    if (turned == 0 || (modifiers & (KMOD_CTRL | KMOD_SHIFT)) != 0)
        return;
    if (turned != std::trunc(turned))
        turned_smoothly_secs_ = now;
    const bool notch = now - turned_smoothly_secs_ > kSameStrokeSecs;
    const float x = static_cast<float>(event.wheel.mouseX) * scale_;
    const float y = static_cast<float>(event.wheel.mouseY) * scale_;
    const float distance = turned * (notch ? kLinesANotch : kPixelsANotch * scale_);
    push_wheel({notch ? WheelEvent::Unit::Lines : WheelEvent::Unit::Pixels, distance, notch, x, y, now});
}

void Input::take(FrameInput& input) {
    FrameInput& all = waiting();
    input.pointers.swap(all.pointers);
    input.wheels.swap(all.wheels);
    input.scroll_keys.swap(all.scroll_keys);
    input.shortcuts.swap(all.shortcuts);
}

}  // namespace duolog::platform
