#include "store/codec.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <exception>

#include "core/utf8.h"
#include "store/archive.h"

namespace duolog::store {
namespace {

using core::Error;
using core::ErrorCode;

constexpr std::string_view kMagic("DUOLOGE\x1a", 8);
constexpr std::uint16_t kFormatVersion = 1;
constexpr std::uint32_t kRecordVersion = 1;
constexpr std::size_t kHeaderBytes = 20;
constexpr std::size_t kMaxFileBytes = std::size_t{1024} * 1024;
constexpr std::int32_t kMaxOffsetMinutes = 1080;

/// Times of a record lie from 1900 to the end of 2200.
std::int64_t first_ms() { return core::days_since_epoch({1900, 1, 1}) * core::kDayMs; }
std::int64_t last_ms() { return core::days_since_epoch({2201, 1, 1}) * core::kDayMs - 1; }

/// What lies in the file, in this order. A new layout raises kRecordVersion and reads the old one too.
struct EntryRecord {
    core::Id id;
    core::Moment created;
    core::Moment edited;
    bool deleted = false;
    std::string text;

    template <class Archive>
    void serialize(Archive& archive, std::uint32_t version) {
        if (version > kRecordVersion)
            throw VersionError("record version " + std::to_string(version));
        if (version == 0)
            throw ArchiveError("record version 0");
        archive(id.bytes, created.at.ms, created.offset_minutes, edited.at.ms, edited.offset_minutes, deleted, text);
    }
};

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

/// A clock that stands far from the present must not make a file that cannot be read again.
core::Moment storable(core::Moment moment) {
    return {{std::clamp(moment.at.ms, first_ms(), last_ms())},
            std::clamp(moment.offset_minutes, -kMaxOffsetMinutes, kMaxOffsetMinutes)};
}

void check_moment(const core::Moment& moment) {
    if (storable(moment) != moment)
        throw ArchiveError("a time is out of range");
}

struct Header {
    std::uint16_t version = 0;
    std::uint16_t zero = 0;
    std::uint32_t payload_bytes = 0;
    std::uint32_t crc = 0;
};

/// Throws when the frame is not whole. Answers the payload.
std::string_view checked_payload(std::string_view bytes) {
    if (bytes.size() < kHeaderBytes || !bytes.starts_with(kMagic))
        throw ArchiveError("this is no entry file");
    InputArchive archive(bytes.substr(kMagic.size()));
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

core::Result<core::Entry> checked_entry(std::string_view payload) {
    InputArchive archive(payload);
    EntryRecord record;
    archive(record);
    if (archive.bytes_left() != 0)
        throw ArchiveError("bytes are left over");
    if (record.text.size() > core::kMaxEntryTextBytes)
        return Error{ErrorCode::TooLarge, "the text is too long"};
    if (!core::valid_utf8(record.text))
        throw ArchiveError("the text is not UTF-8");
    check_moment(record.created);
    check_moment(record.edited);
    return core::Entry{record.id, record.created, record.edited, record.deleted, std::move(record.text), 0};
}

}  // namespace
}  // namespace duolog::store

CEREAL_CLASS_VERSION(duolog::store::EntryRecord, duolog::store::kRecordVersion)

namespace duolog::store {

std::string encode_entry(const core::Entry& entry) {
    assert(entry.text.size() <= core::kMaxEntryTextBytes && core::valid_utf8(entry.text));
    std::string payload;
    OutputArchive record(payload);
    record(EntryRecord{entry.id, storable(entry.created), storable(entry.edited), entry.deleted, entry.text});
    std::string bytes(kMagic);
    OutputArchive header(bytes);
    header(kFormatVersion, std::uint16_t{0}, static_cast<std::uint32_t>(payload.size()), crc32(payload));
    return bytes + payload;
}

core::Result<core::Entry> decode_entry(std::string_view bytes) {
    if (bytes.size() > kMaxFileBytes)
        return Error{ErrorCode::TooLarge, std::to_string(bytes.size()) + " bytes"};
    try {
        return checked_entry(checked_payload(bytes));
    } catch (const VersionError& error) {
        return Error{ErrorCode::TooNew, error.what()};
    } catch (const std::exception& error) {
        return Error{ErrorCode::Damaged, error.what()};
    }
}

}  // namespace duolog::store
