#include "text/numbers.h"

#include <cstddef>

namespace duolog::text {

namespace {

struct Style {
    std::string_view language;
    std::string_view separator;
    std::string_view minus;
    std::string_view percent;
    std::string_view decimal;
    std::size_t first_digits;  ///< The fewest digits of a number that is grouped.
};

constexpr Style kStyles[] = {
    {"en", ",", "-", "%", ".", 4},
    {"sv", "\u00A0", "\u2212", "\u00A0%", ",", 4},
    {"da", ".", "-", "\u00A0%", ",", 4},
    {"pl", "\u00A0", "-", "%", ",", 5},
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

namespace {

constexpr std::uint64_t kKilo = 1000, kMega = kKilo * kKilo, kGiga = kMega * kKilo;

/// Halves go up.
std::uint64_t rounded(std::uint64_t bytes, std::uint64_t unit) {
    return bytes / unit + (bytes % unit >= unit / 2 ? 1 : 0);
}

std::string in_units(std::string_view language, std::uint64_t bytes, std::uint64_t unit, std::string_view name) {
    const std::uint64_t tenths = rounded(bytes, unit / 10);
    std::string written;
    if (unit == kKilo || tenths >= 100)
        written = number(language, static_cast<std::int64_t>(rounded(bytes, unit)));
    else
        written = std::to_string(tenths / 10).append(style_of(language).decimal).append(std::to_string(tenths % 10));
    return written.append("\u00A0").append(name);
}

}  // namespace

std::string size(std::string_view language, std::uint64_t bytes) {
    if (bytes == 0)
        return in_units(language, 0, kKilo, "kB");
    if (rounded(bytes, kKilo) < kKilo)
        return in_units(language, bytes < kKilo ? kKilo : bytes, kKilo, "kB");
    if (rounded(bytes, kMega) < kKilo)
        return in_units(language, bytes, kMega, "MB");
    return in_units(language, bytes, kGiga, "GB");
}

}  // namespace duolog::text
