#include "core/id.h"

#include <doctest/doctest.h>

#include <string>

using namespace duolog::core;

TEST_CASE("an id carries the version and variant of RFC 9562 and keeps its other bits") {
    std::array<std::uint8_t, 16> ones{};
    ones.fill(0xFF);
    CHECK(to_hex(make_id(ones)) == "ffffffffffff4fffbfffffffffffffff");
    CHECK(to_hex(make_id({})) == "00000000000040008000000000000000");
}

TEST_CASE("an id comes back from its hexadecimal digits") {
    const Id id =
        make_id({0x01, 0x23, 0x45, 0x67, 0x89, 0xAB, 0xCD, 0xEF, 0xFE, 0xDC, 0xBA, 0x98, 0x76, 0x54, 0x32, 0x10});
    CHECK(to_hex(id) == "0123456789ab4defbedcba9876543210");
    CHECK(id_from_hex(to_hex(id)) == id);
}

TEST_CASE("what is not 32 lower-case hexadecimal digits is no id") {
    const std::string good = "0123456789ab4defbedcba9876543210";
    for (const std::string& bad :
         {std::string(), good.substr(1), good + "0", std::string("0123456789AB4defbedcba9876543210"),
          std::string("0123456789ab4defbedcba987654321g"), "0123456789ab4defbedcba987654321" + std::string(1, '\0')}) {
        CAPTURE(bad);
        CHECK_FALSE(id_from_hex(bad).has_value());
    }
}
