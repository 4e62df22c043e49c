/// Going back: the browser's button and gesture, Alt+Left on a desktop; and coming back to where one was. Nothing
/// private goes into an address.
#pragma once

#include <string>

namespace duolog::platform {

/// How many screens lie behind the present one. The browser's history is kept at this depth.
void set_history_depth(int depth);

/// How often the person asked to go back since the last call.
int take_back_requests();

/// Where the person is. Kept by the browser as long as this tab's session; a desktop keeps nothing. Cheap when
/// unchanged: may be told each frame.
void remember(const std::string& text);

/// What was remembered last, when the page was reloaded, or came back after the phone had put it away; empty on every
/// other visit. The text comes from outside and may be anything.
std::string remembered();

}  // namespace duolog::platform
