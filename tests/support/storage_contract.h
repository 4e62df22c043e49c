/// What every Storage promises, checked against any of them: memory, the disk, and in the browser by web/ tests with
/// the same sentences:
///   a new place is empty
///   what was committed is read back byte for byte, and again by the next who opens
///   a name that was never written is NotFound
///   a later write takes the place of the earlier one
///   removing takes a blob away, and removing what is not there succeeds
///   appends add up to one blob, which the next who opens reads whole
///   an append at 0 makes a blob, in new folders too, and takes an empty one
///   an append to another length is Damaged and writes nothing
///   an append follows what replaced the blob
///   a blob that was removed is begun anew by an append at 0
///   one batch may make a blob, append to it and replace it
///   names are listed sorted, with their folders
///   a batch is served in order
///   an empty batch succeeds
///   a name that is no name is refused and writes nothing
///   opening again shows the same blobs
///   a second one on the same place reads and may not write
///   a reader whose writer is gone may not write before it took over
///   taking over from one that is gone makes a writer that sees its last words
#pragma once

#include <functional>
#include <memory>

#include "platform/storage.h"

namespace duolog::tests {

/// Makes a storage, not yet opened, on the same place each time. What was durable is there for the next.
/// Answers of open, commit and take_over must have come when the call returns.
using MakeStorage = std::function<std::unique_ptr<platform::Storage>()>;

/// REQUIRES: called in a doctest test case, with an empty place.
void check_storage_contract(const MakeStorage& make);
/// For places that are shared: two storages on one place know of each other.
void check_shared_storage_contract(const MakeStorage& make);

}  // namespace duolog::tests
