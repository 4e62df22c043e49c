#include "platform/shipped.h"

#include "platform/web/bridge.h"

extern "C" char* duolog_shipped(const char* name, int* size);

namespace duolog::platform {

std::string shipped_file(std::string_view name) {
    int size = 0;
    char* bytes = duolog_shipped(std::string(name).c_str(), &size);
    return take_bytes(bytes, size);
}

void fetch_shipped_file(const std::string& name, std::function<void(bool)> done) { done(!shipped_file(name).empty()); }

}  // namespace duolog::platform
