/// What a JournalStore does between its calls. For journal_store.cpp, saving.cpp and key_change.cpp alone.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "store/journal_store.h"
#include "store/open_journal.h"
#include "store/tidy.h"

namespace duolog::store {

inline core::Error out_of_memory() { return {core::ErrorCode::Unavailable, "out of memory"}; }

struct JournalStore::Work : std::enable_shared_from_this<JournalStore::Work> {
    using Done = platform::Storage::Done;
    /// Versions that a commit under way will make durable.
    using Versions = std::vector<std::pair<core::Id, Version>>;
    /// One call of save().
    struct Saving {
        std::vector<Record> records;
        core::Instant now;
        Done done;
        Versions versions;
    };
    using SavingPointer = std::shared_ptr<Saving>;

    Work(platform::Storage& storage_in, core::RandomBytes random_in)
        : storage(storage_in), random(std::move(random_in)) {}

    // journal_store.cpp
    void open(std::function<void(core::Result<Loaded>)> done);
    void open_if_quiet();
    core::Result<Loaded> load();
    core::Status take_journal(JournalReader& reader);
    core::Result<Loaded> read_all();
    /// Every commit goes through here: an opening waits until all are answered. Throws nothing; where the answer
    /// cannot be taken in without memory, the journal must be opened anew.
    void commit(std::vector<platform::Write> batch, Done done);
    void tidy();
    void take_step(TidyStep step);

    // saving.cpp
    void save(const std::vector<Record>& records, core::Instant now, Done done);
    void start_save(const SavingPointer& saving_now);
    void start_waiting();
    void make_journal_for(const SavingPointer& saving_now);
    bool keyring_there() const;
    bool segments_there() const;
    void make_journal(Done done);
    core::Result<std::vector<platform::Write>> key_writes();
    core::Status new_journal();
    void save_opened(const SavingPointer& saving_now);
    core::Result<std::vector<platform::Write>> append(const std::vector<std::string>& payloads);
    core::Result<platform::Write> append_batch(const std::vector<std::string>& payloads, std::size_t first,
                                               std::size_t end);
    std::vector<std::string> next_versions(Saving& saving_now);
    void close_active();
    void saved(core::Status status, const SavingPointer& saving_now);

    // key_change.cpp
    void change_key(const MakeSlots& make_slots, Done done);

    platform::Storage& storage;
    RandomSource random;
    std::optional<OpenJournal> journal;  ///< Nothing while there is none yet.
    bool keyring_durable = false;        ///< False for a new journal until its first save.
    std::map<core::Id, Extra> extras;    ///< Of the newest version, where there are any.
    std::uint64_t last_hlc = 0;
    int under_way = 0;                 ///< Commits that are not answered yet.
    std::function<void()> when_quiet;  ///< An opening that waits for them.
    bool opening = false;
    bool making = false;  ///< A new journal's key is on its way.
    bool changing_key = false;
    std::vector<SavingPointer> waiting;  ///< For the end of either.
    /// Only another opening tells what is durable: a change of key failed at its last step, or there was no memory.
    bool must_open = false;
    /// Saves that are not answered yet. Meanwhile no step of tidying begins: what it took for durable might not be.
    int saving = 0;
    bool tidying = false;      ///< A step is under way.
    bool tidy_failed = false;  ///< Not tried again before the next save came through.
};

}  // namespace duolog::store
