/// The journal's master keys in their slots; docs/format.md §2. Knows how a slot is made and opened, not when.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/id.h"
#include "core/result.h"
#include "store/cipher.h"

namespace duolog::store {

inline constexpr std::string_view kKeyringFile = "keyring.dlk";
/// After any change both hold the new one; the one with the higher generation is right.
inline constexpr std::string_view kKeyringCopyFile = "keyring-copy.dlk";
inline constexpr std::size_t kMaxKeyringBytes = 4096;
inline constexpr std::size_t kMaxSlots = 16;

/// Numbers in files: never changed.
enum class SlotType : std::uint8_t {
    Open = 0,        ///< The key in clear: whoever has the device can read the journal.
    Passphrase = 1,  ///< Sealed with a key that Argon2id makes of a passphrase.
    Recovery = 2,    ///< Sealed with a key that BLAKE2b makes of 160 random bits.
};

/// One way to a master key.
struct Slot {
    std::uint8_t type = 0;  ///< SlotType, or one that a newer Duolog made: kept as it is.
    std::string body;
    bool operator==(const Slot&) const = default;
};

struct Keyring {
    core::Id journal;
    std::uint64_t generation = 1;  ///< Rises with each change.
    std::vector<Slot> slots;
    bool operator==(const Keyring&) const = default;
};
std::string encode_keyring(const Keyring& keyring);
/// Any bytes may be given. Errors: Damaged, TooNew, TooLarge.
core::Result<Keyring> decode_keyring(std::string_view bytes);

/// A master key and the epoch from which on it seals what is written. The highest epoch writes.
struct HeldKey {
    std::uint32_t epoch = 1;
    MasterKey key;
};

/// The cost of making a key of a passphrase (Argon2id, RFC 9106; one lane).
struct PassphraseCost {
    std::uint32_t memory_kib = 64 * 1024;
    std::uint32_t passes = 3;
    std::array<std::uint8_t, 16> salt{};
    bool operator==(const PassphraseCost&) const = default;
};
/// A hostile keyring must not make the program ask for more than this.
struct CostLimit {
    std::uint32_t memory_kib = 1024 * 1024;
    std::uint32_t passes = 20;
};

Slot open_slot(const HeldKey& held);
core::Result<Slot> passphrase_slot(const Keyring& of, const HeldKey& held, const Key& sealing_key,
                                   const PassphraseCost& cost, RandomSource& random);
core::Result<Slot> recovery_slot(const Keyring& of, const HeldKey& held, const Key& sealing_key, RandomSource& random);

/// Every key that lies in an open slot. Errors: Damaged when a slot of that type does not hold what its check says.
core::Result<std::vector<HeldKey>> keys_in_clear(const Keyring& keyring);
/// Whether a slot needs a secret of this type.
bool sealed_by(const Slot& slot, SlotType type);
/// What the passphrase is to be made into a key with. Errors: Damaged, TooLarge beyond `limit`.
core::Result<PassphraseCost> cost_of(const Slot& slot, const CostLimit& limit);
/// The key in a slot that `sealing_key` seals. Errors: Refused when it is not that key, Damaged.
core::Result<HeldKey> unseal_slot(const Keyring& of, const Slot& slot, const Key& sealing_key);

}  // namespace duolog::store
