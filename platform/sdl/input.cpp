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

/// Chords that arrive from outside SDL (the browser's page).
std::vector<Shortcut>& waiting_shortcuts() {
    static std::vector<Shortcut> waiting;
    return waiting;
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

Sint32 scaled(Sint32 value, float scale) { return static_cast<Sint32>(std::lround(static_cast<float>(value) * scale)); }

}  // namespace

void push_shortcut(Shortcut shortcut) {
    waiting_shortcuts().push_back(shortcut);
    request_frames(2);
}

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
            if (handle_chord(event))
                return;
            break;
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
    pointer.time_secs = static_cast<double>(system_clock().now().ms) / 1000.0 - age_secs;
    pointers_.push_back(pointer);
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
        shortcuts_.push_back(key == SDLK_F1 ? Shortcut::Help : shift ? Shortcut::PreviousRegion : Shortcut::NextRegion);
        return true;
    }
    if (key == SDLK_ESCAPE || (command && !alt && key == SDLK_RETURN)) {
        shortcuts_.push_back(Shortcut::Close);
        return true;
    }
    if (!command || alt)
        return false;
    const std::optional<Shortcut> shortcut = shortcut_of(key, shift);
    if (shortcut)
        shortcuts_.push_back(*shortcut);
    return shortcut.has_value();
}

std::vector<PointerEvent> Input::take_pointers() { return std::exchange(pointers_, {}); }

std::vector<Shortcut> Input::take_shortcuts() {
    std::vector<Shortcut> taken = std::exchange(shortcuts_, {});
    for (const Shortcut shortcut : std::exchange(waiting_shortcuts(), {}))
        taken.push_back(shortcut);
    return taken;
}

}  // namespace duolog::platform
