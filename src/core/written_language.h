/// In which of Duolog's languages a person writes, guessed from the text itself: for spelling and for readers' voices.
#pragma once

#include <string_view>

namespace duolog::core {

/// "sv", "da", "pl" or "en"; empty when the text says too little, or is in none of them. Looks at the beginning only,
/// so it is cheap for a text of any size, and only at certain lengths, so that the answer does not waver from word to
/// word while somebody writes. Any bytes may be given.
std::string_view written_language(std::string_view text);

}  // namespace duolog::core
