#include "platform/share.h"

namespace duolog::platform {

/// Desktops have the clipboard for this.
bool can_share() { return false; }

void share(const std::string&) {}

}  // namespace duolog::platform
