// Saving and loading; tidy_test.cpp has how the files are kept few and whole, key_change_test.cpp the change of key.
#include "store/journal_store.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "store/device_file.h"
#include "unit/store/material.h"

using namespace duolog;
using core::ErrorCode;
using store::Finding;
using store::JournalStore;
using store::Loaded;
using tests::entry;
using tests::MemoryStorage;
using tests::names_with;
using tests::opened;
using tests::run;
using tests::saved;
using tests::task;

namespace {

/// The next program that opens the same files.
Loaded reopened(MemoryStorage& storage, std::uint64_t seed = 77) {
    JournalStore next(storage, tests::seeded_bytes(seed));
    const auto loaded = opened(next);
    REQUIRE(loaded.ok());
    return loaded.value();
}

core::Instant later(int minutes) { return {tests::kNow.ms + minutes * core::kMinuteMs}; }

/// What was written by a device of its own with this journal's keyring.
void write_segment(MemoryStorage& storage, std::uint8_t device, const std::vector<store::Frame>& frames,
                   std::uint16_t format = 1, std::uint64_t seq = 1) {
    const auto keyring = store::decode_keyring(storage.blobs()["keyring.dlk"]).value();
    const auto key = store::keys_in_clear(keyring).value().front();
    store::SegmentHeader header;
    header.format = format;
    header.journal = keyring.journal;
    header.device = tests::device(device);
    header.seq = seq;
    header.epoch = key.epoch;
    store::RandomSource random(tests::seeded_bytes(900 + device));
    store::SegmentWriter writer(header, store::frame_key(key.key));
    for (const store::Frame& frame : frames)
        REQUIRE(writer.add(frame, random).ok());
    REQUIRE(writer.add_seal(std::nullopt, {}, random).ok());
    storage.blobs()[store::to_text({header.device, seq, true})] = writer.take_bytes();
}

store::Frame frame_of(const store::VersionedRecord& record, std::uint16_t codec = store::kCodecVersion) {
    store::Frame frame;
    frame.type = 1;
    frame.codec_version = codec;
    frame.payload = store::encode_record(record);
    return frame;
}

}  // namespace

TEST_CASE("an empty place is an empty journal, and opening it writes nothing") {
    MemoryStorage storage;
    JournalStore store(storage, tests::seeded_bytes(1));
    const auto loaded = opened(store);
    REQUIRE(loaded.ok());
    CHECK(loaded.value().entries.empty());
    CHECK(loaded.value().tasks.empty());
    CHECK(loaded.value().runs.empty());
    CHECK(loaded.value().report.findings.empty());
    CHECK(storage.blobs().empty());
    CHECK(storage.commits() == 0);
}

TEST_CASE("the first save makes the key durable alone, and only then the record") {
    MemoryStorage storage;
    JournalStore store(storage, tests::seeded_bytes(1));
    REQUIRE(opened(store).ok());
    storage.answer_late();
    bool done = false;
    store.save({entry(1)}, tests::kNow, [&](const core::Status& status) { done = status.ok(); });
    CHECK(storage.commits() == 1);
    CHECK(storage.blobs().empty());
    storage.answer_all();
    CHECK(done);
    CHECK(storage.commits() == 2);
    CHECK(storage.blobs().size() == 4);
    CHECK(storage.blobs()["keyring.dlk"] == storage.blobs()["keyring-copy.dlk"]);
    CHECK(storage.blobs().count("device.dld") == 1);
    CHECK(names_with(storage, ".act").size() == 1);
}

TEST_CASE("a key that could not be written leaves nothing behind but the wish to save, and the next save makes it") {
    MemoryStorage storage;
    JournalStore store(storage, tests::seeded_bytes(1));
    REQUIRE(opened(store).ok());
    storage.fail_commits(1, ErrorCode::Full);
    CHECK(saved(store, {entry(1)}).error().code == ErrorCode::Full);
    CHECK(storage.blobs().empty());
    CHECK(saved(store, {entry(1)}).ok());
    CHECK(reopened(storage).entries == std::vector<core::Entry>{entry(1)});
}

