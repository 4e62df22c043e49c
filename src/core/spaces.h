/// White space of every script in UTF-8 text. Knows what may stand between words, and nothing of the words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace duolog::core {

/// A code point of Unicode's White_Space property (PropList.txt), as far as a text has one at some place.
struct Space {
    std::size_t bytes = 0;  ///< 0: there is no space here.
    bool ends_line = false;
};
/// REQUIRES: at < text.size().
Space space_at(std::string_view text, std::size_t at);

/// The first place from `at` on that has no space; the text's size when there is none.
std::size_t skip_spaces(std::string_view text, std::size_t at);

/// The words on one line: trimmed, each run of white space made one space.
std::string one_line(std::string_view text);

}  // namespace duolog::core
