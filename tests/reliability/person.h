/// Someone who writes in a journal as people do, decided by a seed, and knows what was acknowledged. Knows no crash:
/// who watches the storage sees to that.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "reliability/crash_storage.h"
#include "reliability/model.h"
#include "reliability/random.h"
#include "store/journal_store.h"

namespace duolog::reliability {

struct Habits {
    std::size_t longest_text_bytes = 6000;
    bool large_texts = false;  ///< Some of 300 and of 512 kB.
    bool changes_key = true;
    bool waits = true;  ///< For each answer before the next save; else the storage is to answer late.
};

class Person {
public:
    /// `storage` outlives the person. Opens the journal.
    Person(CrashStorage& storage, std::uint64_t seed, Habits habits);

    /// Does one thing, which may be several saves.
    void step();
    /// Waits for every answer, then opens the journal with a new store and looks at it.
    void open_anew();
    void change_key();
    void save_some();
    /// The earlier versions that a person may want back are all there; empty, or what is wrong.
    std::string look_at_history() const;
    const Model& model() const { return model_; }
    /// What went wrong so far; empty when nothing did.
    const std::string& wrong() const { return wrong_; }
    int saves() const { return saves_; }
    int acknowledged() const { return acknowledged_; }
    int keys_changed() const { return keys_changed_; }

private:
    /// Something that was acknowledged.
    struct Kept {
        core::Instant when;
        store::Record record;
    };

    void open_again();
    void look(const core::Result<store::Loaded>& loaded);
    void save(const std::vector<store::Record>& records);
    void answered(const core::Status& status, int attempt, int failures_before);
    void type();
    void wait_a_while();
    void settle_all();
    template <class T>
    T made_anew();
    store::Record new_entry(std::size_t bytes);
    store::Record new_run();
    store::Record new_meeting();
    store::Record new_task();
    store::Record new_booking();
    store::Record new_reflection();
    store::Record new_small();
    store::Record changed(const store::Record& record);
    core::Moment unique_moment();
    std::string text(std::size_t bytes);

    CrashStorage& storage_;
    Random random_;
    Habits habits_;
    core::Instant now_{1'700'000'000'000};
    int made_ = 0;  ///< Versions of records.
    int saves_ = 0;
    int acknowledged_ = 0;
    int keys_changed_ = 0;
    Model model_;
    std::map<core::Id, std::vector<Kept>> kept_;
    bool must_open_ = false;
    std::string wrong_;
    std::unique_ptr<store::JournalStore> store_;
};

/// What opens the new key for everyone, as a new journal's does.
core::Result<std::vector<store::Slot>> slots_in_clear(const store::Keyring& keyring, const store::HeldKey& key);

/// Opens a journal in a storage that answers at once.
core::Result<store::Loaded> open_now(store::JournalStore& store);
core::Status save_now(store::JournalStore& store, const std::vector<store::Record>& records, core::Instant now);

}  // namespace duolog::reliability
