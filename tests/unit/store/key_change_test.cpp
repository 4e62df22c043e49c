// A new key and everything written anew under it; whatever is cut off, the journal opens with the old key or the new.
#include <doctest/doctest.h>

#include "store/keyring.h"
#include "unit/store/material.h"

using namespace duolog;
using core::ErrorCode;
using store::HeldKey;
using store::JournalStore;
using store::Keyring;
using store::Loaded;
using store::Slot;
using tests::entry;
using tests::MemoryStorage;
using tests::names_with;
using tests::opened;
using tests::saved;

namespace {

const JournalStore::MakeSlots kOpenSlot = [](const Keyring&, const HeldKey& key) {
    return core::Result<std::vector<Slot>>({store::open_slot(key)});
};

core::Status key_changed(JournalStore& store, const JournalStore::MakeSlots& make_slots = kOpenSlot) {
    std::optional<core::Status> answer;
    store.change_key(make_slots, [&](core::Status status) { answer = std::move(status); });
    REQUIRE(answer.has_value());
    return *answer;
}

Loaded reopened(MemoryStorage& storage, std::uint64_t seed = 77) {
    JournalStore next(storage, tests::seeded_bytes(seed));
    const auto loaded = opened(next);
    REQUIRE(loaded.ok());
    return loaded.value();
}

void fill(MemoryStorage& storage, std::uint8_t entries) {
    for (std::uint8_t number = 1; number <= entries; ++number) {
        JournalStore store(storage, tests::seeded_bytes(number));
        REQUIRE(opened(store).ok());
        REQUIRE(saved(store, {entry(number)}).ok());
    }
}

HeldKey only_key(MemoryStorage& storage) {
    const auto keys = store::keys_in_clear(store::decode_keyring(storage.blobs()["keyring.dlk"]).value()).value();
    REQUIRE(keys.size() == 1);
    return keys.front();
}

}  // namespace

TEST_CASE("after a change of key the old one opens nothing and every record is there") {
    MemoryStorage storage;
    fill(storage, 5);
    const HeldKey before = only_key(storage);
    JournalStore store(storage, tests::seeded_bytes(50));
    REQUIRE(opened(store).ok());
    REQUIRE(key_changed(store).ok());
    const HeldKey after = only_key(storage);
    CHECK(after.epoch == before.epoch + 1);
    CHECK(after.key != before.key);
    CHECK(storage.blobs()["keyring.dlk"] == storage.blobs()["keyring-copy.dlk"]);
    for (const std::string& name : names_with(storage, "seg/"))
        CHECK(store::decode_header(storage.blobs()[name]).value().epoch == after.epoch);
    REQUIRE(saved(store, {entry(6)}).ok());
    const Loaded loaded = reopened(storage);
    CHECK(loaded.entries.size() == 6);
    CHECK(loaded.report.findings.empty());
}

namespace {

/// Makes a number of commits, and refuses the ones after them.
class Failing : public MemoryStorage {
public:
    void commit(std::vector<platform::Write> batch, Done done) override {
        if (left_ == 0)
            return done(core::Error{ErrorCode::Full, "told to fail"});
        left_ -= left_ > 0 ? 1 : 0;
        MemoryStorage::commit(std::move(batch), std::move(done));
    }
    void fail_after(int good) { left_ = good; }

private:
    int left_ = -1;  ///< Negative: never.
};

}  // namespace

TEST_CASE("a change of key that fails at any write loses nothing, and the next opening needs no help") {
    for (int good = 0; good < 6; ++good) {
        CAPTURE(good);
        Failing storage;
        fill(storage, 3);
        JournalStore store(storage, tests::seeded_bytes(50));
        REQUIRE(opened(store).ok());
        storage.fail_after(good);
        const bool changed = key_changed(store).ok();
        CHECK((changed || good < 4));
        storage.fail_after(-1);
        CHECK(reopened(storage).entries.size() == 3);
        CHECK(reopened(storage, 78).entries.size() == 3);
        CHECK(store::decode_keyring(storage.blobs()["keyring.dlk"]).ok());
        CHECK(storage.blobs()["keyring.dlk"] == storage.blobs()["keyring-copy.dlk"]);
    }
}

