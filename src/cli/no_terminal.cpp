// In place of check.cpp and help.cpp where there is no terminal.
#include "cli/check.h"
#include "cli/help.h"

namespace duolog::cli {

int check(platform::Storage&, const CheckOutput&) { return kNotOpened; }

std::string help() { return {}; }

}  // namespace duolog::cli
