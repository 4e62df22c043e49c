#include "ui/views/priorities.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/priorities.h"
#include "ui/kit/blocks.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/task_bar.h"
#include "ui/kit/widgets.h"
#include "ui/views/entry_row.h"
#include "ui/views/notices.h"
#include "ui/views/steps.h"
#include "ui/views/titles.h"

namespace duolog::views {
namespace {

using core::Priority;
using text::Key;

struct ClassWords {
    Priority priority;
    Key title;
};
constexpr std::array<ClassWords, 3> kClasses{{
    {Priority::One, Key::ClassOne},
    {Priority::Two, Key::ClassTwo},
    {Priority::Three, Key::ClassThree},
}};

bool may_write(const app::State& state) { return state.access == platform::Access::Writer; }

void bar_view(const app::State& state, app::Actions& actions) {
    const app::PrioritiesScreen& screen = state.priorities_screen;
    std::string draft = screen.draft;
    const kit::TaskBarReport report = kit::task_bar({.slot = kit::LineSlot::NewTask,
                                                     .id = screen.draft_number,
                                                     .label = Key::NewTask,
                                                     .placeholder = Key::NewTask,
                                                     .enter = kit::EnterKey::Add,
                                                     .language = language_of(draft),
                                                     .max_bytes = core::kMaxTaskTextBytes,
                                                     .read_only = !may_write(state)},
                                                    static_cast<int>(screen.next), draft);
    if (report.line.changed)
        actions.push_back(app::EditDraft{draft});
    if (report.added > 0)
        actions.push_back(app::AddTask{static_cast<Priority>(report.added)});
    else if (report.line.submitted)
        actions.push_back(app::AddTask{screen.next});
}

/// What is still in the field for a new task is not on the list, though it may have been kept.
std::vector<const core::Task*> shown_tasks(const app::State& state, Priority priority) {
    std::vector<const core::Task*> tasks = core::tasks_of(state.priorities, priority);
    std::erase_if(tasks, [&](const core::Task* task) { return task->id == state.priorities_screen.draft_task; });
    return tasks;
}

void edit_view(const app::State& state, const core::Task& task, app::Actions& actions) {
    std::string text = state.priorities_screen.edit_text;
    const kit::LineReport report = kit::line_row({.slot = kit::LineSlot::TaskText,
                                                  .id = state.priorities_screen.edit_number,
                                                  .label = Key::TaskText,
                                                  .placeholder = Key::TaskText,
                                                  .enter = kit::EnterKey::Add,
                                                  .language = language_of(text),
                                                  .max_bytes = core::kMaxTaskTextBytes,
                                                  .read_only = !may_write(state),
                                                  .take_keyboard = state.priorities_screen.wants_keyboard},
                                                 text);
    if (report.changed)
        actions.push_back(app::EditTask{task.id, text});
    if (report.took_keyboard)
        actions.push_back(app::KeyboardTaken{});
    if (report.submitted)
        actions.push_back(app::EndTaskEdit{});
}

void task_view(const app::State& state, const core::Task& task, app::Actions& actions) {
    const kit::IdScope scope(task.id);
    if (state.priorities_screen.editing == task.id)
        return edit_view(state, task, actions);
    const bool done = task.done.has_value();
    const std::string menu = may_write(state) ? kit::words(Key::ChangeTask, {{"task", task.text}}) : std::string();
    const app::Overlay of_this{app::Overlay::Kind::TaskMenu, task.id};
    switch (kit::check_row({.key = "Task",
                            .title = task.text,
                            .menu_name = menu,
                            .menu_open = state.overlay == of_this,
                            .checked = done,
                            .enabled = may_write(state)})) {
        case kit::RowPress::Box:
            actions.push_back(app::TickTask{task.id, !done});
            break;
        case kit::RowPress::Menu:
            actions.push_back(app::ShowMenu{true, task.id});
            break;
        case kit::RowPress::None:
            break;
    }
}

void class_view(const app::State& state, const ClassWords& words, app::Actions& actions) {
    const kit::KeyScope scope(words.title);
    kit::class_heading(words.title, static_cast<int>(words.priority));
    const kit::Card card(words.title);
    const std::vector<const core::Task*> tasks = shown_tasks(state, words.priority);
    if (tasks.empty())
        kit::quiet_row(kit::words(Key::ClassEmpty));
    for (const core::Task* task : tasks)
        task_view(state, *task, actions);
}

void classes_view(const app::State& state, app::Actions& actions) {
    const bool beside = kit::fits_columns(static_cast<int>(kClasses.size()));
    for (std::size_t i = 0; i < kClasses.size(); ++i) {
        const kit::Column column(beside ? static_cast<int>(i) : 0, beside ? static_cast<int>(kClasses.size()) : 1);
        class_view(state, kClasses.at(i), actions);
    }
}

}  // namespace

std::string priorities_text(const app::State& state) {
    std::string text(kit::words(Key::Priorities));
    text += '\n';
    for (const ClassWords& words : kClasses) {
        text += "\n" + std::to_string(static_cast<int>(words.priority)) + ". " + std::string(kit::words(words.title)) +
                '\n';
        for (const core::Task* task : shown_tasks(state, words.priority))
            text += task_line(*task);
    }
    return text;
}

namespace {

void list_view(const app::State& state, app::Actions& actions) {
    const kit::ScrollArea scroll(Key::Priorities, kit::Room::Little);
    const TitleMenu menu = app::anything_on_list(state) ? TitleMenu::Page : TitleMenu::None;
    kit::page_title(kit::words(Key::PrioritiesCaption), Key::Priorities, title_actions(actions, menu));
    notices_view(state, actions);
    if (kit::layout() != kit::Layout::Phone) {
        kit::space(12);
        bar_view(state, actions);
    }
    if (app::anything_on_list(state))
        classes_view(state, actions);
    else
        kit::empty_page(kit::Icon::Priorities, Key::PrioritiesEmptyTitle, Key::PrioritiesEmptyText);
}

}  // namespace

void priorities_view(const app::State& state, app::Actions& actions) {
    kit::leave_room_for_task_bar();
    list_view(state, actions);
    if (kit::layout() == kit::Layout::Phone)
        bar_view(state, actions);
}

}  // namespace duolog::views
