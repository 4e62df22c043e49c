#include "exchange/calendar_file.h"

#include <doctest/doctest.h>

#include <string>

#include "unit/exchange/calendar_material.h"

using namespace duolog;
using tests::CalendarMaterial;
using tests::kCalendarNow;

namespace {

constexpr std::int32_t kThreeInTheAfternoon = 15 * 60;

bool has(const std::string& file, const std::string& line) {
    return file.find("\r\n" + line + "\r\n") != std::string::npos;
}

core::Moment later(std::int64_t ms) { return {{kCalendarNow.at.ms + ms}, kCalendarNow.offset_minutes}; }

CalendarMaterial with_booking() {
    CalendarMaterial material;
    material.add_booking(5, kThreeInTheAfternoon, {2026, 11, 22});
    return material;
}

}  // namespace

TEST_CASE("the calendar opens with what it is, and says that it is for reading") {
    const tests::Zone stockholm("Europe/Stockholm");
    const std::string file = with_booking().file();
    CHECK(
        file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Duolog//Duolog//EN\r\n"
                         "X-WR-CALNAME:My calendar\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/Stockholm\r\n"));
    CHECK(file.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
}

TEST_CASE("a booking comes each week from its first day on, by the zone's clock, and calls ten minutes before") {
    const tests::Zone stockholm("Europe/Stockholm");
    const std::string file = with_booking().file();
    CHECK(file.substr(file.find("BEGIN:VEVENT")) ==
          "BEGIN:VEVENT\r\nUID:a0a0a0a0a0a0a0a0a0a0a0a0a0a0a001@duolog\r\nDTSTAMP:20261122T110000Z\r\n"
          "CREATED:20261122T110000Z\r\nLAST-MODIFIED:20261122T110000Z\r\nSEQUENCE:0\r\n"
          "DTSTART;TZID=Europe/Stockholm:20261127T150000\r\nDURATION:PT120M\r\nRRULE:FREQ=WEEKLY;BYDAY=FR\r\n"
          "SUMMARY:Reflection\r\nCLASS:PRIVATE\r\nTRANSP:OPAQUE\r\nSTATUS:CONFIRMED\r\n"
          "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Reflection\r\nTRIGGER:-PT10M\r\nEND:VALARM\r\n"
          "END:VEVENT\r\nEND:VCALENDAR\r\n");
}

TEST_CASE("the first time is on the booking's first day when that is its weekday") {
    CalendarMaterial material;
    material.add_booking(7, 0, {2026, 11, 22});
    material.add_booking(1, 23 * 60 + 59, {2026, 11, 22});
    material.add_booking(6, 5, {2026, 11, 22});
    const std::string file = material.file();
    CHECK(has(file, "DTSTART;TZID=Europe/Stockholm:20261122T000000"));
    CHECK(has(file, "DTSTART;TZID=Europe/Stockholm:20261123T235900"));
    CHECK(has(file, "DTSTART;TZID=Europe/Stockholm:20261128T000500"));
}

TEST_CASE("a meeting is once, and calls an hour before") {
    const tests::Zone stockholm("Europe/Stockholm");
    CalendarMaterial material;
    material.add_meeting({2026, 12, 1}, 9 * 60 + 30);
    const std::string file = material.file();
    CHECK(has(file, "DTSTART;TZID=Europe/Stockholm:20261201T093000"));
    CHECK(has(file, "DURATION:PT60M"));
    CHECK(has(file, "SUMMARY:Meeting"));
    CHECK(has(file, "TRIGGER:-PT1H"));
    CHECK(file.find("RRULE:FREQ=WEEKLY") == std::string::npos);
}

TEST_CASE("a meeting of which only the day is known takes the day, and calls nobody at night") {
    CalendarMaterial material;
    material.add_meeting({2026, 12, 1}, std::nullopt);
    const std::string file = material.file();
    CHECK(has(file, "DTSTART;VALUE=DATE:20261201"));
    CHECK(file.find("DURATION") == std::string::npos);
    CHECK(file.find("VALARM") == std::string::npos);
}

