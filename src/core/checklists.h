/// Times through a checklist: what was ticked, noted and timed. The steps and their words are the guide's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/guide.h"
#include "core/id.h"
#include "core/records.h"

namespace duolog::core {

inline constexpr std::size_t kMaxTicks = 500;
inline constexpr std::size_t kMaxNotes = 64;
inline constexpr std::size_t kMaxNoteBytes = std::size_t{4} * 1024;
inline constexpr std::size_t kMaxNameBytes = 64;  ///< Of a checklist or a step.

/// What was written beside a step; `text` is valid UTF-8, not blank, of one or more lines.
struct Note {
    std::string step;
    std::string text;
    bool operator==(const Note&) const = default;
};

/// One time through a checklist, alone or with somebody.
struct Run {
    Id id;
    Moment created;
    Moment edited;
    bool deleted = false;               ///< Started over: kept, not shown.
    std::string checklist;              ///< Its id.
    std::vector<std::string> ticks;     ///< Ids of the steps that are done, in the order of ticking, none twice.
    std::optional<Id> person;           ///< With whom.
    std::vector<Note> notes;            ///< At most one a step.
    std::optional<Moment> started;      ///< The clock runs since then.
    std::int32_t planned_minutes = 60;  ///< For the clock, 5..1440.
    std::optional<Moment> finished;     ///< It is kept as it is; the next time is another run.
    std::optional<Id> entry;            ///< The page of the journal that was made of it.
    std::uint32_t revision = 0;         ///< Rises with each change in this run of the program; not saved.
    bool operator==(const Run&) const = default;
};

using Runs = Records<Run>;

/// The id of the checklist for the first meeting of a mentor and a mentee.
inline constexpr std::string_view kFirstMeeting = "first-meeting";
/// That for what comes before every other one, and its step of reading what was agreed on.
inline constexpr std::string_view kBeforeAMeeting = "before-a-meeting";
inline constexpr std::string_view kWhatWasAgreed = "last-time";

/// Whether it is a time through this checklist. The first versions of Duolog called one "first_meeting".
bool is_of(const Run& run, std::string_view checklist);

/// The latest with this person (or alone) that is neither deleted nor finished; null when there is none.
const Run* current_run(const Runs& runs, std::string_view checklist, const std::optional<Id>& person);

/// Finished and not deleted ones of every checklist, with this person, the latest first.
std::vector<const Run*> finished_runs_with(const Runs& runs, const Id& person);

bool ticked(const Run& run, std::string_view step);
/// Empty when there is none.
std::string_view note_of(const Run& run, std::string_view step);
/// Steps of this checklist that are ticked; a step that another edition knew is not counted.
std::size_t ticked_count(const Run& run, const Checklist& checklist);
/// Ticked or noted steps that this edition of the checklist does not have, in the order of ticking.
std::vector<std::string_view> unknown_steps(const Run& run, const Checklist& checklist);
/// Nothing was ticked, noted or timed.
bool untouched(const Run& run);

/// Puts the text beside the step; a blank one takes the note away. Cut at kMaxNoteBytes, repaired to valid UTF-8. False
/// when there are kMaxNotes already.
bool set_note(Run& run, std::string_view step, std::string_view text);

/// What was done in `other` is done in `run` too: its ticks, its notes (below those that are there), its clock. False
/// when there was no room for all of it.
bool merge_into(Run& run, const Run& other);

}  // namespace duolog::core
