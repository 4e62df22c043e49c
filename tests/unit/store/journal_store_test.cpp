#include "store/journal_store.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include <optional>

#include "store/codec.h"
#include "support/memory_storage.h"

using namespace duolog;
using core::ErrorCode;
using store::JournalStore;
using store::Loaded;

namespace {

core::Entry entry(std::uint8_t number, const std::string& text) {
    core::Entry entry;
    entry.id.bytes[15] = number;
    entry.text = text;
    return entry;
}

core::Result<Loaded> opened(JournalStore& store) {
    std::optional<core::Result<Loaded>> answer;
    store.open([&](core::Result<Loaded> loaded) { answer = std::move(loaded); });
    REQUIRE(answer.has_value());
    return *answer;
}

core::Status saved(JournalStore& store, const std::vector<core::Entry>& entries) {
    std::optional<core::Status> answer;
    store.save(entries, [&](core::Status status) { answer = std::move(status); });
    REQUIRE(answer.has_value());
    return *answer;
}

std::string file(std::uint8_t number) { return store::entry_file_name(entry(number, "").id); }

}  // namespace

TEST_CASE("an entry's file is named by its id") { CHECK(file(0xAB) == "entries/000000000000000000000000000000ab.dle"); }

TEST_CASE("an empty place is an empty journal") {
    tests::MemoryStorage storage;
    JournalStore store(storage);
    const auto loaded = opened(store);
    REQUIRE(loaded.ok());
    CHECK(loaded.value().entries.empty());
    CHECK(loaded.value().unreadable.empty());
}

TEST_CASE("what was saved is loaded by the next") {
    tests::MemoryStorage storage;
    JournalStore store(storage);
    REQUIRE(opened(store).ok());
    REQUIRE(saved(store, {entry(1, "one"), entry(2, "två")}).ok());
    CHECK(storage.commits() == 1);
    REQUIRE(saved(store, {entry(1, "one again")}).ok());
    JournalStore next(storage);
    const auto loaded = opened(next);
    REQUIRE(loaded.ok());
    CHECK(loaded.value().entries == std::vector<core::Entry>{entry(1, "one again"), entry(2, "två")});
}

TEST_CASE("a storage that cannot be opened or listed is an error and no empty journal") {
    tests::MemoryStorage storage;
    storage.fail_opens(1, ErrorCode::Unavailable);
    JournalStore store(storage);
    CHECK(opened(store).error().code == ErrorCode::Unavailable);
    CHECK(opened(store).ok());
}

TEST_CASE("a damaged, a newer, an exchanged and a refused file are named, and the rest is loaded") {
    tests::MemoryStorage storage;
    storage.blobs()[file(1)] = store::encode_entry(entry(1, "good"));
    storage.blobs()[file(2)] = "rubbish";
    storage.blobs()[file(3)] = store::encode_entry(entry(3, "newer"));
    storage.blobs()[file(3)][8] = 9;
    storage.blobs()[file(4)] = store::encode_entry(entry(5, "another's"));
    storage.blobs()[file(6)] = store::encode_entry(entry(6, "refused"));
    storage.fail_reads_of(file(6), ErrorCode::Refused);
    JournalStore store(storage);
    const auto loaded = opened(store);
    REQUIRE(loaded.ok());
    CHECK(loaded.value().entries == std::vector<core::Entry>{entry(1, "good")});
    const auto& unreadable = loaded.value().unreadable;
    REQUIRE(unreadable.size() == 4);
    CHECK(unreadable[0].name == file(2));
    CHECK(unreadable[0].error.code == ErrorCode::Damaged);
    CHECK(unreadable[1].error.code == ErrorCode::TooNew);
    CHECK(unreadable[2].error.code == ErrorCode::Damaged);
    CHECK(unreadable[3].error.code == ErrorCode::Refused);
}

TEST_CASE("files that are no entries are passed over") {
    tests::MemoryStorage storage;
    const std::string hex = "000000000000000000000000000000ab";
    for (const char* name : {"notes.txt", "entries/notes.txt", "entries/.dle", "entries/ab.dle"})
        storage.blobs()[name] = "mine";
    storage.blobs()["entries/" + hex] = storage.blobs()["other/" + hex + ".dle"] = "mine";
    storage.blobs()["entries/sub/" + hex + ".dle"] = "mine";
    JournalStore store(storage);
    const auto loaded = opened(store);
    REQUIRE(loaded.ok());
    CHECK(loaded.value().entries.empty());
    CHECK(loaded.value().unreadable.empty());
}

TEST_CASE("a file that could not be read is never written over") {
    tests::MemoryStorage storage;
    storage.blobs()[file(1)] = "rubbish";
    JournalStore store(storage);
    REQUIRE(opened(store).ok());
    CHECK_FALSE(store.may_save(entry(1, "").id));
    CHECK(saved(store, {entry(2, "good"), entry(1, "new words")}).error().code == ErrorCode::Damaged);
    CHECK(storage.commits() == 0);
    CHECK(storage.blobs() == tests::MemoryStorage::Blobs{{file(1), "rubbish"}});
    CHECK(store.may_save(entry(2, "").id));
}

TEST_CASE("the storage's refusal to write is passed on") {
    tests::MemoryStorage storage;
    JournalStore store(storage);
    REQUIRE(opened(store).ok());
    storage.fail_commits(1, ErrorCode::Full);
    CHECK(saved(store, {entry(1, "x")}).error().code == ErrorCode::Full);
    CHECK(saved(store, {entry(1, "x")}).ok());
}
