#include "core/utf8.h"

#include <cstdint>
#include <cstring>

namespace duolog::core {
namespace {

bool in_range(std::string_view bytes, std::size_t at, unsigned low, unsigned high) {
    if (at >= bytes.size())
        return false;
    const auto byte = static_cast<unsigned char>(bytes[at]);
    return byte >= low && byte <= high;
}

/// The range of the second byte after `first` (RFC 3629 §4); nothing allowed gives an empty range.
struct SecondByte {
    unsigned low, high;
};
SecondByte second_byte(unsigned first) {
    switch (first) {
        case 0xE0:
            return {0xA0, 0xBF};  // Below would be overlong.
        case 0xED:
            return {0x80, 0x9F};  // Above would be a surrogate.
        case 0xF0:
            return {0x90, 0xBF};  // Below would be overlong.
        case 0xF4:
            return {0x80, 0x8F};  // Above would pass U+10FFFF.
        default:
            return {0x80, 0xBF};
    }
}

/// Bytes of the code point that starts at `at`; 0 when it is ill-formed.
std::size_t code_point_bytes(std::string_view bytes, std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    if (first < 0x80)
        return 1;
    if (first < 0xC2 || first > 0xF4)
        return 0;
    const SecondByte second = second_byte(first);
    if (!in_range(bytes, at + 1, second.low, second.high))
        return 0;
    const std::size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    for (std::size_t i = 2; i < length; ++i)
        if (!in_range(bytes, at + i, 0x80, 0xBF))
            return 0;
    return length;
}

/// Where from `at` on the first byte lies that may not be ASCII; looks at eight bytes at a time.
std::size_t skip_ascii(std::string_view bytes, std::size_t at) {
    std::uint64_t eight = 0;
    while (bytes.size() - at >= sizeof eight) {
        std::memcpy(&eight, bytes.data() + at, sizeof eight);
        if ((eight & 0x8080808080808080u) != 0)
            break;
        at += sizeof eight;
    }
    return at;
}

}  // namespace

bool valid_utf8(std::string_view bytes) {
    for (std::size_t at = skip_ascii(bytes, 0); at < bytes.size(); at = skip_ascii(bytes, at)) {
        const std::size_t length = code_point_bytes(bytes, at);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

std::string repaired_utf8(std::string_view bytes) {
    std::string repaired;
    repaired.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = code_point_bytes(bytes, at);
        if (length == 0)
            repaired += "\xEF\xBF\xBD";
        else
            repaired += bytes.substr(at, length);
        at += length == 0 ? 1 : length;
    }
    return repaired;
}

std::string_view utf8_prefix(std::string_view text, std::size_t max_bytes) {
    if (text.size() <= max_bytes)
        return text;
    std::size_t end = max_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end);
}

}  // namespace duolog::core