TEST_CASE("records of every kind are saved in one commit and loaded by the next") {
    MemoryStorage storage;
    JournalStore store(storage, tests::seeded_bytes(1));
    REQUIRE(opened(store).ok());
    REQUIRE(saved(store, {entry(1), task(2), run(3), tests::person(5), tests::meeting(6)}).ok());
    const int commits = storage.commits();
    REQUIRE(saved(store, {entry(1, "changed"), task(4)}).ok());
    CHECK(storage.commits() == commits + 1);
    const Loaded loaded = reopened(storage);
    CHECK(loaded.entries == std::vector<core::Entry>{entry(1, "changed")});
    CHECK(loaded.tasks.size() == 2);
    CHECK(loaded.runs == std::vector<core::Run>{run(3)});
    CHECK(loaded.people == std::vector<core::Person>{tests::person(5)});
    CHECK(loaded.meetings == std::vector<core::Meeting>{tests::meeting(6)});
    CHECK(loaded.report.findings.empty());
    CHECK(loaded.report.records == 6);
}

TEST_CASE("many saves and many openings lose nothing and show the last of each") {
    MemoryStorage storage;
    std::uint64_t seed = 1;
    for (int round = 0; round < 12; ++round) {
        JournalStore store(storage, tests::seeded_bytes(++seed));
        REQUIRE(opened(store).ok());
        for (int i = 0; i < 10; ++i)
            REQUIRE(
                saved(store, {entry(static_cast<std::uint8_t>(i), std::to_string(round))}, later(round * 60 + i)).ok());
        REQUIRE(saved(store, {entry(static_cast<std::uint8_t>(100 + round), "once")}, later(round * 60 + 20)).ok());
    }
    const Loaded loaded = reopened(storage);
    CHECK(loaded.entries.size() == 22);
    for (const core::Entry& one : loaded.entries)
        CHECK((one.text == "11" || one.text == "once"));
    CHECK(loaded.report.findings.empty());
    CHECK(names_with(storage, "seg/").size() < 10);
}

TEST_CASE("what was deleted stays deleted, and is kept") {
    MemoryStorage storage;
    JournalStore store(storage, tests::seeded_bytes(1));
    REQUIRE(opened(store).ok());
    REQUIRE(saved(store, {entry(1)}).ok());
    core::Entry gone = entry(1);
    gone.deleted = true;
    REQUIRE(saved(store, {gone}).ok());
    for (int i = 0; i < 12; ++i)
        CHECK(reopened(storage, 50 + static_cast<std::uint64_t>(i)).entries == std::vector<core::Entry>{gone});
}

TEST_CASE("a save that failed can be made again, and nothing comes twice") {
    MemoryStorage storage;
    JournalStore store(storage, tests::seeded_bytes(1));
    REQUIRE(opened(store).ok());
    REQUIRE(saved(store, {entry(1)}).ok());
    storage.fail_commits(1, ErrorCode::Full);
    CHECK(saved(store, {entry(1, "new"), entry(2)}).error().code == ErrorCode::Full);
    CHECK(reopened(storage).entries == std::vector<core::Entry>{entry(1)});
    CHECK(opened(store).ok());
    REQUIRE(saved(store, {entry(1, "new"), entry(2)}).ok());
    const Loaded loaded = reopened(storage);
    CHECK(loaded.entries.size() == 2);
    CHECK(loaded.report.findings.empty());
}

TEST_CASE("after a save that failed the same program saves on, in another segment") {
    MemoryStorage storage;
    JournalStore store(storage, tests::seeded_bytes(1));
    REQUIRE(opened(store).ok());
    REQUIRE(saved(store, {entry(1)}).ok());
    storage.fail_commits(1, ErrorCode::Full);
    CHECK_FALSE(saved(store, {entry(2)}).ok());
    REQUIRE(saved(store, {entry(3)}).ok());
    REQUIRE(saved(store, {entry(4)}).ok());
    const Loaded loaded = reopened(storage);
    CHECK(loaded.entries.size() == 3);
    CHECK(loaded.report.findings.empty());
}

TEST_CASE("a clock that goes back or stands still does not hide what was saved last") {
    MemoryStorage storage;
    JournalStore store(storage, tests::seeded_bytes(1));
    REQUIRE(opened(store).ok());
    REQUIRE(saved(store, {entry(1, "first")}, later(1'000'000)).ok());
    REQUIRE(saved(store, {entry(1, "second")}, later(0)).ok());
    REQUIRE(saved(store, {entry(1, "third")}, later(0)).ok());
    CHECK(reopened(storage).entries.front().text == "third");
    JournalStore next(storage, tests::seeded_bytes(2));
    REQUIRE(opened(next).ok());
    REQUIRE(saved(next, {entry(1, "fourth")}, {0}).ok());
    CHECK(reopened(storage).entries.front().text == "fourth");
}

