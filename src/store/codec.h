/// One record to bytes and back. Provisional format (little endian), replaced before the first release:
///   8 bytes   magic: "DUOLOGE\x1a" an entry, "DUOLOGT\x1a" a task, "DUOLOGR\x1a" a run of a checklist
///   u16       format version, 1
///   u16       zero
///   u32       length of the payload
///   u32       CRC-32 (ISO-HDLC, as in zlib) of the payload
///   payload   cereal bytes of the one record, decoded only by the bounded archive: u32 version of the record, 1;
///             16 bytes id; created and edited, each i64 milliseconds and i32 minutes ahead of UTC; u8 deleted; then
///     entry   text (u32 length and bytes)
///     task    u8 class 1..3; u8 done, if 1 followed by when; text
///     run     name of the checklist (a text); u32 count; the names of the ticked steps
#pragma once

#include <string>
#include <string_view>

#include "core/checklists.h"
#include "core/journal.h"
#include "core/priorities.h"
#include "core/result.h"

namespace duolog::store {

/// REQUIRES: the record keeps what its type promises of texts, names and counts.
std::string encode_entry(const core::Entry& entry);
std::string encode_task(const core::Task& task);
std::string encode_run(const core::Run& run);

/// Any bytes may be given. Errors: Damaged, TooNew, TooLarge. Allocates at most a few times the size of `bytes`,
/// and 16 kB for the ticks of a run.
core::Result<core::Entry> decode_entry(std::string_view bytes);
core::Result<core::Task> decode_task(std::string_view bytes);
core::Result<core::Run> decode_run(std::string_view bytes);

}  // namespace duolog::store
