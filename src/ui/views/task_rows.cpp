#include "ui/views/task_rows.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/day_plan.h"
#include "text/dates.h"
#include "ui/kit/choices.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/widgets.h"
#include "ui/views/entry_row.h"
#include "ui/views/guide_pages.h"
#include "ui/views/time_words.h"

namespace duolog::views {
namespace {

using text::Key;

/// What takes no longer is done at once: putting it off would cost more.
constexpr std::int32_t kAtOnceMinutes = 2;
/// The estimates that are offered; the first is for none.
constexpr std::array<std::int32_t, 6> kOfferedMinutes{0, kAtOnceMinutes, 15, 30, 60, 120};

core::Day day_after(const core::Day& day, int days) { return core::day_from_epoch(core::days_since_epoch(day) + days); }

std::string day_said(const core::Day& day, const core::Day& today) {
    if (day == today)
        return std::string(kit::words(Key::PlannedToday));
    if (day == day_after(today, 1))
        return std::string(kit::words(Key::PlannedTomorrow));
    return text::long_date(kit::language(), day, today);
}

/// The weekday alone within the week that comes.
std::string day_offered(const core::Day& day, const core::Day& today) {
    constexpr std::int64_t kWeek = 7;
    const std::int64_t ahead = core::days_since_epoch(day) - core::days_since_epoch(today);
    return text::at_line_start(ahead > 0 && ahead < kWeek ? text::long_weekday(kit::language(), day)
                                                          : day_said(day, today));
}

/// The weekday alone within a week.
std::string day_before_said(const core::Day& day, const core::Day& today) {
    constexpr std::int64_t kWeek = 7;
    return core::days_since_epoch(today) - core::days_since_epoch(day) < kWeek
               ? text::long_weekday(kit::language(), day)
               : text::long_date(kit::language(), day, today);
}

void field_view(const app::State& state, const core::Task& task, app::Actions& actions) {
    std::string text = state.priorities_screen.edit_text;
    const kit::LineReport report = kit::line_row({.slot = kit::LineSlot::TaskText,
                                                  .id = state.priorities_screen.edit_number,
                                                  .label = Key::TaskText,
                                                  .placeholder = Key::TaskText,
                                                  .enter = kit::EnterKey::Add,
                                                  .language = language_of(text),
                                                  .max_bytes = core::kMaxTaskTextBytes,
                                                  .read_only = !writable(state),
                                                  .take_keyboard = state.priorities_screen.wants_keyboard},
                                                 text);
    if (report.changed)
        actions.push_back(app::EditTask{task.id, text});
    if (report.took_keyboard)
        actions.push_back(app::KeyboardTaken{});
    if (report.submitted)
        actions.push_back(app::EndTaskEdit{});
}

void minutes_view(const core::Task& task, app::Actions& actions) {
    std::vector<kit::Choice> choices;
    for (const std::int32_t minutes : kOfferedMinutes)
        choices.push_back({minutes == 0 ? Key::NoEstimate : Key::TaskMinutes, minutes == task.minutes,
                           minutes == 0 ? std::string() : duration_words(minutes)});
    if (const auto chosen = kit::chips_row(Key::TaskMinutes, choices))
        actions.push_back(app::EstimateTask{task.id, kOfferedMinutes.at(*chosen)});
}

void day_view(const app::State& state, const core::Task& task, app::Actions& actions) {
    constexpr int kWeek = 7;
    const core::Day today = core::day_of(state.now);
    std::vector<std::optional<core::Day>> days{std::nullopt};
    for (int ahead = 0; ahead < kWeek; ++ahead)
        days.emplace_back(day_after(today, ahead));
    if (std::find(days.begin(), days.end(), task.day) == days.end())
        days.push_back(task.day);
    std::vector<kit::Choice> choices{
        {Key::NoDay, !task.day}, {Key::PlannedToday, task.day == days[1]}, {Key::PlannedTomorrow, task.day == days[2]}};
    for (std::size_t i = choices.size(); i < days.size(); ++i)
        choices.push_back({Key::TaskDay, task.day == days[i], day_offered(*days[i], today)});
    if (const auto chosen = kit::chips_row(Key::TaskDay, choices))
        actions.push_back(app::PlanTask{task.id, days.at(*chosen)});
}

void edit_view(const app::State& state, const core::Task& task, app::Actions& actions) {
    field_view(state, task, actions);
    if (!writable(state))
        return;
    day_view(state, task, actions);
    minutes_view(task, actions);
}

}  // namespace

std::vector<const core::Task*> shown_tasks(const app::State& state, core::Priority priority) {
    std::vector<const core::Task*> tasks = core::tasks_on(state.priorities, priority, core::day_of(state.now));
    std::erase_if(tasks, [&](const core::Task* task) { return task->id == state.priorities_screen.draft_task; });
    return tasks;
}

std::string task_caption(const app::State& state, const core::Task& task) {
    const core::Day today = core::day_of(state.now);
    std::string caption;
    const auto say = [&caption](std::string_view words) {
        caption += caption.empty() ? "" : " · ";
        caption += words;
    };
    if (task.done || task.declined)
        return caption;
    if (core::left_over(task, today))
        say(kit::words(Key::LeftOver, {{"day", day_before_said(*task.day, today)}}));
    else if (task.day)
        say(day_said(*task.day, today));
    if (task.minutes > 0 && task.minutes <= kAtOnceMinutes)
        say(kit::words(Key::DoItNow));
    else if (task.minutes > 0)
        say(duration_words(task.minutes));
    return caption;
}

void task_row(const app::State& state, const core::Task& task, TaskRow kind, app::Actions& actions) {
    if (state.priorities_screen.editing == task.id)
        return edit_view(state, task, actions);
    const bool done = task.done.has_value();
    const std::string caption = task_caption(state, task);
    const std::string menu = writable(state) ? kit::words(Key::ChangeTask, {{"task", task.text}}) : std::string();
    const app::Overlay of_this{app::Overlay::Kind::TaskMenu, task.id};
    switch (kit::check_row({.key = "Task",
                            .title = task.text,
                            .caption = caption,
                            .menu_name = menu,
                            .menu_open = state.overlay == of_this,
                            .checked = done,
                            .enabled = writable(state),
                            .movable = kind == TaskRow::Movable && !done && writable(state)})) {
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

}  // namespace duolog::views
