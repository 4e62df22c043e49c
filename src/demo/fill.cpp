#include "demo/fill.h"

#include <cassert>
#include <vector>

#include "store/journal_store.h"

namespace duolog::demo {

void fill(platform::Storage& storage, const MadeUp& made) {
    std::vector<store::Record> records(made.entries.begin(), made.entries.end());
    records.insert(records.end(), made.tasks.begin(), made.tasks.end());
    records.insert(records.end(), made.runs.begin(), made.runs.end());
    store::JournalStore(storage).save(records, [](const core::Status& saved) {
        assert(saved.ok());
        (void)saved;
    });
}

}  // namespace duolog::demo
