/// Lengths of time as they are read: "45 min", "2 h", "1 h 20 min".
#pragma once

#include <string>

namespace duolog::views {

/// REQUIRES: `minutes` is not below 0.
std::string duration_words(int minutes);
/// "1 h 20 min of 2 h"
std::string duration_of(int minutes, int target_minutes);
/// "15:00", for a minute of the day.
std::string minute_words(int minute);

}  // namespace duolog::views