TEST_CASE("a random source that repeats itself makes every save fail and writes nothing") {
    MemoryStorage storage;
    JournalStore store(storage, [] { return std::array<std::uint8_t, 16>{1}; });
    REQUIRE(opened(store).ok());
    CHECK(saved(store, {entry(1)}).error().code == ErrorCode::Refused);
    CHECK(storage.blobs().empty());
}

TEST_CASE("a save of many megabytes is whole batches, each of a segment's size at most") {
    MemoryStorage storage;
    JournalStore store(storage, tests::seeded_bytes(1));
    REQUIRE(opened(store).ok());
    std::vector<store::Record> records;
    for (std::uint8_t i = 1; i <= 40; ++i)
        records.emplace_back(entry(i, std::string(core::kMaxEntryTextBytes, static_cast<char>('a' + i % 26))));
    REQUIRE(saved(store, records).ok());
    for (const auto& [name, bytes] : storage.blobs())
        CHECK(bytes.size() <= store::kMaxSegmentBytes);
    CHECK(reopened(storage).entries.size() == 40);
}

TEST_CASE("a reader loads, tidies nothing and writes nothing") {
    MemoryStorage storage;
    JournalStore store(storage, tests::seeded_bytes(1));
    REQUIRE(opened(store).ok());
    REQUIRE(saved(store, {entry(1)}).ok());
    storage.blobs()[names_with(storage, ".act").front()] += "an unfinished save";
    const MemoryStorage::Blobs before = storage.blobs();
    storage.be_reader();
    const Loaded loaded = reopened(storage);
    CHECK(loaded.entries.size() == 1);
    CHECK(tests::count_of(loaded.report, Finding::Kind::UnfinishedSave) == 1);
    CHECK(storage.blobs() == before);
}

TEST_CASE("fields of a newer Duolog survive an edit by this one") {
    MemoryStorage storage;
    JournalStore store(storage, tests::seeded_bytes(1));
    REQUIRE(opened(store).ok());
    REQUIRE(saved(store, {entry(1)}).ok());
    const store::Version newer{(static_cast<std::uint64_t>(later(5).ms)) << 16, tests::device(2)};
    write_segment(storage, 2, {frame_of({newer, {}, entry(1, "with a mood"), {{"mood", "good"}}})});
    JournalStore next(storage, tests::seeded_bytes(2));
    REQUIRE(opened(next).value().entries.front().text == "with a mood");
    REQUIRE(saved(next, {entry(1, "edited")}, later(6)).ok());
    const std::string file = names_with(storage, ".act").front();
    const auto keyring = store::decode_keyring(storage.blobs()["keyring.dlk"]).value();
    const auto frame_key = store::frame_key(store::keys_in_clear(keyring).value().front().key);
    const auto content = store::read_segment(storage.blobs()[file], *store::segment_name(file), keyring.journal,
                                             [&](std::uint32_t) { return std::optional(frame_key); }, {1});
    REQUIRE(content.frames.size() == 1);
    const auto record = store::decode_record(1, content.frames.front().payload).value();
    CHECK(record.extra == store::Extra{{"mood", "good"}});
    CHECK(record.parents.size() == 2);
    CHECK(reopened(storage).entries.front().text == "edited");
}

TEST_CASE("a record of a newer codec is kept, told and not shown, also where an older version could be read") {
    MemoryStorage storage;
    JournalStore store(storage, tests::seeded_bytes(1));
    REQUIRE(opened(store).ok());
    REQUIRE(saved(store, {entry(1), entry(2)}).ok());
    const store::Version newer{(static_cast<std::uint64_t>(later(5).ms)) << 16, tests::device(2)};
    write_segment(storage, 2,
                  {frame_of({newer, {}, entry(1, "newer"), {}}, 9), frame_of({newer, {}, entry(3), {}}, 9)});
    const std::string other = names_with(storage, "00000002-").front();
    const std::string before = storage.blobs()[other];
    const Loaded loaded = reopened(storage);
    CHECK(loaded.entries == std::vector<core::Entry>{entry(2)});
    REQUIRE(loaded.report.findings.size() == 1);
    CHECK(loaded.report.findings.front().kind == Finding::Kind::Newer);
    CHECK(loaded.report.findings.front().records == 2);
    CHECK(loaded.newer.size() == 2);
    CHECK(storage.blobs()[other] == before);
}

