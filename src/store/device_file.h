/// What this device remembers of itself beside the journal: its id, and when every byte was last checked. Losing it
/// harms nothing: a device without one takes a new id.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"
#include "store/record.h"

namespace duolog::store {

inline constexpr std::string_view kDeviceFile = "device.dld";

struct DeviceFile {
    DeviceId device;
    std::optional<core::Moment> last_check;
};

std::string encode_device(const DeviceFile& file);
/// Nothing when the bytes are not what encode_device wrote.
std::optional<DeviceFile> decode_device(std::string_view bytes);

}  // namespace duolog::store
