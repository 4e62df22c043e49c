/// Puts a made-up journal into a storage as the app itself would have saved it, so that the app simply opens it.
#pragma once

#include "core/id.h"
#include "demo/made_up.h"
#include "platform/storage.h"

namespace duolog::demo {

/// REQUIRES: `storage` opens and takes every write at once, as MemoryStorage does; `random` does not repeat itself.
void fill(platform::Storage& storage, const MadeUp& made, core::RandomBytes random);

}  // namespace duolog::demo
