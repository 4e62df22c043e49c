#include "demo/fill.h"

#include <algorithm>
#include <cassert>
#include <utility>
#include <vector>

#include "store/journal_store.h"

namespace duolog::demo {

void fill(platform::Storage& storage, const MadeUp& made, core::RandomBytes random) {
    std::vector<store::Record> records(made.entries.begin(), made.entries.end());
    records.insert(records.end(), made.tasks.begin(), made.tasks.end());
    records.insert(records.end(), made.runs.begin(), made.runs.end());
    records.insert(records.end(), made.people.begin(), made.people.end());
    records.insert(records.end(), made.meetings.begin(), made.meetings.end());
    records.insert(records.end(), made.bookings.begin(), made.bookings.end());
    records.insert(records.end(), made.reflections.begin(), made.reflections.end());
    store::JournalStore store(storage, std::move(random));
    store.open([&](const core::Result<store::Loaded>& opened) {
        assert(opened.ok());
        (void)opened;
    });
    core::Instant newest;
    for (const core::Entry& entry : made.entries)
        newest = std::max(newest, entry.edited.at);
    store.save(records, newest, [](const core::Status& saved) {
        assert(saved.ok());
        (void)saved;
    });
}

}  // namespace duolog::demo
