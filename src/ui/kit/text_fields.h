/// Text fields: the browser's own element where there is one, the kit's editor otherwise. Views see no difference.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/id.h"
#include "platform/text_input.h"
#include "text/text.h"
#include "ui/kit/icons.h"

namespace duolog::kit {

using platform::EnterKey;

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

/// Tells a record's text from every other's; not 0.
std::uint32_t text_id(const core::Id& record);

/// One text that fills the rest of the pane.
WritingReport writing_field(const WritingField& field, std::string& text);

/// Which drawn field it is; one element of the page serves each, so each is on the screen once at most.
enum class LineSlot : std::uint32_t {
    NewTask = 2,
    Search = 3,
    TaskText = 4,
    Trial = 5,
    NewPerson = 20,
    PersonName = 21,
    Place = 22,
};

struct LineField {
    LineSlot slot = LineSlot::NewTask;
    std::uint32_t id = 0;  ///< Of the text; another one starts with a clean undo, and the keyboard stays.
    text::Key label;
    text::Key placeholder;
    Icon icon = Icon::None;
    platform::EnterKey enter = platform::EnterKey::Add;
    std::string_view language;  ///< Of the text, for spelling; empty for none.
    std::size_t max_bytes = 0;  ///< A paste is cut to what fits, at the border of a character.
    bool keeps_lines = false;   ///< Pasted line ends become U+2028 (LINE SEPARATOR): whoever uses the field asks about them.
    bool read_only = false;
    bool take_keyboard = false;
};

struct LineReport {
    bool changed = false;        ///< `text` is new.
    bool submitted = false;      ///< Enter was pressed; the text is as it was and the keyboard stays.
    bool took_keyboard = false;  ///< Answers take_keyboard, which waits under an open menu.
    bool focused = false;        ///< Has the keyboard now; the browser tells of none, its caret shows it.
};

/// One line of text with its outline, in the column. Pasted line ends become spaces, unless the field keeps them.
/// REQUIRES: no line end in `text`.
LineReport line_field(const LineField& field, std::string& text);

/// How high such a field is, device pixels.
float line_field_height();

/// A text of several lines among other widgets. `number`: which of the page's notes it is, from 0.
struct NoteField {
    std::uint32_t number = 0;
    std::uint32_t id = 0;  ///< Of the text; another one starts with a clean undo.
    text::Key label;
    text::Key placeholder;
    std::string_view language;  ///< Of the text, for spelling; empty for none.
    std::size_t max_bytes = 0;
    bool read_only = false;
    bool take_keyboard = false;
};

/// With its outline, in the column: three lines at least, as high as its text up to eight, and then it scrolls.
WritingReport note_field(const NoteField& field, std::string& text);

/// For widgets whose press opens it.
std::uint32_t note_slot(std::uint32_t number = 0);

/// After the last field of the frame.
void end_fields();

/// As widgets name it whose press opens it.
constexpr std::uint32_t slot_number(LineSlot slot) { return static_cast<std::uint32_t>(slot); }

/// The slot of the writing field, for widgets whose press opens it.
std::uint32_t writing_slot();

}  // namespace duolog::kit
