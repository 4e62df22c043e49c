#include "platform/updates.h"

namespace duolog::platform {

void watch_updates(std::function<void(Update)>) {}

void take_update() {}

}  // namespace duolog::platform
