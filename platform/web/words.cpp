#include "platform/words.h"

#include "platform/web/bridge.h"

extern "C" char* duolog_catalogue(const char* language, int* size);

namespace duolog::platform {

std::string catalogue_bytes(std::string_view language) {
    int size = 0;
    char* bytes = duolog_catalogue(std::string(language).c_str(), &size);
    return take_bytes(bytes, size);
}

}  // namespace duolog::platform
