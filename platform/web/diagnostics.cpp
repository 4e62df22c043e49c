#include "platform/diagnostics.h"

#include "platform/web/bridge.h"

extern "C" {
void duolog_diagnostics_run(int on);
char* duolog_diagnostics();
}

namespace duolog::platform {

void start_diagnostics() { duolog_diagnostics_run(1); }

void stop_diagnostics() { duolog_diagnostics_run(0); }

std::string diagnostics() { return take_string(duolog_diagnostics()); }

}  // namespace duolog::platform
