#include "core/id.h"

namespace duolog::core {
namespace {

constexpr char kHexDigits[] = "0123456789abcdef";

/// -1 when `digit` is not a lower-case hexadecimal digit.
int hex_value(char digit) {
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    if (digit >= 'a' && digit <= 'f')
        return digit - 'a' + 10;
    return -1;
}

}  // namespace

Id make_id(const std::array<std::uint8_t, 16>& random) {
    Id id{random};
    id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0F) | 0x40);
    id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3F) | 0x80);
    return id;
}

std::string to_hex(const Id& id) {
    std::string hex;
    hex.reserve(id.bytes.size() * 2);
    for (const std::uint8_t byte : id.bytes) {
        hex += kHexDigits[byte >> 4];
        hex += kHexDigits[byte & 0x0F];
    }
    return hex;
}

std::optional<Id> id_from_hex(std::string_view hex) {
    Id id;
    if (hex.size() != id.bytes.size() * 2)
        return std::nullopt;
    for (std::size_t i = 0; i < id.bytes.size(); ++i) {
        const int high = hex_value(hex[i * 2]);
        const int low = hex_value(hex[i * 2 + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        id.bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return id;
}

}  // namespace duolog::core
