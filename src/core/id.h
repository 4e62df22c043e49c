/// Identity of what is saved: 16 random bytes (RFC 9562, version 4). Refuses to know where randomness comes from.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace duolog::core {

struct Id {
    std::array<std::uint8_t, 16> bytes{};
    bool operator==(const Id&) const = default;
    bool operator<(const Id& other) const { return bytes < other.bytes; }
};

/// Sets version and variant bits on 16 random bytes.
Id make_id(const std::array<std::uint8_t, 16>& random);

/// 32 lower-case hexadecimal digits, no hyphens; safe as a file name.
std::string to_hex(const Id& id);

/// Nothing when `hex` is not exactly 32 lower-case hexadecimal digits.
std::optional<Id> id_from_hex(std::string_view hex);

/// Source of random bytes; the platform's in the app, a counter in tests.
using RandomBytes = std::function<std::array<std::uint8_t, 16>()>;

}  // namespace duolog::core
