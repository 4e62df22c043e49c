#include "text/numbers.h"

#include <doctest/doctest.h>

#include <limits>

using duolog::text::number;
using duolog::text::percent;
using duolog::text::size;

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

TEST_CASE("a size is in kB, MB or GB, rounded, with each language's decimal sign") {
    CHECK(size("en", 0) == "0\u00A0kB");
    CHECK(size("en", 1) == "1\u00A0kB");
    CHECK(size("en", 1499) == "1\u00A0kB");
    CHECK(size("en", 48'500) == "49\u00A0kB");
    CHECK(size("en", 999'499) == "999\u00A0kB");
    CHECK(size("en", 999'500) == "1.0\u00A0MB");
    CHECK(size("sv", 1'234'567) == "1,2\u00A0MB");
    CHECK(size("da", 9'949'999) == "9,9\u00A0MB");
    CHECK(size("pl", 9'950'000) == "10\u00A0MB");
    CHECK(size("pl", 3'400'000'000) == "3,4\u00A0GB");
    CHECK(size("da", 1'234'000'000'000) == "1.234\u00A0GB");
    CHECK(size("en", std::numeric_limits<std::uint64_t>::max()) == "18,446,744,074\u00A0GB");
}

TEST_CASE("a language that is not known is written as English") { CHECK(number("xx", 1000) == "1,000"); }
