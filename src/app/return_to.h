/// Where the person is, as lines of text: a page that was reloaded, or put away by the phone, comes back to the same
/// screen. Ids and names of places, the words of an open search and a name that is being typed; no word of any page.
#pragma once

#include <string>

#include "app/state.h"

namespace duolog::app {

/// Lines that each begin with a letter for what they tell. What lies over a page (a menu) is not among them.
std::string places_text(const State& state);

/// Any text may be given: a line that is unknown is left as it was, and a page that is not in the journal is not
/// opened. REQUIRES: the journal has been read; nothing was done yet.
void restore_places(State& state, const std::string& text);

}  // namespace duolog::app
