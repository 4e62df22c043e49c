/// The journal's files as one journal: load all, save what changed. Provisional layout, before the first release: one
/// file an entry, "entries/<id>.dle", each sealed by a checksum. Never deletes or rewrites what it cannot read.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "core/journal.h"
#include "core/result.h"
#include "platform/storage.h"

namespace duolog::store {

/// A file that is there and could not be read. It stays where it is.
struct Unreadable {
    std::string name;
    core::Error error;  ///< Damaged, TooNew, TooLarge, Refused or Unavailable.
};

struct Loaded {
    std::vector<core::Entry> entries;
    std::vector<Unreadable> unreadable;
};

class JournalStore {
public:
    /// `storage` outlives the store; the store outlives every answer that it still waits for.
    explicit JournalStore(platform::Storage& storage) : storage_(storage) {}

    /// Opens the storage and reads every entry. `done` once; errors as Storage::open and Storage::list.
    void open(std::function<void(core::Result<Loaded>)> done);
    /// Makes the entries durable, all in one commit. `done` once; errors as Storage::commit.
    /// Refuses (Damaged) the whole save when one entry may_save not.
    void save(const std::vector<core::Entry>& entries, platform::Storage::Done done);

    /// False for an entry whose file open() reported unreadable.
    bool may_save(const core::Id& id) const;

private:
    core::Result<Loaded> load();

    platform::Storage& storage_;
    std::set<core::Id> unreadable_ids_;
};

/// "entries/<id>.dle"
std::string entry_file_name(const core::Id& id);

}  // namespace duolog::store
