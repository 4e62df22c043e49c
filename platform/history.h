/// Going back: the browser's button and gesture, Alt+Left on a desktop. Nothing private goes into an address.
#pragma once

namespace duolog::platform {

/// How many screens lie behind the present one. The browser's history is kept at this depth.
void set_history_depth(int depth);

/// How often the person asked to go back since the last call.
int take_back_requests();

}  // namespace duolog::platform
