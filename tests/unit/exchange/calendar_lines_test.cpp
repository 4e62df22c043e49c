#include "exchange/calendar_lines.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/utf8.h"

using namespace duolog;
using exchange::CalendarLines;

namespace {

std::vector<std::string> physical_lines(const std::string& bytes) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = bytes.find("\r\n", at);
        REQUIRE(end != std::string::npos);
        lines.push_back(bytes.substr(at, end - at));
        at = end + 2;
    }
    return lines;
}

std::string unfolded(std::string bytes) {
    for (std::size_t at = bytes.find("\r\n "); at != std::string::npos; at = bytes.find("\r\n ", at))
        bytes.erase(at, 3);
    return bytes;
}

std::string words(const std::string& text) {
    CalendarLines lines;
    lines.add_words("SUMMARY", text);
    return unfolded(lines.bytes());
}

}  // namespace

TEST_CASE("a line of 75 bytes stays whole, and one of 76 goes on behind a space") {
    CalendarLines lines;
    lines.add(std::string(75, 'a'));
    lines.add(std::string(76, 'b'));
    lines.add("");
    CHECK(physical_lines(lines.bytes()) ==
          std::vector<std::string>{std::string(75, 'a'), std::string(75, 'b'), " b", ""});
}

TEST_CASE("a long line is folded into pieces of 75 bytes, of which the space is one") {
    CalendarLines lines;
    lines.add(std::string(75 + 74 + 74 + 3, 'a'));
    std::vector<std::size_t> lengths;
    for (const std::string& line : physical_lines(lines.bytes()))
        lengths.push_back(line.size());
    CHECK(lengths == std::vector<std::size_t>{75, 75, 75, 4});
}

TEST_CASE("no character is cut wherever the fold falls, and unfolding gives back every byte") {
    for (const char* const character : {"é", "日", "🌱"}) {
        for (std::size_t before = 60; before < 80; ++before) {
            std::string line(before, 'x');
            for (int i = 0; i < 60; ++i)
                line += character;
            CalendarLines lines;
            lines.add(line);
            for (const std::string& piece : physical_lines(lines.bytes())) {
                CHECK(piece.size() <= exchange::kMostLineBytes);
                CHECK(core::valid_utf8(piece));
            }
            CHECK(unfolded(lines.bytes()) == line + "\r\n");
        }
    }
}

TEST_CASE("bytes that are no text are folded too, and none is lost") {
    CalendarLines lines;
    lines.add(std::string(300, '\x80'));
    CHECK(unfolded(lines.bytes()) == std::string(300, '\x80') + "\r\n");
}

TEST_CASE("what has a meaning in the file is escaped in a person's words") {
    CHECK(words(R"(a\b;c,d:e"f)") == "SUMMARY:a\\\\b\\;c\\,d:e\"f\r\n");
    CHECK(words("") == "SUMMARY:\r\n");
}

TEST_CASE("each end of a line is one, whoever wrote it") {
    CHECK(words("a\nb\r\nc\rd\n\ne\r") == "SUMMARY:a\\nb\\nc\\nd\\n\\ne\\n\r\n");
}

TEST_CASE("control characters are left out, and a tab stays") {
    CHECK(words(std::string("a\0b\x01"
                            "c\td\x1F"
                            "e\x7F"
                            "f",
                            11)) == "SUMMARY:abc\tdef\r\n");
}

TEST_CASE("words cannot begin a property of their own") {
    CHECK(physical_lines(words("x\r\nATTENDEE:mailto:a@b")).size() == 1);
}

TEST_CASE("days, times and weekdays are written as the format has them") {
    CHECK(exchange::date_value({2026, 3, 9}) == "20260309");
    CHECK(exchange::date_value({987, 12, 31}) == "09871231");
    CHECK(exchange::time_value({{2026, 11, 27}, 5, 7}) == "20261127T050700");
    CHECK(exchange::utc_value({1'795'791'607'999}) == "20261127T150007Z");
    CHECK(exchange::utc_value({-1}) == "19691231T235959Z");
    CHECK(exchange::weekday_value(1) == "MO");
    CHECK(exchange::weekday_value(7) == "SU");
}
