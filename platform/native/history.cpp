#include "platform/history.h"

#include <utility>

#include "platform/sdl/host.h"

namespace duolog::platform {
namespace {

/// Filled by the loop between two frames; there is one loop.
int& back_requests() {
    static int count = 0;
    return count;
}

}  // namespace

/// A desktop window has no history of its own to keep.
void set_history_depth(int) {}

int take_back_requests() { return std::exchange(back_requests(), 0); }

void push_back_request() { ++back_requests(); }

/// A window that was closed is not reloaded: the next one is a new visit.
void remember(const std::string&) {}
std::string remembered() { return {}; }

}  // namespace duolog::platform
