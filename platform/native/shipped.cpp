#include "platform/shipped.h"

#include "shipped.generated.h"

namespace duolog::platform {

std::string shipped_file(std::string_view name) {
    for (unsigned i = 0; i < assets::kShippedCount; ++i) {
        const assets::Shipped& file = assets::kShipped[i];
        if (file.name == name)
            return {reinterpret_cast<const char*>(file.bytes), file.size};
    }
    return {};
}

void fetch_shipped_file(const std::string& name, std::function<void(bool)> done) { done(!shipped_file(name).empty()); }

}  // namespace duolog::platform
