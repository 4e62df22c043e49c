/// What all text fields share: how their words look, their ground and outline, and texts of several lines. For the kit
/// alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "imgui.h"
#include "imgui_internal.h"
#include "platform/text_input.h"
#include "text/text.h"
#include "ui/kit/text_area.h"
#include "ui/kit/text_fields.h"

namespace duolog::kit {

/// How the desktop's editor looks.
TextAreaStyle field_text_style();

/// What every field of the page shares: its place and look. The caller adds what the field is.
platform::TextField page_field(const ImRect& box, text::Key label, text::Key placeholder);

/// What has the keyboard, whichever text the slot shows and wherever it stands.
std::uint32_t slot_item(std::uint32_t slot);

void field_ground(const ImRect& box);
void field_outline(const ImRect& box, bool focused);

/// Names a field for readers and tests.
void name_field(std::uint32_t item, const ImRect& box, text::Key label, std::uint32_t slot, bool read_only);

/// A text of several lines in a box of its own.
struct AreaField {
    std::uint32_t slot = 0;
    std::uint32_t item = 0;  ///< What has the keyboard.
    std::uint32_t id = 0;    ///< Of the text.
    text::Key label;
    text::Key placeholder;
    std::string_view language;
    std::size_t max_bytes = 0;
    bool read_only = false;
    bool take_keyboard = false;
    ImVec2 pad;  ///< Between the box and the text, device pixels.
};
struct AreaReport {
    WritingReport writing;
    bool focused = false;
};
/// Draws the text, or lets the platform lay its own field there.
AreaReport serve_area(const AreaField& field, const ImRect& box, std::string& text);

}  // namespace duolog::kit
