/// Damage to a journal's files in memory, as a bad disk makes it.
#pragma once

#include <string>

#include "support/memory_storage.h"

namespace duolog::tests {

/// In the middle of the first file that holds records; answers its name. REQUIRES: there is one.
inline std::string flip_a_byte(MemoryStorage& storage) {
    for (auto& [name, bytes] : storage.blobs())
        if (name.starts_with("seg/") || name.starts_with("entries/")) {
            bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
            return name;
        }
    return {};
}

/// The end of the last file that holds records was never written.
inline void cut_the_end(MemoryStorage& storage) {
    std::string* last = nullptr;
    for (auto& [name, bytes] : storage.blobs())
        if (name.starts_with("seg/") || name.starts_with("entries/"))
            last = &bytes;
    if (last != nullptr)
        last->resize(last->size() - 3);
}

}  // namespace duolog::tests
