/// What keys.def says, by Key.
#pragma once

#include <vector>

#include "text/text.h"

namespace duolog::text {

/// A sentence in English, the source of all others. The strings live for ever.
struct English {
    const char* key;    ///< Its name, which is the msgctxt.
    const char* one;    ///< The msgid.
    const char* other;  ///< The msgid_plural; empty where the number makes no difference.
};

const std::vector<English>& english();

}  // namespace duolog::text
