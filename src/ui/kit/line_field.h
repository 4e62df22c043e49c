/// A line field in a given box, for bars and rows that lay out their own pieces. For the kit alone.
#pragma once

#include <cstdint>
#include <string>

#include "imgui_internal.h"
#include "ui/kit/text_fields.h"

namespace duolog::kit {

/// REQUIRES: the box is line_field_height() high.
LineReport line_field_in(const LineField& field, const ImRect& box, std::string& text);

/// What has the keyboard, whichever text the slot shows and wherever it stands.
std::uint32_t line_item(LineSlot slot);

}  // namespace duolog::kit
