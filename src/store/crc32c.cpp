#include "store/crc32c.h"

#include <array>

namespace duolog::store {
namespace {

constexpr std::uint32_t kReversedPolynomial = 0x82F63B78u;

constexpr auto kTable = [] {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t n = 0; n < table.size(); ++n) {
        table[n] = n;
        for (int bit = 0; bit < 8; ++bit)
            table[n] = (table[n] & 1) != 0 ? kReversedPolynomial ^ (table[n] >> 1) : table[n] >> 1;
    }
    return table;
}();

}  // namespace

std::uint32_t crc32c(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFFu;
    for (const char byte : bytes)
        crc = kTable[(crc ^ static_cast<unsigned char>(byte)) & 0xFF] ^ (crc >> 8);
    return crc ^ 0xFFFFFFFFu;
}

}  // namespace duolog::store
