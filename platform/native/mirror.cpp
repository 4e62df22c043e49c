#include "platform/mirror.h"

namespace duolog::platform {

/// The desktop has no page to mirror to yet; tests read the list where it is made.
void publish_mirror(const std::vector<MirrorNode>&) {}

void focus_mirror(std::uint32_t) {}

std::vector<MirrorEvent> take_mirror_events() { return {}; }

bool mirror_owns_focus() { return false; }

}  // namespace duolog::platform
