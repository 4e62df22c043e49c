#include "store/crc32c.h"

#include <doctest/doctest.h>

#include <string>

using duolog::store::crc32c;

TEST_CASE("CRC-32C is that of RFC 3720, appendix B.4") {
    std::string rising, falling;
    for (int i = 0; i < 32; ++i) {
        rising += static_cast<char>(i);
        falling += static_cast<char>(31 - i);
    }
    CHECK(crc32c(std::string(32, '\0')) == 0x8A9136AAu);
    CHECK(crc32c(std::string(32, '\xFF')) == 0x62A8AB43u);
    CHECK(crc32c(rising) == 0x46DD794Eu);
    CHECK(crc32c(falling) == 0x113FDB5Cu);
    CHECK(crc32c(std::string("\x01\xC0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x14\0\0\0\0\0\x04\0\0\0\0\x14\0\0\0\x18\x28\0\0\0\0"
                             "\0\0\0\x02\0\0\0\0\0\0\0",
                             48)) == 0xD9963A56u);
}

TEST_CASE("CRC-32C of nothing is 0, and of the nine digits as every catalogue of checksums has it") {
    CHECK(crc32c("") == 0);
    CHECK(crc32c("123456789") == 0xE3069283u);
}
