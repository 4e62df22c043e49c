#include "store/segment.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "store/archive.h"
#include "store/crc32c.h"
#include "store/segment_format.h"

namespace duolog::store {
namespace {

using core::Error;
using core::ErrorCode;

constexpr std::string_view kMagic{"DUOLOGS\x1a", 8};
constexpr std::size_t kCheckedHeaderBytes = 60;
constexpr std::string_view kFolder = "seg/";
constexpr std::string_view kSealedEnding = ".dls";
constexpr std::string_view kActiveEnding = ".act";
constexpr std::size_t kDeviceDigits = 16;
constexpr std::size_t kLeastSeqDigits = 6;
constexpr std::size_t kMostSeqDigits = 15;

std::optional<std::uint64_t> hex_number(std::string_view digits) {
    std::uint64_t value = 0;
    for (const char digit : digits) {
        const bool decimal = digit >= '0' && digit <= '9';
        if (!decimal && !(digit >= 'a' && digit <= 'f'))
            return std::nullopt;
        value = value << 4 | static_cast<std::uint64_t>(decimal ? digit - '0' : digit - 'a' + 10);
    }
    return value;
}

std::string hex_digits(std::uint64_t value) {
    std::string digits;
    for (; value != 0 || digits.size() < kLeastSeqDigits; value >>= 4)
        digits.insert(digits.begin(), "0123456789abcdef"[value & 0x0F]);
    return digits;
}

void write_ref(OutputArchive& archive, const SegmentRef& ref) { archive(ref.seq, ref.digest); }

SegmentRef read_ref(InputArchive& archive) {
    SegmentRef ref;
    archive(ref.seq, ref.digest);
    return ref;
}

}  // namespace

std::string to_text(const SegmentName& name) {
    return std::string(kFolder) + to_hex(name.device) + '-' + hex_digits(name.seq) +
           std::string(name.sealed ? kSealedEnding : kActiveEnding);
}

std::optional<SegmentName> segment_name(std::string_view text) {
    const std::string_view whole = text;
    const bool sealed = text.ends_with(kSealedEnding);
    if (!text.starts_with(kFolder) || (!sealed && !text.ends_with(kActiveEnding)))
        return std::nullopt;
    text.remove_prefix(kFolder.size());
    text.remove_suffix(kSealedEnding.size());
    if (text.size() < kDeviceDigits + 1 + kLeastSeqDigits || text.size() > kDeviceDigits + 1 + kMostSeqDigits ||
        text[kDeviceDigits] != '-')
        return std::nullopt;
    const auto device = hex_number(text.substr(0, kDeviceDigits));
    const auto seq = hex_number(text.substr(kDeviceDigits + 1));
    if (!device || !seq)
        return std::nullopt;
    SegmentName name{{}, *seq, sealed};
    for (std::size_t i = 0; i < name.device.bytes.size(); ++i)
        name.device.bytes[i] = static_cast<std::uint8_t>(*device >> (56 - 8 * i));
    if (to_text(name) != whole)
        return std::nullopt;  // Zeros before a number that has its six digits.
    return name;
}

std::string encode_header(const SegmentHeader& header) {
    std::string bytes(kMagic);
    OutputArchive archive(bytes);
    archive(header.format, header.min_reader, header.flags, header.journal.bytes, header.device.bytes, header.seq,
            header.epoch, std::uint64_t{0});
    assert(bytes.size() == kCheckedHeaderBytes);
    archive(crc32c(bytes));
    return bytes;
}

core::Result<SegmentHeader> decode_header(std::string_view bytes) {
    if (bytes.size() < kSegmentHeaderBytes || !bytes.starts_with(kMagic))
        return Error{ErrorCode::Damaged, "this is another kind of file"};
    bytes = bytes.substr(0, kSegmentHeaderBytes);
    if (u32_at(bytes, kCheckedHeaderBytes) != crc32c(bytes.substr(0, kCheckedHeaderBytes)))
        return Error{ErrorCode::Damaged, "the header's checksum differs"};
    SegmentHeader header;
    InputArchive archive(bytes.substr(kMagic.size()));
    archive(header.format, header.min_reader, header.flags, header.journal.bytes, header.device.bytes, header.seq,
            header.epoch);
    return header;
}

std::uint32_t u32_at(std::string_view bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < sizeof value; ++i)
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    return value;
}

std::string associated_data(std::string_view header, std::uint64_t index) {
    std::string data(header);
    OutputArchive(data).write_number(index);
    return data;
}

