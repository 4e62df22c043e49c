/// Everything that a person can ask for. Views append these; update and App serve them after the frame.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/id.h"

namespace duolog::app {

struct StartEntry {};  ///< A blank page, ready to write.
struct OpenEntry {
    core::Id id;
};
struct CloseEntry {};  ///< Back to the list.
struct EditEntry {
    core::Id id;
    std::string text;
};  ///< The whole new text.
struct DeleteEntry {
    core::Id id;
};               ///< To the bin, with an offer to undo.
struct Undo {};  ///< Takes the offer of State::undo.
struct DismissUndo {};
struct ShowMenu {
    bool open = true;
};
struct KeyboardTaken {};  ///< The field took the keyboard that wants_keyboard asked for.
struct SaveNow {};        ///< Ctrl+S, and "Try again" after a failed save.
struct OpenAgain {};      ///< "Try again" after the journal could not be opened.
struct TakeOver {};       ///< "Use here" in a second tab.
struct CopyText {
    core::Id id;
};  ///< The entry's text to the clipboard.

using Action = std::variant<StartEntry, OpenEntry, CloseEntry, EditEntry, DeleteEntry, Undo, DismissUndo, ShowMenu,
                            KeyboardTaken, SaveNow, OpenAgain, TakeOver, CopyText>;
using Actions = std::vector<Action>;

}  // namespace duolog::app
