/// A journal's files in memory, written and read as another start of the program would.
#pragma once

#include <string>
#include <vector>

#include "store/journal_store.h"
#include "support/memory_storage.h"

namespace duolog::tests {

/// What the next start would find. Changes nothing.
store::Loaded found_in(const MemoryStorage& storage);
/// Null when there is no record of this id.
template <class T>
const T* record_in(const std::vector<T>& records, const core::Id& id) {
    for (const T& record : records)
        if (record.id == id)
            return &record;
    return nullptr;
}

/// As another window would save them, all at once. With none: a journal that holds nothing yet.
void put_records(MemoryStorage& storage, const std::vector<store::Record>& records);

/// In the middle of the first sealed file, or of the one that is then sealed by another window: damage in one that is
/// not sealed may be an unfinished save. Answers its name. REQUIRES: there are records.
std::string flip_a_byte(MemoryStorage& storage);
/// The end of the last file that holds records was never written. REQUIRES: there is one.
void cut_the_end(MemoryStorage& storage);

}  // namespace duolog::tests
