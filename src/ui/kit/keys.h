/// Keys of a keyboard, drawn as such: what is pressed for what.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace duolog::kit {

/// A row of a Card: what happens, and at its right, or below in little room, each chord that does it ("Ctrl + K").
void keys_row(std::string_view title, const std::vector<std::string>& chords);

}  // namespace duolog::kit
