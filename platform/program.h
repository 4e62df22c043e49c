/// Whether all of the program is here: in the browser what the first frame does not need comes after it.
#pragma once

namespace duolog::platform {

bool program_is_whole();

/// Brings the rest; a frame is drawn once it is here. A page that cannot have it says so by itself.
/// REQUIRES: not program_is_whole(), and once.
void fetch_rest_of_program();

}  // namespace duolog::platform
