/// Everything that the app knows: what is saved (journal, priorities, runs of checklists, people, meetings, reflection)
/// and one Screen per page that is not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/action.h"
#include "app/safety.h"
#include "app/settings.h"
#include "core/checklists.h"
#include "core/date.h"
#include "core/guide.h"
#include "core/guide_search.h"
#include "core/journal.h"
#include "core/people.h"
#include "core/priorities.h"
#include "core/reflection.h"
#include "core/result.h"
#include "core/search_index.h"
#include "platform/install.h"
#include "platform/storage.h"
#include "platform/updates.h"

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

/// What can be taken back.
struct UndoOffer {
    enum class What {
        EntryDeleted,
        TaskDeleted,
        TaskEdited,
        TaskMoved,
        TaskDeclined,
        TaskTakenBack,
        TaskPlanned,
        TaskPlaced,
        TasksAdded,
        StartedOver,
        Unsaid,
        RunFinished,
        RunDeleted,
        PersonDeleted,
        MeetingDeleted,
        BookingDeleted,
        ReflectionEnded,
        ReflectionDeleted,
    };
    What what = What::EntryDeleted;   ///< Unsaid: it shows where it was done, and is offered by no sentence.
    Actions inverse;                  ///< Served in order.
    Actions again;                    ///< What makes the change once more.
    std::size_t count = 1;            ///< How many records it is about.
    core::Instant until;              ///< Offered at least until then.
    std::optional<core::Id> of = {};  ///< The record whose changes in a row are one step: a slider makes many.
};

/// What came of copying, said for a moment.
struct CopyReport {
    bool copied = false;
    core::Instant until;
};

/// What came of writing the calendar's file.
struct CalendarReport {
    enum class Kind { Saved, Passed, Failed, Nothing };  ///< Passed: to another app or the browser's downloads.
    Kind kind = Kind::Nothing;                           ///< Nothing: no booking and no meeting to write.
    std::string place;                                   ///< With Saved: the file's name with its folder.
};

/// What the person did and took back, oldest first: Ctrl+Z and its opposite. Whatever is written since leaves nothing
/// to do again. None of it is kept.
struct UndoSteps {
    std::vector<UndoOffer> done, undone;
};

struct TodayScreen {
    bool backup_help = false;  ///< "I have a backup" was pressed.
};

struct JournalScreen {
    std::optional<core::Id> open;  ///< The entry on the page.
    bool started_here = false;     ///< `open` was begun by StartEntry and never left.
    bool handed_to_saver = false;  ///< `open` has been among the records to be saved, so a file of it may exist.
    bool wants_keyboard = false;   ///< The page was opened to write: the text field takes the keyboard once.
};

/// Tasks that are not on the list yet: pasted lines, or what a page of the journal marks.
struct TaskOffer {
    std::vector<core::TypedTask> tasks;
    std::optional<core::Id> entry;  ///< The page; nothing: they were pasted, as
    std::string pasted;             ///< these lines.
};

struct PrioritiesScreen {
    ShownTasks shown = ShownTasks::Open;
    std::optional<TaskOffer> offer;             ///< Asked about above the list.
    std::string draft;                          ///< What is typed into the field for a new task.
    std::optional<core::Id> draft_task;         ///< Keeps the draft since the page was hidden; not shown on the list.
    std::uint32_t draft_number = 1;             ///< Rises with each task: the next draft is another text.
    core::Priority next = core::Priority::One;  ///< What Enter adds: the class that was chosen last.
    std::optional<core::Id> editing;            ///< The task whose text is in a field.
    std::uint32_t edit_number = 0;              ///< Rises with each edit: another task is another text.
    std::string edit_text;                      ///< What that field holds,
    std::string text_before;                    ///< and what the task said when the field opened.
    bool wants_keyboard = false;                ///< The field for editing takes the keyboard once.
};

struct GuideScreen {
    std::vector<GuidePage> pages;     ///< Over the contents; the last is shown.
    std::optional<core::Id> company;  ///< With whom checklists are gone through.
    std::optional<core::Id> run;      ///< Gone on with whoever it is with; nothing: the company's latest.
    std::size_t step = 0;             ///< Of the first meeting, step by step; as many as there are: the summary.
    std::string note;                 ///< The step of the open checklist whose note has a field; empty for none.
    bool note_wants_keyboard = false;
    std::uint32_t note_number = 1;         ///< Rises with each note that is opened: another one is another text.
    std::string new_person;                ///< What is typed into the field for a name.
    std::uint32_t new_person_number = 1;   ///< Rises with each person: the next name is another text.
    std::int32_t planned_minutes = 60;     ///< For the next first meeting, step by step.
    std::optional<core::Id> typed_record;  ///< The person or meeting whose name or place is being typed,
    std::string typed;                     ///< and what stands in the field: the record has it without needless spaces.
    std::optional<core::Day> month;        ///< Shown beside a meeting's day; nothing: that day's own.
    core::LookBack look_back = core::LookBack::Week;  ///< Of the next block of reflection time,
    std::int32_t block_minutes = 60;                  ///< and how long it is to be.
    bool shows_all_held = false;                      ///< Reflection time that was held, however long ago.
    CalendarNames calendar_names = CalendarNames::LeftOut;
};

