#include "platform/clock.h"

#include <sys/random.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <string_view>

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

constexpr std::string_view kZoneFolder = "zoneinfo/";

/// "Europe/Stockholm" of ":Europe/Stockholm" or "/usr/share/zoneinfo/Europe/Stockholm"; empty when the system has no
/// such zone, as of one that TZ describes instead of naming it.
std::string known_zone(std::string name) {
    if (name.starts_with(':'))
        name.erase(0, 1);
    if (const std::size_t at = name.find(kZoneFolder); at != std::string::npos)
        name.erase(0, at + kZoneFolder.size());
    const char* folder = std::getenv("TZDIR");
    const std::string file = std::string(folder != nullptr ? folder : "/usr/share/zoneinfo") + "/" + name;
    struct stat info {};
    const bool known = !name.empty() && name.find("..") == std::string::npos && name.front() != '/' &&
                       stat(file.c_str(), &info) == 0 && S_ISREG(info.st_mode);
    return known ? name : std::string();
}

std::string link_target(const char* path) {
    std::array<char, 1024> target{};
    const ssize_t length = readlink(path, target.data(), target.size());
    return length > 0 ? std::string(target.data(), static_cast<std::size_t>(length)) : std::string();
}

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

/// In the order in which the offsets come from them.
std::string zone_name() {
    if (const char* named = std::getenv("TZ"))
        return *named == '\0' ? "UTC" : known_zone(named);
    if (const std::string zone = known_zone(link_target("/etc/localtime")); !zone.empty())
        return zone;
    std::string line;
    std::ifstream file("/etc/timezone");
    return std::getline(file, line) ? known_zone(line) : std::string();
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
