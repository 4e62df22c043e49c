/// The keys of an open journal: the keyring as it lies in two files, and what its slots gave. Reads; writes nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "platform/storage.h"
#include "store/keyring.h"
#include "store/report.h"

namespace duolog::store {

/// Detail of errors: the journal's key cannot be had, and nothing was changed.
inline constexpr const char* kKeyMissing = "keyring missing";  ///< Damaged: there is a journal and no key.
inline constexpr const char* kKeyDamaged = "keyring damaged";  ///< Damaged: both copies of the key's file.
inline constexpr const char* kKeyNewer = "keyring newer";      ///< TooNew.
inline constexpr const char* kKeyLocked = "keyring locked";    ///< Refused: sealed with a secret that was not given.

struct Keys {
    Keyring keyring;
    std::vector<HeldKey> held;         ///< Never empty.
    std::vector<std::string> to_mend;  ///< Which of the two files is missing, older or damaged.
    std::vector<Finding> findings;     ///< About them.

    /// What writes.
    const HeldKey& newest() const;
    std::optional<Key> frame_key(std::uint32_t epoch) const;
    /// Newest first.
    std::vector<std::uint32_t> epochs() const;
};

/// Nothing when there is no keyring; `names` are the storage's. Errors: those above, and those of Storage::read.
core::Result<std::optional<Keys>> read_keys(platform::Storage& storage, const std::vector<std::string>& names);

}  // namespace duolog::store
