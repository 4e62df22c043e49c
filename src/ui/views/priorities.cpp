#include "ui/views/priorities.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/day_plan.h"
#include "core/priorities.h"
#include "ui/kit/blocks.h"
#include "ui/kit/choices.h"
#include "ui/kit/movable_rows.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/task_bar.h"
#include "ui/kit/time_cards.h"
#include "ui/kit/widgets.h"
#include "ui/views/entry_row.h"
#include "ui/views/guide_pages.h"
#include "ui/views/notices.h"
#include "ui/views/steps.h"
#include "ui/views/task_rows.h"
#include "ui/views/tasks.h"
#include "ui/views/time_words.h"
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

/// A pasted list: more than one task holds, which is cut later.
constexpr std::size_t kMaxPastedBytes = std::size_t{128} * 1024;
/// Between pasted lines: U+2028, LINE SEPARATOR.
constexpr std::string_view kLineEnd = "\u2028";

std::string with_line_ends(std::string text) {
    for (std::size_t at = text.find(kLineEnd); at != std::string::npos; at = text.find(kLineEnd, at))
        text.replace(at, kLineEnd.size(), "\n");
    return text;
}

void bar_view(const app::State& state, app::Actions& actions) {
    const app::PrioritiesScreen& screen = state.priorities_screen;
    std::string draft = screen.draft;
    const kit::TaskBarReport report = kit::task_bar({.slot = kit::LineSlot::NewTask,
                                                     .id = screen.draft_number,
                                                     .label = Key::NewTask,
                                                     .placeholder = Key::NewTask,
                                                     .enter = kit::EnterKey::Add,
                                                     .language = language_of(draft),
                                                     .max_bytes = kMaxPastedBytes,
                                                     .keeps_lines = true,
                                                     .read_only = !writable(state)},
                                                    static_cast<int>(screen.next), draft);
    if (report.line.changed && draft.find(kLineEnd) != std::string::npos)
        actions.push_back(app::OfferTasks{with_line_ends(std::move(draft))});
    else if (report.line.changed)
        actions.push_back(app::EditDraft{draft});
    if (report.added > 0)
        actions.push_back(app::AddTask{static_cast<Priority>(report.added)});
    else if (report.line.submitted)
        actions.push_back(app::EnterTask{});
}

/// Before which of the open tasks the moved one is to stand; nothing: behind all.
std::optional<core::Id> placed_before(const std::vector<const core::Task*>& tasks, const kit::RowMove& move,
                                      std::size_t open) {
    const std::size_t next = move.to < move.from ? move.to : move.to + 1;
    return next < open ? std::optional(tasks[next]->id) : std::nullopt;
}

