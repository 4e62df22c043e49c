/// Time as something to see: the amber card of the week's reflection, the ring of a block, the bar of a day's room.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/text.h"

namespace duolog::kit {

/// "Reflection this week", "1 h 20 of 2 h", a bar, and a round button that begins.
struct ReflectionCard {
    std::string_view caption;
    std::string_view title;
    std::string_view more;   ///< A quiet line below: when it is booked next; may be empty.
    int percent = 0;         ///< 0..100
    text::Key start;         ///< Name of the round button; Count: there is none.
    text::Key open;          ///< What a press beside the button does, for readers; Count: nothing.
    bool under_way = false;  ///< The button goes on with a block instead.
};
enum class ReflectionPress { None, Open, Start };
ReflectionPress reflection_card(const ReflectionCard& card);

/// What is left of a block: an amber arc with words in it, in the middle of the column. Readers are not told of each
/// change.
struct TimeRing {
    double share_left = 1;   ///< 0..1
    std::string_view words;  ///< "48 min"
    std::string_view more;   ///< "until 19:30"
};
void time_ring(const TimeRing& ring);

/// "Planned 4 h 30 of 6 h", "1 h 30 left", and a bar on which the buffer is marked.
enum class RoomTone { Fits, IntoBuffer, Over };
struct RoomBar {
    std::string_view planned;
    std::string_view left;
    std::int32_t minutes = 0, room_minutes = 0, buffer_minutes = 0;
    RoomTone tone = RoomTone::Fits;
};
void room_bar(const RoomBar& bar);

}  // namespace duolog::kit
