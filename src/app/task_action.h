/// What a person can ask for about priorities. Part of app/action.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/day_plan.h"
#include "core/id.h"
#include "core/priorities.h"

namespace duolog::app {

/// Which tasks the page of priorities shows.
enum class ShownTasks { Open, Declined, Done };

struct EditDraft {
    std::string text;
};
/// The draft becomes a task of this class; a blank one does not. A figure before the words is taken off only when it
/// names the same class: "3 reports" under a two stay three reports.
struct AddTask {
    core::Priority priority;
};
/// The same with the class that the words begin with, else the one that was chosen last.
struct EnterTask {};
/// Several lines were pasted where one task is written: they are offered as one task each. `text`: all that the field
/// holds with them.
struct OfferTasks {
    std::string text;
};
/// The same with the lines of a page of the journal that are marked as something to do and are not on the list yet.
struct OfferActions {
    core::Id entry;
};
/// What is offered goes on the list, what names no class of its own into this one. With an offer to undo.
struct TakeOffer {
    core::Priority priority;
};
/// As one: pasted lines become one line in the field. Not: nothing comes of them.
enum class Dropped { AsOne, Not };
struct DropOffer {
    Dropped dropped = Dropped::Not;
};
/// With an offer to undo.
struct AddTasks {
    std::vector<core::TypedTask> tasks;
    core::Priority priority;             ///< Of those that name none.
    std::optional<core::Id> entry = {};  ///< From which page they are.
};
/// What an offer to undo AddTasks does, and what makes it again.
struct DeleteTasks {
    std::vector<core::Id> ids;
};
struct RestoreTasks {
    std::vector<core::Id> ids;
};
/// With no offer to undo but Ctrl+Z.
struct TickTask {
    core::Id id;
    bool done;
    std::optional<core::Moment> at = {};  ///< As it was then, when this is taken back or made again; nothing: now.
};
/// With an offer to undo.
struct MoveTask {
    core::Id id;
    core::Priority priority;
};
/// To what is not done at all, or back from there to the end of its class. With an offer to undo.
struct DeclineTask {
    core::Id id;
    bool declined = true;
    std::optional<core::Moment> at = {};  ///< As in TickTask.
};
/// For a day, or for none. With an offer to undo.
struct PlanTask {
    core::Id id;
    std::optional<core::Day> day;
};
/// 0: no estimate. Out of range: the nearest.
struct EstimateTask {
    core::Id id;
    std::int32_t minutes;
};
/// Before another open one of its class, or behind all. With an offer to undo.
struct PlaceTask {
    core::Id id;
    std::optional<core::Id> before;
};
/// What an offer to undo PlaceTask does.
struct RankTasks {
    std::vector<core::Ranked> ranks;
};
/// Which of many ones matters most was asked, and is not asked again until there are few.
struct DismissManyOnes {};
struct ShowTasks {
    ShownTasks shown;
};
/// Its text goes into a field, in place.
struct StartTaskEdit {
    core::Id id;
};
/// The text in that field, as typed; a blank one leaves the task as it was.
struct EditTask {
    core::Id id;
    std::string text;
};
/// With an offer to undo when the text became another.
struct EndTaskEdit {};
/// What an offer to undo an edit does.
struct SetTaskText {
    core::Id id;
    std::string text;
};
/// With an offer to undo.
struct DeleteTask {
    core::Id id;
};

}  // namespace duolog::app
