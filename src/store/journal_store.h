/// The journal's files as one journal: load all, append what changed, keep the files few. The layout is in
/// docs/format.md. Never deletes or rewrites what it cannot read, and never takes files that it cannot read for a new
/// journal.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/id.h"
#include "core/result.h"
#include "platform/storage.h"
#include "store/keyring.h"
#include "store/keys.h"
#include "store/record.h"
#include "store/report.h"

namespace duolog::store {

/// No two records of any kind have one id.
struct Loaded {
    std::vector<core::Entry> entries;
    std::vector<core::Task> tasks;
    std::vector<core::Run> runs;
    std::vector<core::Person> people;
    std::vector<core::Meeting> meetings;
    std::vector<core::Booking> bookings;
    std::vector<core::Reflection> reflections;
    std::vector<core::Id> newer;  ///< There, and of a newer Duolog: not shown, and never to be written over.
    Report report;
};

/// Detail of save()'s Unavailable error when only another open() helps.
inline constexpr const char* kMustOpen = "the journal has to be opened first";

class JournalStore {
public:
    /// `storage` outlives the store; the store outlives every answer that it still waits for. `random` is the system's
    /// cryptographic source, or a counter in tests: one that repeats itself makes every save fail.
    JournalStore(platform::Storage& storage, core::RandomBytes random);
    JournalStore(const JournalStore&) = delete;
    JournalStore& operator=(const JournalStore&) = delete;
    ~JournalStore();

    /// Opens the storage and reads every record; then, as its writer, sets damaged pieces aside and tidies. `done`
    /// once; errors as Storage::open, Storage::list and read_keys. May be called again, also while saves are under
    /// way: their answers still come.
    void open(std::function<void(core::Result<Loaded>)> done);

    /// Makes new versions of these records durable, all of them or none (beyond 8 MB all of each 8 MB or none). `done`
    /// once; errors as Storage::commit, Refused when the random source repeats itself, Unavailable without memory, and
    /// while an opening is under way or is needed: open() again. Saves may overlap; a later one wins over an earlier
    /// one. After success the files may be tidied by further commits. REQUIRES: open() has succeeded; the records keep
    /// what their types promise of texts, names and counts.
    void save(const std::vector<Record>& records, core::Instant now, platform::Storage::Done done);

    using MakeSlots = std::function<core::Result<std::vector<Slot>>(const Keyring& keyring, const HeldKey& key)>;
    /// A key that was never written anywhere in clear takes the place of the present ones: everything is written anew
    /// under it, and then the old keys and the old files go. `make_slots` makes the slots that give the new key; it is
    /// called once. Until the end the journal opens as before, and afterwards with the new slots. `done` once; after an
    /// error the journal is whole and opens with the old keys or the new slots; when saves fail too, open() it again.
    /// Errors as save(), and Damaged while a part of the journal cannot be read.
    /// REQUIRES: open() has succeeded and no save is under way.
    void change_key(const MakeSlots& make_slots, platform::Storage::Done done);

    /// The key lies beside the journal in clear: whoever has the device can read it. So will a new journal's.
    bool open_to_anyone() const;
    /// When every byte was last checked; nothing when never.
    std::optional<core::Moment> last_check() const;
    /// Keeps that every byte was checked. `done` once; errors as Storage::commit.
    void note_check(core::Moment when, platform::Storage::Done done);

private:
    struct Work;
    std::shared_ptr<Work> work_;  ///< Shared with answers that are still to come.
};

}  // namespace duolog::store
