/// Whole numbers as each language groups their digits (Unicode CLDR).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace duolog::text {

/// "12,345" in English and "12 345", with a no-break space, in Swedish, which writes four digits together. A language
/// that is not known is written as English.
std::string number(std::string_view language, std::int64_t n);

}  // namespace duolog::text
