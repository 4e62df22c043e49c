/// Files of the store with payloads that no encoder writes, made without the store's own code.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace duolog::tests {

inline constexpr std::size_t kHeaderBytes = 20;

inline void put_u32(std::string& bytes, std::size_t at, std::uint32_t value) {
    for (std::size_t i = 0; i < 4; ++i)
        bytes[at + i] = static_cast<char>(value >> (8 * i) & 0xFF);
}

/// One bit at a time, so that test and store do not share a mistake (CRC-32/ISO-HDLC).
inline std::uint32_t slow_crc32(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFFu;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
    }
    return ~crc;
}

inline std::string payload_of(const std::string& file) { return file.substr(kHeaderBytes); }

/// The same file with another payload, and a header that fits it.
inline std::string resealed(const std::string& file, const std::string& payload) {
    std::string bytes = file.substr(0, kHeaderBytes) + payload;
    put_u32(bytes, 12, static_cast<std::uint32_t>(payload.size()));
    put_u32(bytes, 16, slow_crc32(payload));
    return bytes;
}

}  // namespace duolog::tests
