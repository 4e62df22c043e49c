/// What this device really does, for a person who reports a fault: the system, the screen, the keyboard, fingers, the
/// storage, fonts. Words that a person writes are never in it, only which kind of key or change came.
#pragma once

#include <string>

namespace duolog::platform {

/// From now on what happens is noted, the newest few hundred notes; a new one requests a frame. Begun twice is once.
void start_diagnostics();

/// Forgets the notes.
void stop_diagnostics();

/// In English, whoever reads it: facts ("Ratio: 3"), an empty line, then what happened since the start, the newest
/// first ("12.3 s  keyboard: a letter"). Empty before the start, and for as long as the browser fetches the code.
std::string diagnostics();

}  // namespace duolog::platform
