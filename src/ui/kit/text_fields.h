/// Text fields: the browser's own element where there is one, the kit's editor otherwise. Views see no difference.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/id.h"
#include "text/text.h"

namespace duolog::kit {

struct WritingField {
    core::Id record;  ///< Whose text it is; another record starts with a clean undo.
    text::Key label;
    text::Key placeholder;
    std::string_view language;  ///< Of the text, for spelling.
    std::size_t max_bytes = 0;
    bool read_only = false;
    bool take_keyboard = false;
};

struct WritingReport {
    bool changed = false;        ///< `text` is new.
    bool at_limit = false;       ///< Something was refused because the text is full.
    bool took_keyboard = false;  ///< Answers take_keyboard.
};

/// One text that fills the rest of the pane.
WritingReport writing_field(const WritingField& field, std::string& text);

/// After the last field of the frame.
void end_fields();

/// The slot of the writing field, for widgets whose press opens it.
std::uint32_t writing_slot();

}  // namespace duolog::kit
