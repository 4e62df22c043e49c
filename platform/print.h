/// Paper: the system's own way to print a page.
#pragma once

#include <functional>
#include <string>

namespace duolog::platform {

/// Offers a page for printing. `html`: a whole document; its styles stand in <style> and start from html or body, it
/// has no scripts and loads nothing. `done` is told whether it could be shown, at once or later; who closes the
/// system's dialog without printing has seen it. REQUIRES in the browser: called while serving a press.
void print_page(const std::string& html, std::function<void(bool shown)> done);

}  // namespace duolog::platform
