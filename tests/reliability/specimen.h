/// A small journal whose every frame is known, to be damaged, and what may be shown of it afterwards.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "reliability/crash_storage.h"
#include "store/journal_reader.h"
#include "store/journal_store.h"

namespace duolog::reliability {

/// Bytes [begin, end) of a file.
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool meets(const Range& other) const { return begin < other.end && other.begin < end; }
};

class Specimen {
public:
    enum class Kind { Sealed, Active };
    /// About 64 KiB in one segment; an active one ends in a batch of three.
    Specimen(Kind kind, std::uint64_t seed);

    const Image& image() const { return image_; }
    const std::string& name() const { return name_; }
    const std::string& bytes() const { return *image_.at(name_); }
    /// Reads `bytes` as the segment's; empty, or what is wrong when only `hit` differs.
    std::string read(const std::string& bytes, const Range& hit) const;
    /// Opens the whole journal with `bytes` in place of the segment's, twice.
    std::string open(const std::string& bytes, const Range& hit) const;
    /// Every record is shown as it was saved last.
    std::string complete(const store::Loaded& loaded) const { return shown_rightly(loaded, {}); }

private:
    struct Piece {
        Range place;
        std::string payload;
        core::Id id;
        store::Record record;
        bool in_last_batch = false;
    };

    void find_pieces();
    bool may_miss(const Piece& piece, const Range& hit) const;
    bool noticeable(const std::string& bytes) const;
    std::string shown_rightly(const store::Loaded& loaded, const Range& hit) const;

    Kind kind_;
    Image image_;
    std::string name_;
    store::Keys keys_;
    std::vector<Piece> pieces_;
    std::map<core::Id, std::vector<std::size_t>> versions_;  ///< Of each record, earliest first.
};

}  // namespace duolog::reliability
