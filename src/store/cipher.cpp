#include "store/cipher.h"

#include <sodium.h>

#include <algorithm>
#include <cassert>

namespace duolog::store {
namespace {

constexpr std::size_t kRememberedDraws = 256;
constexpr std::uint64_t kFrameSubkey = 1;
constexpr char kFrameContext[crypto_kdf_CONTEXTBYTES + 1] = "DuoFrame";

static_assert(kNonceBytes == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(kTagBytes == crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(std::tuple_size_v<Key> == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(std::tuple_size_v<Key> == crypto_kdf_KEYBYTES);

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

}  // namespace

void prepare_cipher() {
    // It fails only where random numbers cannot be had from it, and none are.
    [[maybe_unused]] const int chosen = sodium_init();
}

Key frame_key(const MasterKey& key) {
    Key derived;
    crypto_kdf_derive_from_key(derived.data(), derived.size(), kFrameSubkey, kFrameContext, key.bytes.data());
    return derived;
}

KeyCheck key_check(const MasterKey& key) {
    KeyCheck check;
    crypto_generichash(check.data(), check.size(), bytes_of(std::string_view("check")), 5, key.bytes.data(),
                       key.bytes.size());
    return check;
}

std::string seal(const Key& key, const Nonce& nonce, std::string_view plain, std::string_view associated) {
    std::string sealed(plain.size() + kTagBytes, '\0');
    unsigned long long size = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_of(sealed), &size, bytes_of(plain), plain.size(),
                                               bytes_of(associated), associated.size(), nullptr, nonce.data(),
                                               key.data());
    assert(size == sealed.size());
    return sealed;
}

std::optional<std::string> unseal(const Key& key, const Nonce& nonce, std::string_view sealed,
                                  std::string_view associated) {
    if (sealed.size() < kTagBytes)
        return std::nullopt;
    std::string plain(sealed.size() - kTagBytes, '\0');
    unsigned long long size = 0;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytes_of(plain), &size, nullptr, bytes_of(sealed), sealed.size(),
                                                   bytes_of(associated), associated.size(), nonce.data(),
                                                   key.data()) != 0)
        return std::nullopt;
    return plain;
}

Hash hash_of(std::string_view bytes) {
    Hash hash;
    crypto_generichash(hash.data(), hash.size(), bytes_of(bytes), bytes.size(), nullptr, 0);
    return hash;
}

core::Result<std::array<std::uint8_t, 16>> RandomSource::draw() {
    const std::array<std::uint8_t, 16> bytes = random_();
    if (std::find(drawn_.begin(), drawn_.end(), bytes) != drawn_.end())
        return core::Error{core::ErrorCode::Refused, "the random source repeats itself"};
    drawn_.push_back(bytes);
    if (drawn_.size() > kRememberedDraws)
        drawn_.pop_front();
    return bytes;
}

core::Result<Nonce> RandomSource::nonce() {
    Nonce nonce;
    for (std::size_t filled = 0; filled < nonce.size();) {
        const auto bytes = draw();
        if (!bytes.ok())
            return bytes.error();
        const std::size_t count = std::min(bytes.value().size(), nonce.size() - filled);
        std::copy_n(bytes.value().begin(), count, nonce.begin() + static_cast<std::ptrdiff_t>(filled));
        filled += count;
    }
    return nonce;
}

core::Result<MasterKey> RandomSource::master_key() {
    MasterKey key;
    for (std::size_t half = 0; half < 2; ++half) {
        const auto bytes = draw();
        if (!bytes.ok())
            return bytes.error();
        std::copy(bytes.value().begin(), bytes.value().end(),
                  key.bytes.begin() + static_cast<std::ptrdiff_t>(16 * half));
    }
    return key;
}

core::Result<core::Id> RandomSource::id() {
    const auto bytes = draw();
    if (!bytes.ok())
        return bytes.error();
    return core::make_id(bytes.value());
}

}  // namespace duolog::store
