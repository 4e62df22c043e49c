#include "platform/history.h"

#include "platform/sdl/host.h"

extern "C" {
void duolog_history_set_depth(int depth);
int duolog_history_take();
}

namespace duolog::platform {

void set_history_depth(int depth) { duolog_history_set_depth(depth); }

int take_back_requests() { return duolog_history_take(); }

// The browser goes back by itself when such a key or button is pressed, and tells web/history.mjs.
void push_back_request() {}

}  // namespace duolog::platform
