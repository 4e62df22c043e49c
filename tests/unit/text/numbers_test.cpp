#include "text/numbers.h"

#include <doctest/doctest.h>

#include <limits>

using duolog::text::number;
using duolog::text::percent;

TEST_CASE("English groups digits from a thousand") {
    CHECK(number("en", 0) == "0");
    CHECK(number("en", 999) == "999");
    CHECK(number("en", 1000) == "1,000");
    CHECK(number("en", 1234567) == "1,234,567");
}

TEST_CASE("Swedish groups digits from a thousand with a no-break space") {
    CHECK(number("sv", 214) == "214");
    CHECK(number("sv", 1000) == "1\u00A0000");
    CHECK(number("sv", 1234567) == "1\u00A0234\u00A0567");
}

TEST_CASE("Danish groups with a full stop") { CHECK(number("da", 1000) == "1.000"); }

TEST_CASE("Polish groups with a no-break space from ten thousand") {
    CHECK(number("pl", 9999) == "9999");
    CHECK(number("pl", 10000) == "10\u00A0000");
}

TEST_CASE("numbers below zero carry the language's own minus") {
    CHECK(number("en", -1234) == "-1,234");
    CHECK(number("sv", -12345) == "\u221212\u00A0345");
    CHECK(number("en", std::numeric_limits<std::int64_t>::min()) == "-9,223,372,036,854,775,808");
}

TEST_CASE("per cent stands apart from the number in Swedish and Danish") {
    CHECK(percent("en", 85) == "85%");
    CHECK(percent("sv", 85) == "85\u00A0%");
    CHECK(percent("da", 0) == "0\u00A0%");
    CHECK(percent("pl", 100) == "100%");
    CHECK(percent("sv", -5) == "\u22125\u00A0%");
}

TEST_CASE("a language that is not known is written as English") { CHECK(number("xx", 1000) == "1,000"); }
