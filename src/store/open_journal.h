/// A journal that is open: its keys, its files and what was written of them by this run. For journal_store.cpp and
/// tidy.cpp, which alone change it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "store/device_file.h"
#include "store/history.h"
#include "store/journal_reader.h"
#include "store/keys.h"
#include "store/segment.h"

namespace duolog::store {

struct OpenJournal {
    Keys keys;
    DeviceFile device;
    bool device_kept = true;                   ///< Its file is there.
    bool may_keep_device = true;               ///< False where a file is that cannot be read.
    std::map<std::string, SegmentFile> files;  ///< All but the active one.
    std::optional<SegmentWriter> active;
    std::uint64_t next_seq = 1;
    History history;
    std::vector<std::string> redundant;  ///< To be removed: their frames live on in another file.
    std::vector<std::string> leftovers;  ///< To be set aside: see left_by_key_change().

    /// A number that no file of this device has had.
    SegmentHeader next_header();
};

}  // namespace duolog::store
