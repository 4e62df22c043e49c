/// Files that the person is given, outside the journal: to another app, among the browser's downloads or into a folder.
#pragma once

#include <functional>
#include <string>

#include "core/result.h"

namespace duolog::platform {

/// What became of a file.
struct HandedOver {
    enum class Kind {
        Saved,     ///< It lies at `path`.
        Passed,    ///< To another app, or to the browser, which keeps it where it keeps downloads.
        Declined,  ///< The person closed the choice of apps.
        Failed,
    };
    Kind kind = Kind::Failed;
    std::string path;
};

/// `name`: of the file, "duolog.ics"; where such a file lies already, this one gets a number and the other stays.
/// `type`: "text/calendar". `done` once, at once or later. REQUIRES in the browser: called while serving a press.
void hand_over(const std::string& name, const std::string& type, const std::string& bytes,
               std::function<void(HandedOver)> done);

/// Into a folder that the person named; a file of this name is replaced, whole or not at all. Errors: NotFound when
/// there is no such folder; Full, Refused, Unavailable. In the browser always Unavailable.
core::Status write_into_folder(const std::string& folder, const std::string& name, const std::string& bytes);

}  // namespace duolog::platform
