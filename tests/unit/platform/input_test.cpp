#include "platform/sdl/input.h"

#include <SDL.h>
#include <doctest/doctest.h>
#include <imgui.h>

#include <vector>

using namespace duolog;
using platform::ScrollKey;
using platform::Shortcut;
using platform::WheelEvent;

namespace {

std::vector<Shortcut> pressed(SDL_Keycode key, SDL_Keymod modifiers) {
    ImGuiContext* context = ImGui::CreateContext();
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.keysym.sym = key;
    event.key.keysym.mod = modifiers;
    platform::Input input;
    input.handle(event);
    ImGui::DestroyContext(context);
    platform::FrameInput frame;
    input.take(frame);
    return frame.shortcuts;
}

struct Turns {
    ImGuiContext* context = ImGui::CreateContext();
    platform::Input input;
    ~Turns() {
        SDL_SetModState(KMOD_NONE);
        ImGui::DestroyContext(context);
    }
    platform::FrameInput taken() {
        platform::FrameInput frame;
        input.take(frame);
        return frame;
    }
    platform::FrameInput turned(float precise, SDL_Keymod modifiers) {
        SDL_SetModState(modifiers);
        SDL_Event event{};
        event.type = SDL_MOUSEWHEEL;
        event.wheel.preciseY = precise;
        event.wheel.mouseX = 30;
        input.handle(event);
        return taken();
    }
    std::vector<WheelEvent> turn(float precise) { return turned(precise, KMOD_NONE).wheels; }
    std::vector<ScrollKey> press(SDL_Keycode key, SDL_Keymod modifiers = KMOD_NONE) {
        SDL_Event event{};
        event.type = SDL_KEYDOWN;
        event.key.keysym.sym = key;
        event.key.keysym.mod = modifiers;
        input.handle(event);
        return taken().scroll_keys;
    }
};

}  // namespace

TEST_CASE("each chord of the desktop asks for one thing") {
    CHECK(pressed(SDLK_n, KMOD_LCTRL) == std::vector{Shortcut::NewEntry});
    CHECK(pressed(SDLK_s, KMOD_RCTRL) == std::vector{Shortcut::Save});
    CHECK(pressed(SDLK_k, KMOD_LCTRL) == std::vector{Shortcut::Search});
    CHECK(pressed(SDLK_f, KMOD_LCTRL) == std::vector{Shortcut::Search});
    CHECK(pressed(SDLK_COMMA, KMOD_LCTRL) == std::vector{Shortcut::Settings});
    CHECK(pressed(SDLK_COMMA, KMOD_LGUI) == std::vector{Shortcut::Settings});
    CHECK(pressed(SDLK_z, KMOD_LCTRL) == std::vector{Shortcut::Undo});
    CHECK(pressed(SDLK_z, SDL_Keymod(KMOD_LCTRL | KMOD_LSHIFT)) == std::vector{Shortcut::Redo});
    CHECK(pressed(SDLK_y, KMOD_LCTRL) == std::vector{Shortcut::Redo});
    CHECK(pressed(SDLK_F1, KMOD_NONE) == std::vector{Shortcut::Help});
    CHECK(pressed(SDLK_F6, KMOD_NONE) == std::vector{Shortcut::NextRegion});
    CHECK(pressed(SDLK_F6, KMOD_LSHIFT) == std::vector{Shortcut::PreviousRegion});
    CHECK(pressed(SDLK_PLUS, KMOD_LCTRL) == std::vector{Shortcut::LargerText});
    CHECK(pressed(SDLK_EQUALS, SDL_Keymod(KMOD_LCTRL | KMOD_LSHIFT)) == std::vector{Shortcut::LargerText});
    CHECK(pressed(SDLK_KP_MINUS, KMOD_LCTRL) == std::vector{Shortcut::SmallerText});
    CHECK(pressed(SDLK_0, KMOD_LCTRL) == std::vector{Shortcut::UsualText});
    CHECK(pressed(SDLK_1, KMOD_LCTRL) == std::vector{Shortcut::ToToday});
    CHECK(pressed(SDLK_4, KMOD_LCTRL) == std::vector{Shortcut::ToJournal});
    CHECK(pressed(SDLK_ESCAPE, KMOD_NONE) == std::vector{Shortcut::Close});
    CHECK(pressed(SDLK_RETURN, KMOD_LCTRL) == std::vector{Shortcut::Close});
}

TEST_CASE("a notch is three lines; parts of one are pixels, and so is a whole one among them") {
    Turns wheel;
    wheel.input.set_scale(2);
    const auto notch = wheel.turn(-1);
    REQUIRE(notch.size() == 1);
    CHECK(notch[0].unit == WheelEvent::Unit::Lines);
    CHECK(notch[0].dy == 3);
    CHECK(notch[0].notch);
    CHECK(notch[0].x == 60);
    const auto part = wheel.turn(0.5F);
    REQUIRE(part.size() == 1);
    CHECK(part[0].unit == WheelEvent::Unit::Pixels);
    CHECK(part[0].dy == -10);
    CHECK_FALSE(part[0].notch);
    CHECK(wheel.turn(1)[0].unit == WheelEvent::Unit::Pixels);
}

TEST_CASE("Ctrl and the wheel change the size of the text, Shift and the wheel nothing") {
    Turns wheel;
    const auto asked = [&](float precise, SDL_Keymod modifiers) {
        const platform::FrameInput frame = wheel.turned(precise, modifiers);
        CHECK(frame.wheels.empty());
        return frame.shortcuts;
    };
    CHECK(asked(1, KMOD_LCTRL) == std::vector{Shortcut::LargerText});
    CHECK(asked(-1, KMOD_LCTRL) == std::vector{Shortcut::SmallerText});
    CHECK(asked(1, KMOD_LSHIFT).empty());
    int sizes = 0;
    for (int part = 0; part < 24; ++part)
        sizes += static_cast<int>(asked(0.125F, KMOD_LCTRL).size());
    CHECK(sizes == 3);
}

TEST_CASE("the keys that scroll are told where no field has the keyboard") {
    Turns keys;
    CHECK(keys.press(SDLK_PAGEDOWN) == std::vector{ScrollKey::PageDown});
    CHECK(keys.press(SDLK_HOME) == std::vector{ScrollKey::Start});
    CHECK(keys.press(SDLK_SPACE) == std::vector{ScrollKey::PageDown});
    CHECK(keys.press(SDLK_SPACE, KMOD_LSHIFT) == std::vector{ScrollKey::PageUp});
    CHECK(keys.press(SDLK_UP) == std::vector{ScrollKey::LineUp});
    ImGui::GetIO().NavVisible = true;
    CHECK(keys.press(SDLK_END) == std::vector{ScrollKey::End});
}
