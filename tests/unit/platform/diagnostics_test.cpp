#include "platform/diagnostics.h"

#include <SDL.h>
#include <doctest/doctest.h>

#include <string>

using namespace duolog;

namespace {

bool tells(const std::string& words) { return platform::diagnostics().find(words) != std::string::npos; }

void push_key(SDL_Keycode key, SDL_Keymod modifiers) {
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.keysym.sym = key;
    event.key.keysym.mod = modifiers;
    SDL_PushEvent(&event);
}

/// Notes from its birth to its death.
struct Noting {
    Noting() {
        SDL_InitSubSystem(SDL_INIT_EVENTS);
        platform::start_diagnostics();
    }
    ~Noting() {
        platform::stop_diagnostics();
        SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
        SDL_QuitSubSystem(SDL_INIT_EVENTS);
    }
};

}  // namespace

TEST_CASE("diagnostics tell which kind of key was pressed, and never which letter") {
    const Noting noting;
    CHECK(tells("System: Linux"));
    push_key(SDLK_q, KMOD_NONE);
    CHECK(tells("key: a letter or sign\n"));
    CHECK_FALSE(tells("key: Q"));
    push_key(SDLK_KP_7, KMOD_NUM);
    CHECK_FALSE(tells("Keypad"));
    push_key(SDLK_RETURN, KMOD_LCTRL);
    CHECK(tells("key: Ctrl+Return\n"));
    SDL_Event typed{};
    typed.type = SDL_TEXTINPUT;
    SDL_strlcpy(typed.text.text, "åł", sizeof typed.text.text);
    SDL_PushEvent(&typed);
    CHECK(tells("text: 2 characters\n"));
    CHECK_FALSE(tells("å"));
}

TEST_CASE("diagnostics tell the newest first, and what comes again with its number") {
    const Noting noting;
    push_key(SDLK_TAB, KMOD_NONE);
    push_key(SDLK_F5, KMOD_NONE);
    push_key(SDLK_F5, KMOD_NONE);
    const std::string text = platform::diagnostics();
    CHECK(text.find("key: F5 x 2") < text.find("key: Tab"));
    CHECK(text.find("key: F5\n") == std::string::npos);
}

TEST_CASE("diagnostics are nothing before they begin and after they end") {
    CHECK(platform::diagnostics().empty());
    { const Noting noting; }
    CHECK(platform::diagnostics().empty());
}
