#include "store/frame.h"

#include <array>
#include <cstdint>

#include "store/archive.h"

namespace duolog::store {
namespace {

constexpr std::uint16_t kFormatVersion = 1;
constexpr std::size_t kHeaderBytes = 20;

/// For CRC-32/ISO-HDLC, as the sample code of RFC 1952 §8 makes it.
constexpr auto kCrcTable = [] {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t n = 0; n < table.size(); ++n) {
        table[n] = n;
        for (int bit = 0; bit < 8; ++bit)
            table[n] = (table[n] & 1) != 0 ? 0xEDB88320u ^ (table[n] >> 1) : table[n] >> 1;
    }
    return table;
}();

std::uint32_t crc32(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFFu;
    for (const char byte : bytes)
        crc = kCrcTable[(crc ^ static_cast<unsigned char>(byte)) & 0xFF] ^ (crc >> 8);
    return crc ^ 0xFFFFFFFFu;
}

struct Header {
    std::uint16_t version = 0;
    std::uint16_t zero = 0;
    std::uint32_t payload_bytes = 0;
    std::uint32_t crc = 0;
};

}  // namespace

std::string framed(const FileKind& kind, std::string_view payload) {
    std::string bytes(kind.magic);
    OutputArchive header(bytes);
    header(kFormatVersion, std::uint16_t{0}, static_cast<std::uint32_t>(payload.size()), crc32(payload));
    return bytes.append(payload);
}

std::string_view payload_of(const FileKind& kind, std::string_view bytes) {
    if (bytes.size() > kind.max_file_bytes)
        throw LimitError(std::to_string(bytes.size()) + " bytes");
    if (bytes.size() < kHeaderBytes || !bytes.starts_with(kind.magic))
        throw ArchiveError("this is another kind of file");
    InputArchive archive(bytes.substr(kind.magic.size()));
    Header header;
    archive(header.version, header.zero, header.payload_bytes, header.crc);
    if (header.version > kFormatVersion)
        throw VersionError("format version " + std::to_string(header.version));
    const std::string_view payload = bytes.substr(kHeaderBytes);
    if (header.version == 0 || header.zero != 0 || header.payload_bytes != payload.size())
        throw ArchiveError("the header is damaged");
    if (header.crc != crc32(payload))
        throw ArchiveError("the checksum differs");
    return payload;
}

}  // namespace duolog::store
