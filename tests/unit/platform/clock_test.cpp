#include "platform/clock.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>

#include "support/zone.h"

using namespace duolog;

using tests::utc;
using tests::Zone;

TEST_CASE("the zone's offset follows summer time and half hours, also before 1970") {
    const platform::Clock& clock = platform::system_clock();
    {
        const Zone stockholm("CET-1CEST,M3.5.0,M10.5.0/3");
        CHECK(clock.offset_minutes(utc({2025, 1, 15}, 12, 0)) == 60);
        CHECK(clock.offset_minutes(utc({2025, 7, 15}, 12, 0)) == 120);
        CHECK(clock.offset_minutes({utc({2025, 3, 30}, 1, 0).ms - 1}) == 60);
        CHECK(clock.offset_minutes(utc({2025, 3, 30}, 1, 0)) == 120);
    }
    const Zone newfoundland("NST3:30");
    CHECK(clock.offset_minutes({0}) == -210);
    CHECK(clock.offset_minutes({-1}) == -210);
}

TEST_CASE("the clock stands in this century and does not stand still") {
    const platform::Clock& clock = platform::system_clock();
    const core::Instant start = clock.now();
    CHECK(start > utc({2024, 1, 1}, 0, 0));
    while (clock.now() == start) {
    }
    CHECK(clock.now() > start);
}

TEST_CASE("random bytes do not repeat") {
    std::set<std::array<std::uint8_t, 16>> seen;
    for (int i = 0; i < 1000; ++i)
        seen.insert(platform::random_bytes());
    CHECK(seen.size() == 1000);
}

TEST_CASE("the zone is told by the name that the system's data have, however it was named") {
    for (const char* name : {"Europe/Stockholm", ":Europe/Stockholm", "/usr/share/zoneinfo/Europe/Stockholm",
                             ":/etc/zoneinfo/Europe/Stockholm"}) {
        const Zone zone(name);
        CHECK(platform::zone_name() == "Europe/Stockholm");
    }
    const Zone nothing("");
    CHECK(platform::zone_name() == "UTC");
}

TEST_CASE("a zone that is described, or that nobody knows, has no name") {
    for (const char* name : {"CET-1CEST,M3.5.0,M10.5.0/3", "Europe/Atlantis", "Europe", "/etc/passwd", ":"}) {
        const Zone zone(name);
        CHECK(platform::zone_name().empty());
    }
    const tests::TemporaryFolder folder;
    const tests::Environment data("TZDIR", (folder.path() + "/zones").c_str());
    std::filesystem::create_directory(folder.path() + "/zones");
    std::ofstream(folder.path() + "/elsewhere") << "no zone";
    const Zone zone("../elsewhere");
    CHECK(platform::zone_name().empty());
}

TEST_CASE("without TZ the zone is the one that the system's link or file names") {
    const std::optional<std::string> before =
        std::getenv("TZ") != nullptr ? std::optional<std::string>(std::getenv("TZ")) : std::nullopt;
    unsetenv("TZ");
    const std::string name = platform::zone_name();
    if (before)
        setenv("TZ", before->c_str(), 1);
    if (!name.empty())
        CHECK(std::filesystem::exists("/usr/share/zoneinfo/" + name));
}
