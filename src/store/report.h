/// What an opening or a full check found in the journal's files. Plain data, for the person; decides nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace duolog::store {

/// One thing that is not as it was written. Whatever it is, the bytes are kept.
struct Finding {
    enum class Kind {
        UnfinishedSave,  ///< The end of the last segment was never completely written: normal after a flat battery.
        Damaged,         ///< Bytes are not what was written. `records` pieces could not be read.
        Missing,         ///< A segment that another one names is not there.
        Newer,           ///< Made by a newer Duolog; `records` records, or a whole file when 0.
        Unreachable,     ///< The system does not let us read the file.
        Foreign,         ///< Belongs to another journal, or to a key that this journal does not hold.
        Quarantined,     ///< A damaged piece that was set aside earlier.
    };
    Kind kind = Kind::Damaged;
    std::string file;         ///< Name in the storage, "seg/…".
    std::size_t records = 0;  ///< How many pieces are concerned, as far as that can be told.
    std::string detail;       ///< For diagnostics; never translated.
    bool operator==(const Finding&) const = default;
};

struct Report {
    std::vector<Finding> findings;
    std::size_t segments = 0;  ///< Files that hold records.
    std::uint64_t bytes = 0;   ///< Their size.
    std::size_t records = 0;   ///< Records that were read, deleted ones too.
    std::size_t versions = 0;  ///< All that is kept of them, earlier versions too.
};

/// Whether a person should be told at once. An unfinished save and what was set aside earlier are told quietly.
bool alarming(const Finding& finding);

}  // namespace duolog::store