void class_view(const app::State& state, const ClassWords& words, app::Actions& actions) {
    const kit::KeyScope scope(words.title);
    kit::class_heading(words.title, static_cast<int>(words.priority));
    const kit::Card card(words.title);
    const std::vector<const core::Task*> tasks = shown_tasks(state, words.priority);
    if (tasks.empty())
        kit::quiet_row(kit::words(Key::ClassEmpty));
    const auto open = static_cast<std::size_t>(
        std::count_if(tasks.begin(), tasks.end(), [](const core::Task* task) { return !task->done; }));
    kit::MovableRows rows(words.title, open);
    for (const core::Task* task : tasks) {
        const kit::IdScope row(task->id);
        if (!task->done)
            rows.begin_row(task->id);
        task_row(state, *task, TaskRow::Movable, actions);
    }
    if (const auto move = rows.moved())
        actions.push_back(app::PlaceTask{tasks[move->from]->id, placed_before(tasks, *move, open)});
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

/// What is meant for today against what the day holds.
void room_view(const app::State& state) {
    const core::DayPlan plan = app::plan_of_today(state);
    if (plan.tasks == 0)
        return;
    const core::Fullness fullness = core::fullness(plan);
    const std::int32_t left = plan.room_minutes - plan.planned_minutes;
    const std::string planned = kit::words(Key::PlannedOfRoom, {{"planned", duration_words(plan.planned_minutes)},
                                                                {"room", duration_words(plan.room_minutes)}});
    const std::string rest =
        kit::words(left >= 0 ? Key::RoomLeft : Key::RoomOver, {{"time", duration_words(std::abs(left))}});
    kit::room_bar({.planned = planned,
                   .left = rest,
                   .minutes = plan.planned_minutes,
                   .room_minutes = plan.room_minutes,
                   .buffer_minutes = plan.buffer_minutes,
                   .tone = static_cast<kit::RoomTone>(fullness)});
    if (fullness != core::Fullness::Fits || plan.without_estimate > 0)
        kit::space(8);
    if (fullness != core::Fullness::Fits)
        kit::paragraph(kit::words(fullness == core::Fullness::Over ? Key::DayOver : Key::DayFull), kit::Voice::Quiet);
    if (plan.without_estimate > 0)
        kit::paragraph(kit::plural(Key::TasksWithoutTime, static_cast<std::int64_t>(plan.without_estimate)),
                       kit::Voice::Caption);
}

/// Asked once and gently, and answered with one tap.
void ones_question(const app::State& state, app::Actions& actions) {
    if (!app::asks_about_ones(state) || !writable(state))
        return;
    const kit::KeyScope scope(Key::ManyOnes);
    kit::section_heading(kit::plural(Key::ManyOnes, static_cast<std::int64_t>(core::open_ones(state.priorities))),
                         "ManyOnes");
    {
        const kit::Card card(Key::ManyOnesHint);
        kit::quiet_row(kit::words(Key::ManyOnesHint));
        const std::vector<const core::Task*> ones = shown_tasks(state, Priority::One);
        for (const core::Task* task : ones) {
            const kit::IdScope row(task->id);
            if (task->done ||
                !kit::link_row({.key = "MattersMost", .title = task->text, .badge = 1, .emphasised = false}))
                continue;
            if (task != ones.front())
                actions.push_back(app::PlaceTask{task->id, ones.front()->id});
            actions.push_back(app::DismissManyOnes{});
        }
    }
    if (kit::button(Key::AllOnesMatter, kit::ButtonLook::Text))
        actions.push_back(app::DismissManyOnes{});
}

void offered_tasks(const app::TaskOffer& offer) {
    constexpr std::size_t kMostShown = 8;
    const kit::Card card(Key::OfferedTasks);
    const std::size_t shown = std::min(offer.tasks.size(), kMostShown);
    for (std::size_t i = 0; i < shown; ++i) {
        const kit::NameScope scope(std::to_string(i).c_str());
        kit::quiet_row(offer.tasks[i].text,
                       offer.tasks[i].priority ? kit::class_words(static_cast<int>(*offer.tasks[i].priority)) : "");
    }
    if (shown < offer.tasks.size())
        kit::quiet_row(kit::plural(Key::AndMore, static_cast<std::int64_t>(offer.tasks.size() - shown)));
}

/// Lines that were pasted or marked on a page: asked about before anything is on the list.
void offer_view(const app::State& state, app::Actions& actions) {
    if (!state.priorities_screen.offer || !writable(state))
        return;
    const app::TaskOffer& offer = *state.priorities_screen.offer;
    const kit::KeyScope scope(Key::OfferPasted);
    const auto count = static_cast<std::int64_t>(offer.tasks.size());
    kit::section_heading(kit::plural(offer.entry ? Key::OfferActions : Key::OfferPasted, count), "TaskOffer");
    // What only pasted lines can become is behind the classes.
    std::vector<kit::Choice> ways{{Key::TakeAsOnes}, {Key::TakeAsTwos}, {Key::TakeAsThrees}, {Key::TakeNone}};
    if (!offer.entry)
        ways.push_back({Key::TakeAsOneLine});
    if (const auto chosen = kit::chips(Key::OfferedTasks, ways)) {
        if (*chosen < kClasses.size())
            actions.push_back(app::TakeOffer{kClasses.at(*chosen).priority});
        else
            actions.push_back(app::DropOffer{*chosen == kClasses.size() ? app::Dropped::Not : app::Dropped::AsOne});
    }
    kit::space(8);
    offered_tasks(offer);
    kit::space(16);
}

/// Where the other tasks are: those that are not done at all, and those that are done.
void others_view(const app::State& state, app::Actions& actions) {
    const std::size_t done = core::done_tasks(state.priorities).size();
    const std::size_t week = core::declined_in_week(state.priorities, core::day_of(state.now));
    kit::space(24);
    const kit::Card card(Key::OtherTasks);
    const auto row = [&](Key title, const std::string& caption, kit::Icon icon, app::ShownTasks shown) {
        const kit::KeyScope scope(title);
        if (kit::link_row({.key = text::key_name(title),
                           .title = kit::words(title),
                           .caption = caption,
                           .icon = icon,
                           .emphasised = false}))
            actions.push_back(app::ShowTasks{shown});
    };
    row(Key::NotDoing, week > 0 ? kit::plural(Key::DeclinedThisWeek, static_cast<std::int64_t>(week)) : std::string(),
        kit::Icon::NotDone, app::ShownTasks::Declined);
    row(Key::DoneTasks, done > 0 ? kit::plural(Key::DoneCount, static_cast<std::int64_t>(done)) : std::string(),
        kit::Icon::Check, app::ShownTasks::Done);
}

void list_view(const app::State& state, app::Actions& actions) {
    const kit::ScrollArea scroll(Key::Priorities, kit::Room::Little);
    const TitleMenu menu = app::anything_on_list(state) ? TitleMenu::Page : TitleMenu::None;
    kit::page_title(kit::words(Key::PrioritiesCaption), Key::Priorities, title_actions(actions, menu));
    notices_view(state, actions);
    if (kit::layout() != kit::Layout::Phone) {
        kit::space(12);
        bar_view(state, actions);
    }
    offer_view(state, actions);
    if (!app::anything_on_list(state))
        return kit::empty_page(kit::Icon::Priorities, Key::PrioritiesEmptyTitle, Key::PrioritiesEmptyText);
    room_view(state);
    ones_question(state, actions);
    classes_view(state, actions);
    others_view(state, actions);
}

}  // namespace

void priorities_view(const app::State& state, app::Actions& actions) {
    if (state.priorities_screen.shown == app::ShownTasks::Declined)
        return declined_view(state, actions);
    if (state.priorities_screen.shown == app::ShownTasks::Done)
        return done_view(state, actions);
    kit::leave_room_for_task_bar();
    list_view(state, actions);
    if (kit::layout() == kit::Layout::Phone)
        bar_view(state, actions);
}

}  // namespace duolog::views
