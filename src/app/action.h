/// Everything that a person can ask for. Views append these; update and App serve them after the frame.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/guide_page.h"
#include "app/reflection_action.h"
#include "app/settings.h"
#include "app/task_action.h"
#include "core/date.h"
#include "core/id.h"
#include "core/people.h"

namespace duolog::app {

enum class Place { Today, Guide, Priorities, Journal, Settings };
/// Whether whoever sees the calendar is told with whom one meets, and where.
enum class CalendarNames { LeftOut, Told };
/// Whether a list and its page are seen side by side.
enum class Panes { One, Two };

// Getting about.
/// To a place as it was left; in the place itself, back to its first page.
struct GoTo {
    Place place;
};
struct Back {
    Panes panes;
};
/// Escape: the topmost thing closes; nothing happens where nothing is open.
struct Close {};
struct OpenSearch {};
struct EditQuery {
    std::string text;
};
/// The list of keys.
struct OpenShortcuts {};
/// The menu of the page, of one task, of one entry in a list, or of one of the guide's cards.
struct ShowMenu {
    bool open = true;
    std::optional<core::Id> task = {};
    std::optional<core::Id> entry = {};
    std::string card = {};
};
/// A field took the keyboard that its screen's wants_keyboard asked for.
struct KeyboardTaken {};

// The journal.
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
/// The entry's text to the clipboard.
struct CopyText {
    core::Id id;
};

// The guide.
/// From anywhere; in the guide's own list it takes the place of what was open.
struct OpenGuidePage {
    GuidePage page;
};
/// Over the page that is open, to which "back" leads.
struct FollowGuidePage {
    GuidePage page;
};
/// What the page was opened at is in sight.
struct Arrived {};
/// "Try again" after the guide's words could not be had.
struct FetchGuide {};
/// Nobody: alone.
struct ChooseCompany {
    std::optional<core::Id> person;
};
/// A step of the current run, which begins with the first tick, note or start of the clock.
struct TickStep {
    std::string checklist;
    std::string step;
    bool done;
    std::optional<core::Id> run = {};  ///< Nothing: the one that is open.
};
/// The whole new text; a blank one takes the note away.
struct EditNote {
    std::string checklist;
    std::string step;
    std::string text;
};
/// The step's note gets a field, or loses it.
struct OpenNote {
    std::string step;
    bool open = true;
};
/// With an offer to undo.
struct StartOver {
    std::string checklist;
    std::optional<core::Id> run = {};  ///< As above.
};
/// The run is gone on with, whoever it is with.
struct OpenRun {
    core::Id run;
};
/// The list before a meeting with whom the run was, with `text` as the note of what was agreed on.
struct PrepareNext {
    core::Id run;
    std::string text;
};
/// The run is kept as it is, and `text` becomes a page of the journal. With an offer to undo.
struct FinishRun {
    core::Id run;
    std::string text;
    std::optional<core::Id> page = {};  ///< That of the same finish before it was undone.
};
/// What an offer to undo does: the run goes on, and its page goes to the bin unless it says more than `text`.
struct ReopenRun {
    core::Id run;
    std::string text;
};
/// With an offer to undo.
struct DeleteRun {
    core::Id run;
};

// The first meeting, step by step.
/// How long a first meeting is to be that has not begun.
struct ChooseTime {
    std::int32_t minutes;
};
/// The clock begins, for a meeting of so many minutes.
struct StartClock {
    std::int32_t minutes;
};
/// From 0; as many as there are steps: the summary.
struct GoToStep {
    std::size_t step;
};

// People and meetings.
struct EditNewPerson {
    std::string name;
};
/// The name in that field becomes a person, who is also the company; a blank one does not.
struct AddPerson {};
struct EditPerson {
    core::Id id;
    std::string name;  ///< A blank one leaves the name as it was.
    core::PersonRole role;
    std::string language;
};
/// With an offer to undo.
struct DeletePerson {
    core::Id id;
};
/// A meeting with this person in four weeks, ready to be changed, on a page of its own if `open`.
struct PlanMeeting {
    std::optional<core::Id> person;
    bool open = true;
};
/// When, how long, where and with whom as given here.
struct ChangeMeeting {
    core::Meeting meeting;
};
/// With an offer to undo.
struct DeleteMeeting {
    core::Id id;
};
/// The month that is shown beside a meeting's day.
struct ShowMonth {
    core::Day month;
};

/// The calendar's file: to another app or into a folder of the person's; names of people in it only when asked for.
struct ExportCalendar {
    CalendarNames names = CalendarNames::LeftOut;
};
/// What of it is asked for; on the page only.
struct ChooseCalendarNames {
    CalendarNames names;
};
/// Where the file is has been read.
struct DismissCalendarReport {};

/// Whether this planning habit is among those that Today shows.
struct ChooseHabit {
    std::string habit;
    bool chosen;
};

/// A page of its own, to be printed: a whole document of HTML.
struct PrintPage {
    std::string html;
};
/// "Nothing here can print" has been read.
struct DismissPrintReport {};

/// Words of the interface to the clipboard: the checklist with its ticks, a folder.
struct CopyWords {
    std::string text;
};

/// The same words to another app of the person's.
struct ShareWords {
    std::string text;
};

// Today.
/// How a backup is brought back.
struct ShowBackupHelp {
    bool open = true;
};

// Settings.
struct ChooseLanguage {
    std::string tag;
};
/// Its words could not be fetched: the language stays `kept`.
struct LanguageUnavailable {
    std::string kept;
};
struct ChooseTheme {
    Theme theme;
};
struct ChooseContrast {
    Contrast contrast;
};
struct ChooseTextSize {
    int percent;
};
/// Each is taken into its range.
struct ChooseRoom {
    int day_minutes, buffer_percent, reflection_minutes;
};

// "Is my journal safe?"
/// From anywhere: a notice leads there too.
struct OpenSafety {};
/// Reads every byte again; leaving the page ends it.
struct RunCheck {};
/// The browser is asked to keep the journal for good.
struct AskToPersist {};

// Diagnostics: what the device does.
struct OpenDiagnostics {};
/// What is written into the field for trying the keyboard; kept nowhere.
struct EditTrial {
    std::string text;
};

// The home screen, and new versions.
/// From anywhere: a notice leads there too.
struct OpenInstall {};
/// The browser's own question.
struct AskToInstall {};
/// The notice about the home screen was read; it does not come back.
struct DismissHomeScreen {};
/// The program starts anew as the newer version, once everything is saved.
struct TakeUpdate {};

// Undo, notices and the storage.
/// Takes the offer of State::undo; without one, takes back the latest step.
struct Undo {};
/// Makes again what was taken back last.
struct Redo {};
struct DismissUndo {};
/// "Copied" has been read.
struct DismissCopyReport {};
/// What an offer to undo does: brings a record of any kind back from the bin.
struct Restore {
    core::Id id;
};
/// The notice about slow drawing was read.
struct DismissSlowDrawing {};
/// So was the one about a save that was cut short.
struct DismissUnfinishedSave {};
/// Ctrl+S, and "Try again" after a failed save.
struct SaveNow {};
/// "Try again" after the journal could not be opened.
struct OpenAgain {};
/// "Use here" in a second tab.
struct TakeOver {};

/// One of all of these.
using Asked = std::variant<
    GoTo, Back, Close, OpenSearch, EditQuery, OpenShortcuts, ShowMenu, KeyboardTaken, StartEntry, OpenEntry, CloseEntry,
    EditEntry, DeleteEntry, CopyText, EditDraft, AddTask, TickTask, MoveTask, StartTaskEdit, EditTask, EndTaskEdit,
    SetTaskText, DeleteTask, EnterTask, OfferTasks, OfferActions, TakeOffer, DropOffer, AddTasks, DeleteTasks,
    RestoreTasks, DeclineTask, PlanTask, EstimateTask, PlaceTask, RankTasks, DismissManyOnes, ShowTasks, AddBooking,
    ChangeBooking, DeleteBooking, StartReflection, NextPrompt, EndReflection, EnterReflection, ChangeReflection,
    DeleteReflection, ReopenReflection, ExportCalendar, DismissCalendarReport, ChooseBlock, ShowAllHeld,
    ChooseCalendarNames, ChooseRoom, OpenGuidePage, FollowGuidePage, Arrived, OpenRun, PrepareNext, ChooseTime,
    FetchGuide, ChooseCompany, TickStep, EditNote, OpenNote, StartOver, FinishRun, ReopenRun, DeleteRun, StartClock,
    GoToStep, EditNewPerson, AddPerson, EditPerson, DeletePerson, PlanMeeting, ChangeMeeting, DeleteMeeting, ShowMonth,
    ChooseHabit, PrintPage, DismissPrintReport, CopyWords, ShareWords, ShowBackupHelp, ChooseLanguage,
    LanguageUnavailable, ChooseTheme, ChooseContrast, ChooseTextSize, OpenSafety, RunCheck, AskToPersist, OpenInstall,
    AskToInstall, DismissHomeScreen, TakeUpdate, OpenDiagnostics, EditTrial, Undo, Redo, DismissUndo, DismissCopyReport,
    Restore, DismissSlowDrawing, DismissUnfinishedSave, SaveNow, OpenAgain, TakeOver>;
/// What a person asked for. It holds its `Asked` behind a pointer, and is made in one place: made in every page, a
/// variant of so many kinds is most of what a compiler has to do.
class Action {
public:
    /// From each kind of Asked; defined in action.cpp.
    template <class T>
    Action(T kind);  // NOLINT(google-explicit-constructor): pages push back what they ask for.
    const Asked& asked() const { return *asked_; }

private:
    std::shared_ptr<const Asked> asked_;  ///< Never null; shared by copies, since it never changes.
};
/// Null when it is another kind.
template <class T>
const T* get_if(const Action& action) {
    return std::get_if<T>(&action.asked());
}
template <class T>
bool holds(const Action& action) {
    return std::holds_alternative<T>(action.asked());
}
using Actions = std::vector<Action>;

}  // namespace duolog::app
