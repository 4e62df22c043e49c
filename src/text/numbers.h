/// Whole numbers and per cent as each language writes them (Unicode CLDR). No fractions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace duolog::text {

/// "12,345", "12 345" in Swedish and Polish (with no-break spaces; Polish writes four digits together), "12.345" in
/// Danish. A language that is not known is written as English.
std::string number(std::string_view language, std::int64_t n);
/// "85%"; "85 %" in Swedish and Danish, with a no-break space. `n` is in hundredths.
std::string percent(std::string_view language, std::int64_t n);

}  // namespace duolog::text
