// Tasks, bookings and reflections through the whole store: written by two devices, joined, and under another key.
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
    CHECK(loaded.value().report.findings.empty());
    return loaded.value();
}

void write(MemoryStorage& storage, std::uint64_t seed, const std::vector<store::Record>& records, int minutes) {
    JournalStore store(storage, tests::seeded_bytes(seed));
    REQUIRE(tests::opened(store).ok());
    REQUIRE(tests::saved(store, records, {tests::kNow.ms + minutes * core::kMinuteMs}).ok());
}

core::Booking moved(core::Booking booking) {
    booking.weekday = 1;
    return booking;
}

core::Reflection under_way(core::Reflection reflection) {
    reflection.ended.reset();
    reflection.entry.reset();
    return reflection;
}

}  // namespace

TEST_CASE("what two devices wrote of tasks, bookings and reflections is all there, and of each the later word") {
    MemoryStorage phone, computer;
    write(phone, 1, {tests::task(1), tests::booking(2), under_way(tests::reflection(3))}, 0);
    computer.blobs() = phone.blobs();
    computer.blobs().erase("device.dld");
    write(phone, 2, {moved(tests::booking(2)), tests::reflection(4)}, 20);
    write(computer, 3, {tests::planned_task(1), tests::reflection(3), tests::booking(5)}, 30);
    for (const auto& [name, bytes] : computer.blobs())
        if (name.starts_with("seg/"))
            phone.blobs()[name] = bytes;
    const Loaded loaded = read_anew(phone);
    CHECK(loaded.tasks == std::vector<core::Task>{tests::planned_task(1)});
    core::Bookings bookings;
    bookings.replace_all(loaded.bookings);
    CHECK(bookings.all() == std::vector<core::Booking>{moved(tests::booking(2)), tests::booking(5)});
    core::Reflections reflections;
    reflections.replace_all(loaded.reflections);
    CHECK(reflections.all() == std::vector<core::Reflection>{tests::reflection(3), tests::reflection(4)});
}

TEST_CASE("tasks, bookings and reflections outlive the joining of many files and a change of key") {
    MemoryStorage storage;
    for (int i = 0; i < 12; ++i)
        write(storage, static_cast<std::uint64_t>(20 + i),
              {tests::planned_task(1), tests::booking(2), tests::reflection(3, "Question " + std::to_string(i))},
              20 * i);
    JournalStore store(storage, tests::seeded_bytes(50));
    REQUIRE(tests::opened(store).ok());
    bool changed = false;
    store.change_key([](const store::Keyring&,
                        const store::HeldKey& key) { return std::vector<store::Slot>{store::open_slot(key)}; },
                     [&](const core::Status& status) { changed = status.ok(); });
    CHECK(changed);
    const Loaded loaded = read_anew(storage);
    CHECK(loaded.tasks == std::vector<core::Task>{tests::planned_task(1)});
    CHECK(loaded.bookings == std::vector<core::Booking>{tests::booking(2)});
    CHECK(loaded.reflections == std::vector<core::Reflection>{tests::reflection(3, "Question 11")});
}
