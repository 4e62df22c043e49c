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

const Palette& light_palette() {
    static constexpr Palette kLight{
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
    };
    return kLight;
}

const Palette& dark_palette() {
    static constexpr Palette kDark{
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
    };
    return kDark;
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
        {13, 1.35F}, {15, 1.35F}, {17, 1.45F}, {17, 1.3F}, {22, 1.2F}, {30, 1.2F},
    };
    return kRoles[static_cast<int>(type)];
}

}  // namespace duolog::kit
