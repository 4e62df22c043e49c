#include "cli/export.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/fake_clock.h"
#include "support/journal_files.h"

using namespace duolog;

namespace {

constexpr core::Instant kNow{1'795'791'600'000};  // 27 November 2026

struct Terminal {
    std::string said, folder, name, bytes;
    int writes = 0;
    exchange::CalendarNames names = exchange::CalendarNames::LeftOut;
    std::optional<core::Error> fault;

    int export_from(platform::Storage& storage) {
        cli::CalendarExport asked;
        asked.words = {"Duolog", "Reflection", "Meeting", "Meeting with {person}", "Review", "Review with {person}"};
        asked.names = names;
        asked.zone = "Europe/Stockholm";
        asked.offset_at = [](core::Instant) { return 60; };
        asked.now = kNow;
        asked.random = tests::counting_bytes();
        asked.folder = "there";
        asked.write = [this](const std::string& to, const std::string& called, const std::string& what) {
            ++writes;
            folder = to;
            name = called;
            bytes = what;
            return fault ? core::Status(*fault) : core::Status();
        };
        asked.say = [this](const std::string& lines) { said += lines; };
        return cli::export_calendar(storage, asked);
    }
    bool wrote(const std::string& words) const { return bytes.find(words) != std::string::npos; }
};

template <class Record>
Record made(std::uint8_t number) {
    Record record;
    record.id.bytes[15] = number;
    record.created = record.edited = {{kNow.ms - core::kDayMs}, 60};
    return record;
}

tests::MemoryStorage& with_calendar(tests::MemoryStorage& storage) {
    auto booking = made<core::Booking>(1);
    booking.since = {2026, 11, 1};
    auto person = made<core::Person>(2);
    person.name = "Anna";
    auto meeting = made<core::Meeting>(3);
    meeting.day = {2026, 12, 1};
    meeting.person = person.id;
    auto cancelled = made<core::Meeting>(4);
    cancelled.day = {2026, 12, 2};
    cancelled.deleted = true;
    tests::put_records(storage, {booking, person, meeting, cancelled});
    return storage;
}

}  // namespace

TEST_CASE("--export writes the calendar's file, says what is in it, and leaves the journal") {
    tests::MemoryStorage storage;
    const auto before = with_calendar(storage).blobs();
    Terminal terminal;
    CHECK(terminal.export_from(storage) == cli::kExported);
    CHECK(terminal.said == "there/duolog.ics: 1 booking, 1 meeting, 1 cancelled.\n");
    CHECK(terminal.folder == "there");
    CHECK(terminal.name == "duolog.ics");
    CHECK(terminal.wrote("SUMMARY:Reflection\r\n"));
    CHECK(terminal.wrote("TZID:Europe/Stockholm\r\n"));
    CHECK_FALSE(terminal.wrote("Anna"));
    CHECK(storage.blobs() == before);
    CHECK(storage.commits() == 0);
}

TEST_CASE("--export tells names when they are asked for") {
    tests::MemoryStorage storage;
    Terminal terminal;
    terminal.names = exchange::CalendarNames::Told;
    CHECK(terminal.export_from(with_calendar(storage)) == cli::kExported);
    CHECK(terminal.wrote("SUMMARY:Meeting with Anna\r\n"));
}

TEST_CASE("--export works while a window has the journal open, and tidies nothing") {
    tests::MemoryStorage storage;
    with_calendar(storage);
    for (int i = 0; i < 40; ++i)
        with_calendar(storage);
    const auto before = storage.blobs();
    CHECK(Terminal().export_from(storage) == cli::kExported);
    storage.be_reader();
    CHECK(Terminal().export_from(storage) == cli::kExported);
    CHECK(storage.blobs() == before);
    CHECK(storage.commits() == 0);
}

TEST_CASE("--export of a journal with nothing to write says so and writes no file") {
    tests::MemoryStorage storage;
    Terminal terminal;
    CHECK(terminal.export_from(storage) == cli::kExported);
    tests::put_records(storage, {core::Entry{.id = made<core::Booking>(9).id, .text = "words"}});
    CHECK(terminal.export_from(storage) == cli::kExported);
    CHECK(terminal.writes == 0);
    CHECK(terminal.said.starts_with("There is no booking and no meeting to write. Nothing was written.\n"));
}

TEST_CASE("--export says why a journal could not be read, or a file not be written") {
    tests::MemoryStorage storage;
    with_calendar(storage).fail_opens(1, core::ErrorCode::Refused);
    Terminal unread;
    CHECK(unread.export_from(storage) == cli::kNotExported);
    CHECK(unread.said == "The journal could not be read: told to fail. Nothing was written.\n");
    CHECK(unread.writes == 0);
    Terminal full;
    full.fault = core::Error{core::ErrorCode::Full, "there/duolog.ics: No space left on device"};
    CHECK(full.export_from(storage) == cli::kNotExported);
    CHECK(full.said == "The calendar could not be written: there/duolog.ics: No space left on device.\n");
    Terminal silent;
    silent.fault = core::Error{core::ErrorCode::Unavailable, ""};
    CHECK(silent.export_from(storage) == cli::kNotExported);
    CHECK(silent.said == "The calendar could not be written: it cannot be reached.\n");
}
