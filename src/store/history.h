/// Which versions of each record are durable, and which of them are worth keeping. Knows no bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <unordered_map>
#include <vector>

#include "store/record.h"

namespace duolog::store {

/// Versions that follow each other within this time are one sitting, of which only the last is kept.
inline constexpr std::int64_t kSittingMs = 10 * core::kMinuteMs;
/// Versions older than this are thinned; the last kKeptVersions stay whatever their age.
inline constexpr std::int64_t kHistoryMs = 90 * core::kDayMs;
inline constexpr std::size_t kKeptVersions = 10;

/// Ids are random, so any eight of their bytes are a hash.
struct IdHash {
    std::size_t operator()(const core::Id& id) const {
        std::size_t hash = 0;
        std::memcpy(&hash, id.bytes.data(), sizeof hash);
        return hash;
    }
};

class History {
public:
    /// A version that is there already changes nothing.
    void add(const core::Id& id, const Version& version, const std::vector<Version>& parents);
    /// It did not become durable after all.
    void remove(const core::Id& id, const Version& version);
    void clear();

    /// Those that no other version was made from, latest last. Usually one; more when devices wrote apart.
    std::vector<Version> heads(const core::Id& id) const;
    /// What a version that is written now was made from: of every device the latest, also one that was left out of the
    /// files since. Latest last; the latest kMaxParents where there are more.
    std::vector<Version> known(const core::Id& id) const;
    /// Whether a file that is written anew must hold it. `now_ms` as milliseconds_of.
    bool worth_keeping(const core::Id& id, const Version& version, std::int64_t now_ms) const;

    std::size_t records() const { return lines_.size(); }
    std::size_t versions() const { return versions_; }
    /// The latest of all.
    std::uint64_t last_hlc() const { return last_hlc_; }

private:
    struct Seen {
        Version version;
        std::vector<Version> parents;
    };
    std::unordered_map<core::Id, std::vector<Seen>, IdHash> lines_;  ///< Each in the order of versions.
    std::size_t versions_ = 0;
    std::uint64_t last_hlc_ = 0;
};

}  // namespace duolog::store
