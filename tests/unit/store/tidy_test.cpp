// How the files are kept few and whole: sealing, joining, setting damaged pieces aside, mending the keyring.
#include "store/tidy.h"

#include <doctest/doctest.h>

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
using tests::saved;

namespace {

Loaded reopened(MemoryStorage& storage, std::uint64_t seed = 77) {
    JournalStore next(storage, tests::seeded_bytes(seed));
    const auto loaded = opened(next);
    REQUIRE(loaded.ok());
    return loaded.value();
}

core::Instant later(int minutes) { return {tests::kNow.ms + minutes * core::kMinuteMs}; }

/// One entry for each number from 1, each in a save of its own, by one program.
void save_entries(MemoryStorage& storage, std::uint8_t first, std::uint8_t last, std::uint64_t seed) {
    JournalStore store(storage, tests::seeded_bytes(seed));
    REQUIRE(opened(store).ok());
    for (int number = first; number <= last; ++number)
        REQUIRE(saved(store, {entry(static_cast<std::uint8_t>(number))}, later(number)).ok());
}

bool all_there(const Loaded& loaded, std::size_t count) {
    return loaded.entries.size() == count &&
           std::all_of(loaded.entries.begin(), loaded.entries.end(),
                       [](const core::Entry& one) { return one.text == entry(1).text; });
}

}  // namespace

TEST_CASE("what the program before had not sealed is sealed at the next opening, and nothing is lost") {
    MemoryStorage storage;
    save_entries(storage, 1, 3, 1);
    CHECK(names_with(storage, ".act").size() == 1);
    CHECK(all_there(reopened(storage), 3));
    CHECK(names_with(storage, ".act").empty());
    CHECK(names_with(storage, ".dls").size() == 1);
    const Loaded again = reopened(storage, 78);
    CHECK(all_there(again, 3));
    CHECK(again.report.findings.empty());
}

TEST_CASE("joined segments stay few however often the journal is opened") {
    MemoryStorage storage;
    for (std::uint8_t round = 1; round <= 60; ++round) {
        save_entries(storage, round, round, round);
        CHECK(names_with(storage, "seg/").size() <= store::kManySmallSegments + 1);
    }
    const Loaded loaded = reopened(storage);
    CHECK(all_there(loaded, 60));
    CHECK(loaded.report.findings.empty());
}

