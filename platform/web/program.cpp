#include "platform/program.h"

extern "C" {
int duolog_is_whole();
void duolog_fetch_rest();
}

namespace duolog::platform {

bool program_is_whole() { return duolog_is_whole() != 0; }

void fetch_rest_of_program() { duolog_fetch_rest(); }

}  // namespace duolog::platform
