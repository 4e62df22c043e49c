/// CRC-32C (Castagnoli; polynomial 0x1EDC6F41, as RFC 3720 appendix B.4 tests it). For what is not sealed: headers.
#pragma once

#include <cstdint>
#include <string_view>

namespace duolog::store {

std::uint32_t crc32c(std::string_view bytes);

}  // namespace duolog::store