TEST_CASE("names and places are told only when they are asked for") {
    CalendarMaterial material;
    const core::Id anna = material.add_person("Anna, née O;B\\A");
    material.add_meeting({2026, 12, 1}, 60, "Café; upstairs", anna);
    material.add_meeting({2026, 12, 2}, 60, "", anna, core::MeetingKind::Review);
    std::string file = material.file();
    CHECK(file.find("Anna") == std::string::npos);
    CHECK(file.find("LOCATION") == std::string::npos);
    CHECK(has(file, "SUMMARY:Meeting"));
    CHECK(has(file, "SUMMARY:Review"));
    material.names = exchange::CalendarNames::Told;
    file = material.file();
    CHECK(has(file, "SUMMARY:Meeting with Anna\\, née O\\;B\\\\A"));
    CHECK(has(file, "DESCRIPTION:Meeting with Anna\\, née O\\;B\\\\A"));
    CHECK(has(file, "SUMMARY:Review with Anna\\, née O\\;B\\\\A"));
    CHECK(has(file, "LOCATION:Café\\; upstairs"));
}

TEST_CASE("a meeting with nobody, with somebody unknown or with a deleted person has the neutral title") {
    CalendarMaterial material;
    material.names = exchange::CalendarNames::Told;
    const core::Id gone = material.add_person("Berit");
    material.people.remove(gone, kCalendarNow);
    material.add_meeting({2026, 12, 1}, 60, "", gone);
    material.add_meeting({2026, 12, 1}, 60, "", tests::calendar_id(99));
    material.add_meeting({2026, 12, 1}, 60);
    const std::string file = material.file();
    CHECK(file.find(" with ") == std::string::npos);
    CHECK(has(file, "SUMMARY:Meeting"));
}

TEST_CASE("braces in a name are not filled in") {
    CalendarMaterial material;
    material.names = exchange::CalendarNames::Told;
    material.add_meeting({2026, 12, 1}, 60, "", material.add_person("{person}"));
    CHECK(has(material.file(), "SUMMARY:Meeting with {person}"));
}

