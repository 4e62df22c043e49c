#include "exchange/calendar_zone.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/zone.h"

using namespace duolog;
using exchange::ZoneChange;
using tests::utc;

namespace {

std::string zone_text(const char* zone, std::int32_t first_year = 2025, std::int32_t last_year = 2038) {
    const tests::Zone here(zone);
    exchange::CalendarLines lines;
    exchange::add_zone(lines, "Name/Of_Zone", tests::offsets_of_system(), first_year, last_year);
    return lines.bytes();
}

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

std::string lines_of(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines)
        text += line + "\r\n";
    return text;
}

bool has(const std::string& text, const std::string& line) { return text.find(line + "\r\n") != std::string::npos; }

}  // namespace

TEST_CASE("the changes of a zone are found to the minute") {
    const tests::Zone stockholm("Europe/Stockholm");
    const std::vector<ZoneChange> changes = exchange::zone_changes(tests::offsets_of_system(), 2026, 2027);
    REQUIRE(changes.size() == 4);
    CHECK(changes[0].at == utc({2026, 3, 29}, 1, 0));
    CHECK(changes[0].before_minutes == 60);
    CHECK(changes[0].after_minutes == 120);
    CHECK(changes[1].at == utc({2026, 10, 25}, 1, 0));
    CHECK(changes[1].before_minutes == 120);
    CHECK(changes[1].after_minutes == 60);
    CHECK(changes[2].at == utc({2027, 3, 28}, 1, 0));
    CHECK(changes[3].at == utc({2027, 10, 31}, 1, 0));
}

TEST_CASE("changes on the first and the last day of the years are found") {
    const core::Instant first = utc({2026, 1, 1}, 0, 1);
    const core::Instant last = utc({2026, 12, 31}, 23, 59);
    const auto offset = [&](core::Instant at) { return at < first ? 0 : at < last ? 45 : -30; };
    const std::vector<ZoneChange> changes = exchange::zone_changes(offset, 2026, 2026);
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].at == first);
    CHECK(changes[1].at == last);
}

TEST_CASE("Stockholm’s zone has the last Sundays of March and October, at two and three o'clock") {
    CHECK(zone_text("CET-1CEST,M3.5.0,M10.5.0/3") ==
          lines_of({"BEGIN:VTIMEZONE", "TZID:Name/Of_Zone", "BEGIN:DAYLIGHT", "DTSTART:20250330T020000",
                    "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
                    "BEGIN:STANDARD", "DTSTART:20251026T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
                    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD", "END:VTIMEZONE"}));
}

TEST_CASE("New York’s zone has the second Sunday of March and the first of November") {
    const std::string zone = zone_text("EST5EDT,M3.2.0,M11.1.0");
    CHECK(has(zone, "DTSTART:20250309T020000"));
    CHECK(has(zone, "TZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"));
    CHECK(has(zone, "TZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"));
    CHECK(count_of(zone, "TZOFFSETTO") == 2);
}

TEST_CASE("a rule that is neither the last nor a numbered weekday names its seven days") {
    CHECK(has(zone_text("<-04>4<-03>,M9.1.6/24,M4.1.6/24"),
              "RRULE:FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=SU"));
    CHECK(has(zone_text("IST-2IDT,M3.4.4/26,M10.5.0"),
              "RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=23,24,25,26,27,28,29;BYDAY=FR"));
}

TEST_CASE("changes that follow no rule stand one by one") {
    const std::string zone = zone_text("Africa/Casablanca", 2020, 2024);
    CHECK(count_of(zone, "RRULE") == 0);
    CHECK(count_of(zone, "RDATE") == 10);
    CHECK(has(zone, "DTSTART:20240310T030000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nRDATE:20240310T030000"));
}

TEST_CASE("a few years that look like a rule are none yet") {
    const std::string zone = zone_text("Europe/Stockholm", 2026, 2029);
    CHECK(count_of(zone, "RRULE") == 0);
    CHECK(count_of(zone, "RDATE") == 8);
}

TEST_CASE("a rule that has ended is told change by change, and the one in its place as a rule") {
    const std::string zone = zone_text("America/New_York", 2005, 2038);
    CHECK(has(zone, "RDATE:20060402T020000"));
    CHECK(has(zone, "RDATE:20061029T020000"));
    CHECK(has(zone,
              "DTSTART:20070311T020000\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\n"
              "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"));
    CHECK(count_of(zone, "RRULE") == 2);
    CHECK(count_of(zone, "RDATE") == 4);
}

TEST_CASE("a zone whose clock stays is one observance") {
    CHECK(zone_text("Asia/Kathmandu") ==
          lines_of({"BEGIN:VTIMEZONE", "TZID:Name/Of_Zone", "BEGIN:STANDARD", "DTSTART:20250101T054500",
                    "TZOFFSETFROM:+0545", "TZOFFSETTO:+0545", "END:STANDARD", "END:VTIMEZONE"}));
    CHECK(has(zone_text("Pacific/Marquesas"), "TZOFFSETTO:-0930"));
    CHECK(has(zone_text("UTC"), "TZOFFSETTO:+0000"));
}

TEST_CASE("a zone that changes for the first time later says what held before") {
    const std::string zone = zone_text("Asia/Almaty", 2022, 2038);
    CHECK(has(zone, "TZOFFSETFROM:+0600\r\nTZOFFSETTO:+0600"));
    CHECK(has(zone, "TZOFFSETFROM:+0600\r\nTZOFFSETTO:+0500\r\nRDATE:20240301T000000"));
}

TEST_CASE("an exception in an early year is told by itself, and the rule from where it is sure") {
    const auto last_sunday = [](std::int32_t year, std::uint8_t month) {
        const core::Day day{year, month, 31};
        return core::day_from_epoch(core::days_since_epoch(day) - core::weekday(day) % 7);
    };
    const auto offset = [&](core::Instant at) {
        const std::int32_t year = core::local_time(at, 0).day.year;
        const core::Day spring = year == 2024 ? core::Day{2024, 3, 24} : last_sunday(year, 3);
        return at < utc(spring, 1, 0) || at >= utc(last_sunday(year, 10), 1, 0) ? 60 : 120;
    };
    exchange::CalendarLines lines;
    exchange::add_zone(lines, "Z", offset, 2024, 2045);
    CHECK(has(lines.bytes(), "RDATE:20240324T020000"));
    CHECK(has(lines.bytes(), "RDATE:20290325T020000"));
    CHECK(has(lines.bytes(),
              "DTSTART:20300331T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
              "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"));
    CHECK(count_of(lines.bytes(), "RRULE") == 2);
}
