/// One record to bytes and back. Provisional format (little endian), replaced before the first release:
///   8 bytes   magic "DUOLOGE\x1a"
///   u16       format version, 1
///   u16       zero
///   u32       length of the payload
///   u32       CRC-32 (ISO-HDLC, as in zlib) of the payload
///   payload   cereal bytes of one entry, decoded only by the bounded archive
#pragma once

#include <string>
#include <string_view>

#include "core/journal.h"
#include "core/result.h"

namespace duolog::store {

std::string encode_entry(const core::Entry& entry);

/// Any bytes may be given. Errors: Damaged, TooNew, TooLarge. Allocates at most a few times the size of `bytes`.
core::Result<core::Entry> decode_entry(std::string_view bytes);

}  // namespace duolog::store
