// The hybrid logical clock, and which version was made knowing which.
#include "store/record.h"

#include <doctest/doctest.h>

#include <limits>

#include "unit/store/material.h"

using namespace duolog;
using store::covers;
using store::next_hlc;
using tests::version;

TEST_CASE("the clock of versions takes the time, and counts on where time stands still or goes back") {
    const std::uint64_t first = next_hlc(0, {1'000});
    CHECK(first == std::uint64_t{1'000} << 16);
    CHECK(next_hlc(first, {1'000}) == first + 1);
    CHECK(next_hlc(first, {5}) == first + 1);
    CHECK(next_hlc(first, {1'001}) == std::uint64_t{1'001} << 16);
    CHECK(next_hlc(first + 0xFFFF, {1'000}) == std::uint64_t{1'001} << 16);
}

TEST_CASE("a device's clock of any time gives a later version each time") {
    std::uint64_t last = 0;
    for (const std::int64_t ms : {std::int64_t{0}, std::int64_t{-1}, std::numeric_limits<std::int64_t>::min(),
                                  std::int64_t{1} << 46, std::int64_t{5}, std::numeric_limits<std::int64_t>::max(),
                                  std::numeric_limits<std::int64_t>::max(), std::int64_t{7}}) {
        const std::uint64_t next = next_hlc(last, {ms});
        CHECK(next > last);
        last = next;
    }
    CHECK(last < std::uint64_t{1} << 63);
}

TEST_CASE("a version tells its time") {
    CHECK(store::milliseconds_of(version(1'700'000'000'123)) == 1'700'000'000'123);
    CHECK(store::milliseconds_of({(std::uint64_t{5} << 16) + 0xFFFF, {}}) == 5);
}

TEST_CASE("versions are in the order of their clocks, and then of their devices") {
    CHECK(version(1, 9) < version(2, 1));
    CHECK(version(1, 1) < version(1, 2));
}

TEST_CASE("of one device a later version was made knowing the earlier ones") {
    CHECK(covers(version(2), {}, version(1)));
    CHECK_FALSE(covers(version(1), {}, version(2)));
    CHECK_FALSE(covers(version(1), {}, version(1)));
}

TEST_CASE("a parent stands for all that its device had written until then, and for nobody else's") {
    const std::vector<store::Version> parents = {version(5, 2)};
    CHECK(covers(version(9, 1), parents, version(5, 2)));
    CHECK(covers(version(9, 1), parents, version(3, 2)));
    CHECK_FALSE(covers(version(9, 1), parents, version(6, 2)));
    CHECK_FALSE(covers(version(9, 1), parents, version(3, 3)));
    CHECK_FALSE(covers(version(9, 1), {}, version(3, 2)));
}

TEST_CASE("a device is written as 16 digits") { CHECK(store::to_hex(tests::device(0xAB)) == "de5c0000000000ab"); }

TEST_CASE("every kind of record tells its id") {
    CHECK(store::id_of(tests::entry(1)) == tests::id(1));
    CHECK(store::id_of(tests::task(2)) == tests::id(2));
    CHECK(store::id_of(tests::run(3)) == tests::id(3));
}
