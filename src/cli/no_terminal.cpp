// In place of check.cpp, export.cpp and help.cpp where there is no terminal.
#include "cli/check.h"
#include "cli/export.h"
#include "cli/help.h"

namespace duolog::cli {

int check(platform::Storage&, const CheckOutput&) { return kNotOpened; }

int export_calendar(platform::Storage&, const CalendarExport&) { return kNotExported; }

std::string help() { return {}; }

}  // namespace duolog::cli
