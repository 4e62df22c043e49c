#include "platform/words.h"

#include "catalogues.generated.h"

namespace duolog::platform {

std::string catalogue_bytes(std::string_view language) {
    for (unsigned i = 0; i < assets::kCatalogueCount; ++i) {
        const assets::Catalogue& catalogue = assets::kCatalogues[i];
        if (catalogue.language == language)
            return {reinterpret_cast<const char*>(catalogue.bytes), catalogue.size};
    }
    return {};
}

}  // namespace duolog::platform