TEST_CASE("a full segment is sealed and followed by a new one") {
    MemoryStorage storage;
    JournalStore store(storage, tests::seeded_bytes(1));
    REQUIRE(opened(store).ok());
    for (std::uint8_t i = 1; i <= 8; ++i)
        REQUIRE(saved(store, {entry(i, std::string(100'000, 'x'))}, later(i)).ok());
    CHECK(names_with(storage, ".dls").size() >= 3);
    CHECK(names_with(storage, ".act").size() == 1);
    for (const std::string& name : names_with(storage, "seg/"))
        CHECK(storage.blobs()[name].size() <= store::kFullSegmentBytes);
    CHECK(reopened(storage).entries.size() == 8);
}

TEST_CASE("drafts of one sitting are left out when a segment is sealed, and only the last is shown") {
    MemoryStorage storage;
    JournalStore store(storage, tests::seeded_bytes(1));
    REQUIRE(opened(store).ok());
    for (int i = 0; i < 30; ++i)
        REQUIRE(saved(store, {entry(1, std::to_string(i))}, {tests::kNow.ms + i * 1000}).ok());
    CHECK(reopened(storage).report.versions == 30);
    const Loaded loaded = reopened(storage, 78);
    CHECK(loaded.report.versions == 1);
    CHECK(loaded.entries.front().text == "29");
}

TEST_CASE("an unfinished save is told once, set aside, and the rest is sealed") {
    MemoryStorage storage;
    save_entries(storage, 1, 2, 1);
    const std::string active = names_with(storage, ".act").front();
    const std::string whole = storage.blobs()[active];
    storage.blobs()[active] = whole.substr(0, whole.size() - 1);
    const Loaded loaded = reopened(storage);
    CHECK(all_there(loaded, 1));
    REQUIRE(loaded.report.findings.size() == 1);
    CHECK(loaded.report.findings.front().kind == Finding::Kind::UnfinishedSave);
    CHECK_FALSE(store::alarming(loaded.report.findings.front()));
    REQUIRE(names_with(storage, "quarantine/").size() == 1);
    const std::string tail = storage.blobs()[names_with(storage, ".act.tail").front()];
    CHECK(whole.substr(0, whole.size() - 1).ends_with(tail));
    const Loaded again = reopened(storage, 78);
    REQUIRE(again.report.findings.size() == 1);
    CHECK(again.report.findings.front().kind == Finding::Kind::Quarantined);
    CHECK(all_there(again, 1));
}

TEST_CASE("a damaged segment is set aside as it is, and what can be read of it is written anew") {
    MemoryStorage storage;
    save_entries(storage, 1, 3, 1);
    reopened(storage);
    const std::string sealed = names_with(storage, ".dls").front();
    storage.blobs()[sealed] = tests::flipped(storage.blobs()[sealed], 8 * 200);
    const std::string damaged = storage.blobs()[sealed];
    const Loaded loaded = reopened(storage, 78);
    CHECK(all_there(loaded, 2));
    REQUIRE(tests::count_of(loaded.report, Finding::Kind::Damaged) == 1);
    CHECK(loaded.report.findings.front().records == 1);
    CHECK(storage.blobs()["quarantine/" + sealed.substr(4)] == damaged);
    const Loaded again = reopened(storage, 79);
    CHECK(all_there(again, 2));
    CHECK(again.report.findings.size() == 1);
    CHECK(again.report.findings.front().kind == Finding::Kind::Quarantined);
}

TEST_CASE("a number that lies in the quarantine is never used again") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        MemoryStorage storage;
        save_entries(storage, 1, 1, seed);
        const std::string active = names_with(storage, ".act").front();
        storage.blobs()[active].resize(70);  // Its first save was torn.
        reopened(storage, seed + 1000);
        REQUIRE(names_with(storage, "seg/").empty());
        JournalStore store(storage, tests::seeded_bytes(seed + 2000));
        REQUIRE(opened(store).ok());
        REQUIRE(saved(store, {entry(1)}).ok());
        REQUIRE(names_with(storage, ".act").size() == 2);
        REQUIRE(names_with(storage, ".act").back() != active);
    }
}

TEST_CASE("a missing segment is told, and told again as long as it is missing") {
    MemoryStorage storage;
    JournalStore store(storage, tests::seeded_bytes(1));
    REQUIRE(opened(store).ok());
    for (std::uint8_t i = 1; i <= 8; ++i)
        REQUIRE(saved(store, {entry(i, std::string(200'000, 'x'))}, later(i)).ok());
    REQUIRE(names_with(storage, ".dls").size() >= 3);
    storage.blobs().erase(names_with(storage, ".dls")[1]);
    for (std::uint64_t seed = 50; seed < 53; ++seed) {
        const Loaded loaded = reopened(storage, seed);
        CHECK(tests::count_of(loaded.report, Finding::Kind::Missing) == 1);
        CHECK(loaded.entries.size() == 7);
    }
}

TEST_CASE("a segment that lives on in another one is removed, wherever the joining was cut off") {
    MemoryStorage storage;
    for (std::uint8_t round = 1; round < store::kManySmallSegments; ++round)
        save_entries(storage, round, round, round);
    const MemoryStorage::Blobs before = storage.blobs();
    save_entries(storage, 8, 8, 8);
    reopened(storage);
    for (const auto& [name, bytes] : before)
        if (name.starts_with("seg/"))
            storage.blobs()[name] = bytes;  // As if removing them had not come through.
    const Loaded loaded = reopened(storage, 78);
    CHECK(all_there(loaded, 8));
    CHECK(loaded.report.findings.empty());
    const Loaded again = reopened(storage, 79);
    CHECK(all_there(again, 8));
    for (const auto& [name, bytes] : before)
        CHECK((name.starts_with("seg/") && storage.blobs().count(name) == 1) == false);
}

TEST_CASE("a joined segment that is damaged takes nobody's place") {
    MemoryStorage storage;
    for (std::uint8_t round = 1; round < store::kManySmallSegments; ++round)
        save_entries(storage, round, round, round);
    const MemoryStorage::Blobs before = storage.blobs();
    save_entries(storage, 8, 8, 8);
    reopened(storage);
    REQUIRE(names_with(storage, ".dls").size() <= 2);
    for (const std::string& name : names_with(storage, ".dls"))
        storage.blobs()[name] = tests::flipped(storage.blobs()[name], 8 * 200);
    for (const auto& [name, bytes] : before)
        if (name.starts_with("seg/"))
            storage.blobs()[name] = bytes;
    CHECK(reopened(storage, 78).entries.size() == 8);
    CHECK(reopened(storage, 79).entries.size() == 8);
    CHECK(reopened(storage, 80).entries.size() == 8);
}

TEST_CASE("tidying that fails loses nothing and is done at another time") {
    MemoryStorage storage;
    save_entries(storage, 1, 3, 1);
    storage.fail_commits(1, ErrorCode::Full);
    JournalStore store(storage, tests::seeded_bytes(2));
    CHECK(all_there(opened(store).value(), 3));
    CHECK(names_with(storage, ".act").size() == 1);
    REQUIRE(saved(store, {entry(4)}, later(9)).ok());
    CHECK(all_there(reopened(storage), 4));
}

TEST_CASE("another journal's file and a file with no segment's name are told and left alone") {
    MemoryStorage storage, other;
    save_entries(storage, 1, 1, 1);
    save_entries(other, 2, 2, 2);
    const std::string foreign = names_with(other, ".act").front();
    storage.blobs()[foreign] = other.blobs()[foreign];
    storage.blobs()["seg/notes.txt"] = "mine";
    const Loaded loaded = reopened(storage);
    CHECK(all_there(loaded, 1));
    CHECK(tests::count_of(loaded.report, Finding::Kind::Foreign) == 2);
    CHECK(storage.blobs()[foreign] == other.blobs()[foreign]);
    CHECK(storage.blobs()["seg/notes.txt"] == "mine");
}

TEST_CASE("a file that the system does not let us read is told, and nothing is taken for lost") {
    MemoryStorage storage;
    save_entries(storage, 1, 1, 1);
    reopened(storage);
    const std::string name = names_with(storage, ".dls").front();
    storage.fail_reads_of(name, ErrorCode::Refused);
    const Loaded loaded = reopened(storage, 78);
    CHECK(loaded.entries.empty());
    CHECK(tests::count_of(loaded.report, Finding::Kind::Unreachable) == 1);
    CHECK(storage.blobs().count(name) == 1);
}

TEST_CASE("a keyring file that is missing, damaged or older is mended from the other, and the damaged one kept") {
    for (const char* name : {"keyring.dlk", "keyring-copy.dlk"}) {
        MemoryStorage storage;
        save_entries(storage, 1, 1, 1);
        const std::string good = storage.blobs()[name];
        storage.blobs().erase(name);
        CHECK(all_there(reopened(storage), 1));
        CHECK(storage.blobs()[name] == good);
        storage.blobs()[name] = "rubbish";
        CHECK(tests::count_of(reopened(storage, 78).report, Finding::Kind::Damaged) == 1);
        CHECK(storage.blobs()[name] == good);
        CHECK(storage.blobs()[std::string("quarantine/") + name] == "rubbish");
    }
}
