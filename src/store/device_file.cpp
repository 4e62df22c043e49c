#include "store/device_file.h"

#include "store/archive.h"
#include "store/crc32c.h"

namespace duolog::store {
namespace {

constexpr std::string_view kMagic{"DUOLOGD\x1a", 8};
constexpr std::uint16_t kFormat = 1;
constexpr std::size_t kMaxBytes = 256;

DeviceFile decoded(std::string_view bytes) {
    const std::string_view checked = bytes.substr(0, bytes.size() - sizeof(std::uint32_t));
    if (InputArchive(bytes.substr(checked.size())).read_number<std::uint32_t>() != crc32c(checked))
        throw ArchiveError("the checksum differs");
    InputArchive archive(checked.substr(kMagic.size()));
    std::uint16_t format = 0;
    bool was_checked = false;
    DeviceFile file;
    core::Moment when;
    archive(format, file.device.bytes, was_checked, when.at.ms, when.offset_minutes);
    if (was_checked)
        file.last_check = when;
    return file;
}

}  // namespace

std::string encode_device(const DeviceFile& file) {
    const core::Moment when = file.last_check.value_or(core::Moment());
    std::string bytes(kMagic);
    OutputArchive archive(bytes);
    archive(kFormat, file.device.bytes, file.last_check.has_value(), when.at.ms, when.offset_minutes);
    archive(crc32c(bytes));
    return bytes;
}

std::optional<DeviceFile> decode_device(std::string_view bytes) {
    if (bytes.size() < kMagic.size() + sizeof(std::uint32_t) || bytes.size() > kMaxBytes || !bytes.starts_with(kMagic))
        return std::nullopt;
    try {
        return decoded(bytes);
    } catch (const ArchiveError&) {
        return std::nullopt;
    }
}

}  // namespace duolog::store
