#include "platform/clock.h"

#include <sys/random.h>
#include <time.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <fstream>

namespace duolog::platform {
namespace {

class SystemClock : public Clock {
public:
    SystemClock() { tzset(); }

    core::Instant now() const override {
        const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
        return {std::chrono::duration_cast<std::chrono::milliseconds>(since_epoch).count()};
    }

    int offset_minutes(core::Instant instant) const override {
        const std::int64_t rounded_down =
            instant.ms - ((instant.ms % core::kSecondMs) + core::kSecondMs) % core::kSecondMs;
        const auto seconds = static_cast<time_t>(rounded_down / core::kSecondMs);
        struct tm local {};
        if (localtime_r(&seconds, &local) == nullptr)
            return 0;
        return static_cast<int>(local.tm_gmtoff / 60);
    }
};

/// Before Linux 3.17, and where a sandbox forbids getrandom.
bool read_urandom(std::array<std::uint8_t, 16>& bytes) {
    std::ifstream source("/dev/urandom", std::ios::binary);
    return static_cast<bool>(
        source.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size())));
}

}  // namespace

const Clock& system_clock() {
    static const SystemClock clock;
    return clock;
}

std::array<std::uint8_t, 16> random_bytes() {
    std::array<std::uint8_t, 16> bytes{};
    ssize_t count = -1;
    do {
        count = getrandom(bytes.data(), bytes.size(), 0);
    } while (count < 0 && errno == EINTR);
    // Without randomness two entries could get one id, and one of them be lost.
    if (count != static_cast<ssize_t>(bytes.size()) && !read_urandom(bytes))
        std::abort();
    return bytes;
}

}  // namespace duolog::platform
