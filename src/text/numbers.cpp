#include "text/numbers.h"

#include <cstddef>

namespace duolog::text {

namespace {

struct Style {
    std::string_view language;
    std::string_view separator;
    std::string_view minus;
    std::string_view percent;
    std::size_t first_digits;  ///< The fewest digits of a number that is grouped.
};

constexpr Style kStyles[] = {
    {"en", ",", "-", "%", 4},
    {"sv", "\u00A0", "\u2212", "\u00A0%", 4},
    {"da", ".", "-", "\u00A0%", 4},
    {"pl", "\u00A0", "-", "%", 5},
};

const Style& style_of(std::string_view language) {
    for (const Style& candidate : kStyles) {
        if (candidate.language == language)
            return candidate;
    }
    return kStyles[0];
}

}  // namespace

std::string number(std::string_view language, std::int64_t n) {
    const Style& style = style_of(language);
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

std::string percent(std::string_view language, std::int64_t n) {
    return number(language, n).append(style_of(language).percent);
}

}  // namespace duolog::text
