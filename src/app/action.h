/// Everything that a person can ask for. Views append these; update and App serve them after the frame.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/id.h"

namespace duolog::app {

/// A blank page, ready to write.
struct StartEntry {};
struct OpenEntry {
    core::Id id;
};
/// Back to the list.
struct CloseEntry {};
/// The whole new text.
struct EditEntry {
    core::Id id;
    std::string text;
};
/// To the bin, with an offer to undo.
struct DeleteEntry {
    core::Id id;
};
/// Takes the offer of State::undo.
struct Undo {};
struct DismissUndo {};
/// The notice about slow drawing was read.
struct DismissSlowDrawing {};
struct ShowMenu {
    bool open = true;
};
/// The field took the keyboard that wants_keyboard asked for.
struct KeyboardTaken {};
/// Ctrl+S, and "Try again" after a failed save.
struct SaveNow {};
/// "Try again" after the journal could not be opened.
struct OpenAgain {};
/// "Use here" in a second tab.
struct TakeOver {};
/// The entry's text to the clipboard.
struct CopyText {
    core::Id id;
};

using Action = std::variant<StartEntry, OpenEntry, CloseEntry, EditEntry, DeleteEntry, Undo, DismissUndo,
                            DismissSlowDrawing, ShowMenu, KeyboardTaken, SaveNow, OpenAgain, TakeOver, CopyText>;
using Actions = std::vector<Action>;

}  // namespace duolog::app
