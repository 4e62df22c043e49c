/// A journal with everything that format version 1 has: every kind of record, texts of many scripts, deletions, earlier
/// versions, extra fields, two devices, a joined, a sealed and an active segment. What it holds is never changed, only
/// added to by a later edition: the golden journals of tests/fixtures/format-1 hold it.
#pragma once

#include <string>
#include <vector>

#include "store/record.h"
#include "support/memory_storage.h"

namespace duolog::tests {

/// What Duolog could write when a golden journal was made.
enum class MadeUp {
    First,   ///< Texts of entries, tasks and ticks: the golden journal `native`.
    People,  ///< People, meetings and all that runs have too: `people`.
    Habits,  ///< Planned tasks, reviews, bookings and reflections too: `habits`.
    Pages,   ///< What a page is about, and all else that entries have too: `pages`, and what is written today.
};

/// False when a save failed. REQUIRES: an empty storage.
bool write_made_up_journal(MemoryStorage& storage);

/// The newest version of every record in it, in the order of their ids.
std::vector<store::Record> made_up_records(MadeUp edition = MadeUp::Pages);

/// The same as JSON, as read_journal.mjs prints records.
std::string made_up_json();

}  // namespace duolog::tests
