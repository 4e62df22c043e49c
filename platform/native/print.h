/// The desktop's way to paper: a page in a private file, which the person's browser shows. Knows nothing of windows.
#pragma once

#include <string>
#include <vector>

#include "core/result.h"

namespace duolog::platform {

/// Pages that were written for a browser to show. They go with this.
class PrintedPages {
public:
    PrintedPages() = default;
    ~PrintedPages();
    PrintedPages(const PrintedPages&) = delete;
    PrintedPages& operator=(const PrintedPages&) = delete;

    /// A new file for this person alone, under a name that nobody can guess; in $XDG_RUNTIME_DIR, else in the folder
    /// for temporary files. Answers its path.
    core::Result<std::string> write(const std::string& html);

private:
    std::vector<std::string> paths_;
};

/// Asks the desktop's portal to open the file, and where there is none, xdg-open. False when neither does. Waits for
/// their answers, for a second each at the most.
bool open_in_browser(const std::string& path);

}  // namespace duolog::platform
