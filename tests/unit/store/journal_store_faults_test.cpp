// Files that come and go behind the program's back, and names that nobody should have given.
#include <doctest/doctest.h>

#include "store/journal_store.h"
#include "unit/store/material.h"

using namespace duolog;
using core::ErrorCode;
using store::JournalStore;
using store::Loaded;
using tests::entry;
using tests::MemoryStorage;
using tests::names_with;
using tests::opened;
using tests::saved;

namespace {

/// The next program that opens the same files.
Loaded reopened(MemoryStorage& storage) {
    JournalStore next(storage, tests::seeded_bytes(77));
    const auto loaded = opened(next);
    REQUIRE(loaded.ok());
    return loaded.value();
}

}  // namespace

TEST_CASE("files that appeared since the journal was opened are not written over by a new key") {
    MemoryStorage storage;
    JournalStore store(storage, tests::seeded_bytes(1));
    REQUIRE(opened(store).ok());
    storage.blobs()["keyring-copy.dlk"] = "another's";
    CHECK(saved(store, {entry(1)}).error() == core::Error{ErrorCode::Unavailable, store::kMustOpen});
    CHECK(storage.blobs().size() == 1);
}

TEST_CASE("a folder that was cleared while the program ran is said to need another opening") {
    MemoryStorage storage;
    JournalStore store(storage, tests::seeded_bytes(1));
    REQUIRE(opened(store).ok());
    REQUIRE(saved(store, {entry(1)}).ok());
    storage.blobs().clear();
    CHECK_FALSE(saved(store, {entry(2)}).ok());  // The segment that went on is gone.
    CHECK(saved(store, {entry(2)}).error() == core::Error{ErrorCode::Unavailable, store::kMustOpen});
    CHECK(storage.blobs().empty());
    REQUIRE(opened(store).ok());
    REQUIRE(saved(store, {entry(1), entry(2)}).ok());
    CHECK(reopened(storage).entries.size() == 2);
}

TEST_CASE("a key that was taken away while the program ran is there again before another segment is") {
    MemoryStorage storage;
    JournalStore store(storage, tests::seeded_bytes(1));
    REQUIRE(opened(store).ok());
    REQUIRE(saved(store, {entry(1)}).ok());
    storage.blobs().erase("keyring.dlk");
    storage.blobs().erase("keyring-copy.dlk");
    storage.fail_commits(1, ErrorCode::Full);
    CHECK_FALSE(saved(store, {entry(2)}).ok());
    REQUIRE(saved(store, {entry(2)}).ok());
    CHECK(reopened(storage).entries.size() == 2);
}

TEST_CASE("a name with the highest number leaves room for this device's next") {
    MemoryStorage storage;
    JournalStore store(storage, tests::seeded_bytes(1));
    REQUIRE(opened(store).ok());
    REQUIRE(saved(store, {entry(1)}).ok());
    const std::string device = names_with(storage, "seg/").front().substr(4, 16);
    storage.blobs()["seg/" + device + "-fffffffffffffff.act"] = "hostile";
    JournalStore next(storage, tests::seeded_bytes(2));
    REQUIRE(opened(next).ok());
    REQUIRE(saved(next, {entry(2)}).ok());
    CHECK(reopened(storage).entries.size() == 2);
}
