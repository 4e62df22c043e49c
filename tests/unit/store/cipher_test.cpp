#include "store/cipher.h"

#include <doctest/doctest.h>

#include "unit/store/material.h"

using namespace duolog;
using store::Key;
using store::MasterKey;
using store::Nonce;
using store::RandomSource;

namespace {

std::string from_hex(std::string_view hex) {
    const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        bytes += static_cast<char>(digit(hex[i]) * 16 + digit(hex[i + 1]));
    return bytes;
}

template <class Bytes>
Bytes array_from_hex(std::string_view hex) {
    Bytes bytes{};
    const std::string text = from_hex(hex);
    REQUIRE(text.size() == bytes.size());
    std::copy(text.begin(), text.end(), reinterpret_cast<char*>(bytes.data()));
    return bytes;
}

const std::string kPlain =
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be "
    "it.";
const std::string kAssociated = from_hex("50515253c0c1c2c3c4c5c6c7");

Key vector_key() { return array_from_hex<Key>("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"); }
Nonce vector_nonce() { return array_from_hex<Nonce>("404142434445464748494a4b4c4d4e4f5051525354555657"); }

const std::string kSealed = from_hex(
    "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb"
    "96b7"
    "2e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52e"
    "c0875924c1c7987947deafd8780acf49");

}  // namespace

TEST_CASE("sealing is that of draft-irtf-cfrg-xchacha-03, appendix A.3.1") {
    CHECK(store::seal(vector_key(), vector_nonce(), kPlain, kAssociated) == kSealed);
    CHECK(store::unseal(vector_key(), vector_nonce(), kSealed, kAssociated) == kPlain);
}

TEST_CASE("the hash is BLAKE2b-256") {
    CHECK(store::hash_of("abc") ==
          array_from_hex<store::Hash>("bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"));
    CHECK(store::hash_of("") ==
          array_from_hex<store::Hash>("0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"));
}

TEST_CASE("nothing is unsealed when one bit of key, nonce, sealed or associated differs, or a byte is missing") {
    const std::string sealed = store::seal(vector_key(), vector_nonce(), "words", "for");
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit)
        REQUIRE_FALSE(store::unseal(vector_key(), vector_nonce(), tests::flipped(sealed, bit), "for"));
    for (std::size_t bit = 0; bit < 3 * 8; ++bit)
        REQUIRE_FALSE(store::unseal(vector_key(), vector_nonce(), sealed, tests::flipped("for", bit)));
    for (std::size_t bit = 0; bit < 32 * 8; ++bit) {
        Key key = vector_key();
        key[bit / 8] = static_cast<std::uint8_t>(key[bit / 8] ^ (1u << (bit % 8)));
        REQUIRE_FALSE(store::unseal(key, vector_nonce(), sealed, "for"));
    }
    for (std::size_t bit = 0; bit < 24 * 8; ++bit) {
        Nonce nonce = vector_nonce();
        nonce[bit / 8] = static_cast<std::uint8_t>(nonce[bit / 8] ^ (1u << (bit % 8)));
        REQUIRE_FALSE(store::unseal(vector_key(), nonce, sealed, "for"));
    }
    for (std::size_t size = 0; size < sealed.size(); ++size)
        REQUIRE_FALSE(store::unseal(vector_key(), vector_nonce(), sealed.substr(0, size), "for"));
    CHECK_FALSE(store::unseal(vector_key(), vector_nonce(), sealed, "for "));
}

TEST_CASE("nothing at all can be sealed too") {
    const std::string sealed = store::seal(vector_key(), vector_nonce(), "", "");
    CHECK(sealed.size() == store::kTagBytes);
    CHECK(store::unseal(vector_key(), vector_nonce(), sealed, "") == "");
}

TEST_CASE("the key of frames and the check of a key are as the format says, and tell nothing of the key") {
    MasterKey key;
    for (std::size_t i = 0; i < key.bytes.size(); ++i)
        key.bytes[i] = static_cast<std::uint8_t>(i);
    // By another implementation: BLAKE2b with salt 1, person "DuoFrame"; BLAKE2b-128 of "check".
    CHECK(store::frame_key(key) ==
          array_from_hex<Key>("5795837c42adc44aaf5b8d1408ea47923c9fd77c74c95f920fb60b387be1f5b5"));
    CHECK(store::key_check(key) == array_from_hex<store::KeyCheck>("6e1d930206dddddd424dc6a2a1a87889"));
    MasterKey other = key;
    other.bytes[31] ^= 1;
    CHECK(store::frame_key(other) != store::frame_key(key));
    CHECK(store::key_check(other) != store::key_check(key));
}

TEST_CASE("a random source gives different nonces, keys and ids") {
    RandomSource random(tests::seeded_bytes(5));
    CHECK(random.nonce().value() != random.nonce().value());
    CHECK(random.master_key().value() != random.master_key().value());
    const core::Id id = random.id().value();
    CHECK((id.bytes[6] & 0xF0) == 0x40);
    CHECK((id.bytes[8] & 0xC0) == 0x80);
}

TEST_CASE("a random source that repeats itself is refused, at once or after a while") {
    RandomSource stuck([] { return std::array<std::uint8_t, 16>{1, 2, 3}; });
    CHECK(stuck.id().ok());
    CHECK(stuck.id().error().code == core::ErrorCode::Refused);
    CHECK(stuck.nonce().error().code == core::ErrorCode::Refused);
    CHECK(stuck.master_key().error().code == core::ErrorCode::Refused);
    RandomSource first_again([count = 0]() mutable {
        std::array<std::uint8_t, 16> bytes{};
        bytes[0] = static_cast<std::uint8_t>(++count % 100);
        return bytes;
    });
    int good = 0;
    while (good < 1'000 && first_again.id().ok())
        ++good;
    CHECK(good == 100);
}
