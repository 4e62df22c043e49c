/// When to save, and what to tell the person. Half a second after the last change, at least once a second while
/// changes go on, at once when asked; a newer text supersedes a waiting one. Words are dropped from the list of unsaved
/// ones only when the storage has said that they are durable.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "app/state.h"
#include "platform/clock.h"
#include "store/journal_store.h"

namespace duolog::app {

inline constexpr std::int64_t kSaveAfterMs = 500;
inline constexpr std::int64_t kSaveAtLeastEveryMs = 1000;
/// A failed save is tried again after 2 s, then 4, 8, up to 30.
inline constexpr std::int64_t kFirstRetryMs = 2000;
inline constexpr std::int64_t kLastRetryMs = 30000;

class Saver {
public:
    /// `store` and `clock` outlive the saver. `ended` is called whenever a save has ended, well or badly, perhaps
    /// inside tick() or flush().
    Saver(store::JournalStore& store, const platform::Clock& clock, std::function<void()> ended);

    void changed(const std::vector<core::Id>& ids);
    /// Starts a save when one is due and none is under way. REQUIRES: the journal is open for writing.
    void tick(const State& state);
    /// Starts a save of everything unsaved now; if one is under way, due() is now as soon as it ends.
    /// REQUIRES: the journal is open for writing.
    void flush(const State& state);
    /// When tick is wanted next; nothing while everything is saved or a save is under way.
    std::optional<core::Instant> due() const;
    bool everything_saved() const { return unsaved_.empty(); }
    bool saved(const core::Id& id) const { return unsaved_.count(id) == 0; }
    const SaveStatus& status() const { return status_; }

private:
    /// What is unsaved, each with the number of its last change.
    using Changes = std::map<core::Id, std::uint64_t>;

    bool is_due() const;
    void start(const State& state);
    void finish(const core::Status& answer);
    void succeeded(const Changes& durable);
    void failed(const core::Error& error);
    core::Moment now() const;

    store::JournalStore& store_;
    const platform::Clock& clock_;
    std::function<void()> ended_;
    SaveStatus status_;
    Changes unsaved_;
    std::optional<Changes> under_way_;
    std::uint64_t last_change_ = 0;
    core::Instant first_changed_at_;  ///< The first change that the last save did not take with it.
    core::Instant last_changed_at_;
    bool waiting_ = false;  ///< Something changed since the last save began.
    bool flush_wanted_ = false;
    int failures_ = 0;  ///< In a row.
    core::Instant failed_at_;
};

}  // namespace duolog::app
