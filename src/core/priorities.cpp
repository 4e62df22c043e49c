#include "core/priorities.h"

#include <algorithm>

#include "core/spaces.h"
#include "core/utf8.h"

namespace duolog::core {

std::string task_text(std::string_view typed) {
    std::string text = one_line(repaired_utf8(typed));
    text.resize(utf8_prefix(text, kMaxTaskTextBytes).size());
    if (!text.empty() && text.back() == ' ')
        text.pop_back();
    return text;
}

std::vector<const Task*> tasks_of(const Priorities& priorities, Priority priority) {
    std::vector<const Task*> tasks;
    for (const Task& task : priorities.all())
        if (task.priority == priority && !task.deleted)
            tasks.push_back(&task);
    std::stable_partition(tasks.begin(), tasks.end(), [](const Task* task) { return !task->done; });
    return tasks;
}

std::size_t done_count(const Priorities& priorities) {
    const auto done = [](const Task& task) { return task.done && !task.deleted; };
    return static_cast<std::size_t>(std::count_if(priorities.all().begin(), priorities.all().end(), done));
}

}  // namespace duolog::core
