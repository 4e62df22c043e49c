/// Files that come with the program: compiled catalogues ("text/sv.mo") and made-up journals ("demo/sv.txt"). Embedded
/// in the desktop program; beside the page in the browser, where the first load brings one language only.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace duolog::platform {

/// The bytes; empty when there is no such file, or when it has not arrived (English has no catalogue).
std::string shipped_file(std::string_view name);

/// Brings the file if it is not here. `done` once, perhaps at once: true when shipped_file has it now.
void fetch_shipped_file(const std::string& name, std::function<void(bool)> done);

}  // namespace duolog::platform
