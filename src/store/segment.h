/// One file of sealed frames: its name, its header, its frames, and what can still be read of damaged bytes;
/// docs/format.md §3. Knows no record and no storage.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "store/cipher.h"
#include "store/record.h"

namespace duolog::store {

inline constexpr std::uint16_t kSegmentFormat = 1;
inline constexpr std::size_t kSegmentHeaderBytes = 64;
inline constexpr std::size_t kMaxFrameBytes = std::size_t{1024} * 1024;
inline constexpr std::size_t kMaxPayloadBytes = kMaxFrameBytes - 256;
/// An active segment that would grow beyond this is followed by a new one.
inline constexpr std::size_t kFullSegmentBytes = std::size_t{256} * 1024;
/// Only one batch by itself makes a segment larger than kFullSegmentBytes, and none beyond this.
inline constexpr std::size_t kMaxSegmentBytes = std::size_t{16} * 1024 * 1024;

/// No device comes this far; a higher number in a name is nobody's.
inline constexpr std::uint64_t kLastSeq = std::uint64_t{1} << 56;

/// "seg/<16 hexadecimal digits>-<at least 6>.dls", or .act while it grows. Each has one name only.
struct SegmentName {
    DeviceId device;
    std::uint64_t seq = 0;
    bool sealed = false;
};
std::string to_text(const SegmentName& name);
std::optional<SegmentName> segment_name(std::string_view text);

struct SegmentHeader {
    std::uint16_t format = kSegmentFormat;
    std::uint16_t min_reader = kSegmentFormat;  ///< The lowest format whose readers may read it.
    std::uint32_t flags = 0;
    core::Id journal;
    DeviceId device;
    std::uint64_t seq = 0;
    std::uint32_t epoch = 0;  ///< Of the master key.
    bool operator==(const SegmentHeader&) const = default;
};
/// kSegmentHeaderBytes.
std::string encode_header(const SegmentHeader& header);
/// Of the first kSegmentHeaderBytes. Damaged when magic or checksum differ.
core::Result<SegmentHeader> decode_header(std::string_view bytes);

/// Numbers in files: never changed.
enum class FrameType : std::uint8_t {
    Data = 1,  ///< One version of a record.
    End = 2,   ///< The seal.
};

/// What a frame holds, unsealed.
struct Frame {
    std::uint8_t type = 0;  ///< FrameType, or one that a newer Duolog made.
    std::uint16_t codec_version = 0;
    std::uint64_t batch = 0;   ///< All frames of one batch have one number, within their segment.
    std::uint16_t number = 1;  ///< 1..of
    std::uint16_t of = 1;      ///< Frames of the batch.
    std::string payload;       ///< At most kMaxPayloadBytes.
};

/// Names a segment for good: the hash of its header and of all its frames' tags.
struct SegmentRef {
    std::uint64_t seq = 0;
    Hash digest{};
    bool operator==(const SegmentRef&) const = default;
};

/// The last frame of a segment that is complete.
struct Seal {
    std::uint32_t frames = 0;            ///< Before this one.
    Hash tags{};                         ///< Of all their tags.
    std::optional<SegmentRef> previous;  ///< Of the same device, sealed before this one.
    std::vector<SegmentRef> replaced;    ///< Segments of the same device whose records live on here.
};

/// Appends frames: the bytes are to be written, in this order, behind those written before.
class SegmentWriter {
public:
    /// A new segment, whose header is among the bytes.
    SegmentWriter(const SegmentHeader& header, const Key& key);

    /// Bytes that a frame with this payload takes.
    static std::size_t frame_bytes(std::size_t payload_bytes);

    /// Errors: TooLarge; Refused as RandomSource. Nothing is added then.
    core::Status add(const Frame& frame, RandomSource& random);
    core::Status add_seal(std::optional<SegmentRef> previous, std::vector<SegmentRef> replaced, RandomSource& random);

    std::size_t size() const { return size_; }
    std::uint64_t frames() const { return frames_; }
    const SegmentHeader& header() const { return header_; }
    SegmentRef ref() const;
    /// What was added since the last call.
    std::string take_bytes();

private:
    core::Status append(std::string_view plain, RandomSource& random);

    SegmentHeader header_;
    Key key_;
    std::string associated_;  ///< The header, and room for a frame's index.
    std::string tags_;
    std::string bytes_;
    std::size_t size_ = 0;
    std::uint64_t frames_ = 0;
};

/// What could be read. Frames are whole and authentic; those of a batch that is not complete are not among them.
struct SegmentContent {
    enum class Trust {
        Fine,
        Damaged,  ///< `damaged` pieces could not be read, or the header, or the seal.
        Newer,    ///< No reader of this format may read it: nothing was read.
        Foreign,  ///< Another journal's: nothing was read.
        Locked,   ///< Of a key that is not given: nothing was read but `ref`, which tells what it would be if intact.
    };
    Trust trust = Trust::Fine;
    std::string detail;
    SegmentHeader header;
    std::vector<Frame> frames;  ///< Without the seal.
    std::optional<Seal> seal;
    std::size_t damaged = 0;     ///< Frames lost, as far as that can be told; 0 when only header or seal were hit.
    std::size_t good_bytes = 0;  ///< Of an unsealed segment: up to here everything counts; what follows is a tail.
    std::size_t tail_bytes = 0;  ///< Of an unsealed segment: an unfinished save.
    std::string tags;            ///< Of all frames up to good_bytes.
    SegmentRef ref;
};

/// The key that seals frames of an epoch; nothing when it is not held.
using FrameKeys = std::function<std::optional<Key>(std::uint32_t epoch)>;

/// Any bytes may be given. `epochs` are tried, newest first, where the header itself is damaged.
SegmentContent read_segment(std::string_view bytes, const SegmentName& name, const core::Id& journal,
                            const FrameKeys& keys, const std::vector<std::uint32_t>& epochs);

}  // namespace duolog::store
