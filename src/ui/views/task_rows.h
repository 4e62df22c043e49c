/// A task as a row, wherever it stands, and as lines of text.
#pragma once

#include <string>
#include <vector>

#include "app/state.h"
#include "core/priorities.h"

namespace duolog::views {

/// What belongs on the list of this class today. What is still in the field for a new task does not, though it may have
/// been kept.
std::vector<const core::Task*> shown_tasks(const app::State& state, core::Priority priority);

/// "Left over from Friday 20 November · 30 min"; empty when there is nothing to say.
std::string task_caption(const app::State& state, const core::Task& task);

/// A row with a box and a menu; in MovableRows it can be moved. The one that is being edited is a field, with its day
/// and time below.
enum class TaskRow { Fixed, Movable };
void task_row(const app::State& state, const core::Task& task, TaskRow kind, app::Actions& actions);

}  // namespace duolog::views
