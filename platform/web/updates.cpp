#include "platform/updates.h"

#include <emscripten.h>

#include <utility>

extern "C" {
void duolog_update_take();
}

namespace duolog::platform {
namespace {

std::function<void(Update)>& watcher() {
    static std::function<void(Update)> only;
    return only;
}

}  // namespace

void watch_updates(std::function<void(Update)> changed) { watcher() = std::move(changed); }

void take_update() { duolog_update_take(); }

}  // namespace duolog::platform

/// The numbers are those of web/updates.mjs.
extern "C" EMSCRIPTEN_KEEPALIVE void duolog_update_changed(int update) {
    if (duolog::platform::watcher())
        duolog::platform::watcher()(static_cast<duolog::platform::Update>(update));
}
