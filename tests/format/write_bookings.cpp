// Writes a journal into the folder that is given, with a booking, meetings, a review and people: what calendar.test.mjs
// has made into a calendar's file. The same in every run, but for the journal's keys.
#include <cstdio>
#include <string>
#include <vector>

#include "platform/clock.h"
#include "platform/storage.h"
#include "store/journal_store.h"

using namespace duolog;

namespace {

template <class Record>
Record made(std::uint8_t number) {
    Record record;
    record.id.bytes.fill(0xB0);
    record.id.bytes[15] = number;
    record.created = record.edited = {{1'767'225'600'000}, 60};  // 1 January 2026
    return record;
}

core::Meeting meeting(std::uint8_t number, const core::Day& day, std::optional<std::int32_t> minute) {
    auto meeting = made<core::Meeting>(number);
    meeting.day = day;
    meeting.minute = minute;
    return meeting;
}

std::vector<store::Record> records() {
    auto booking = made<core::Booking>(1);
    booking.since = {2026, 1, 1};
    auto person = made<core::Person>(2);
    person.name = "Łucja, 🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱; née \\ O";
    core::Meeting told = meeting(3, {2026, 3, 30}, 9 * 60);
    told.person = person.id;
    told.place = "Café, upstairs";
    core::Meeting skipped = meeting(4, {2026, 3, 29}, 2 * 60 + 30);
    core::Meeting twice = meeting(5, {2026, 10, 25}, 2 * 60 + 30);
    core::Meeting review = meeting(6, {2026, 12, 1}, std::nullopt);
    review.kind = core::MeetingKind::Review;
    return {booking, person, told, skipped, twice, review};
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::fputs("Usage: duolog_write_bookings FOLDER\n", stderr);
        return 2;
    }
    const auto storage = platform::make_storage(arguments[1]);
    store::JournalStore journal(*storage, platform::random_bytes);
    bool good = false;
    journal.open([&good](const core::Result<store::Loaded>& opened) { good = opened.ok(); });
    if (good)
        journal.save(records(), {1'767'225'600'000}, [&good](const core::Status& saved) { good = saved.ok(); });
    if (!good)
        std::fputs("The journal could not be written.\n", stderr);
    return good ? 0 : 1;
}
