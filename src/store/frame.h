/// What every file of the journal begins with, and the check that the rest is what was written. Knows no record.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace duolog::store {

struct FileKind {
    std::string_view magic;          ///< Eight bytes.
    std::size_t max_file_bytes = 0;  ///< A larger file was not written here and is not looked into.
};

/// Header and payload.
std::string framed(const FileKind& kind, std::string_view payload);

/// The payload, which lies in `bytes`. Throws LimitError, VersionError and ArchiveError.
std::string_view payload_of(const FileKind& kind, std::string_view bytes);

}  // namespace duolog::store
