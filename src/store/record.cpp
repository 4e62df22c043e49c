#include "store/record.h"

#include <algorithm>

namespace duolog::store {

core::Id id_of(const Record& record) {
    return std::visit([](const auto& held) { return held.id; }, record);
}

std::string to_hex(const DeviceId& device) {
    constexpr char kDigits[] = "0123456789abcdef";
    std::string hex;
    for (const std::uint8_t byte : device.bytes) {
        hex += kDigits[byte >> 4];
        hex += kDigits[byte & 0x0F];
    }
    return hex;
}

std::int64_t milliseconds_of(const Version& version) { return static_cast<std::int64_t>(version.hlc >> 16); }

std::uint64_t next_hlc(std::uint64_t last, core::Instant now) {
    constexpr std::int64_t kLastMs = (std::int64_t{1} << 47) - 1;
    const auto physical = static_cast<std::uint64_t>(std::clamp<std::int64_t>(now.ms, 0, kLastMs)) << 16;
    return std::max(physical, last + 1);
}

bool covers(const Version& later, const std::vector<Version>& parents_of_later, const Version& earlier) {
    if (later.device == earlier.device)
        return earlier.hlc < later.hlc;
    return std::any_of(parents_of_later.begin(), parents_of_later.end(), [&](const Version& parent) {
        return parent.device == earlier.device && earlier.hlc <= parent.hlc;
    });
}

}  // namespace duolog::store
