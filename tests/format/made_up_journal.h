/// A journal with everything that format version 1 has: every kind of record, texts of many scripts, deletions, earlier
/// versions, extra fields, two devices, a joined, a sealed and an active segment. Never
/// changed: the golden journals of tests/fixtures/format-1 hold it.
#pragma once

#include <string>
#include <vector>

#include "store/record.h"
#include "support/memory_storage.h"

namespace duolog::tests {

/// False when a save failed. REQUIRES: an empty storage.
bool write_made_up_journal(MemoryStorage& storage);

/// The newest version of every record in it, in the order of their ids.
std::vector<store::Record> made_up_records();

/// The same as JSON, as read_journal.mjs prints records.
std::string made_up_json();

}  // namespace duolog::tests