TEST_CASE("the sequence rises with every edit, and once more when it is deleted") {
    CalendarMaterial material = with_booking();
    const core::Id id = material.bookings.all().front().id;
    material.bookings.change(id, later(90'500), [](core::Booking& booking) { booking.minute = 60; });
    std::string file = material.file();
    CHECK(has(file, "SEQUENCE:90"));
    CHECK(has(file, "CREATED:20261122T110000Z"));
    CHECK(has(file, "LAST-MODIFIED:20261122T110130Z"));
    CHECK(has(file, "UID:a0a0a0a0a0a0a0a0a0a0a0a0a0a0a001@duolog"));
    material.bookings.remove(id, later(90'900));
    CHECK(has(material.file(), "SEQUENCE:91"));
}

TEST_CASE("the sequence stays within what readers take, whatever the device's clock did") {
    CalendarMaterial material = with_booking();
    const core::Id id = material.bookings.all().front().id;
    material.bookings.change(id, later(-5000), [](core::Booking& booking) { booking.minute = 60; });
    CHECK(has(material.file(), "SEQUENCE:1"));
    material.bookings.change(id, later(100 * 366 * core::kDayMs), [](core::Booking& booking) { booking.minute = 61; });
    CHECK(has(material.file(), "SEQUENCE:2147483647"));
    material.bookings.remove(id, later(101 * 366 * core::kDayMs));
    CHECK(has(material.file(), "SEQUENCE:2147483647"));
}

TEST_CASE("what was deleted lately is cancelled without a call, and what was deleted long ago is left out") {
    CalendarMaterial material;
    const core::Id lately = material.add_meeting({2026, 12, 1}, 60);
    const core::Id long_ago = material.add_booking(5, 60, {2026, 1, 1});
    material.meetings.remove(lately, later(1));
    material.bookings.remove(long_ago, later(0));
    material.now = later(90 * core::kDayMs + 1);
    const std::string file = material.file();
    CHECK(has(file, "STATUS:CANCELLED"));
    CHECK(has(file, "UID:" + core::to_hex(lately) + "@duolog"));
    CHECK(file.find(core::to_hex(long_ago)) == std::string::npos);
    CHECK(file.find("VALARM") == std::string::npos);
    const exchange::CalendarCounts counts = exchange::calendar_counts(material.source());
    CHECK(counts.bookings == 0);
    CHECK(counts.meetings == 0);
    CHECK(counts.cancelled == 1);
}

TEST_CASE("a calendar is empty when nothing would stand in it") {
    CalendarMaterial material;
    CHECK(exchange::calendar_is_empty(material.source()));
    material.add_person("Anna");
    CHECK(exchange::calendar_is_empty(material.source()));
    const core::Id id = material.add_meeting({2026, 12, 1}, 60);
    CHECK_FALSE(exchange::calendar_is_empty(material.source()));
    material.meetings.remove(id, kCalendarNow);
    CHECK_FALSE(exchange::calendar_is_empty(material.source()));
    material.now = later(91 * core::kDayMs);
    CHECK(exchange::calendar_is_empty(material.source()));
}

TEST_CASE("without a zone's name a meeting is told in UTC, and a booking in a zone of our own") {
    const tests::Zone stockholm("Europe/Stockholm");
    for (const char* const unknown : {"", "Here: \"there\"", "CET-1CEST,M3.5.0"}) {
        CalendarMaterial material = with_booking();
        material.zone = unknown;
        material.add_meeting({2026, 7, 1}, 60);
        const std::string file = material.file();
        CHECK(has(file, "TZID:Duolog-Local"));
        CHECK(has(file, "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"));
        CHECK(has(file, "DTSTART;TZID=Duolog-Local:20261127T150000"));
        CHECK(has(file, "DTSTART:20260630T230000Z"));
    }
}

TEST_CASE("UTC needs no description") {
    const tests::Zone utc("UTC");
    for (const char* const name : {"UTC", "Etc/UTC"}) {
        CalendarMaterial material = with_booking();
        material.zone = name;
        material.add_meeting({2026, 12, 1}, 60);
        const std::string file = material.file();
        CHECK(file.find("VTIMEZONE") == std::string::npos);
        CHECK(has(file, "DTSTART:20261127T150000Z"));
        CHECK(has(file, "DTSTART:20261201T010000Z"));
    }
}

TEST_CASE(
    "a meeting in the hour that is skipped is as much later, and the first of an hour that comes twice is told in "
    "UTC") {
    const tests::Zone stockholm("Europe/Stockholm");
    CalendarMaterial material;
    material.add_meeting({2026, 3, 29}, 2 * 60 + 30);
    material.add_meeting({2026, 10, 25}, 2 * 60 + 30);
    CHECK(has(material.file(), "DTSTART;TZID=Europe/Stockholm:20260329T033000"));
    CHECK(has(material.file(), "DTSTART:20261025T003000Z"));
    material.add_meeting({2026, 10, 25}, 60 + 59);
    material.add_meeting({2026, 10, 25}, 3 * 60);
    CHECK(has(material.file(), "DTSTART;TZID=Europe/Stockholm:20261025T015900"));
    CHECK(has(material.file(), "DTSTART;TZID=Europe/Stockholm:20261025T030000"));
    material.zone.clear();
    CHECK(has(material.file(), "DTSTART:20260329T013000Z"));
    CHECK(has(material.file(), "DTSTART:20261025T003000Z"));
}

TEST_CASE("the zone is told from the year before the first event on, and a mistyped year is not looked up") {
    const tests::Zone stockholm("Europe/Stockholm");
    CalendarMaterial material = with_booking();
    CHECK(has(material.file(), "DTSTART:20250330T020000"));
    material.add_meeting({2020, 2, 1}, 60);
    CHECK(has(material.file(), "DTSTART:20190331T020000"));
    material.add_meeting({1202, 2, 1}, 60);
    material.add_meeting({9202, 2, 1}, 60);
    const std::string file = material.file();
    CHECK(has(file, "DTSTART;TZID=Europe/Stockholm:92020201T010000"));
    CHECK(file.find("DTSTART:1994") == std::string::npos);
    CHECK(file.size() < 8000);
}
