/// What stands on the screen as one line of JSON: every node of the mirror and every line of words, with their places
/// in layout pixels. tests/shots/check.mjs reads it.
#pragma once

#include <string>

#include "shots/combination.h"
#include "support/screen.h"

namespace duolog::tests {

std::string record(const std::string& screen_name, const Combination& combination, const std::string& face,
                   Screen& screen);

}  // namespace duolog::tests
