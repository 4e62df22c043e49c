#include "platform/clock.h"

#include <doctest/doctest.h>
#include <time.h>

#include <cstdlib>
#include <set>

#include "support/temporary_folder.h"

using namespace duolog;

namespace {

core::Instant utc(const core::Day& day, int hour, int minute) {
    return {core::days_since_epoch(day) * core::kDayMs + (hour * 60 + minute) * core::kMinuteMs};
}

/// The program's zone for a while.
class Zone {
public:
    explicit Zone(const char* name) : variable_("TZ", name) { tzset(); }
    ~Zone() {
        unsetenv("TZ");
        tzset();
    }

private:
    tests::Environment variable_;
};

}  // namespace

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
