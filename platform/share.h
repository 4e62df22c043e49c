/// The system's own way to pass words on to another app: a message, a note, a mail.
#pragma once

#include <string>

namespace duolog::platform {

bool can_share();

/// Offers the text to the person's other apps; who closes that without choosing has said no.
/// REQUIRES: can_share(), and while serving a press.
void share(const std::string& text);

}  // namespace duolog::platform
