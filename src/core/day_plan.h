/// How full a day is, and what typed or pasted words say of a task.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/priorities.h"

namespace duolog::core {

/// What a day holds. A part of it is never planned: for what nobody could foresee.
struct DayRoom {
    std::int32_t minutes = 6 * 60;  ///< 1..1440
    int buffer_percent = 20;        ///< 0..90
};

struct DayPlan {
    std::int32_t planned_minutes = 0;  ///< Of all that is meant for the day, done or not.
    std::int32_t room_minutes = 0;     ///< The whole day's.
    std::int32_t buffer_minutes = 0;   ///< What of the room is to stay free.
    std::size_t tasks = 0;             ///< How many are meant for the day,
    std::size_t without_estimate = 0;  ///< and how many of them have no minutes.
};
enum class Fullness { Fits, IntoBuffer, Over };
Fullness fullness(const DayPlan& plan);

/// Counted are open tasks of the day and of days before, and what was done on the day and meant for it or for one
/// before.
DayPlan day_plan(const Priorities& priorities, const Day& day, const DayRoom& room);

/// Meant for a day before `today`, and open: not done, declined or deleted.
bool left_over(const Task& task, const Day& today);

/// A task as somebody writes it down: "1 call Anna" names its class too.
struct TypedTask {
    std::string text;  ///< As task_text; empty when there is nothing to do.
    std::optional<Priority> priority;
    bool operator==(const TypedTask&) const = default;
};
/// A 1, 2 or 3 alone before the words is the class, as is "1.", "1)", "1:" or "#1". Without words behind it, or with
/// none between ("2026", "1.5 hours"), it is a part of the text.
TypedTask typed_task(std::string_view typed);

/// Each line that has a letter, figure or picture, without its bullets, arrow, number ("1.", "12)") and empty box;
/// ticked ones ("[x]") are left out. A line ends where Unicode says so, at U+2028 too. Each once, in their order; at
/// most kMostTypedTasks.
std::vector<TypedTask> typed_tasks(std::string_view lines);
inline constexpr std::size_t kMostTypedTasks = 1000;

/// The same of the lines of a page that are marked as something to do: with an empty box ("[ ]") or an arrow ("->",
/// "→"), also behind bullets or a number.
std::vector<TypedTask> actions_in(std::string_view text);

}  // namespace duolog::core
