/// The 1-2-3 list: tasks in three classes and no fourth.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/id.h"
#include "core/records.h"

namespace duolog::core {

/// The most text that one task holds.
inline constexpr std::size_t kMaxTaskTextBytes = std::size_t{4} * 1024;

/// One: matters in the long run. Two: pressing, and less important. Three: if time allows.
enum class Priority : std::uint8_t { One = 1, Two = 2, Three = 3 };

/// The longest estimate of one task.
inline constexpr std::int32_t kMaxTaskMinutes = 24 * 60;

/// The highest rank, and with a minus the lowest: numbers that every program can hold.
inline constexpr std::int64_t kMaxTaskRank = (std::int64_t{1} << 53) - 1;

/// Plain data; `text` is one line of valid UTF-8, not blank, of at most kMaxTaskTextBytes.
struct Task {
    Id id;
    Moment created;
    Moment edited;
    Priority priority = Priority::One;
    std::optional<Moment> done;
    bool deleted = false;  ///< Taken off the list: kept, not shown.
    std::string text;
    std::optional<Moment> declined;  ///< Among what is not done at all since then; the class is that of before.
    std::optional<Day> day;          ///< For which it is meant.
    std::int32_t minutes = 0;        ///< Estimate, 1..kMaxTaskMinutes; 0: none was made.
    std::int64_t rank =
        0;  ///< Within kMaxTaskRank. Lower ones stand first in their class; those with one rank by creation.
    std::optional<Id> entry;     ///< The page of the journal that it was taken from.
    std::uint32_t revision = 0;  ///< Rises with each change in this run; not saved.
    bool operator==(const Task&) const = default;
};

using Priorities = Records<Task>;

/// One line, trimmed, runs of white space made one space, cut at kMaxTaskTextBytes; empty when there is nothing to do.
std::string task_text(std::string_view typed);

/// What is neither deleted nor declined of a class: open ones first, then those that are done; each by rank.
std::vector<const Task*> tasks_of(const Priorities& priorities, Priority priority);

/// What belongs on the list on this day: tasks_of without what was done on an earlier one.
std::vector<const Task*> tasks_on(const Priorities& priorities, Priority priority, const Day& today);

/// Done, neither declined nor deleted, the latest first.
std::vector<const Task*> done_tasks(const Priorities& priorities);

/// Declined and not deleted, the latest first.
std::vector<const Task*> declined_tasks(const Priorities& priorities);
/// Of these, what was declined in the week of this day.
std::size_t declined_in_week(const Priorities& priorities, const Day& today);

/// Open ones of the first class, neither deleted nor declined. Above kManyOnes it is asked which of them matters most.
std::size_t open_ones(const Priorities& priorities);
inline constexpr std::size_t kManyOnes = 3;

/// The rank behind every task of the class, done, declined and deleted ones too; kMaxTaskRank when there is none.
std::int64_t last_rank(const Priorities& priorities, Priority priority);

/// A task and the rank that it gets.
struct Ranked {
    Id id;
    std::int64_t rank = 0;
    bool operator==(const Ranked&) const = default;
};
/// What has to change so that `id` stands before `before` among the open tasks of its class, or behind all of them:
/// mostly itself alone, all open ones when no rank is left. Empty when it stands there already, or an id is
/// unknown, not open, or of another class.
std::vector<Ranked> put_before(const Priorities& priorities, const Id& id, const std::optional<Id>& before);

}  // namespace duolog::core
