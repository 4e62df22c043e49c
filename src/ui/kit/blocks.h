/// What stands between cards: headings, paragraphs, progress, buttons, and the one card that says what to do next.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "text/text.h"
#include "ui/kit/icons.h"

namespace duolog::kit {

/// Layout pixels of nothing.
void space(float layout);

/// A heading over a card.
void section_heading(text::Key heading);
/// Of the guide's words. `key` for tests; never shown.
void section_heading(std::string_view words, const char* key);
/// With a button at its right, called `menu_name`, that opens a menu: true when it was pressed. While `menu_open` the
/// menu is shown below it.
bool section_heading(std::string_view words, const char* key, std::string_view menu_name, bool menu_open);
/// With a link at its right, which readers hear as `link_said`: true when it was pressed.
bool section_heading(text::Key heading, text::Key link, text::Key link_said);
/// With the round figure of a class of priority before it.
void class_heading(text::Key heading, int priority);

enum class Voice { Plain, Quiet, Caption };
/// Words to read, at most 68 letters wide.
void paragraph(std::string_view words, Voice voice = Voice::Plain);

/// A quiet sentence at `times` the size that it would have: how it would read at another size of text.
void sample(std::string_view words, float times);

/// A quiet sentence that readers are told of when it changes.
void status(std::string_view words);

/// How much is done, 0..100. `name`: of what, for readers.
void progress(int percent, std::string_view name);

enum class ButtonLook { Main, Plain, Text };
/// A button of the column, as wide as its words; Text has neither ground nor outline.
bool button(text::Key key, ButtonLook look, Icon icon = Icon::None);

/// The card that offers the next thing to do.
struct NextCard {
    std::string_view caption;
    std::string_view title;
    Icon icon = Icon::None;
    text::Key action;
    text::Key about = text::Key::Count;  ///< What the action is done with, for readers; Count: what the title says.
    int percent = -1;                    ///< 0..100 shows how far it has come.
    std::uint32_t opens_slot = 0;        ///< The text field that takes the keyboard.
};
bool next_card(const NextCard& card);

}  // namespace duolog::kit
