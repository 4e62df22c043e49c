/// What --help prints, and what a wrong option is answered with. Empty where there is no terminal.
#pragma once

#include <string>

namespace duolog::cli {

std::string help();

}  // namespace duolog::cli
