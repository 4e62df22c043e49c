/// Pieces that several widgets share: pills, round icon buttons, text in a width. For the kit alone.
#pragma once

#include <cstdint>
#include <string_view>

#include "imgui.h"
#include "imgui_internal.h"
#include "platform/mirror.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"

namespace duolog::kit {

/// Inverse stands on a ground of the accent colour; Bare has no ground.
/// Amber is filled too, and about reflection alone.
enum class ButtonKind { Filled, Amber, Outlined, Inverse, Bare };
struct PillLook {
    ButtonKind kind = ButtonKind::Filled;
    const char* icon = nullptr;  ///< From the icon font; null for none.
    bool words = true;           ///< False: the icon alone, where words do not fit; the name stays for readers.
};
/// Device pixels; not wider than `most`, and then higher. `pad`: layout pixels at both sides of the words.
ImVec2 pill_size(std::string_view label, bool with_icon, float most, float pad = 24);
bool pill(std::uint32_t id, const ImRect& box, const PillLook& look, platform::MirrorNode node);

/// A word about what the mouse is on, or a finger rests on. For eyes alone: the name is in the list of items.
void tooltip(std::string_view words);

bool icon_button(text::Key key, Icon icon, const ImRect& box, std::uint32_t opens_slot = 0,
                 std::string_view description = {}, bool enabled = true);

/// Device pixels; none for no words.
ImVec2 timer_chip_size(const TimerChip& chip);
void draw_timer_chip(const TimerChip& chip, ImVec2 top_left);

/// A bar with round ends of which `share`, 0..1, is filled.
void draw_progress(const ImRect& box, float share, Colour ground, Colour bar);

/// Draws wrapped text and answers its height.
float draw_text(Type type, Colour colour, ImVec2 top_left, float width, std::string_view text);

}  // namespace duolog::kit
