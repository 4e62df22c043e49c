/// A made-up journal of about three years for workshops, pictures and tests. Plain data: reads no clock and no file,
/// and the same text, day and zone give the same journal, byte for byte. Before ten in the morning what happened today
/// moves with the clock, since nothing lies in the future.
#pragma once

#include <string_view>
#include <vector>

#include "core/checklists.h"
#include "core/date.h"
#include "core/journal.h"
#include "core/people.h"
#include "core/priorities.h"
#include "core/reflection.h"

namespace duolog::demo {

struct MadeUp {
    std::vector<core::Entry> entries;  ///< No two in one minute.
    std::vector<core::Task> tasks;
    std::vector<core::Run> runs;
    std::vector<core::Person> people;
    std::vector<core::Meeting> meetings;
    std::vector<core::Booking> bookings;
    std::vector<core::Reflection> reflections;  ///< Held within a year.
};

/// `text`: see demo/source.h. Any bytes may be given; what makes no sense is left out. Times are in the zone of `now`.
MadeUp made_up(std::string_view text, core::Moment now);

}  // namespace duolog::demo
