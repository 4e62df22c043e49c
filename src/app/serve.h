/// One function for each action, and what several of them share; the code of a button is found by the action's name.
/// For update.cpp, update_*.cpp and places.cpp alone.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/action.h"
#include "app/state.h"
#include "core/id.h"

namespace duolog::app {

/// The records that changed, none twice.
class Changed {
public:
    void add(const core::Id& id);
    const std::vector<core::Id>& ids() const { return ids_; }

private:
    std::vector<core::Id> ids_;
};

/// What an action is served with.
struct Turn {
    State& state;
    const core::RandomBytes& random;
    Changed& changed;
};

// update.cpp
bool may_edit(const State& state);
/// Remembers a step that was made with `count` records; all but Unsaid are offered on the page too. `again` makes it
/// once more.
void offer_undo(State& state, UndoOffer::What what, Actions inverse, Actions again, std::size_t count = 1);
/// Remembers an unsaid change of one record; several in a row become one step.
void note_change(State& state, const core::Id& of, Action inverse, Action again);
void serve(Turn& turn, const Undo& undo);
void serve(Turn& turn, const Redo& redo);
void serve(Turn& turn, const DismissUndo& dismiss);
inline void serve(Turn& turn, const DismissCopyReport&) { turn.state.copy_report.reset(); }
inline void serve(Turn& turn, const FetchGuide&) {
    turn.state.guide_missing = false;
    turn.state.second_guide_missing.clear();
}
inline void serve(Turn& turn, const DismissPrintReport&) { turn.state.print_failed = false; }
inline void serve(Turn& turn, const ChooseCalendarNames& choose) {
    turn.state.guide_screen.calendar_names = choose.names;
}
inline void serve(Turn& turn, const DismissCalendarReport&) { turn.state.calendar_report.reset(); }
void serve(Turn& turn, const Restore& restore);
void serve(Turn& turn, const DismissSlowDrawing& dismiss);
void serve(Turn& turn, const DismissUnfinishedSave& dismiss);

// update_places.cpp
/// Before the person goes somewhere else: overlay and search close, what is being edited ends.
void leave(State& state, Changed& changed);
/// Leaves the present place for another, which is shown as it was left.
void go_to(State& state, Place place, Changed& changed);
bool has_menu(const State& state, const Overlay& overlay);
void serve(Turn& turn, const GoTo& go);
void serve(Turn& turn, const Back& back);
void serve(Turn& turn, const Close& close);
void serve(Turn& turn, const OpenSearch& open);
void serve(Turn& turn, const EditQuery& edit);
void serve(Turn& turn, const OpenShortcuts& open);
void serve(Turn& turn, const ShowMenu& menu);
void serve(Turn& turn, const KeyboardTaken& taken);
void serve(Turn& turn, const ShowBackupHelp& show);
void serve(Turn& turn, const OpenSafety& open);
void serve(Turn& turn, const OpenInstall& open);
void find_matches(State& state);

// update_journal.cpp
/// Leaves the page. One that was begun here and is blank goes: without a trace when no file of it can exist, else to
/// the bin.
void close_page(State& state, Changed& changed);
/// The journal is left for another place: its page stays open, unless it goes as by close_page.
void leave_journal(State& state, Changed& changed);
void serve(Turn& turn, const StartEntry& start);
void serve(Turn& turn, const OpenEntry& open);
void serve(Turn& turn, const CloseEntry& close);
void serve(Turn& turn, const EditEntry& edit);
void serve(Turn& turn, const DeleteEntry& gone);

// update_priorities.cpp
const core::Task* shown_task(const State& state, const core::Id& id);
/// For what the task's menu offers: null when it may not be.
const core::Task* editable_task(const State& state, const core::Id& id);
/// The words of the draft as a task of this class, at the end of it; then the field is empty for the next.
void add_draft(Turn& turn, core::Priority priority, const std::string& text);
/// What the field for editing holds becomes the task's text, unless it is blank, with an offer to undo
/// unless there is one already; then the field goes. While nothing may be edited, both stay.
void end_task_edit(State& state, Changed& changed);
void serve(Turn& turn, const EditDraft& edit);
void serve(Turn& turn, const AddTask& add);
void serve(Turn& turn, const TickTask& tick);
void serve(Turn& turn, const StartTaskEdit& start);
void serve(Turn& turn, const EditTask& edit);
void serve(Turn& turn, const EndTaskEdit& end);
void serve(Turn& turn, const SetTaskText& set);
void serve(Turn& turn, const DeleteTask& gone);

// update_offers.cpp
void serve(Turn& turn, const EnterTask& enter);
void serve(Turn& turn, const OfferTasks& offer);
void serve(Turn& turn, const OfferActions& offer);
void serve(Turn& turn, const TakeOffer& take);
void serve(Turn& turn, const DropOffer& drop);
void serve(Turn& turn, const AddTasks& add);
void serve(Turn& turn, const DeleteTasks& gone);
void serve(Turn& turn, const RestoreTasks& restore);

// update_tasks.cpp
/// The question which of many ones matters most may be asked anew once there are few.
void follow_ones(State& state);
void serve(Turn& turn, const DeclineTask& decline);
void serve(Turn& turn, const MoveTask& move);
void serve(Turn& turn, const PlanTask& plan);
void serve(Turn& turn, const EstimateTask& estimate);
void serve(Turn& turn, const PlaceTask& place);
void serve(Turn& turn, const RankTasks& rank);
void serve(Turn& turn, const DismissManyOnes& dismiss);
void serve(Turn& turn, const ShowTasks& show);

// update_bookings.cpp
void serve(Turn& turn, const AddBooking& add);
void serve(Turn& turn, const ChangeBooking& change);
void serve(Turn& turn, const DeleteBooking& gone);

// update_reflection.cpp
/// Every block that nobody has ended, but this one, ends as it was planned, or now when that is earlier.
void end_blocks(State& state, const std::optional<core::Id>& but, Changed& changed);
inline void serve(Turn& turn, const ChooseBlock& choose) {
    turn.state.guide_screen.look_back = choose.look_back;
    turn.state.guide_screen.block_minutes = choose.minutes;
}
inline void serve(Turn& turn, const ShowAllHeld&) { turn.state.guide_screen.shows_all_held = true; }
void serve(Turn& turn, const StartReflection& start);
void serve(Turn& turn, const NextPrompt& next);
void serve(Turn& turn, const EndReflection& end);
void serve(Turn& turn, const ReopenReflection& reopen);
void serve(Turn& turn, const EnterReflection& enter);
void serve(Turn& turn, const ChangeReflection& change);
void serve(Turn& turn, const DeleteReflection& gone);

// update_guide.cpp
void serve(Turn& turn, const OpenGuidePage& open);
void serve(Turn& turn, const FollowGuidePage& follow);
void serve(Turn& turn, const Arrived& arrived);
void serve(Turn& turn, const GoToStep& go);
void serve(Turn& turn, const ChooseHabit& choose);

// update_runs.cpp
/// The run is the current one again: another of its checklist and company, begun meanwhile, goes to the bin.
void restore_run(State& state, const core::Id& id, Changed& changed);
void go_to_open_step(State& state);
void serve(Turn& turn, const TickStep& tick);
void serve(Turn& turn, const OpenRun& open);
void serve(Turn& turn, const PrepareNext& prepare);
void serve(Turn& turn, const EditNote& edit);
void serve(Turn& turn, const OpenNote& open);
void serve(Turn& turn, const StartOver& start);
void serve(Turn& turn, const FinishRun& finish);
void serve(Turn& turn, const ReopenRun& reopen);
void serve(Turn& turn, const DeleteRun& gone);
void serve(Turn& turn, const StartClock& start);
inline void serve(Turn& turn, const ChooseTime& choose) { turn.state.guide_screen.planned_minutes = choose.minutes; }

// update_people.cpp
/// One line of at most `most` bytes.
std::string line_of(std::string_view typed, std::size_t most);
/// The nearest day that the format has.
core::Day kept_day(const core::Day& day);
/// The open page is about a record that goes.
void leave_page_of(State& state, const core::Id& id);
void serve(Turn& turn, const ChooseCompany& choose);
void serve(Turn& turn, const EditNewPerson& edit);
void serve(Turn& turn, const AddPerson& add);
void serve(Turn& turn, const EditPerson& edit);
void serve(Turn& turn, const DeletePerson& gone);
void serve(Turn& turn, const PlanMeeting& plan);
void serve(Turn& turn, const ChangeMeeting& change);
void serve(Turn& turn, const DeleteMeeting& gone);
void serve(Turn& turn, const ShowMonth& show);

// update_settings.cpp
void serve(Turn& turn, const ChooseLanguage& choose);
void serve(Turn& turn, const LanguageUnavailable& unavailable);
void serve(Turn& turn, const ChooseTheme& choose);
void serve(Turn& turn, const ChooseContrast& choose);
void serve(Turn& turn, const ChooseTextSize& choose);
void serve(Turn& turn, const OpenDiagnostics& open);
void serve(Turn& turn, const EditTrial& edit);
void serve(Turn& turn, const DismissHomeScreen& dismiss);
void serve(Turn& turn, const ChooseRoom& choose);

// App's own: nothing happens here.
inline void serve(Turn&, const SaveNow&) {}
inline void serve(Turn&, const OpenAgain&) {}
inline void serve(Turn&, const TakeOver&) {}
inline void serve(Turn&, const CopyText&) {}
inline void serve(Turn&, const CopyWords&) {}
inline void serve(Turn&, const ShareWords&) {}
inline void serve(Turn&, const RunCheck&) {}
inline void serve(Turn&, const AskToPersist&) {}
inline void serve(Turn&, const AskToInstall&) {}
inline void serve(Turn&, const TakeUpdate&) {}
inline void serve(Turn&, const PrintPage&) {}
inline void serve(Turn&, const ExportCalendar&) {}

}  // namespace duolog::app
