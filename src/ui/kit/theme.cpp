#include "ui/kit/theme.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace duolog::kit {
namespace {

double linear(unsigned channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear((colour >> 16) & 255U) + 0.7152 * linear((colour >> 8) & 255U) +
           0.0722 * linear(colour & 255U);
}

}  // namespace

namespace {

constexpr Palette kLight{
    .paper = 0xFBF9F4,
    .surface = 0xFFFFFF,
    .ink = 0x1E2421,
    .muted = 0x5C655F,
    .hairline = 0xE4E0D6,
    .edge = 0x808782,
    .tint = 0xE6F0EC,
    .accent = 0x1F6F5C,
    .on_accent = 0xFFFFFF,
    .danger = 0xB3261E,
    .notice = 0xF8EDD8,
    .notice_ink = 0x8F5A00,
    .one = 0xB3402E,
    .two = 0x8A6100,
    .three = 0x3E6B8A,
    .on_class = 0xFFFFFF,
    .scrim = 0x1E2421,
};

constexpr Palette kDark{
    .paper = 0x141715,
    .surface = 0x1C201D,
    .ink = 0xECEFEA,
    .muted = 0x9DA69F,
    .hairline = 0x2C322E,
    .edge = 0x747D77,
    .tint = 0x1D2E28,
    .accent = 0x6CC5AC,
    .on_accent = 0x0C1B16,
    .danger = 0xF2B8B5,
    .notice = 0x2B2416,
    .notice_ink = 0xE3B35C,
    .one = 0xF0917F,
    .two = 0xE0B557,
    .three = 0x8FBBD9,
    .on_class = 0x141715,
    .scrim = 0x000000,
};

/// Black on white, and every line a line: 7:1 for all words (WCAG 2.2, 1.4.6).
constexpr Palette kStrongLight{
    .paper = 0xFFFFFF,
    .surface = 0xFFFFFF,
    .ink = 0x000000,
    .muted = 0x303533,
    .hairline = 0x6B716E,
    .edge = 0x2A2E2C,
    .tint = 0xD9ECE5,
    .accent = 0x004D3D,
    .on_accent = 0xFFFFFF,
    .danger = 0x8C0F0A,
    .notice = 0xFFF1D6,
    .notice_ink = 0x5C3800,
    .one = 0x8A2416,
    .two = 0x5E4100,
    .three = 0x1F4763,
    .on_class = 0xFFFFFF,
    .scrim = 0x000000,
};

constexpr Palette kStrongDark{
    .paper = 0x000000,
    .surface = 0x000000,
    .ink = 0xFFFFFF,
    .muted = 0xD5DAD7,
    .hairline = 0x8B928E,
    .edge = 0xC4CAC7,
    .tint = 0x0F3328,
    .accent = 0x8CE3C9,
    .on_accent = 0x000000,
    .danger = 0xFFC9C5,
    .notice = 0x2B2208,
    .notice_ink = 0xFFD480,
    .one = 0xFFB0A1,
    .two = 0xFFD480,
    .three = 0xB5DCF5,
    .on_class = 0x000000,
    .scrim = 0x000000,
};

}  // namespace

const Palette& palette_of(Shade shade, Strength strength) {
    if (strength == Strength::High)
        return shade == Shade::Dark ? kStrongDark : kStrongLight;
    return shade == Shade::Dark ? kDark : kLight;
}

Colour mixed(Colour a, Colour b, float share) {
    Colour sum = 0;
    for (const unsigned shift : {16U, 8U, 0U}) {
        const auto first = static_cast<float>((a >> shift) & 255U);
        const auto second = static_cast<float>((b >> shift) & 255U);
        sum |= static_cast<Colour>(std::lround(first + (second - first) * share)) << shift;
    }
    return sum;
}

double contrast(Colour a, Colour b) {
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

TypeRole type_role(Type type) {
    static constexpr TypeRole kRoles[kTypeCount] = {
        {13, 1.35F}, {15, 1.35F}, {17, 1.45F}, {17, 1.3F}, {22, 1.2F}, {30, 1.2F}, {12, 1.25F},
    };
    return kRoles[static_cast<int>(type)];
}

}  // namespace duolog::kit
