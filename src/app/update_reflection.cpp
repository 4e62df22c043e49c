// Reflection time: what is booked, under way and held.
#include "app/serve.h"

namespace duolog::app {

void serve(Turn&, const AddBooking&) {}
void serve(Turn&, const ChangeBooking&) {}
void serve(Turn&, const DeleteBooking&) {}
void serve(Turn&, const StartReflection&) {}
void serve(Turn&, const NextPrompt&) {}
void serve(Turn&, const EndReflection&) {}
void serve(Turn&, const ReopenReflection&) {}
void serve(Turn&, const EnterReflection&) {}
void serve(Turn&, const ChangeReflection&) {}
void serve(Turn&, const DeleteReflection&) {}

}  // namespace duolog::app