struct SettingsScreen {
    enum class Open { Nothing, Safety, Install, Diagnostics };
    Open open = Open::Nothing;
    std::string device;  ///< With Diagnostics: what platform::diagnostics says.
    std::string trial;   ///< What is written there to try the keyboard.
};

struct SearchScreen {
    bool open = false;
    bool wants_keyboard = false;
    std::string query;
    std::vector<core::Id> entries, tasks;  ///< What matches; follows the query and the records.
    bool complete = true;                  ///< Nothing waits to be indexed that might match too.
    std::vector<core::GuideHit> guide;     ///< The same in the guide, best first.
};

/// What lies over the page. One at a time.
struct Overlay {
    enum class Kind { None, PageMenu, TaskMenu, EntryMenu, CardMenu };
    Kind kind = Kind::None;
    core::Id record;        ///< With TaskMenu and EntryMenu.
    std::string card = {};  ///< With CardMenu.
    bool operator==(const Overlay&) const = default;
};

struct State {
    core::Journal journal;
    core::Priorities priorities;
    core::Runs runs;
    core::People people;
    core::Meetings meetings;
    core::Bookings bookings;
    core::Reflections reflections;
    std::shared_ptr<const core::Guide> guide;         ///< In the person's language; null until it has been read.
    std::shared_ptr<const core::Guide> second_guide;  ///< In second_language(); null until it has been read.
    bool guide_missing = false;                       ///< It could not be fetched, and nobody has asked again.
    std::string second_guide_missing;                 ///< The language of the second one, when that is so of it.
    Opening opening = Opening::Waiting;
    core::Error opening_error;  ///< When Failed.
    Safety safety;
    platform::Access access = platform::Access::Writer;
    bool taking_over = false;  ///< Another window was asked to hand over.
    bool take_over_failed = false;
    std::string folder;         ///< Where the journal lies, for sentences about faults; empty in the browser.
    bool slow_drawing = false;  ///< Drawn without graphics hardware, and the person has not dismissed the notice.
    SaveStatus save;
    Settings settings;
    int system_text_percent = 100;  ///< What the system asks for, beside the person's own choice in `settings`.
    core::Moment now;               ///< As of this frame.
    std::optional<UndoOffer> undo;  ///< What is offered on the page.
    UndoSteps steps;
    std::optional<CopyReport> copy_report;
    std::optional<CalendarReport> calendar_report;
    bool print_failed = false;  ///< There was nothing that could have shown the page.
    bool browser_keys = false;  ///< The browser keeps most chords for itself.
    bool can_share = false;     ///< Words can go to another app.
    platform::InstallWay install_way = platform::InstallWay::None;
    platform::Update update = platform::Update::None;
    bool taking_update = false;  ///< It was asked for, and something is still being saved or started anew.
    bool demo = false;           ///< A made-up journal that is kept in memory only.
    std::optional<core::Error> settings_unkept;  ///< The last choice in Settings holds until the program ends.
    std::string language_unavailable;            ///< The language whose words could not be fetched; else empty.
    Place place = Place::Today;
    Overlay overlay;
    TodayScreen today_screen;
    JournalScreen journal_screen;
    PrioritiesScreen priorities_screen;
    GuideScreen guide_screen;
    SettingsScreen settings_screen;
    SearchScreen search;
    core::SearchIndex index;            ///< Of the journal; built in slices while the search is open.
    std::vector<core::Id> not_indexed;  ///< Changed since the search was open.
    bool shortcuts_open = false;        ///< The list of keys, over everything but a menu.
};

/// The time through this checklist that is gone on with; null when none has begun.
const core::Run* open_run(const State& state, std::string_view checklist);
/// The guide's page that is shown or would be; null when there is none.
const GuidePage* guide_page(const State& state);
/// In which language what two people read together stands under the first one's; empty when they share it.
std::string second_language(const State& state);

// The clock of a first meeting that is gone through step by step: it is read from when the meeting began, so that it is
// right after the phone slept or the page was reloaded.
/// The run whose clock is on the screen; null when there is none, or when it began half a day ago.
const core::Run* clocked_run(const State& state);
/// Whole minutes since it began; 0 while the device's clock stands before that. Nothing when no clock is shown.
std::optional<std::int64_t> minutes_on_clock(const State& state);
/// When the shown figure changes next; nothing when no clock is shown.
std::optional<core::Instant> next_minute_of_clock(const State& state);

/// What the day holds, as chosen in Settings, and what of it is taken today.
core::DayPlan plan_of_today(const State& state);
/// What the page marks as something to do and is not on the list yet.
std::vector<core::TypedTask> actions_to_take(const State& state, const core::Entry& entry);
/// The question which of many ones matters most is to be asked.
bool asks_about_ones(const State& state);

/// The block whose quiet page is open; null when there is none.
const core::Reflection* block_on_page(const State& state);
/// When the figure changes that the quiet page shows, or the block ends; nothing when none is shown.
std::optional<core::Instant> next_minute_of_block(const State& state);
/// Local date and time now.
core::LocalTime local_now(const State& state);

/// There are tasks, besides the one that only keeps what stands in the field for a new one.
bool anything_on_list(const State& state);

}  // namespace duolog::app
