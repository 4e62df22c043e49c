/// Numbers, per cent and sizes as each language writes them (Unicode CLDR).
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
/// How much room bytes take, in kB, MB or GB of a thousand each: "48 kB", "1.2 MB" ("1,2 MB" where the comma is
/// decimal). Rounded, a little of anything is 1 kB; one decimal below ten MB or GB.
std::string size(std::string_view language, std::uint64_t bytes);

}  // namespace duolog::text
