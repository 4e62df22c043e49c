#include "platform/clock.h"

#include <emscripten.h>

#include "platform/web/bridge.h"

extern "C" {
double duolog_now();
int duolog_offset_minutes(double ms);
char* duolog_zone_name();
void duolog_random(std::uint8_t* bytes, int size);
}

namespace duolog::platform {
namespace {

class BrowserClock final : public Clock {
public:
    core::Instant now() const override { return {static_cast<std::int64_t>(duolog_now())}; }
    int offset_minutes(core::Instant instant) const override {
        return duolog_offset_minutes(static_cast<double>(instant.ms));
    }
};

}  // namespace

const Clock& system_clock() {
    static const BrowserClock clock;
    return clock;
}

std::string zone_name() { return take_string(duolog_zone_name()); }

std::array<std::uint8_t, 16> random_bytes() {
    std::array<std::uint8_t, 16> bytes{};
    duolog_random(bytes.data(), static_cast<int>(bytes.size()));
    return bytes;
}

}  // namespace duolog::platform
