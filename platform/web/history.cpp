#include "platform/history.h"

#include "platform/sdl/host.h"
#include "platform/web/bridge.h"

extern "C" {
void duolog_history_set_depth(int depth);
int duolog_history_take();
void duolog_remember(const char* text);
char* duolog_remembered();
}

namespace duolog::platform {

void set_history_depth(int depth) { duolog_history_set_depth(depth); }

int take_back_requests() { return duolog_history_take(); }

void remember(const std::string& text) {
    static std::string known;
    if (known != text)
        duolog_remember((known = text).c_str());
}

std::string remembered() { return take_string(duolog_remembered()); }

// The browser goes back by itself when such a key or button is pressed, and tells web/history.mjs.
void push_back_request() {}

}  // namespace duolog::platform
