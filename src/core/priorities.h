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

/// Plain data; `text` is one line of valid UTF-8, not blank, of at most kMaxTaskTextBytes.
struct Task {
    Id id;
    Moment created;
    Moment edited;
    Priority priority = Priority::One;
    std::optional<Moment> done;
    bool deleted = false;  ///< Taken off the list: kept, not shown.
    std::string text;
    std::uint32_t revision = 0;  ///< Rises with each change in this run; not saved.
    bool operator==(const Task&) const = default;
};

using Priorities = Records<Task>;

/// One line, trimmed, runs of white space made one space, cut at kMaxTaskTextBytes; empty when there is nothing to do.
std::string task_text(std::string_view typed);

/// What is shown under a class: open ones first, then those that are done, each oldest first.
std::vector<const Task*> tasks_of(const Priorities& priorities, Priority priority);

/// How many are done and shown.
std::size_t done_count(const Priorities& priorities);

}  // namespace duolog::core
