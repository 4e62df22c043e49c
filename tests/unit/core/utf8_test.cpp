#include "core/utf8.h"

#include <doctest/doctest.h>

#include <vector>

using namespace duolog::core;

namespace {

std::string encoded(unsigned code_point) {
    const auto byte = [](unsigned value) { return static_cast<char>(value); };
    if (code_point < 0x80)
        return {byte(code_point)};
    if (code_point < 0x800)
        return {byte(0xC0 | code_point >> 6), byte(0x80 | (code_point & 0x3F))};
    if (code_point < 0x10000)
        return {byte(0xE0 | code_point >> 12), byte(0x80 | (code_point >> 6 & 0x3F)), byte(0x80 | (code_point & 0x3F))};
    return {byte(0xF0 | code_point >> 18), byte(0x80 | (code_point >> 12 & 0x3F)),
            byte(0x80 | (code_point >> 6 & 0x3F)), byte(0x80 | (code_point & 0x3F))};
}

}  // namespace

TEST_CASE("every code point but the surrogates is valid, and no further one") {
    for (unsigned code_point = 0; code_point < 0x120000; ++code_point) {
        const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
        if (valid_utf8(encoded(code_point)) != (!surrogate && code_point <= 0x10FFFF))
            FAIL("code point ", code_point);
    }
    CHECK(valid_utf8(""));
    CHECK(valid_utf8("Zażółć gęślą jaźń, ærø, åäö, 日本 🌱"));
}

TEST_CASE("overlong, cut and stray bytes are not valid") {
    for (const char* bad :
         {"\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xF0\x8F\xBF\xBF", "\x80", "\xBF", "\xC3", "\xE2\x82",
          "\xF0\x9F\x8C", "\xC3(", "\xE2(\xAC", "\xFE", "\xFF", "\xF5\x80\x80\x80", "a\xC3"})
        CHECK_FALSE(valid_utf8(bad));
}

TEST_CASE("each ill-formed byte becomes a replacement character and the rest stays") {
    CHECK(repaired_utf8("åäö 🌱") == "åäö 🌱");
    CHECK(repaired_utf8("a\xFF"
                        "b") ==
          "a\xEF\xBF\xBD"
          "b");
    CHECK(repaired_utf8("\xE2\x82") == "\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(repaired_utf8("\xC3"
                        "å") ==
          "\xEF\xBF\xBD"
          "å");
    CHECK(repaired_utf8(std::string("\0", 1)) == std::string("\0", 1));
}

TEST_CASE("a repaired text is always valid") {
    for (unsigned first = 0; first < 256; ++first)
        for (unsigned second = 0; second < 256; ++second)
            REQUIRE(valid_utf8(
                repaired_utf8(std::string{'a', static_cast<char>(first), static_cast<char>(second), '\x80', 'b'})));
}

TEST_CASE("a prefix never cuts a code point") {
    const std::string text = "aå日🌱";  // 1, 2, 3 and 4 bytes
    const std::vector<std::size_t> expected = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 10};
    for (std::size_t max_bytes = 0; max_bytes < expected.size(); ++max_bytes)
        CHECK(utf8_prefix(text, max_bytes).size() == expected[max_bytes]);
    CHECK(utf8_prefix("", 5).empty());
}
