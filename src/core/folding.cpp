#include "core/folding.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace duolog::core {
namespace {

struct CodePoint {
    std::uint32_t value = 0;  ///< 0 where it is ill-formed.
    std::size_t bytes = 1;
};

CodePoint code_point_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + i]));
    };
    const std::uint32_t first = byte(0);
    if (first < 0x80)
        return {first, 1};
    const std::size_t bytes = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() - at < bytes)
        return {};
    std::uint32_t value = first & (0xFFu >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return {};
        value = value << 6 | (byte(i) & 0x3F);
    }
    return {value, bytes};
}

/// U+00C0..U+017F without accents. A capital stands for two letters, a full stop for what stays as it is.
constexpr std::uint32_t kFirstFolded = 0xC0;
constexpr std::string_view kFolded =
    "aaaaaaAceeeeiiiidnooooo.ouuuuyTS"
    "aaaaaaAceeeeiiiidnooooo.ouuuuyTy"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkk"
    "llllllllllnnnnnnnnnooooooOOrrrrrrsssssssstttttt"
    "uuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kFolded.size() == 0x180 - kFirstFolded);

struct Range {
    std::uint32_t first, last;
    char letter;
};
/// The letters of Sami, old Danish, Romanian, Welsh and German capitals that lie elsewhere, and curly apostrophes.
constexpr std::array kElsewhere{
    Range{0x1E4, 0x1E7, 'g'},   Range{0x1E8, 0x1E9, 'k'},   Range{0x1FA, 0x1FB, 'a'},    Range{0x1FC, 0x1FD, 'A'},
    Range{0x1FE, 0x1FF, 'o'},   Range{0x218, 0x219, 's'},   Range{0x21A, 0x21B, 't'},    Range{0x1E80, 0x1E85, 'w'},
    Range{0x1E9E, 0x1E9E, 'S'}, Range{0x1EF2, 0x1EF3, 'y'}, Range{0x2018, 0x2019, '\''},
};

/// A letter of kFolded; a full stop when the code point stays.
char folded_letter(std::uint32_t point) {
    if (point >= kFirstFolded && point - kFirstFolded < kFolded.size())
        return kFolded[point - kFirstFolded];
    const auto range = std::find_if(kElsewhere.begin(), kElsewhere.end(), [point](const Range& candidate) {
        return candidate.first <= point && point <= candidate.last;
    });
    return range == kElsewhere.end() ? '.' : range->letter;
}

constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyz'";

std::string_view letters(char letter) {
    switch (letter) {
        case 'A':
            return "ae";
        case 'I':
            return "ij";
        case 'O':
            return "oe";
        case 'S':
            return "ss";
        case 'T':
            return "th";
        default:
            return kPlain.substr(kPlain.find(letter), 1);
    }
}

FoldedPoint ascii(std::string_view as) {
    using Kind = FoldedPoint::Kind;
    const char c = as.front();
    if (c >= 'A' && c <= 'Z')
        return {Kind::Letter, 1, kPlain.substr(static_cast<std::size_t>(c - 'A'), 1)};
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    return {letter ? Kind::Letter : Kind::Sign, 1, as};
}

bool combining_mark(std::uint32_t point) { return point >= 0x300 && point <= 0x36F; }

/// REQUIRES: not ASCII.
bool letter_or_figure(std::uint32_t point) {
    return point == 0 || (point >= 0xC0 && (point < 0x2000 || point > 0x206F) && (point < 0x3000 || point > 0x303F));
}

}  // namespace

FoldedPoint point_at(std::string_view text, std::size_t at) {
    if (static_cast<unsigned char>(text[at]) < 0x80)
        return ascii(text.substr(at, 1));
    const CodePoint point = code_point_at(text, at);
    const std::string_view bytes = text.substr(at, point.bytes);
    if (combining_mark(point.value))
        return {FoldedPoint::Kind::Accent, point.bytes, {}};
    const char letter = folded_letter(point.value);
    const auto kind = letter_or_figure(point.value) ? FoldedPoint::Kind::Letter : FoldedPoint::Kind::Sign;
    return {kind, point.bytes, letter == '.' ? bytes : letters(letter)};
}

std::string folded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const FoldedPoint point = point_at(text, at);
        out += point.as;
        at += point.bytes;
    }
    return out;
}

}  // namespace duolog::core
