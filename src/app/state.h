/// Everything that the app knows: what is saved (the journal) and one Screen per page that is not.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/journal.h"
#include "core/result.h"
#include "platform/storage.h"
#include "store/journal_store.h"

namespace duolog::app {

/// How far the journal's opening has come.
enum class Opening { Waiting, Slow, Open, Failed };

/// What the person may believe about their last words.
struct SaveStatus {
    enum class Kind {
        Nothing,  ///< Nothing was written since the start.
        Pending,  ///< Changed, not yet durable.
        Saved,    ///< Everything is durable since `saved_at`.
        Failed,   ///< The last attempt failed with `error`; the words are in memory; it is tried again.
    };
    Kind kind = Kind::Nothing;
    core::Moment saved_at;
    core::Error error;
    bool operator==(const SaveStatus&) const = default;
};

enum class Theme { System, Light, Dark };

/// What is needed before a journal is open. Chosen at the start in this version.
struct Settings {
    std::string language = "en";  ///< One of text::languages().
    Theme theme = Theme::System;
    int text_percent = 100;  ///< 85..200
};

/// What can be taken back, and until when it is offered.
struct UndoOffer {
    core::Id entry;
    core::Instant until;
};

struct JournalScreen {
    std::optional<core::Id> open;  ///< The entry on the page.
    bool started_here = false;     ///< `open` was begun by StartEntry and never left.
    bool handed_to_saver = false;  ///< `open` has been among the records to be saved, so a file of it may exist.
    bool wants_keyboard = false;   ///< The page was opened to write: the text field takes the keyboard once.
    bool menu_open = false;
};

struct State {
    core::Journal journal;
    Opening opening = Opening::Waiting;
    core::Error opening_error;  ///< When Failed.
    std::vector<store::Unreadable> unreadable;
    platform::Access access = platform::Access::Writer;
    bool taking_over = false;  ///< Another window was asked to hand over.
    bool take_over_failed = false;
    std::string place;          ///< Where the journal lies, for sentences about faults.
    bool slow_drawing = false;  ///< Drawn without graphics hardware, and the person has not dismissed the notice.
    SaveStatus save;
    Settings settings;
    core::Moment now;  ///< As of this frame.
    std::optional<UndoOffer> undo;
    JournalScreen journal_screen;
};

}  // namespace duolog::app
