/// duolog --check: every byte of the journal is read and what is wrong is said, file by file, in plain English. Opens
/// no window and changes nothing, also while a window has the journal open.
#pragma once

#include <functional>
#include <string>

#include "platform/storage.h"
#include "store/report.h"

namespace duolog::cli {

enum CheckExit { kNothingDamaged = 0, kSomethingDamaged = 1, kNotOpened = 2 };

struct CheckOutput {
    std::function<void(const std::string&)> say;       ///< What was found, in whole lines.
    std::function<void(const std::string&)> progress;  ///< "12 of 60 files"; empty at the end. May be none.
};

/// Answers the exit code. REQUIRES: `storage` answers at once, as a desktop's does.
int check(platform::Storage& storage, const CheckOutput& output);

/// "Damaged: 2 pieces in seg/…" and what is kept, one line.
std::string finding_line(const store::Finding& finding);

}  // namespace duolog::cli
