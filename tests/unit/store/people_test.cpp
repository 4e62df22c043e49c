// People, meetings and runs through the whole store: written by two devices, and kept where this Duolog is too old.
#include <doctest/doctest.h>

#include "unit/store/material.h"

using namespace duolog;
using store::JournalStore;
using store::Loaded;
using tests::MemoryStorage;

namespace {

Loaded read_anew(MemoryStorage& storage) {
    JournalStore store(storage, tests::seeded_bytes(9));
    const auto loaded = tests::opened(store);
    REQUIRE(loaded.ok());
    return loaded.value();
}

void write(MemoryStorage& storage, std::uint64_t seed, const std::vector<store::Record>& records, int minutes) {
    JournalStore store(storage, tests::seeded_bytes(seed));
    REQUIRE(tests::opened(store).ok());
    REQUIRE(tests::saved(store, records, {tests::kNow.ms + minutes * core::kMinuteMs}).ok());
}

/// The same journal on another device, as far as it is written by now.
void copy(MemoryStorage& from, MemoryStorage& to) {
    to.blobs() = from.blobs();
    to.blobs().erase("device.dld");
}

core::Meeting moved(core::Meeting meeting) {
    meeting.day = {2024, 3, 1};
    meeting.minute.reset();
    return meeting;
}

}  // namespace

TEST_CASE("what two devices wrote of people, meetings and runs is all there, and of each the later word") {
    MemoryStorage phone, computer;
    write(phone, 1, {tests::person(1), tests::meeting(2), tests::run(3)}, 0);
    copy(phone, computer);
    write(phone, 2, {tests::person(1, "Ann"), tests::finished_run(3), tests::person(4)}, 20);
    write(computer, 3, {tests::person(1, "Anna"), moved(tests::meeting(2)), tests::meeting(5)}, 30);
    for (const auto& [name, bytes] : computer.blobs())
        if (name.starts_with("seg/"))
            phone.blobs()[name] = bytes;
    const Loaded loaded = read_anew(phone);
    CHECK(loaded.report.findings.empty());
    core::People people;
    people.replace_all(loaded.people);
    core::Meetings meetings;
    meetings.replace_all(loaded.meetings);
    REQUIRE(people.all().size() == 2);
    CHECK(*people.find(tests::id(1)) == tests::person(1, "Anna"));
    CHECK(*people.find(tests::id(4)) == tests::person(4));
    REQUIRE(meetings.all().size() == 2);
    CHECK(*meetings.find(tests::id(2)) == moved(tests::meeting(2)));
    CHECK(*meetings.find(tests::id(5)) == tests::meeting(5));
    CHECK(loaded.runs == std::vector<core::Run>{tests::finished_run(3)});
}

TEST_CASE("people, meetings and runs outlive the joining of many files and a change of key") {
    MemoryStorage storage;
    for (int i = 0; i < 12; ++i)
        write(storage, static_cast<std::uint64_t>(20 + i),
              {tests::person(1, "Name " + std::to_string(i)), tests::meeting(2), tests::finished_run(3)}, 20 * i);
    JournalStore store(storage, tests::seeded_bytes(50));
    REQUIRE(tests::opened(store).ok());
    bool changed = false;
    store.change_key([](const store::Keyring&,
                        const store::HeldKey& key) { return std::vector<store::Slot>{store::open_slot(key)}; },
                     [&](const core::Status& status) { changed = status.ok(); });
    CHECK(changed);
    const Loaded loaded = read_anew(storage);
    CHECK(loaded.report.findings.empty());
    CHECK(loaded.people == std::vector<core::Person>{tests::person(1, "Name 11")});
    CHECK(loaded.meetings == std::vector<core::Meeting>{tests::meeting(2)});
    CHECK(loaded.runs == std::vector<core::Run>{tests::finished_run(3)});
}
