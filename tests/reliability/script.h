/// Fifty commits in the shape of a journal's, and what may lie in the storage after them. Knows no storage: who makes
/// the commits says how each went, and the same answers give the same commits.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "platform/storage.h"

namespace duolog::reliability {

using Blobs = std::map<std::string, std::string>;

class Script {
public:
    static constexpr int kCommits = 50;

    std::vector<platform::Write> next();
    /// REQUIRES: `batch` is what next() gave last.
    void settle(const std::vector<platform::Write>& batch, bool acknowledged);
    /// Empty, or what was acknowledged and is not there, or is there and was never written.
    std::string compare(const Blobs& blobs) const;

private:
    /// One thing that a blob may hold: `whole`, or no less than its first `least` bytes. Nothing: the blob is not
    /// there.
    struct Possible {
        std::optional<std::string> whole;
        std::size_t least = 0;
    };

    std::vector<platform::Write> append() const;
    std::vector<platform::Write> compact();
    void begin_segment();
    void expect(const platform::Write& write, bool acknowledged);
    bool possible(const std::string& name, const std::string* bytes) const;

    int number_ = 0;
    int segments_ = 0;
    std::string active_ = "seg/0.act";
    std::size_t length_ = 0;            ///< Of the active segment.
    std::vector<std::string> older_;    ///< Segments that the next compaction takes the place of.
    std::vector<std::string> records_;  ///< Acknowledged.
    std::map<std::string, std::vector<Possible>> expected_;
};

}  // namespace duolog::reliability