std::string encode_plain(const Frame& frame) {
    std::string plain;
    OutputArchive archive(plain);
    constexpr std::uint8_t kZerosToStep = 0;
    archive(frame.type, kZerosToStep, frame.codec_version, static_cast<std::uint32_t>(frame.payload.size()),
            frame.batch, frame.number, frame.of);
    assert(plain.size() == kPlainHeadBytes);
    plain += frame.payload;
    plain.resize((plain.size() + kPlainStep - 1) / kPlainStep * kPlainStep, '\0');
    return plain;
}

std::optional<Frame> decode_plain(std::string_view plain) {
    if (plain.size() < kPlainHeadBytes)
        return std::nullopt;
    Frame frame;
    std::uint8_t padding = 0;
    std::uint32_t size = 0;
    InputArchive archive(plain);
    archive(frame.type, padding, frame.codec_version, size, frame.batch, frame.number, frame.of);
    if (size > plain.size() - kPlainHeadBytes || frame.number == 0 || frame.number > frame.of)
        return std::nullopt;
    frame.payload = plain.substr(kPlainHeadBytes, size);
    return frame;
}

std::string encode_seal(const Seal& seal) {
    std::string payload;
    OutputArchive archive(payload);
    archive(seal.frames, seal.tags, static_cast<std::uint8_t>(seal.previous ? 1 : 0));
    write_ref(archive, seal.previous.value_or(SegmentRef()));
    archive(static_cast<std::uint32_t>(seal.replaced.size()));
    for (const SegmentRef& ref : seal.replaced)
        write_ref(archive, ref);
    return payload;
}

std::optional<Seal> decode_seal(std::string_view payload) {
    try {
        InputArchive archive(payload);
        Seal seal;
        bool has_previous = false;
        archive(seal.frames, seal.tags, has_previous);
        const SegmentRef previous = read_ref(archive);
        if (has_previous)
            seal.previous = previous;
        const auto count = archive.read_number<std::uint32_t>();
        if (count > kMaxReplaced)
            return std::nullopt;
        for (std::uint32_t i = 0; i < count; ++i)
            seal.replaced.push_back(read_ref(archive));
        return seal;
    } catch (const ArchiveError&) {
        return std::nullopt;
    }
}

SegmentRef ref_of(std::string_view header, std::uint64_t seq, std::string_view tags) {
    return {seq, hash_of(std::string(header) + std::string(tags))};
}

SegmentWriter::SegmentWriter(const SegmentHeader& header, const Key& key)
    : header_(header), key_(key), associated_(encode_header(header)), bytes_(associated_), size_(bytes_.size()) {}

std::size_t SegmentWriter::frame_bytes(std::size_t payload_bytes) {
    const std::size_t plain = (kPlainHeadBytes + payload_bytes + kPlainStep - 1) / kPlainStep * kPlainStep;
    return kFrameOverheadBytes + plain;
}

core::Status SegmentWriter::add(const Frame& frame, RandomSource& random) {
    if (frame.payload.size() > kMaxPayloadBytes)
        return Error{ErrorCode::TooLarge, std::to_string(frame.payload.size()) + " bytes"};
    return append(encode_plain(frame), random);
}

core::Status SegmentWriter::append(std::string_view plain, RandomSource& random) {
    const core::Result<Nonce> nonce = random.nonce();
    if (!nonce.ok())
        return nonce.error();
    const std::string sealed = seal(key_, nonce.value(), plain, associated_data(associated_, frames_));
    const auto length = static_cast<std::uint32_t>(kFrameLengthBytes + kNonceBytes + sealed.size());
    std::string head;
    OutputArchive archive(head);
    archive(length, static_cast<std::uint32_t>(~length), nonce.value());
    bytes_ += head;
    bytes_ += sealed;
    tags_ += sealed.substr(sealed.size() - kTagBytes);
    size_ += length;
    ++frames_;
    return {};
}

core::Status SegmentWriter::add_seal(std::optional<SegmentRef> previous, std::vector<SegmentRef> replaced,
                                     RandomSource& random) {
    const Seal made{static_cast<std::uint32_t>(frames_), hash_of(tags_), previous, std::move(replaced)};
    Frame frame;
    frame.type = static_cast<std::uint8_t>(FrameType::End);
    frame.codec_version = 1;
    frame.payload = encode_seal(made);
    return add(frame, random);
}

SegmentRef SegmentWriter::ref() const { return ref_of(associated_, header_.seq, tags_); }

std::string SegmentWriter::take_bytes() { return std::exchange(bytes_, {}); }

}  // namespace duolog::store
