/// Rows of a card: what is opened, ticked or chosen. Each takes the next place in the card, grows with its words, and
/// names itself for readers.
#pragma once

#include <string>
#include <string_view>

#include "text/text.h"
#include "ui/kit/icons.h"
#include "ui/kit/text_fields.h"

namespace duolog::kit {

/// A row that opens something.
struct LinkRow {
    std::string_view key;  ///< For tests; never shown.
    std::string_view title;
    std::string_view caption;  ///< Under the title; may be empty.
    Icon icon = Icon::None;
    int badge = 0;                 ///< 1..3: the class of priority at the left instead of an icon and a caption.
    bool selected = false;         ///< Its page is open beside it.
    bool emphasised = true;        ///< The title is strong.
    std::uint32_t opens_slot = 0;  ///< The text field that takes the keyboard.
};
bool link_row(const LinkRow& row);

/// A row with a box to tick.
struct CheckRow {
    std::string_view key;
    std::string_view title;
    std::string_view caption;
    int badge = 0;                ///< 1..3 at the left; the box is then at the right.
    std::string_view menu_name;   ///< Of a button at the right; empty for none.
    Icon menu_icon = Icon::More;  ///< What it shows; with any but More it opens no menu.
    std::uint32_t menu_slot = 0;  ///< The text field that takes the keyboard when that button is pressed.
    bool menu_open = false;       ///< That menu is open: it is shown below the button.
    bool checked = false;
    bool struck = true;  ///< What is ticked is struck through: it is done with.
    bool enabled = true;
    bool movable = false;  ///< In MovableRows: the button at the right shows a handle; pulled it moves the row, pressed
                           ///< it opens the menu.
    bool kept = false;     ///< Cannot be pressed, and is read as any other: it was ticked long ago.
};
enum class RowPress { None, Box, Menu };
RowPress check_row(const CheckRow& row);

/// One of several, of which one is chosen; in a Card of CardKind::Choice.
struct ChoiceRow {
    std::string_view key;
    std::string_view title;
    bool chosen = false;
    std::string_view language;  ///< Of the title, where it is not the person's ("pl"); else empty.
};
bool choice_row(const ChoiceRow& row);

/// A row that only says something, in quiet words.
void quiet_row(std::string_view words, std::string_view caption = {});

/// A row that is being written in.
LineReport line_row(const LineField& field, std::string& text);

WritingReport note_row(const NoteField& field, std::string& text);

/// "2: Pressing", for readers.
std::string class_words(int priority);

/// A round badge with the figure of a class. Layout pixels grow with controls.
void draw_badge(int priority, float centre_x_px, float centre_y_px);

}  // namespace duolog::kit
