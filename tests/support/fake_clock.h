/// A clock that moves only when a test says so.
#pragma once

#include <array>
#include <cstdint>

#include "core/id.h"
#include "platform/clock.h"

namespace duolog::tests {

class FakeClock : public platform::Clock {
public:
    core::Instant now() const override { return now_; }
    int offset_minutes(core::Instant) const override { return offset_minutes_; }

    void advance(std::int64_t ms) { now_.ms += ms; }
    void set(core::Instant now) { now_ = now; }
    void set_offset(int minutes) { offset_minutes_ = minutes; }

private:
    core::Instant now_{1'700'000'000'000};  // 14 November 2023
    int offset_minutes_ = 60;
};

/// Ids 1, 2, 3 ... for tests.
inline core::RandomBytes counting_bytes() {
    return [count = std::uint32_t{0}]() mutable {
        ++count;
        std::array<std::uint8_t, 16> bytes{};
        for (std::size_t at = 0; at < 4; ++at)
            bytes[12 + at] = static_cast<std::uint8_t>(count >> (24 - 8 * at));
        return bytes;
    };
}

}  // namespace duolog::tests
