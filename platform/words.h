/// The compiled catalogues: embedded in the desktop program, files beside the page in the browser.
#pragma once

#include <string>
#include <string_view>

namespace duolog::platform {

/// The MO bytes of a language; empty when there are none (English has none, or the file did not arrive).
std::string catalogue_bytes(std::string_view language);

}  // namespace duolog::platform
