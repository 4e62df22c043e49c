/// One version of a record to the bytes of a frame's payload and back; docs/format.md §4. cereal writes and the bounded
/// archive alone reads. Knows no frame and no file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"
#include "store/record.h"

namespace duolog::store {

/// Stands in each frame. A newer one is kept as it is and not read; its first 32 bytes are as here.
inline constexpr std::uint16_t kCodecVersion = 1;

/// The same in every codec version, ever.
struct RecordHead {
    core::Id id;
    Version version;
};

/// REQUIRES: the record keeps what its type promises of texts, names and counts; at most kMaxParents parents.
std::string encode_record(const VersionedRecord& record);

/// Any bytes may be given. Errors: Damaged, TooNew (a kind or a version of it that this build does not know), TooLarge.
/// Allocates at most a few times the size of `payload`, and 16 kB.
core::Result<VersionedRecord> decode_record(std::uint16_t codec_version, std::string_view payload);

/// Nothing when there are too few bytes, or the version is beyond every clock.
std::optional<RecordHead> record_head(std::string_view payload);

}  // namespace duolog::store
