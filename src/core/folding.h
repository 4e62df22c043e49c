/// Letters as they are compared: lower case, without accents. Latin letters and curly apostrophes only; the rest stays.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace duolog::core {

/// "Łódź" and "lodz" are the same, "æ" is "ae".
std::string folded(std::string_view text);

/// One code point of a text, as it is compared.
struct FoldedPoint {
    enum class Kind { Letter, Accent, Sign };  ///< Figures are letters here; spaces are signs.
    Kind kind = Kind::Sign;
    std::size_t bytes = 1;  ///< Of the text. Ill-formed bytes are one each.
    std::string_view as;    ///< Empty for an accent of its own. Valid as long as the text.
};
/// Beyond Latin everything is a letter but Latin-1's signs, general and East Asian punctuation.
/// REQUIRES: at < text.size().
FoldedPoint point_at(std::string_view text, std::size_t at);

}  // namespace duolog::core
