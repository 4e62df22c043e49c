/// A newer Duolog beside the one that runs: known and taken by the platform, announced and asked for by the app.
#pragma once

#include <functional>

namespace duolog::platform {

enum class Update {
    None,
    Ready,     ///< It waits on the device, whole.
    Elsewhere  ///< Another window runs it already; this one is the old one until it starts anew.
};

/// `changed` is called, perhaps never, whenever the answer is another one than before (None at first). The latest call
/// counts. On a desktop nothing ever waits: packages bring new
/// versions there.
void watch_updates(std::function<void(Update)> changed);

/// The program starts anew as the newer version. Everything that is not saved is lost: to be called when nothing is
/// unsaved, after `changed` told of an update.
void take_update();

}  // namespace duolog::platform
