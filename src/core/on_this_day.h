/// What was written of this day before: a month, half a year, and each year ago.
#pragma once

#include <vector>

#include "core/date.h"
#include "core/journal.h"

namespace duolog::core {

struct EarlierPage {
    const Entry* entry = nullptr;  ///< Not blank.
    int months_ago = 0;            ///< 1, 6, or a multiple of 12.
};

/// The pages whose day_of it is, the nearest first, of one day the newest first. Where the month has no such day it is
/// the month's last. Valid until the next change of the journal.
std::vector<EarlierPage> on_this_day(const Journal& journal, const Day& today);

}  // namespace duolog::core
