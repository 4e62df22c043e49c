/// What the writing field and the line fields share: how their text looks, drawn or in the browser's own element. For
/// the kit alone.
#pragma once

#include "imgui_internal.h"
#include "platform/text_input.h"
#include "text/text.h"
#include "ui/kit/text_area.h"

namespace duolog::kit {

TextAreaStyle field_text_style();

/// A browser's field over `box`, seen as far as the present window shows it, with the look of body text. What it
/// edits, and how, is left to the caller.
platform::TextField page_field(const ImRect& box, text::Key label, text::Key placeholder);

}  // namespace duolog::kit
