/// What the tests of the store work with: records, a key, segments with frames, and an open store.
#pragma once

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/cipher.h"
#include "store/codec.h"
#include "store/crc32c.h"
#include "store/journal_store.h"
#include "store/segment.h"
#include "support/memory_storage.h"
#include "support/seeded_bytes.h"

namespace duolog::tests {

inline constexpr core::Instant kNow{1'700'000'000'000};  ///< 14 November 2023

inline core::Id id(std::uint8_t number) {
    return core::make_id({number, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, number});
}

inline core::Entry entry(std::uint8_t number, std::string text = "Zażółć gęślą jaźń, ærø, åäö, 日本 🌱\n") {
    core::Entry entry;
    entry.id = id(number);
    entry.created = {{kNow.ms + 123}, 60};
    entry.edited = {{kNow.ms + 100'456}, -210};
    entry.text = std::move(text);
    return entry;
}

/// With everything that a page can have.
inline core::Entry full_page(std::uint8_t number, std::string text = "#mål med @Łucja 🌱") {
    core::Entry whole = entry(number, std::move(text));
    whole.kind = core::EntryKind::Meeting;
    whole.belongs = core::Belongs::ForPair;
    whole.day = core::Day{2024, 2, 29};
    whole.mood = 5;
    whole.energy = 2;
    whole.meeting = id(203);
    whole.run = id(204);
    whole.source = "Day One 日本 #17";
    return whole;
}

inline core::Task task(std::uint8_t number, std::string text = "Zadzwonić do Łucji, ærø 🌱") {
    core::Task task;
    task.id = id(number);
    task.created = {{kNow.ms + 123}, 60};
    task.edited = {{kNow.ms + 100'456}, -210};
    task.priority = core::Priority::Two;
    task.text = std::move(text);
    return task;
}

/// With everything that a task can have.
inline core::Task planned_task(std::uint8_t number) {
    core::Task whole = task(number);
    whole.done = core::Moment{{kNow.ms + 200'000}, 120};
    whole.declined = core::Moment{{kNow.ms + 300'000}, -60};
    whole.day = core::Day{2024, 2, 29};
    whole.minutes = 25;
    whole.rank = -7'000'000'000;
    whole.entry = id(201);
    return whole;
}

inline core::Run run(std::uint8_t number, std::vector<std::string> ticks = {"place", "time", "goals"}) {
    core::Run run;
    run.id = id(number);
    run.created = {{kNow.ms + 123}, 60};
    run.edited = {{kNow.ms + 100'456}, -210};
    run.checklist = "first_meeting";
    run.ticks = std::move(ticks);
    return run;
}

/// With everything that a run can have.
inline core::Run finished_run(std::uint8_t number) {
    core::Run whole = run(number);
    whole.person = id(200);
    whole.notes = {{"goals", "Zażółć\n日本 🌱"}, {"of another edition", " x"}};
    whole.started = core::Moment{{kNow.ms + 200}, 60};
    whole.planned_minutes = 90;
    whole.finished = core::Moment{{kNow.ms + 5'400'000}, 120};
    whole.entry = id(201);
    return whole;
}

inline core::Person person(std::uint8_t number, std::string name = "Łucja Ærø") {
    core::Person person;
    person.id = id(number);
    person.created = {{kNow.ms + 123}, 60};
    person.edited = {{kNow.ms + 100'456}, -210};
    person.name = std::move(name);
    person.role = core::PersonRole::Mentor;
    person.language = "pl";
    return person;
}

inline core::Meeting meeting(std::uint8_t number, std::string place = "Café på hörnet ☕") {
    core::Meeting meeting;
    meeting.id = id(number);
    meeting.created = {{kNow.ms + 123}, 60};
    meeting.edited = {{kNow.ms + 100'456}, -210};
    meeting.person = id(200);
    meeting.day = {2024, 2, 29};
    meeting.minute = 17 * 60 + 30;
    meeting.length_minutes = 45;
    meeting.place = std::move(place);
    return meeting;
}

inline core::Booking booking(std::uint8_t number) {
    core::Booking booking;
    booking.id = id(number);
    booking.created = {{kNow.ms + 123}, 60};
    booking.edited = {{kNow.ms + 100'456}, -210};
    booking.weekday = 7;
    booking.minute = 8 * 60 + 15;
    booking.length_minutes = 90;
    booking.since = {2024, 2, 29};
    return booking;
}

/// With everything that a reflection can have.
inline core::Reflection reflection(std::uint8_t number, std::string prompt = "Co było ważne, æ ø å 🌱?") {
    core::Reflection reflection;
    reflection.id = id(number);
    reflection.created = {{kNow.ms + 123}, 60};
    reflection.edited = {{kNow.ms + 100'456}, -210};
    reflection.started = {{kNow.ms + 200}, 60};
    reflection.planned_minutes = 45;
    reflection.ended = core::Moment{{kNow.ms + 2'400'000}, 120};
    reflection.look_back = core::LookBack::Year;
    reflection.prompt = std::move(prompt);
    reflection.booking = id(202);
    reflection.entry = id(201);
    return reflection;
}

inline store::DeviceId device(std::uint8_t number) { return {{0xDE, 0x5C, 0, 0, 0, 0, 0, number}}; }

inline store::Version version(std::int64_t ms, std::uint8_t device_number = 1) {
    return {static_cast<std::uint64_t>(ms) << 16, device(device_number)};
}

inline store::Key key(std::uint8_t number = 1) {
    store::MasterKey master;
    master.bytes.fill(number);
    return store::frame_key(master);
}

inline std::string flipped(std::string bytes, std::size_t bit) {
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
    return bytes;
}

inline void put_u32(std::string& bytes, std::size_t at, std::uint32_t value) {
    for (std::size_t i = 0; i < 4; ++i)
        bytes[at + i] = static_cast<char>(value >> (8 * i) & 0xFF);
}

/// The same with a checksum at its end that fits the rest.
inline std::string with_checksum(std::string bytes) {
    put_u32(bytes, bytes.size() - 4, store::crc32c(std::string_view(bytes).substr(0, bytes.size() - 4)));
    return bytes;
}

inline core::Result<store::Loaded> opened(store::JournalStore& store) {
    std::optional<core::Result<store::Loaded>> answer;
    store.open([&](core::Result<store::Loaded> loaded) { answer = std::move(loaded); });
    REQUIRE(answer.has_value());
    return *answer;
}

inline core::Status saved(store::JournalStore& store, const std::vector<store::Record>& records,
                          core::Instant now = kNow) {
    std::optional<core::Status> answer;
    store.save(records, now, [&](core::Status status) { answer = std::move(status); });
    REQUIRE(answer.has_value());
    return *answer;
}

inline std::vector<std::string> names_with(MemoryStorage& storage, std::string_view part) {
    std::vector<std::string> names;
    for (const auto& [name, bytes] : storage.blobs())
        if (name.find(part) != std::string::npos)
            names.push_back(name);
    return names;
}

inline std::size_t count_of(const store::Report& report, store::Finding::Kind kind) {
    std::size_t count = 0;
    for (const store::Finding& finding : report.findings)
        count += finding.kind == kind ? 1 : 0;
    return count;
}

}  // namespace duolog::tests
