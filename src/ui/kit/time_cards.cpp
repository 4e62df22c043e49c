#include "ui/kit/time_cards.h"

namespace duolog::kit {
ReflectionPress reflection_card(const ReflectionCard&) { return ReflectionPress::None; }
void time_ring(const TimeRing&) {}
void room_bar(const RoomBar&) {}
}  // namespace duolog::kit
