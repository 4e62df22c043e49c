#include "store/keyring.h"

#include <doctest/doctest.h>

#include <random>

#include "unit/store/material.h"

using namespace duolog;
using core::ErrorCode;
using store::CostLimit;
using store::decode_keyring;
using store::encode_keyring;
using store::HeldKey;
using store::Keyring;
using store::PassphraseCost;
using store::RandomSource;
using store::Slot;
using store::SlotType;

namespace {

HeldKey held(std::uint32_t epoch = 1) {
    HeldKey held{epoch, {}};
    held.key.bytes.fill(static_cast<std::uint8_t>(0x40 + epoch));
    return held;
}

Keyring keyring() { return {tests::id(9), 7, {store::open_slot(held())}}; }

PassphraseCost cost() {
    PassphraseCost cost;
    cost.salt = {1, 2, 3};
    return cost;
}

/// A passphrase's slot that asks for this.
Slot slot_with(std::uint32_t memory_kib, std::uint32_t passes, std::uint32_t lanes) {
    RandomSource random(tests::seeded_bytes(4));
    Slot slot = store::passphrase_slot(keyring(), held(), tests::key(), cost(), random).value();
    tests::put_u32(slot.body, 20, memory_kib);
    tests::put_u32(slot.body, 24, passes);
    tests::put_u32(slot.body, 28, lanes);
    return slot;
}

}  // namespace

TEST_CASE("a keyring comes back as it was, with slots of types that nobody knows yet") {
    Keyring before = keyring();
    before.slots.push_back({200, "whatever a newer Duolog keeps here"});
    before.slots.push_back({201, ""});
    CHECK(decode_keyring(encode_keyring(before)).value() == before);
}

TEST_CASE("the bytes of a keyring are as the format says") {
    const std::string bytes = encode_keyring(keyring());
    CHECK(bytes.substr(0, 16) == std::string("DUOLOGK\x1a\x01\0\x01\0\x01\0\0\0", 16));
    CHECK(bytes.substr(32, 8) == std::string("\x07\0\0\0\0\0\0\0", 8));
    CHECK(bytes.substr(40, 5) == std::string("\0\x34\0\0\0", 5));
    CHECK(bytes.size() == 40 + 5 + 52 + 4);
    CHECK(tests::with_checksum(bytes) == bytes);
}

TEST_CASE("no flipped bit, no cut and no byte too much is ever taken for a keyring") {
    const std::string bytes = encode_keyring(keyring());
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit)
        REQUIRE_FALSE(decode_keyring(tests::flipped(bytes, bit)).ok());
    for (std::size_t size = 0; size < bytes.size(); ++size)
        REQUIRE(decode_keyring(bytes.substr(0, size)).error().code == ErrorCode::Damaged);
    CHECK(decode_keyring(bytes + '\0').error().code == ErrorCode::Damaged);
    CHECK(decode_keyring(tests::with_checksum(bytes + '\0')).error().code == ErrorCode::Damaged);
}

TEST_CASE("a keyring that asks for newer readers is too new, and a later one that does not is read") {
    std::string later = encode_keyring(keyring());
    later[8] = 2;
    CHECK(decode_keyring(tests::with_checksum(later)).value() == keyring());
    later[10] = 2;
    CHECK(decode_keyring(tests::with_checksum(later)).error().code == ErrorCode::TooNew);
}

TEST_CASE("a keyring with too many slots, too long ones or too many bytes is refused") {
    std::string many = encode_keyring(keyring());
    many[12] = 17;
    CHECK(decode_keyring(tests::with_checksum(many)).error().code == ErrorCode::TooLarge);
    std::string none = encode_keyring(keyring());
    none[12] = 3;
    CHECK(decode_keyring(tests::with_checksum(none)).error().code == ErrorCode::Damaged);
    Keyring wide = keyring();
    wide.slots.push_back({200, std::string(1025, 'x')});
    CHECK(decode_keyring(encode_keyring(wide)).error().code == ErrorCode::TooLarge);
    std::string long_one = encode_keyring(keyring());
    long_one.insert(long_one.size() - 4, store::kMaxKeyringBytes, '\0');
    CHECK(decode_keyring(tests::with_checksum(long_one)).error().code == ErrorCode::TooLarge);
}

TEST_CASE("random bytes behind a good checksum are a keyring that can be written again, or an error") {
    std::mt19937 random(11);
    const std::string good = encode_keyring(keyring());
    for (int round = 0; round < 5'000; ++round) {
        std::string bytes = good;
        for (auto changes = random() % 4 + 1; changes > 0; --changes)
            bytes[random() % bytes.size()] = static_cast<char>(random());
        bytes = tests::with_checksum(bytes);
        const auto decoded = decode_keyring(bytes);
        if (!decoded.ok())
            continue;
        REQUIRE(decode_keyring(encode_keyring(decoded.value())).value() == decoded.value());
        (void)store::keys_in_clear(decoded.value());
    }
}