TEST_CASE("what other devices wrote is written anew too, and is known to live on when removing it was cut off") {
    MemoryStorage storage;
    fill(storage, 2);
    store::SegmentHeader header;
    const HeldKey key = only_key(storage);
    header.journal = store::decode_keyring(storage.blobs()["keyring.dlk"]).value().journal;
    header.device = tests::device(2);
    header.seq = 1;
    header.epoch = key.epoch;
    store::RandomSource random(tests::seeded_bytes(9));
    store::SegmentWriter writer(header, store::frame_key(key.key));
    store::Frame frame;
    frame.type = 1;
    frame.codec_version = 1;
    frame.payload = store::encode_record({tests::version(5, 2), {}, entry(9), {}});
    REQUIRE(writer.add(frame, random).ok());
    REQUIRE(writer.add_seal(std::nullopt, {}, random).ok());
    const std::string theirs = store::to_text({header.device, 1, true});
    storage.blobs()[theirs] = writer.take_bytes();
    const std::string before = storage.blobs()[theirs];
    JournalStore store(storage, tests::seeded_bytes(50));
    REQUIRE(opened(store).ok());
    REQUIRE(key_changed(store).ok());
    CHECK(storage.blobs().count(theirs) == 0);
    storage.blobs()[theirs] = before;
    const Loaded loaded = reopened(storage);
    CHECK(loaded.entries.size() == 3);
    CHECK(loaded.report.findings.empty());
    CHECK(storage.blobs().count(theirs) == 0);
}

TEST_CASE("while a part of the journal cannot be read the key is not changed") {
    MemoryStorage storage;
    fill(storage, 2);
    storage.blobs()[names_with(storage, "seg/").front()][70] ^= 1;
    JournalStore store(storage, tests::seeded_bytes(50));
    storage.be_reader();  // So that nothing is mended.
    REQUIRE(opened(store).ok());
    const auto before = storage.blobs();
    CHECK_FALSE(key_changed(store).ok());
    CHECK(storage.blobs() == before);
}

TEST_CASE("slots that cannot be made change nothing, and a journal that was never written has no key to change") {
    MemoryStorage storage;
    JournalStore fresh(storage, tests::seeded_bytes(1));
    REQUIRE(opened(fresh).ok());
    CHECK(key_changed(fresh).error().code == ErrorCode::Unavailable);
    fill(storage, 1);
    JournalStore store(storage, tests::seeded_bytes(50));
    REQUIRE(opened(store).ok());
    const auto before = storage.blobs();
    CHECK(key_changed(store,
                      [](const Keyring&, const HeldKey&) {
                          return core::Result<std::vector<Slot>>(core::Error{ErrorCode::Refused, "no"});
                      })
              .error()
              .code == ErrorCode::Refused);
    CHECK(storage.blobs() == before);
}

TEST_CASE("a journal whose new key lies in no open slot is locked to a program that has no secret") {
    MemoryStorage storage;
    fill(storage, 2);
    JournalStore store(storage, tests::seeded_bytes(50));
    REQUIRE(opened(store).ok());
    store::RandomSource random(tests::seeded_bytes(60));
    REQUIRE(key_changed(store, [&](const Keyring& keyring, const HeldKey& key) -> core::Result<std::vector<Slot>> {
                auto slot = store::recovery_slot(keyring, key, tests::key(7), random);
                if (!slot.ok())
                    return slot.error();
                return std::vector<Slot>{slot.value()};
            }).ok());
    CHECK_FALSE(store.open_to_anyone());
    JournalStore next(storage, tests::seeded_bytes(77));
    const auto loaded = opened(next);
    REQUIRE_FALSE(loaded.ok());
    CHECK(loaded.error() == core::Error{ErrorCode::Refused, store::kKeyLocked});
    const Keyring keyring = store::decode_keyring(storage.blobs()["keyring.dlk"]).value();
    CHECK(store::unseal_slot(keyring, keyring.slots.front(), tests::key(7)).ok());
}
