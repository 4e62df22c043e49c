#include "platform/program.h"

namespace duolog::platform {

bool program_is_whole() { return true; }

void fetch_rest_of_program() {}

}  // namespace duolog::platform
