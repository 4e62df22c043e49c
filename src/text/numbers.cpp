#include "text/numbers.h"

#include <cstddef>

namespace duolog::text {

namespace {

struct Grouping {
    std::string_view language;
    std::string_view separator;
    std::string_view minus;
    std::size_t first_digits;  ///< The fewest digits of a number that is grouped.
};

constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::string_view kMinusSign = "\u2212";

constexpr Grouping kGroupings[] = {
    {"en", ",", "-", 4},
    {"sv", kNoBreakSpace, kMinusSign, 5},
    {"da", ".", "-", 4},
    {"pl", kNoBreakSpace, "-", 5},
};

const Grouping& grouping(std::string_view language) {
    for (const Grouping& candidate : kGroupings) {
        if (candidate.language == language)
            return candidate;
    }
    return kGroupings[0];
}

}  // namespace

std::string number(std::string_view language, std::int64_t n) {
    const Grouping& style = grouping(language);
    // Unsigned, because the lowest number has no positive counterpart.
    const std::uint64_t size = n < 0 ? 0 - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n);
    const std::string digits = std::to_string(size);
    std::string written(n < 0 ? style.minus : "");
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const bool boundary = i > 0 && (digits.size() - i) % 3 == 0;
        if (boundary && digits.size() >= style.first_digits)
            written += style.separator;
        written += digits[i];
    }
    return written;
}

}  // namespace duolog::text
