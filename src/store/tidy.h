/// Keeps the files few and whole, a small step at a time: seals what is full or was left, sets damaged pieces aside,
/// joins small segments. What goes, goes only after what takes its place is durable.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/result.h"
#include "platform/storage.h"
#include "store/open_journal.h"

namespace duolog::store {

/// This many sealed segments, each below kSmallSegmentBytes, are joined into one.
inline constexpr std::size_t kManySmallSegments = 8;
inline constexpr std::size_t kSmallSegmentBytes = kFullSegmentBytes / 2;

/// One step: `writes` are one commit, and once it is durable `then` is another.
struct TidyStep {
    std::vector<platform::Write> writes;
    std::vector<platform::Write> then;
    std::vector<std::string> gone;                       ///< Removed by `then`.
    std::optional<SegmentFile> made;                     ///< Among the writes.
    std::vector<std::pair<core::Id, Version>> left_out;  ///< Versions that were not worth keeping.
};

/// The next step; nothing when all is tidy. Takes a number of the journal for a new segment. Errors as Storage::read
/// and RandomSource: then nothing is to be done now.
core::Result<std::optional<TidyStep>> next_step(platform::Storage& storage, OpenJournal& journal, RandomSource& random);
/// Everything that lies in `sources`, under the journal's newest key, in one new segment and nothing left out.
core::Result<TidyStep> rewrite_all(platform::Storage& storage, OpenJournal& journal, RandomSource& random,
                                   const std::vector<std::string>& sources);
/// To be called when `writes` are durable, and when `then` is.
void half_done(OpenJournal& journal, const TidyStep& step);
void done(OpenJournal& journal, const TidyStep& step);
/// The same when the commit failed, which may have come through in part or wholly: what is not needed goes later.
void half_failed(OpenJournal& journal, const TidyStep& step);
void failed(OpenJournal& journal, const TidyStep& step);

}  // namespace duolog::store
