#include "platform/diagnostics.h"

#include <SDL.h>

#include <cstdlib>
#include <deque>

namespace duolog::platform {
namespace {

constexpr std::size_t kMostNotes = 400;

struct Recording {
    bool runs = false;
    Uint32 started_ms = 0;
    std::deque<std::string> notes;  ///< The newest first.
    std::string last;               ///< What the newest is about.
    int times = 0;                  ///< How often in a row.
};

Recording& recording() {
    static Recording only;
    return only;
}

std::string seconds_since_start() {
    const Uint32 tenths = (SDL_GetTicks() - recording().started_ms) / 100;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " s  ";
}

/// What comes again and again is one note with its number.
void note(const std::string& what) {
    Recording& now = recording();
    now.times = what == now.last ? now.times + 1 : 1;
    if (now.times > 1)
        now.notes.pop_front();
    now.last = what;
    now.notes.push_front(seconds_since_start() + what + (now.times > 1 ? " x " + std::to_string(now.times) : ""));
    if (now.notes.size() > kMostNotes)
        now.notes.pop_back();
}

/// Never which letter it was.
std::string key_words(const SDL_KeyboardEvent& event) {
    const SDL_Keycode key = event.keysym.sym;
    std::string words;
    if ((event.keysym.mod & KMOD_CTRL) != 0)
        words += "Ctrl+";
    if ((event.keysym.mod & KMOD_ALT) != 0)
        words += "Alt+";
    if ((event.keysym.mod & KMOD_MODE) != 0)
        words += "AltGr+";
    if ((event.keysym.mod & KMOD_SHIFT) != 0)
        words += "Shift+";
    const bool letter = key > SDLK_SPACE && (key & SDLK_SCANCODE_MASK) == 0 && key != SDLK_DELETE;
    const std::string_view name = SDL_GetKeyName(key);
    const bool on_keypad = name.starts_with("Keypad ") && key != SDLK_KP_ENTER;
    return words.append(letter || on_keypad ? "a letter or sign" : name);
}

std::string place_words(float x, float y) {
    return std::to_string(static_cast<int>(x * 100)) + " %, " + std::to_string(static_cast<int>(y * 100)) + " %";
}

void note_event(const SDL_Event& event) {
    switch (event.type) {
        case SDL_KEYDOWN:
            return note("key: " + key_words(event.key));
        case SDL_TEXTINPUT:
            return note("text: " + std::to_string(SDL_utf8strlen(event.text.text)) + " characters");
        case SDL_TEXTEDITING:
            return note("composition: " + std::to_string(SDL_utf8strlen(event.edit.text)) + " characters");
        case SDL_FINGERDOWN:
            return note("finger down at " + place_words(event.tfinger.x, event.tfinger.y));
        case SDL_FINGERMOTION:
            return note("finger moves");
        case SDL_FINGERUP:
            return note("finger up at " + place_words(event.tfinger.x, event.tfinger.y));
        case SDL_MOUSEBUTTONDOWN:
            return note("mouse button " + std::to_string(event.button.button));
        case SDL_MOUSEWHEEL:
            return note(std::string("wheel, ") + (event.wheel.preciseY > 0 ? "up" : "down"));
        case SDL_WINDOWEVENT:
            if (event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED)
                return note("window: " + std::to_string(event.window.data1) + " x " +
                            std::to_string(event.window.data2));
            if (event.window.event == SDL_WINDOWEVENT_FOCUS_GAINED)
                return note("window has the keyboard");
            if (event.window.event == SDL_WINDOWEVENT_FOCUS_LOST)
                return note("window has lost the keyboard");
            return;
        case SDL_RENDER_TARGETS_RESET:
        case SDL_RENDER_DEVICE_RESET:
            return note("graphics were reset");
        default:
            return;
    }
}

int watch(void*, SDL_Event* event) {
    note_event(*event);
    return 1;
}

std::string or_nothing(const char* words) { return words != nullptr ? words : "none"; }

std::string fact(const char* name, const std::string& value) { return std::string(name) + ": " + value + "\n"; }

std::string size_words(int width, int height) { return std::to_string(width) + " x " + std::to_string(height); }

std::string screen_facts() {
    std::string facts;
    SDL_Window* window = SDL_GetWindowFromID(1);
    if (window == nullptr)
        return facts;
    int width = 0;
    int height = 0;
    SDL_GetWindowSize(window, &width, &height);
    facts += fact("Window", size_words(width, height));
    if (SDL_Renderer* renderer = SDL_GetRenderer(window)) {
        SDL_GetRendererOutputSize(renderer, &width, &height);
        facts += fact("Drawn", size_words(width, height));
        SDL_RendererInfo info;
        if (SDL_GetRendererInfo(renderer, &info) == 0)
            facts += fact("Drawn by", info.name);
    }
    SDL_DisplayMode mode;
    if (SDL_GetCurrentDisplayMode(SDL_GetWindowDisplayIndex(window), &mode) == 0)
        facts += fact("Screen", size_words(mode.w, mode.h) + ", " + std::to_string(mode.refresh_rate) + " Hz");
    return facts;
}

std::string facts() {
    SDL_version version;
    SDL_GetVersion(&version);
    return fact("System", SDL_GetPlatform()) +
           fact("SDL", std::to_string(version.major) + "." + std::to_string(version.minor) + "." +
                           std::to_string(version.patch)) +
           fact("Window system", or_nothing(SDL_GetCurrentVideoDriver())) + screen_facts() +
           fact("Touch devices", std::to_string(SDL_GetNumTouchDevices())) +
           fact("Input method", or_nothing(std::getenv("XMODIFIERS"))) +
           fact("Language", or_nothing(std::getenv("LANG")));
}

}  // namespace

void start_diagnostics() {
    if (recording().runs)
        return;
    recording().runs = true;
    recording().started_ms = SDL_GetTicks();
    SDL_AddEventWatch(watch, nullptr);
}

void stop_diagnostics() {
    SDL_DelEventWatch(watch, nullptr);
    recording() = {};
}

std::string diagnostics() {
    if (!recording().runs)
        return {};
    std::string text = facts() + "\n";
    for (const std::string& line : recording().notes)
        text += line + "\n";
    return text;
}

}  // namespace duolog::platform
