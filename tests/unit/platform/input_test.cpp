#include "platform/sdl/input.h"

#include <SDL.h>
#include <doctest/doctest.h>
#include <imgui.h>

#include <vector>

using namespace duolog;
using platform::Shortcut;

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
    return input.take_shortcuts();
}

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
