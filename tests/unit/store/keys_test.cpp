// Which of the keyring's two files is believed, and what is told of the other.
#include "store/keys.h"

#include <doctest/doctest.h>

#include "unit/store/material.h"

using namespace duolog;
using core::ErrorCode;
using store::Finding;
using store::HeldKey;
using store::Keyring;
using store::Keys;
using store::read_keys;
using tests::MemoryStorage;

namespace {

constexpr const char* kFirst = "keyring.dlk";
constexpr const char* kSecond = "keyring-copy.dlk";

HeldKey held(std::uint32_t epoch) {
    HeldKey held{epoch, {}};
    held.key.bytes.fill(static_cast<std::uint8_t>(epoch));
    return held;
}

std::string file(std::uint64_t generation, std::uint32_t epoch = 1, std::uint8_t journal = 9) {
    return store::encode_keyring({tests::id(journal), generation, {store::open_slot(held(epoch))}});
}

core::Result<std::optional<Keys>> read(MemoryStorage& storage) { return read_keys(storage, storage.list().value()); }

Keys keys_of(const std::string& first, const std::string& second) {
    MemoryStorage storage;
    if (!first.empty())
        storage.blobs()[kFirst] = first;
    if (!second.empty())
        storage.blobs()[kSecond] = second;
    auto keys = read(storage);
    REQUIRE(keys.ok());
    REQUIRE(keys.value());
    return std::move(*keys.value());
}

core::Error fault_of(MemoryStorage& storage) {
    const auto keys = read(storage);
    REQUIRE_FALSE(keys.ok());
    return keys.error();
}

std::string newer() {
    std::string bytes = file(1);
    bytes[10] = 2;
    return tests::with_checksum(bytes);
}

}  // namespace

TEST_CASE("two files that are the same give the key and nothing to mend") {
    const Keys keys = keys_of(file(3), file(3));
    CHECK(keys.keyring.generation == 3);
    CHECK(keys.to_mend.empty());
    CHECK(keys.findings.empty());
    CHECK(keys.newest().key == held(1).key);
    CHECK(keys.frame_key(1) == store::frame_key(held(1).key));
    CHECK_FALSE(keys.frame_key(2));
}

TEST_CASE("of two whole files the one with the higher generation is believed, and the other is mended") {
    Keys keys = keys_of(file(3), file(4, 2));
    CHECK(keys.newest().epoch == 2);
    CHECK(keys.to_mend == std::vector<std::string>{kFirst});
    keys = keys_of(file(5), file(4, 2));
    CHECK(keys.newest().epoch == 1);
    CHECK(keys.to_mend == std::vector<std::string>{kSecond});
    CHECK(keys.findings.empty());
}

TEST_CASE("a file that is missing or damaged is mended from the other, and only the damaged one is told") {
    Keys keys = keys_of(file(3), "");
    CHECK(keys.to_mend == std::vector<std::string>{kSecond});
    CHECK(keys.findings.empty());
    keys = keys_of("", file(3));
    CHECK(keys.to_mend == std::vector<std::string>{kFirst});
    keys = keys_of("rubbish", file(3));
    CHECK(keys.to_mend == std::vector<std::string>{kFirst});
    REQUIRE(keys.findings.size() == 1);
    CHECK(keys.findings[0].kind == Finding::Kind::Damaged);
    CHECK(keys.findings[0].file == kFirst);
}

TEST_CASE("another journal's keyring in the second file is told and left alone, whatever its generation") {
    const Keys keys = keys_of(file(3), file(9, 2, 8));
    CHECK(keys.keyring.journal == tests::id(9));
    CHECK(keys.to_mend.empty());
    REQUIRE(keys.findings.size() == 1);
    CHECK(keys.findings[0].kind == Finding::Kind::Foreign);
}

TEST_CASE("several keys are held, and the newest epoch writes") {
    MemoryStorage storage;
    storage.blobs()[kFirst] = store::encode_keyring(
        {tests::id(9), 1, {store::open_slot(held(2)), store::open_slot(held(5)), store::open_slot(held(1))}});
    const Keys keys = *read(storage).value();
    CHECK(keys.newest().epoch == 5);
    CHECK(keys.epochs() == std::vector<std::uint32_t>{5, 2, 1});
}

TEST_CASE("a place without a keyring is new only when no part of a journal lies there") {
    MemoryStorage storage;
    CHECK_FALSE(read(storage).value());
    storage.blobs()["settings"] = "theme";
    CHECK_FALSE(read(storage).value());
    storage.blobs()["seg/de5c000000000001-000001.dls"] = "";
    CHECK(fault_of(storage) == core::Error{ErrorCode::Damaged, store::kKeyMissing});
    storage.blobs().clear();
    storage.blobs()["quarantine/keyring.dlk"] = "";
    CHECK(fault_of(storage) == core::Error{ErrorCode::Damaged, store::kKeyMissing});
}

TEST_CASE("two damaged files, a newer one and a sealed one are called what they are") {
    MemoryStorage storage;
    storage.blobs()[kFirst] = "rubbish";
    CHECK(fault_of(storage) == core::Error{ErrorCode::Damaged, store::kKeyDamaged});
    storage.blobs()[kSecond] = newer();
    CHECK(fault_of(storage) == core::Error{ErrorCode::TooNew, store::kKeyNewer});
    storage.blobs()[kFirst] = file(7);
    CHECK(fault_of(storage) == core::Error{ErrorCode::TooNew, store::kKeyNewer});
    storage.blobs()[kFirst] = storage.blobs()[kSecond] = store::encode_keyring({tests::id(9), 1, {{1, "sealed"}}});
    CHECK(fault_of(storage) == core::Error{ErrorCode::Refused, store::kKeyLocked});
}

TEST_CASE("a file that the system does not let us read is that, and no new journal") {
    MemoryStorage storage;
    storage.fail_reads_of(kFirst, ErrorCode::Refused);
    CHECK(fault_of(storage).code == ErrorCode::Refused);
    storage.blobs()[kSecond] = file(1);
    CHECK(read(storage).value()->keyring.generation == 1);
}
