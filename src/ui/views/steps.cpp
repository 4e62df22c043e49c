#include "ui/views/steps.h"

namespace duolog::views {

std::string ticked_line(bool done, std::string_view words) {
    return (done ? "[x] " : "[ ] ") + std::string(words) + '\n';
}

std::string task_line(const core::Task& task) { return ticked_line(task.done.has_value(), task.text); }

}  // namespace duolog::views
