#include "platform/install.h"

extern "C" {
int duolog_install_way();
void duolog_install_ask();
}

namespace duolog::platform {

// The numbers are those of web/install.mjs.
InstallWay install_way() { return static_cast<InstallWay>(duolog_install_way()); }

void ask_to_install() { duolog_install_ask(); }

}  // namespace duolog::platform
