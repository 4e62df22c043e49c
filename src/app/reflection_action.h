/// What a person can ask for about reflection time. Part of app/action.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/date.h"
#include "core/id.h"
#include "core/reflection.h"

namespace duolog::app {

/// A weekly booking of what the target still lacks, two hours at the most, ready to be changed on a page of its own.
struct AddBooking {};
/// Weekday, time and length as given here; out of range: the nearest.
struct ChangeBooking {
    core::Booking booking;
};
/// With an offer to undo.
struct DeleteBooking {
    core::Id id;
};
/// What the next block is to be about and how long; on the page only.
struct ChooseBlock {
    core::LookBack look_back;
    std::int32_t minutes;
};
/// All that was held is listed, not only the latest.
struct ShowAllHeld {};
/// A block begins now, and its quiet page opens. One that nobody ended ends as it was planned.
struct StartReflection {
    std::int32_t minutes;
    core::LookBack look_back;
    std::string prompt;  ///< The question, in the words of the page.
    std::optional<core::Id> booking = {};
};
/// Another question, of this or another kind, in the block that is under way.
struct NextPrompt {
    core::LookBack look_back;
    std::string prompt;
};
/// The block ends now, or when it was planned to, whichever is earlier, and `text` becomes a page of the journal that
/// is open to be written on.
struct EndReflection {
    core::Id id;
    std::string text;
    std::optional<core::Id> page = {};       ///< That of the same end before it was undone,
    std::optional<core::Moment> ended = {};  ///< and when that was.
};
/// What an offer to undo EndReflection does: its page goes to the bin unless it says more than `text`.
struct ReopenReflection {
    core::Id id;
    std::string text;
    bool was_ended = false;  ///< Also before its page was written.
};
/// Held without Duolog, and entered afterwards. Opens its page.
struct EnterReflection {
    core::Day day;
    std::int32_t minutes;
};
/// Day and minutes of one that was held; or, when that is taken back or made again, the moments as they were then.
struct ChangeReflection {
    core::Id id;
    core::Day day;
    std::int32_t minutes;
    std::optional<core::Moment> started = {}, ended = {};
};
/// Held, or under way. With an offer to undo.
struct DeleteReflection {
    core::Id id;
};

}  // namespace duolog::app
