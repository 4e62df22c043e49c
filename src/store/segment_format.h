/// How header, frame and seal lie in bytes; for segment.cpp and segment_reader.cpp alone.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "store/segment.h"

namespace duolog::store {

inline constexpr std::size_t kFrameLengthBytes = 8;  ///< The length and its complement.
inline constexpr std::size_t kPlainStep = 64;        ///< Plain bytes are a multiple of this.
inline constexpr std::size_t kPlainHeadBytes = 20;
inline constexpr std::size_t kFrameOverheadBytes = kFrameLengthBytes + kNonceBytes + kTagBytes;
inline constexpr std::size_t kMinFrameBytes = kFrameOverheadBytes + kPlainStep;
inline constexpr std::size_t kMaxReplaced = 20000;

/// REQUIRES: four bytes lie there.
std::uint32_t u32_at(std::string_view bytes, std::size_t at);

/// The header and then the frame's index in its segment: what a frame is bound to.
std::string associated_data(std::string_view header, std::uint64_t index);

std::string encode_plain(const Frame& frame);
/// Any bytes may be given, though only authentic ones come.
std::optional<Frame> decode_plain(std::string_view plain);

std::string encode_seal(const Seal& seal);
std::optional<Seal> decode_seal(std::string_view payload);

/// Of the header and the tags of all frames, the seal's too where there is one.
SegmentRef ref_of(std::string_view header, std::uint64_t seq, std::string_view tags);

}  // namespace duolog::store
