/// What somebody who writes in a journal does with a record that is there already.
#pragma once

#include <string>

#include "store/record.h"

namespace duolog::reliability {

struct Change {
    core::Moment when;  ///< Makes the version differ from all others.
    std::string text;
    bool bin = false;  ///< Deleted.
};
void change(store::Record& record, const Change& by);

}  // namespace duolog::reliability
