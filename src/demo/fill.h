/// Puts a made-up journal into a storage as the app itself would have saved it, so that the app simply opens it.
#pragma once

#include "demo/made_up.h"
#include "platform/storage.h"

namespace duolog::demo {

/// REQUIRES: `storage` is open, or needs no opening, and takes every write at once, as MemoryStorage does.
void fill(platform::Storage& storage, const MadeUp& made);

}  // namespace duolog::demo
