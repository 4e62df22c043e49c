#include "core/day_plan.h"

#include <algorithm>
#include <array>

#include "core/search_words.h"
#include "core/spaces.h"

namespace duolog::core {
namespace {

/// As editors, mail and other programs write them; the round and square ones are of inner lists.
constexpr std::array<std::string_view, 14> kBullets{"-",      "*",      "+",      "\u00B7", "\u2013",
                                                    "\u2014", "\u2022", "\u2023", "\u2043", "\u25AA",
                                                    "\u25A0", "\u25CB", "\u25CF", "\u25E6"};
constexpr std::array<std::string_view, 2> kArrows{"->", "\u2192"};
constexpr std::string_view kEmptyBox = "[ ]";

bool is_figure(char c) { return c >= '0' && c <= '9'; }

void skip(std::string_view& line) { line.remove_prefix(skip_spaces(line, 0)); }

/// Takes `sign` and the spaces behind it off the line; false when it does not begin so, or goes on without a space.
bool take(std::string_view& line, std::string_view sign) {
    if (!line.starts_with(sign))
        return false;
    std::string_view rest = line.substr(sign.size());
    const std::size_t before = rest.size();
    skip(rest);
    if (rest.size() == before && !rest.empty())
        return false;
    line = rest;
    return true;
}

template <std::size_t N>
bool take_any(std::string_view& line, const std::array<std::string_view, N>& signs) {
    return std::any_of(signs.begin(), signs.end(), [&line](std::string_view sign) { return take(line, sign); });
}

/// "4." and "12)" of a list.
void take_number(std::string_view& line) {
    constexpr std::size_t kMostFigures = 3;
    std::size_t figures = 0;
    while (figures < line.size() && is_figure(line[figures]))
        ++figures;
    if (figures == 0 || figures > kMostFigures || figures == line.size())
        return;
    if (line[figures] == '.' || line[figures] == ')')
        take(line, line.substr(0, figures + 1));
}

void take_bullets(std::string_view& line) {
    while (take_any(line, kBullets)) {
    }
    take_number(line);
}

bool take_ticked(std::string_view& line) { return take(line, "[x]") || take(line, "[X]"); }

/// What stands behind all marks but ticked boxes; nothing when there is no word, as in "---" and "* * *".
TypedTask task_behind(std::string_view line) {
    if (take_ticked(line))
        return {};
    take(line, kEmptyBox);
    return has_words(line) ? typed_task(line) : TypedTask{};
}

/// The text's first line without what ends it; taken off.
std::string_view take_line(std::string_view& text) {
    const std::string_view whole = text;
    for (std::size_t at = 0; at < whole.size(); ++at)
        if (const Space space = space_at(whole, at); space.ends_line) {
            text = whole.substr(at + space.bytes);
            return whole.substr(0, at);
        }
    text = {};
    return whole;
}

template <class Read>
std::vector<TypedTask> tasks_in(std::string_view text, Read read) {
    std::vector<TypedTask> tasks;
    while (!text.empty() && tasks.size() < kMostTypedTasks) {
        std::string_view line = take_line(text);
        skip(line);
        take_bullets(line);
        TypedTask task = read(line);
        if (!task.text.empty() && std::find(tasks.begin(), tasks.end(), task) == tasks.end())
            tasks.push_back(std::move(task));
    }
    return tasks;
}

}  // namespace

Fullness fullness(const DayPlan& plan) {
    if (plan.planned_minutes > plan.room_minutes)
        return Fullness::Over;
    return plan.planned_minutes > plan.room_minutes - plan.buffer_minutes ? Fullness::IntoBuffer : Fullness::Fits;
}

DayPlan day_plan(const Priorities& priorities, const Day& day, const DayRoom& room) {
    DayPlan plan;
    plan.room_minutes = room.minutes;
    plan.buffer_minutes = room.minutes * room.buffer_percent / 100;
    for (const Task& task : priorities.all()) {
        const bool meant = task.day && *task.day <= day && !task.deleted && !task.declined;
        if (!meant || (task.done && day_of(*task.done) != day))
            continue;
        ++plan.tasks;
        plan.planned_minutes += task.minutes;
        plan.without_estimate += task.minutes == 0 ? 1 : 0;
    }
    return plan;
}

bool left_over(const Task& task, const Day& today) {
    return task.day && *task.day < today && !task.done && !task.declined && !task.deleted;
}

TypedTask typed_task(std::string_view typed) {
    std::string_view line = typed;
    skip(line);
    TypedTask task;
    std::string_view rest = line;
    if (rest.starts_with('#'))
        rest.remove_prefix(1);
    if (!rest.empty() && rest[0] >= '1' && rest[0] <= '3') {
        const auto priority = static_cast<Priority>(rest[0] - '0');
        const bool marked = rest.size() > 1 && std::string_view(".):").find(rest[1]) != std::string_view::npos;
        if (take(rest, rest.substr(0, marked ? 2 : 1)) && !rest.empty()) {
            task.priority = priority;
            line = rest;
        }
    }
    task.text = task_text(line);
    return task;
}

std::vector<TypedTask> typed_tasks(std::string_view lines) {
    return tasks_in(lines, [](std::string_view line) -> TypedTask {
        take_any(line, kArrows);
        return task_behind(line);
    });
}

std::vector<TypedTask> actions_in(std::string_view text) {
    return tasks_in(text, [](std::string_view line) -> TypedTask {
        return take_any(line, kArrows) || take(line, kEmptyBox) ? task_behind(line) : TypedTask{};
    });
}

}  // namespace duolog::core
