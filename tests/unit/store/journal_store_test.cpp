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

core::Task task(std::uint8_t number, const std::string& text) {
    core::Task task;
    task.id.bytes[15] = number;
    task.text = text;
    return task;
}

core::Run run(std::uint8_t number, const std::string& step) {
    core::Run run;
    run.id.bytes[15] = number;
    run.checklist = "list";
    run.ticks = {step};
    return run;
}

core::Result<Loaded> opened(JournalStore& store) {
    std::optional<core::Result<Loaded>> answer;
    store.open([&](core::Result<Loaded> loaded) { answer = std::move(loaded); });
    REQUIRE(answer.has_value());
    return *answer;
}

core::Status saved(JournalStore& store, const std::vector<store::Record>& records) {
    std::optional<core::Status> answer;
    store.save(records, [&](core::Status status) { answer = std::move(status); });
    REQUIRE(answer.has_value());
    return *answer;
}

std::string file(std::uint8_t number) { return store::entry_file_name(entry(number, "").id); }

}  // namespace

TEST_CASE("a record's file is named by its kind and its id") {
    CHECK(file(0xAB) == "entries/000000000000000000000000000000ab.dle");
    CHECK(store::file_name(entry(0xAB, "x")) == "entries/000000000000000000000000000000ab.dle");
    CHECK(store::file_name(task(0xAB, "x")) == "tasks/000000000000000000000000000000ab.dlt");
    CHECK(store::file_name(run(0xAB, "x")) == "runs/000000000000000000000000000000ab.dlr");
}

TEST_CASE("an empty place is an empty journal") {
    tests::MemoryStorage storage;
    JournalStore store(storage);
    const auto loaded = opened(store);
    REQUIRE(loaded.ok());
    CHECK(loaded.value().entries.empty());
    CHECK(loaded.value().tasks.empty());
    CHECK(loaded.value().runs.empty());
    CHECK(loaded.value().unreadable.empty());
}

TEST_CASE("tasks and runs are saved with the pages in one commit and loaded by the next") {
    tests::MemoryStorage storage;
    JournalStore store(storage);
    REQUIRE(opened(store).ok());
    REQUIRE(saved(store, {entry(1, "page"), task(2, "task"), run(3, "place")}).ok());
    CHECK(storage.commits() == 1);
    REQUIRE(saved(store, {task(2, "task, changed")}).ok());
    JournalStore next(storage);
    const auto loaded = opened(next);
    REQUIRE(loaded.ok());
    CHECK(loaded.value().entries == std::vector<core::Entry>{entry(1, "page")});
    CHECK(loaded.value().tasks == std::vector<core::Task>{task(2, "task, changed")});
    CHECK(loaded.value().runs == std::vector<core::Run>{run(3, "place")});
}

TEST_CASE("a damaged task and a newer run are named, kept as they are, and touch nothing else") {
    tests::MemoryStorage storage;
    const std::string damaged = store::task_file_name(task(1, "").id);
    const std::string newer = store::run_file_name(run(2, "").id);
    storage.blobs()[damaged] = store::encode_task(task(1, "words")).substr(0, 40);
    storage.blobs()[newer] = store::encode_run(run(2, "place"));
    storage.blobs()[newer][8] = 9;
    storage.blobs()[store::task_file_name(task(3, "").id)] = store::encode_task(task(3, "good"));
    storage.blobs()[file(4)] = store::encode_entry(entry(4, "page"));
    const tests::MemoryStorage::Blobs before = storage.blobs();
    JournalStore store(storage);
    const auto loaded = opened(store);
    REQUIRE(loaded.ok());
    CHECK(loaded.value().tasks == std::vector<core::Task>{task(3, "good")});
    CHECK(loaded.value().runs.empty());
    CHECK(loaded.value().entries.size() == 1);
    REQUIRE(loaded.value().unreadable.size() == 2);
    CHECK(loaded.value().unreadable[0].name == newer);
    CHECK(loaded.value().unreadable[0].error.code == ErrorCode::TooNew);
    CHECK(loaded.value().unreadable[1].name == damaged);
    CHECK(loaded.value().unreadable[1].error.code == ErrorCode::Damaged);
    CHECK(store.unreadable_file(task(1, "").id) == damaged);
    CHECK_FALSE(store.may_save(run(2, "").id));
    CHECK(saved(store, {task(1, "new words")}).error() == core::Error{ErrorCode::Damaged, damaged});
    CHECK(saved(store, {run(2, "new")}).error() == core::Error{ErrorCode::Damaged, newer});
    CHECK(storage.blobs() == before);
    CHECK(saved(store, {task(3, "changed"), entry(4, "changed")}).ok());
}

TEST_CASE("a page in a task's file is refused, and a task in another task's") {
    tests::MemoryStorage storage;
    storage.blobs()[store::task_file_name(task(1, "").id)] = store::encode_entry(entry(1, "page"));
    storage.blobs()[store::task_file_name(task(2, "").id)] = store::encode_task(task(3, "task"));
    storage.blobs()[store::run_file_name(run(4, "").id)] = store::encode_task(task(4, "task"));
    storage.blobs()[file(5)] = store::encode_run(run(5, "place"));
    JournalStore store(storage);
    const auto loaded = opened(store);
    REQUIRE(loaded.ok());
    CHECK(loaded.value().entries.empty());
    CHECK(loaded.value().tasks.empty());
    CHECK(loaded.value().runs.empty());
    CHECK(loaded.value().unreadable.size() == 4);
}

TEST_CASE("a stray file of another kind does not keep a page from being saved, and is not written over") {
    tests::MemoryStorage storage;
    const std::string stray = store::task_file_name(entry(1, "").id);
    storage.blobs()[file(1)] = storage.blobs()[stray] = store::encode_entry(entry(1, "page"));
    JournalStore store(storage);
    CHECK(opened(store).value().unreadable.size() == 1);
    CHECK(store.may_save(entry(1, "").id));
    CHECK(saved(store, {entry(1, "page, changed")}).ok());
    CHECK(saved(store, {task(1, "task")}).error().code == ErrorCode::Damaged);
    CHECK(store::decode_entry(storage.blobs()[stray]).value().text == "page");
}

TEST_CASE("of two records with one id the second is refused and kept") {
    tests::MemoryStorage storage;
    storage.blobs()[file(1)] = store::encode_entry(entry(1, "page"));
    storage.blobs()[store::task_file_name(entry(1, "").id)] = store::encode_task(task(1, "task"));
    JournalStore store(storage);
    const auto loaded = opened(store);
    CHECK(loaded.value().entries.size() == 1);
    CHECK(loaded.value().tasks.empty());
    CHECK(loaded.value().unreadable.size() == 1);
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
    for (const char* name :
         {"notes.txt", "entries/notes.txt", "entries/.dle", "entries/ab.dle", "tasks/.dlt", "runs/x"})
        storage.blobs()[name] = "mine";
    for (const char* name : {"tasks/", "runs/", "entries/"})
        storage.blobs()[name + hex + ".txt"] = "mine";
    storage.blobs()["tasks/" + hex + ".dle"] = storage.blobs()["entries/" + hex + ".dlt"] = "mine";
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