TEST_CASE("of two devices' last words the later one is shown, and the next save knows both") {
    MemoryStorage storage;
    JournalStore store(storage, tests::seeded_bytes(1));
    REQUIRE(opened(store).ok());
    REQUIRE(saved(store, {entry(1, "mine")}, later(3)).ok());
    write_segment(
        storage, 2,
        {frame_of({{static_cast<std::uint64_t>(later(2).ms) << 16, tests::device(2)}, {}, entry(1, "theirs"), {}})});
    CHECK(reopened(storage).entries.front().text == "mine");
    write_segment(
        storage, 3,
        {frame_of({{static_cast<std::uint64_t>(later(4).ms) << 16, tests::device(3)}, {}, entry(1, "last"), {}})});
    CHECK(reopened(storage).entries.front().text == "last");
}

TEST_CASE("a journal without a device file, as a copy is, is written on by a new device") {
    MemoryStorage storage;
    JournalStore store(storage, tests::seeded_bytes(1));
    REQUIRE(opened(store).ok());
    REQUIRE(saved(store, {entry(1)}).ok());
    storage.blobs().erase("device.dld");
    const std::string first = names_with(storage, "seg/").front().substr(0, 20);
    JournalStore copy(storage, tests::seeded_bytes(2));
    REQUIRE(opened(copy).ok());
    CHECK(storage.blobs().count("device.dld") == 1);
    REQUIRE(saved(copy, {entry(2)}).ok());
    CHECK(names_with(storage, "seg/").size() == 2);
    CHECK(names_with(storage, first).size() == 1);
    CHECK(reopened(storage).entries.size() == 2);
}

TEST_CASE("a segment of a later format that may be read is read, and stays as it is") {
    MemoryStorage storage;
    JournalStore store(storage, tests::seeded_bytes(1));
    REQUIRE(opened(store).ok());
    REQUIRE(saved(store, {entry(1)}).ok());
    const store::DeviceId own = store::decode_device(storage.blobs()["device.dld"])->device;
    for (std::uint8_t i = 0; i < 10; ++i) {
        write_segment(storage, 1,
                      {frame_of({tests::version(50 + i), {}, entry(static_cast<std::uint8_t>(10 + i)), {}})}, 2,
                      100 + i);
    }
    storage.blobs()["device.dld"] = store::encode_device({tests::device(1), std::nullopt});
    const MemoryStorage::Blobs before = storage.blobs();
    CHECK(reopened(storage).entries.size() == 11);
    for (const auto& [name, bytes] : before)
        if (name.find("de5c") != std::string::npos)
            CHECK(storage.blobs()[name] == bytes);
    CHECK(own != tests::device(1));
}

TEST_CASE("when every byte was last checked is remembered, but not for a journal that was never written") {
    MemoryStorage storage;
    JournalStore store(storage, tests::seeded_bytes(1));
    REQUIRE(opened(store).ok());
    bool done = false;
    const auto note = [&] {
        store.note_check({later(1), 60}, [&](const core::Status& status) { done = status.ok(); });
    };
    note();
    CHECK(done);
    CHECK(storage.blobs().empty());
    CHECK_FALSE(store.last_check());
    REQUIRE(saved(store, {entry(1)}).ok());
    note();
    CHECK(store.last_check() == core::Moment{later(1), 60});
    JournalStore next(storage, tests::seeded_bytes(2));
    REQUIRE(opened(next).ok());
    CHECK(next.last_check() == core::Moment{later(1), 60});
    CHECK(next.open_to_anyone());
}

TEST_CASE("opening again while saves are under way answers them all") {
    MemoryStorage storage;
    JournalStore store(storage, tests::seeded_bytes(1));
    REQUIRE(opened(store).ok());
    REQUIRE(saved(store, {entry(1)}).ok());
    storage.answer_late();
    int answers = 0;
    store.save({entry(2)}, later(1), [&](const core::Status& status) { answers += status.ok() ? 1 : 0; });
    std::optional<core::Result<Loaded>> loaded;
    store.open([&](core::Result<Loaded> answer) { loaded = std::move(answer); });
    storage.answer_all();
    CHECK(answers == 1);
    REQUIRE(loaded);
    CHECK(loaded->value().entries.size() == 2);
}

TEST_CASE("no word that was written lies in any file") {
    MemoryStorage storage;
    JournalStore store(storage, tests::seeded_bytes(1));
    REQUIRE(opened(store).ok());
    const std::string secret = "the eight words that nobody else may read";
    REQUIRE(saved(store, {entry(1, secret), task(2, secret), run(3)}).ok());
    reopened(storage);
    for (const auto& [name, bytes] : storage.blobs())
        for (const std::string& marked : {secret, std::string("first_meeting")})
            for (std::size_t at = 0; at + 8 <= marked.size(); ++at)
                REQUIRE(bytes.find(marked.substr(at, 8)) == std::string::npos);
}
