#include "platform/share.h"

extern "C" {
int duolog_can_share();
void duolog_share(const char* text);
}

namespace duolog::platform {

bool can_share() { return duolog_can_share() != 0; }

void share(const std::string& text) { duolog_share(text.c_str()); }

}  // namespace duolog::platform
