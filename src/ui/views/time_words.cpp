#include "ui/views/time_words.h"

#include "text/dates.h"
#include "ui/kit/widgets.h"

namespace duolog::views {

using text::Key;

std::string duration_words(int minutes) {
    constexpr int kHour = 60;
    const int rest = minutes % kHour;
    if (minutes < kHour)
        return kit::plural(Key::Minutes, minutes);
    const std::string hours = std::to_string(minutes / kHour);
    return rest == 0 ? kit::words(Key::HoursAlone, {{"hours", hours}})
                     : kit::words(Key::HoursMinutes, {{"hours", hours}, {"minutes", std::to_string(rest)}});
}

std::string duration_of(int minutes, int target_minutes) {
    return kit::words(Key::MinutesOfTarget,
                      {{"minutes", duration_words(minutes)}, {"target", duration_words(target_minutes)}});
}

std::string minute_words(int minute) { return text::time_of_day(kit::language(), minute / 60, minute % 60); }

}  // namespace duolog::views