TEST_CASE("an open slot gives its key, and one whose key is another is damaged") {
    Keyring two = keyring();
    two.slots.push_back(store::open_slot(held(2)));
    const auto keys = store::keys_in_clear(two);
    REQUIRE(keys.ok());
    REQUIRE(keys.value().size() == 2);
    CHECK(keys.value()[1].epoch == 2);
    CHECK(keys.value()[1].key == held(2).key);
    for (std::size_t bit = 4 * 8; bit < 52 * 8; ++bit) {
        Keyring other = keyring();
        other.slots[0].body = tests::flipped(other.slots[0].body, bit);
        REQUIRE(store::keys_in_clear(other).error().code == ErrorCode::Damaged);
    }
    for (std::size_t size = 0; size < 52; ++size) {
        Keyring cut = keyring();
        cut.slots[0].body.resize(size);
        REQUIRE_FALSE(store::keys_in_clear(cut).ok());
    }
}

TEST_CASE("a slot that a passphrase or a recovery code seals opens with its secret and with no other") {
    RandomSource random(tests::seeded_bytes(4));
    for (const Slot& slot : {store::passphrase_slot(keyring(), held(3), tests::key(), cost(), random).value(),
                             store::recovery_slot(keyring(), held(3), tests::key(), random).value()}) {
        const auto key = store::unseal_slot(keyring(), slot, tests::key());
        REQUIRE(key.ok());
        CHECK(key.value().epoch == 3);
        CHECK(key.value().key == held(3).key);
        CHECK(store::unseal_slot(keyring(), slot, tests::key(2)).error().code == ErrorCode::Refused);
        Keyring other = keyring();
        other.journal = tests::id(8);
        CHECK(store::unseal_slot(other, slot, tests::key()).error().code == ErrorCode::Refused);
        for (std::size_t bit = 0; bit < slot.body.size() * 8; ++bit)
            REQUIRE_FALSE(
                store::unseal_slot(keyring(), {slot.type, tests::flipped(slot.body, bit)}, tests::key()).ok());
        for (std::size_t size = 0; size < slot.body.size(); ++size)
            REQUIRE_FALSE(store::unseal_slot(keyring(), {slot.type, slot.body.substr(0, size)}, tests::key()).ok());
        CHECK(slot.body.find(std::string(8, static_cast<char>(0x43))) == std::string::npos);
    }
}

TEST_CASE("a slot of one type is not taken for the other, and no secret opens an open one") {
    RandomSource random(tests::seeded_bytes(4));
    Slot slot = store::recovery_slot(keyring(), held(), tests::key(), random).value();
    CHECK(store::sealed_by(slot, SlotType::Recovery));
    CHECK_FALSE(store::sealed_by(slot, SlotType::Passphrase));
    slot.type = static_cast<std::uint8_t>(SlotType::Passphrase);
    CHECK_FALSE(store::unseal_slot(keyring(), slot, tests::key()).ok());
    CHECK(store::unseal_slot(keyring(), store::open_slot(held()), tests::key()).error().code == ErrorCode::Refused);
    CHECK(store::unseal_slot(keyring(), {200, "new"}, tests::key()).error().code == ErrorCode::Refused);
}

TEST_CASE("the cost of a passphrase is read, and a hostile one refused before anything is made for it") {
    RandomSource random(tests::seeded_bytes(4));
    const Slot slot = store::passphrase_slot(keyring(), held(), tests::key(), cost(), random).value();
    CHECK(store::cost_of(slot, {}).value() == cost());
    CHECK(store::cost_of(slot_with(1024 * 1024, 20, 1), {}).ok());
    CHECK(store::cost_of(slot_with(0xFFFFFFFFu, 3, 1), {}).error().code == ErrorCode::TooLarge);  // 4 TiB
    CHECK(store::cost_of(slot_with(1024 * 1024 + 1, 3, 1), {}).error().code == ErrorCode::TooLarge);
    CHECK(store::cost_of(slot_with(64, 21, 1), {}).error().code == ErrorCode::TooLarge);
    CHECK(store::cost_of(slot_with(64, 0, 1), {}).error().code == ErrorCode::TooLarge);
    for (const std::uint32_t lanes : {0u, 2u, 0xFFFFFFFFu})
        CHECK(store::cost_of(slot_with(64, 3, lanes), {}).error().code == ErrorCode::TooLarge);
    CHECK(store::cost_of(slot_with(256 * 1024 + 1, 3, 1), CostLimit{256 * 1024, 20}).error().code ==
          ErrorCode::TooLarge);
    for (std::size_t size = 0; size < 48; ++size)
        REQUIRE(store::cost_of({slot.type, slot.body.substr(0, size)}, {}).error().code == ErrorCode::Damaged);
}
