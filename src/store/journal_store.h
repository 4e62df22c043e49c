/// The journal's files as one journal: load all, save what changed. Provisional layout, before the first release: one
/// file a record, "entries/<id>.dle", "tasks/<id>.dlt", "runs/<id>.dlr", each sealed by a checksum. Never deletes or
/// rewrites what it cannot read.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "core/checklists.h"
#include "core/journal.h"
#include "core/priorities.h"
#include "core/result.h"
#include "platform/storage.h"

namespace duolog::store {

/// Whatever lies in a file of its own.
using Record = std::variant<core::Entry, core::Task, core::Run>;

/// A file that is there and could not be read. It stays where it is.
struct Unreadable {
    std::string name;
    core::Error error;  ///< Damaged, TooNew, TooLarge, Refused or Unavailable.
};

/// No two records of any kind have one id.
struct Loaded {
    std::vector<core::Entry> entries;
    std::vector<core::Task> tasks;
    std::vector<core::Run> runs;
    std::vector<Unreadable> unreadable;
};

class JournalStore {
public:
    /// `storage` outlives the store; the store outlives every answer that it still waits for.
    explicit JournalStore(platform::Storage& storage) : storage_(storage) {}

    /// Opens the storage and reads every record. `done` once; errors as Storage::open and Storage::list.
    void open(std::function<void(core::Result<Loaded>)> done);
    /// Makes the records durable, all in one commit. `done` once; errors as Storage::commit.
    /// Refuses (Damaged) the whole save when one record may_save not.
    void save(const std::vector<Record>& records, platform::Storage::Done done);

    /// False for a record whose file open() reported unreadable.
    bool may_save(const core::Id& id) const { return !unreadable_file(id); }
    /// The name of that file.
    std::optional<std::string> unreadable_file(const core::Id& id) const;

private:
    core::Result<Loaded> load();

    platform::Storage& storage_;
    std::set<std::string> kept_files_;            ///< Could not be read: never written.
    std::map<core::Id, std::string> unreadable_;  ///< Those of them whose record is nowhere else.
};

std::string entry_file_name(const core::Id& id);
std::string task_file_name(const core::Id& id);
std::string run_file_name(const core::Id& id);
std::string file_name(const Record& record);

}  // namespace duolog::store
