/// Strokes that every widget shares: filled and outlined boxes, the focus ring, colours for Dear ImGui. For the kit
/// alone.
#pragma once

#include <cstdint>
#include <string>

#include "imgui.h"
#include "imgui_internal.h"
#include "platform/mirror.h"
#include "text/text.h"
#include "ui/kit/gestures.h"
#include "ui/kit/theme.h"

namespace duolog::kit {

ImU32 ink(Colour colour);
void fill(ImDrawList& list, const ImRect& box, Colour colour, float radius = 0);
void outline(ImDrawList& list, const ImRect& box, Colour colour, float radius, float width);
void focus_ring(ImDrawList& list, const ImRect& box, float radius);
/// Where the accent is the ground around the box or within it: the colours of a ring around it, and of one within it,
/// which is drawn where there is no room in sight around it.
void focus_ring(ImDrawList& list, const ImRect& box, float radius, Colour around, Colour within);

/// What the person does with an item.
struct Press {
    bool pressed = false;
    bool hovered = false;
    bool held = false;
    bool focused = false;
    bool menu = false;  ///< Its menu was asked for: long press, right button, Shift+F10 or the Menu key.
};

enum class Menu { None, Own };

/// Makes `box` an item that can be pressed by finger, mouse, keyboard and reader, and names it in the list of items.
/// `node` brings role, name and key; id and rect are filled in. Under a menu nothing is pressed and nothing is named.
Press press_item(std::uint32_t id, const ImRect& box, platform::MirrorNode node, Menu menu = Menu::None);

/// The same without a name, for what was named elsewhere. `box` may be another in each frame.
Press press_box(std::uint32_t id, const ImRect& box, bool enabled = true, Menu menu = Menu::None);

/// What of `box` is seen may be held or dragged by a finger.
void add_touch_zone(std::uint32_t id, TouchZone::Kind kind, const ImRect& box);

/// The focus of Dear ImGui's navigation goes here, with its ring. REQUIRES: just after ItemAdd of `id`.
void focus_item(std::uint32_t id, const ImRect& box);

/// Names something that is read and not pressed.
void name_item(std::uint32_t id, const ImRect& box, platform::MirrorNode node);

std::uint32_t key_id(text::Key key);
platform::PixelRect pixel_rect(const ImRect& box);

/// The next `height` pixels of the column; the cursor moves below them.
ImRect take(float height);

/// The next row of the present card, with a hairline above it unless it is the first. Where a row is pulled it is drawn
/// beside its place.
ImRect take_row(float height);

}  // namespace duolog::kit
