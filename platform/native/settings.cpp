#include "platform/settings.h"

namespace duolog::platform {

std::string read_settings(const std::string&) { return {}; }
core::Status write_settings(const std::string&, const std::string&) { return {}; }

}  // namespace duolog::platform
