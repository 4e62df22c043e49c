/// The program's zone for a while, as the system's own data have it.
#pragma once

#include <time.h>

#include <optional>

#include "core/reflection.h"
#include "platform/clock.h"
#include "support/temporary_folder.h"

namespace duolog::tests {

class Zone {
public:
    /// "Europe/Stockholm", or a description as POSIX has it.
    explicit Zone(const char* name) : variable_(std::in_place, "TZ", name) { tzset(); }
    ~Zone() {
        variable_.reset();
        tzset();
    }
    Zone(const Zone&) = delete;
    Zone& operator=(const Zone&) = delete;

private:
    std::optional<Environment> variable_;
};

inline core::OffsetAt offsets_of_system() {
    return [](core::Instant instant) { return platform::system_clock().offset_minutes(instant); };
}

inline core::Instant utc(const core::Day& day, int hour, int minute) {
    return {core::days_since_epoch(day) * core::kDayMs + (hour * 60 + minute) * core::kMinuteMs};
}

}  // namespace duolog::tests
