/// "Is my journal safe?": what was found in its files, how firmly the device keeps it, and the one verdict that may be
/// shown. Claims nothing that State does not show.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "core/date.h"
#include "core/result.h"
#include "platform/keeping.h"
#include "store/report.h"

namespace duolog::app {

struct State;

/// A check of every byte, as the person sees it.
struct FullCheck {
    enum class Kind { None, Running, Done, Failed };
    Kind kind = Kind::None;
    std::size_t checked = 0;
    std::size_t files = 0;  ///< 0 until it is known.
    core::Error error;      ///< When Failed.
    bool operator==(const FullCheck&) const = default;
};

struct Safety {
    store::Report report;  ///< Of the latest opening or full check.
    std::optional<core::Moment> last_check;
    FullCheck check;                    ///< The one that was asked for on the page; a failed one stays.
    bool open_to_anyone = true;         ///< Whoever has the device can read the journal.
    platform::Keeping keeping;          ///< Unknown until the platform has answered.
    bool asked_to_persist = false;      ///< And `keeping` is from after the answer.
    bool unfinished_save_read = false;  ///< The notice about it was dismissed.
};

/// From best to worst.
enum class Verdict {
    Safe,
    SetAside,      ///< All that can be read is safe: damaged pieces were set aside at an earlier opening.
    MayBeCleared,  ///< The browser says that it may clear the journal to make room.
    Saving,
    Attention,  ///< Something is damaged, missing or out of reach, or could not be checked.
    NotSaved,
};
Verdict verdict(const State& state);

/// Why the journal's key cannot be had, by the error of an opening or a check.
enum class KeyFault { None, Missing, Damaged, Newer, Locked };
KeyFault key_fault(const core::Error& error);

/// When words were last made durable, as far as that is known: in this run, else when the newest of them was written.
std::optional<core::Moment> last_saved(const State& state);

/// What is kept and not in the bin.
struct Amount {
    std::size_t pages = 0, tasks = 0, checklists = 0;
    bool nothing() const { return pages + tasks + checklists == 0; }
};
Amount amount(const State& state);

/// How many pieces alarming findings are about: those that a newer Duolog made, or all others.
enum class Made { Here, ByNewer };
std::int64_t alarming_pieces(const store::Report& report, Made made);

/// The end of the last segment was never completely written.
bool unfinished_save(const store::Report& report);

}  // namespace duolog::app
