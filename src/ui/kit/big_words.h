/// What two people read from one phone: large, and below it the same in the language of the other.
#pragma once

#include <string_view>

namespace duolog::kit {

/// `second_language`: tag of the second title and text; both empty for a single language.
void big_words(std::string_view title, std::string_view how, std::string_view second_title = {},
               std::string_view second_how = {}, std::string_view second_language = {});

/// One question in the middle of the column, and quiet words below it.
void centred_words(std::string_view question, std::string_view quiet);

}  // namespace duolog::kit
