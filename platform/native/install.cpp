#include "platform/install.h"

namespace duolog::platform {

InstallWay install_way() { return InstallWay::None; }

void ask_to_install() {}

}  // namespace duolog::platform
