/// Every colour, size and space of the interface, by role. Views name roles; numbers live here alone.
#pragma once

#include <cstdint>

namespace duolog::kit {

/// 0xRRGGBB, sRGB.
using Colour = std::uint32_t;

/// One colour for each role. Text pairs hold 4.5:1 and edges 3:1 (WCAG 2.2, 1.4.3 and 1.4.11).
struct Palette {
    Colour paper, surface, ink, muted, hairline, edge, tint;
    Colour accent, on_accent;
    Colour danger;
    Colour notice, notice_ink;  ///< A quiet warning: its ground and its icon.
    Colour one, two, three;     ///< The classes of priority: the ground of a badge, and words about it.
    Colour on_class;            ///< Figures on a badge.
    Colour scrim;               ///< Laid half over what a sheet covers.
};

enum class Shade { Light, Dark };
enum class Strength { Normal, High };
const Palette& palette_of(Shade shade, Strength strength);

/// `share` of `b` in `a`, 0..1, channel by channel.
Colour mixed(Colour a, Colour b, float share);

/// WCAG 2.2 contrast ratio, 1..21.
double contrast(Colour a, Colour b);

/// The roles of text.
/// Label is that of the places, which grows to 115 % at most.
enum class Type { Caption, Small, Body, Strong, Title, Display, Label };
inline constexpr int kTypeCount = 7;
inline constexpr float kLargestLabel = 1.15F;

/// Layout pixels at text size 100 %, and line height as a multiple of the size.
struct TypeRole {
    float size;
    float line_height;
};
TypeRole type_role(Type type);

/// Spaces and sizes in layout pixels (CSS pixels in the browser). The grid is 4, 8, 12, 16, 24, 32, 48.
namespace size {
inline constexpr float kHair = 1;
inline constexpr float kTarget = 48;  ///< Smallest side of anything that is pressed.
inline constexpr float kRow = 56;     ///< Smallest height of a row.
inline constexpr float kCardRadius = 14;
inline constexpr float kFieldRadius = 12;
inline constexpr float kPhoneMargin = 20;
inline constexpr float kWideMargin = 32;
inline constexpr float kBar = 64;   ///< The places at the bottom of a phone.
inline constexpr float kRail = 96;  ///< The places at the left of a wider window.
inline constexpr float kPhoneBelow = 600;
inline constexpr float kCramped = 240;     ///< Less height than this is for the text alone while somebody writes.
inline constexpr float kRailHeight = 520;  ///< A rail needs this much: a phone on its side has the bar.
inline constexpr float kWideMarginFrom = 840;
inline constexpr float kColumn = 720;       ///< Widest single column.
inline constexpr float kWideColumn = 1080;  ///< Widest column of columns.
inline constexpr float kSplitFrom = 1200;   ///< List and page side by side from this width.
inline constexpr float kListPane = 400;
inline constexpr float kReading = 640;  ///< About 68 characters of body text at 100 %.
inline constexpr float kIcon = 22;
inline constexpr float kFocusRing = 2;
}  // namespace size

}  // namespace duolog::kit
