/// Sealing and hashing by libsodium, in the sizes of the journal's format. Knows no file and no record.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "core/id.h"
#include "core/result.h"

namespace duolog::store {

inline constexpr std::size_t kNonceBytes = 24;
inline constexpr std::size_t kTagBytes = 16;

using Key = std::array<std::uint8_t, 32>;
using Nonce = std::array<std::uint8_t, kNonceBytes>;
using Hash = std::array<std::uint8_t, 32>;
using KeyCheck = std::array<std::uint8_t, 16>;

/// The key of a whole journal, from which every other key is derived. Never used to seal records itself.
struct MasterKey {
    Key bytes{};
    bool operator==(const MasterKey&) const = default;
};

/// Once before anything else here, or it is slower: lets libsodium choose what this processor does best.
void prepare_cipher();

/// What seals frames: BLAKE2b key derivation of libsodium (crypto_kdf), subkey 1, context "DuoFrame".
Key frame_key(const MasterKey& key);
/// BLAKE2b-128 of "check" under the key: tells a wrong key from damaged bytes, which the cipher alone does not.
KeyCheck key_check(const MasterKey& key);

/// XChaCha20-Poly1305 (IETF): the sealed bytes and then a tag of kTagBytes.
std::string seal(const Key& key, const Nonce& nonce, std::string_view plain, std::string_view associated);
/// Nothing when one bit of key, nonce, sealed or associated differs.
std::optional<std::string> unseal(const Key& key, const Nonce& nonce, std::string_view sealed,
                                  std::string_view associated);

/// BLAKE2b-256.
Hash hash_of(std::string_view bytes);

/// Bytes for one purpose each. A source that repeats itself is refused: the same nonce twice would undo the sealing.
class RandomSource {
public:
    explicit RandomSource(core::RandomBytes random) : random_(std::move(random)) {}

    /// Refused when the source has given the same before.
    core::Result<Nonce> nonce();
    core::Result<MasterKey> master_key();
    core::Result<core::Id> id();

private:
    core::Result<std::array<std::uint8_t, 16>> draw();

    core::RandomBytes random_;
    std::deque<std::array<std::uint8_t, 16>> drawn_;  ///< The latest ones.
};

}  // namespace duolog::store
