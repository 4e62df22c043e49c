/// The time now, the zone and its offset, and randomness for ids: what the system alone knows.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "core/date.h"

namespace duolog::platform {

class Clock {
public:
    virtual ~Clock() = default;
    virtual core::Instant now() const = 0;
    /// Minutes that the person's zone is ahead of UTC at `instant` (Intl in the browser, tzdata natively).
    virtual int offset_minutes(core::Instant instant) const = 0;
};

/// The system's own clock. Lives as long as the program.
const Clock& system_clock();

/// Of the person's zone, as the IANA calls it ("Europe/Stockholm"); empty when the system does not say.
std::string zone_name();

/// From the system's cryptographic source.
std::array<std::uint8_t, 16> random_bytes();

}  // namespace duolog::platform
