/// What the made-up journal holds, in the order in which it is saved.
#pragma once

#include <vector>

#include "format/made_up_journal.h"
#include "store/record.h"

namespace duolog::tests {

/// The made-up journal's time, in minutes since it was begun.
core::Moment at(int minutes, int offset_minutes = 60);

/// One program after another, each with a save for each of its steps.
using Step = std::vector<store::Record>;
struct Session {
    int minutes = 0;
    std::vector<Step> steps;
};
std::vector<Session> sessions(MadeUp edition);

/// What another device wrote.
std::vector<store::Record> records_of_other_device(MadeUp edition);

}  // namespace duolog::tests
