#include "ui/views/tasks.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "core/priorities.h"
#include "text/dates.h"
#include "ui/kit/blocks.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/widgets.h"
#include "ui/views/guide_pages.h"
#include "ui/views/notices.h"
#include "ui/views/task_rows.h"
#include "ui/views/titles.h"

namespace duolog::views {
namespace {

using text::Key;

/// A list of years is not read to its end: search finds what is older.
constexpr std::size_t kMostShown = 200;

void row_view(const app::State& state, const core::Task& task, app::Actions& actions) {
    const kit::IdScope scope(task.id);
    task_row(state, task, TaskRow::Fixed, actions);
}

/// What can be done with it, taking it back first of all, is its menu.
void declined_row(const app::State& state, const core::Task& task, app::Actions& actions) {
    const kit::IdScope scope(task.id);
    const std::string since = text::long_date(kit::language(), core::day_of(*task.declined), core::day_of(state.now));
    if (!writable(state))
        return kit::quiet_row(task.text, since);
    if (kit::link_row({.key = "DeclinedTask",
                       .title = task.text,
                       .caption = since,
                       .selected = state.overlay == app::Overlay{app::Overlay::Kind::TaskMenu, task.id},
                       .emphasised = false}))
        actions.push_back(app::ShowMenu{true, task.id});
}

/// The done ones from `first` on that were done on the same day.
std::size_t day_view(const app::State& state, const std::vector<const core::Task*>& tasks, std::size_t first,
                     app::Actions& actions) {
    const core::Day day = core::day_of(*tasks[first]->done);
    const std::string heading = text::at_line_start(text::long_date(kit::language(), day, core::day_of(state.now)));
    const kit::NameScope scope(heading.c_str());
    kit::section_heading(heading, "DoneOn");
    const kit::Card card(heading, "DoneTasks");
    std::size_t next = first;
    for (; next < std::min(tasks.size(), kMostShown) && core::day_of(*tasks[next]->done) == day; ++next)
        row_view(state, *tasks[next], actions);
    return next;
}

}  // namespace

bool is_listed(const app::State& state, const core::Task& task) {
    const auto all = task.declined ? core::declined_tasks(state.priorities) : core::done_tasks(state.priorities);
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), kMostShown));
    return std::find(all.begin(), end, &task) != end;
}

void declined_view(const app::State& state, app::Actions& actions) {
    const kit::ScrollArea scroll(Key::NotDoing, kit::Room::Little);
    back_bar(Key::NotDoing, actions);
    notices_view(state, actions);
    const std::vector<const core::Task*> tasks = core::declined_tasks(state.priorities);
    if (tasks.empty())
        return kit::empty_page(kit::Icon::NotDone, Key::NotDoing, Key::NotDoingText);
    const std::size_t week = core::declined_in_week(state.priorities, core::day_of(state.now));
    kit::paragraph(week > 0 ? kit::plural(Key::DeclinedKindly, static_cast<std::int64_t>(week))
                            : std::string(kit::words(Key::NotDoingText)),
                   kit::Voice::Quiet);
    kit::space(16);
    const kit::Card card(Key::NotDoing);
    for (std::size_t i = 0; i < std::min(tasks.size(), kMostShown); ++i)
        declined_row(state, *tasks[i], actions);
}

void done_view(const app::State& state, app::Actions& actions) {
    const kit::ScrollArea scroll(Key::DoneTasks, kit::Room::Little);
    back_bar(Key::DoneTasks, actions);
    notices_view(state, actions);
    const std::vector<const core::Task*> tasks = core::done_tasks(state.priorities);
    if (tasks.empty())
        return kit::empty_page(kit::Icon::Check, Key::DoneTasks, Key::DoneEmpty);
    for (std::size_t next = 0; next < std::min(tasks.size(), kMostShown);)
        next = day_view(state, tasks, next, actions);
    if (tasks.size() > kMostShown)
        kit::paragraph(kit::plural(Key::AndMore, static_cast<std::int64_t>(tasks.size() - kMostShown)),
                       kit::Voice::Quiet);
}

}  // namespace duolog::views
