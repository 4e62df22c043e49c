#include "ui/views/today.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/checklists.h"
#include "core/journal.h"
#include "core/on_this_day.h"
#include "core/priorities.h"
#include "text/dates.h"
#include "ui/kit/blocks.h"
#include "ui/kit/list.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/text_fields.h"
#include "ui/kit/widgets.h"
#include "ui/views/entry_row.h"
#include "ui/views/guide_pages.h"
#include "ui/views/guide_words.h"
#include "ui/views/notices.h"
#include "ui/views/steps.h"
#include "ui/views/task_rows.h"
#include "ui/views/titles.h"

namespace duolog::views {
namespace {

using app::GuidePage;
using text::Key;

constexpr std::size_t kMostOnes = 5;
constexpr std::size_t kMostEarlier = 3;

const core::Entry* newest_written(const core::Journal& journal) {
    for (const core::Entry* entry : journal.newest_first())
        if (!core::blank(*entry))
            return entry;
    return nullptr;
}

core::Day today_of(const app::State& state) { return core::day_of(state.now); }

/// Open ones, and those that were done today: first what is meant for today or left over, and nothing that waits for
/// another day.
std::vector<const core::Task*> ones_of_today(const app::State& state) {
    const core::Day today = today_of(state);
    std::vector<const core::Task*> ones = shown_tasks(state, core::Priority::One);
    std::erase_if(ones, [&](const core::Task* task) { return !task->done && task->day && today < *task->day; });
    std::stable_partition(ones.begin(), ones.end(), [](const core::Task* task) { return !task->done && task->day; });
    ones.resize(std::min(ones.size(), kMostOnes));
    return ones;
}

bool no_tasks(const core::Priorities& priorities) {
    return std::all_of(priorities.all().begin(), priorities.all().end(), [](const auto& task) { return task.deleted; });
}

bool newcomer(const app::State& state) {
    return newest_written(state.journal) == nullptr && no_tasks(state.priorities) && state.runs.all().empty() &&
           state.people.all().empty() && state.meetings.all().empty() && state.bookings.all().empty() &&
           state.reflections.all().empty();
}

bool try_row(Key title, Key hint, kit::Icon icon, std::uint32_t opens_slot = 0) {
    const kit::KeyScope scope(title);
    return kit::link_row({.key = text::key_name(title),
                          .title = kit::words(title),
                          .caption = kit::words(hint),
                          .icon = icon,
                          .opens_slot = opens_slot});
}

/// Which of the guide's questions fit the day: those about a meeting of today come first, then the year and the week.
std::string_view occasion_of(const app::State& state) {
    const core::LocalTime now = core::local_time(state.now.at, state.now.offset_minutes);
    for (const core::Meeting* meeting : core::meetings_to_come(state.meetings, now.day))
        if (meeting->day == now.day)
            return meeting->minute && *meeting->minute + meeting->length_minutes <= now.hour * 60 + now.minute
                       ? "after"
                       : "before";
    if (now.day.month == 12 && now.day.day >= 29)
        return "year";
    constexpr int kSunday = 7;
    return core::weekday(now.day) == kSunday ? "week" : "day";
}

/// Another one each day.
std::string_view question_of(const app::State& state) {
    const core::Occasion* occasion =
        state.guide == nullptr ? nullptr : core::find_occasion(*state.guide, occasion_of(state));
    if (occasion == nullptr || occasion->questions.empty())
        return kit::words(Key::NextWrite);
    const std::int64_t day = std::max<std::int64_t>(0, core::days_since_epoch(today_of(state)));
    return occasion->questions[static_cast<std::size_t>(day) % occasion->questions.size()].words;
}

void write_next(const app::State& state, app::Actions& actions) {
    if (state.access != platform::Access::Writer)
        return;
    if (kit::next_card({.caption = kit::words(Key::NextWriteCaption),
                        .title = question_of(state),
                        .icon = kit::Icon::Journal,
                        .action = Key::Write,
                        .opens_slot = kit::writing_slot()}))
        actions.push_back(app::StartEntry{});
}

/// Only where a journal lies in files that a person can copy: in the browser there is no backup yet to have.
void backup_view(const app::State& state, app::Actions& actions) {
    if (state.folder.empty())
        return;
    kit::space(16);
    if (!state.today_screen.backup_help) {
        if (kit::button(Key::HaveBackup, kit::ButtonLook::Text, kit::Icon::Backup))
            actions.push_back(app::ShowBackupHelp{true});
        return;
    }
    kit::notice(kit::NoticeKind::Quiet, 1, kit::words(Key::BackupHelp, {{"place", state.folder}}),
                {{Key::CopyFolder, [&] { actions.push_back(app::CopyWords{state.folder}); }},
                 {Key::Dismiss, [&] { actions.push_back(app::ShowBackupHelp{false}); }}});
}

void welcome_view(const app::State& state, app::Actions& actions) {
    kit::section_heading(Key::TryFirst);
    {
        const kit::Card card(Key::TryFirst);
        if (try_row(Key::TryChecklist, Key::TryChecklistHint, kit::Icon::Meeting))
            actions.push_back(app::OpenGuidePage{{.kind = GuidePage::Kind::StepByStep}});
        if (try_row(Key::TryTask, Key::TryTaskHint, kit::Icon::Priorities))
            actions.push_back(app::GoTo{app::Place::Priorities});
        if (state.access == platform::Access::Writer &&
            try_row(Key::TryWrite, Key::TryWriteHint, kit::Icon::Write, kit::writing_slot()))
            actions.push_back(app::StartEntry{});
    }
    backup_view(state, actions);
}

void continue_view(const app::State& state, const core::Run& run, app::Actions& actions) {
    const core::Checklist* checklist = checklist_of(state, run);
    const std::string caption = checklist != nullptr ? done_of_all(&run, *checklist) : person_name(state, run.person);
    if (kit::next_card({.caption = caption,
                        .title = kit::words(Key::NextContinueChecklist),
                        .icon = kit::Icon::Meeting,
                        .action = Key::Continue,
                        .about = Key::FirstMeeting,
                        .percent = checklist != nullptr ? percent_done(&run, *checklist) : -1})) {
        actions.push_back(app::OpenRun{run.id});
        actions.push_back(app::OpenGuidePage{{.kind = GuidePage::Kind::StepByStep}});
    }
}

/// The one thing to do next: a meeting that was begun, then what is missing today.
void next_view(const app::State& state, app::Actions& actions) {
    const core::Run* run = begun_meeting(state);
    const core::Entry* newest = newest_written(state.journal);
    if (run != nullptr) {
        continue_view(state, *run, actions);
    } else if (shown_tasks(state, core::Priority::One).empty()) {
        if (kit::next_card({.caption = kit::words(Key::NextTaskCaption),
                            .title = kit::words(Key::NextTask),
                            .icon = kit::Icon::Priorities,
                            .action = Key::AddTask}))
            actions.push_back(app::GoTo{app::Place::Priorities});
    } else if (newest == nullptr || core::day_of(*newest) != today_of(state)) {
        write_next(state, actions);
    } else {
        kit::paragraph(kit::words(Key::NextNothing), kit::Voice::Quiet);
    }
}

void ones_view(const app::State& state, app::Actions& actions) {
    const std::vector<const core::Task*> ones = ones_of_today(state);
    if (ones.empty())
        return;
    if (kit::section_heading(Key::WhatMatters, Key::AllTasks, Key::AllTasksHint))
        actions.push_back(app::GoTo{app::Place::Priorities});
    const kit::Card card(Key::WhatMatters);
    for (const core::Task* task : ones) {
        const kit::IdScope scope(task->id);
        const bool done = task->done.has_value();
        const std::string caption = task_caption(state, *task);
        if (kit::check_row({.key = "Task",
                            .title = task->text,
                            .caption = caption,
                            .badge = 1,
                            .checked = done,
                            .enabled = state.access == platform::Access::Writer}) == kit::RowPress::Box)
            actions.push_back(app::TickTask{task->id, !done});
    }
}

void meeting_card(const app::State& state, app::Actions& actions) {
    auto coming = core::meetings_to_come(state.meetings, today_of(state));
    std::erase_if(coming, [&](const core::Meeting* meeting) { return core::is_over(*meeting, app::local_now(state)); });
    if (coming.empty())
        return;
    const kit::KeyScope scope(Key::NextMeeting);
    if (kit::section_heading(Key::NextMeeting, Key::AllTasks, Key::People))
        actions.push_back(app::OpenGuidePage{{.kind = GuidePage::Kind::People}});
    const kit::Card card(Key::NextMeeting);
    meeting_row(state, *coming.front(), actions);
}

void habit_view(const app::State& state, app::Actions& actions) {
    const core::Habit* habit = habit_of_day(state, today_of(state));
    if (habit == nullptr)
        return;
    kit::section_heading(Key::TodaysHabit);
    const kit::Card card(Key::TodaysHabit);
    if (kit::link_row({.key = "TodaysHabit", .title = habit->words, .icon = kit::Icon::Habit}))
        actions.push_back(app::OpenGuidePage{{.kind = GuidePage::Kind::Habits, .at = habit->id}});
}

void newest_view(const app::State& state, app::Actions& actions) {
    const core::Entry* newest = newest_written(state.journal);
    if (newest == nullptr)
        return;
    kit::section_heading(Key::NewestEntry);
    const kit::Card card(Key::NewestEntry);
    serve_wish(kit::dated_row(entry_row(*newest, state)), newest->id, actions);
}

std::string ago_words(int months) {
    constexpr int kHalfYear = 6, kYear = 12;
    if (months >= kYear)
        return kit::plural(Key::YearsAgo, months / kYear);
    return std::string(kit::words(months == kHalfYear ? Key::HalfYearAgo : Key::MonthAgo));
}

void earlier_view(const app::State& state, app::Actions& actions) {
    const std::vector<core::EarlierPage> pages = core::on_this_day(state.journal, today_of(state));
    if (pages.empty())
        return;
    const kit::KeyScope section(Key::OnThisDay);
    kit::section_heading(Key::OnThisDay);
    const kit::Card card(Key::OnThisDay);
    for (std::size_t i = 0; i < std::min(pages.size(), kMostEarlier); ++i) {
        const kit::IdScope scope(pages[i].entry->id);
        if (kit::link_row({.key = "EarlierPage",
                           .title = entry_title(*pages[i].entry),
                           .caption = ago_words(pages[i].months_ago),
                           .icon = kit::Icon::Memory,
                           .emphasised = false}))
            actions.push_back(app::OpenEntry{pages[i].entry->id});
    }
}

std::vector<kit::TitleAction> today_actions(const app::State& state, app::Actions& actions) {
    std::vector<kit::TitleAction> found = title_actions(actions, newcomer(state) ? TitleMenu::None : TitleMenu::Page);
    if (kit::layout() == kit::Layout::Phone) {
        found.insert(found.begin() + 1, {Key::ToSettings, kit::Icon::Settings,
                                         [&actions] { actions.push_back(app::GoTo{app::Place::Settings}); }});
    }
    return found;
}

}  // namespace

std::string today_text(const app::State& state) {
    std::string text = text::long_date(kit::language(), today_of(state), today_of(state)) + '\n';
    const std::vector<const core::Task*> ones = ones_of_today(state);
    if (!ones.empty())
        text += '\n' + std::string(kit::words(Key::WhatMatters)) + '\n';
    for (const core::Task* task : ones)
        text += task_line(*task);
    if (const core::Entry* newest = newest_written(state.journal))
        text += '\n' + std::string(kit::words(Key::NewestEntry)) + '\n' + entry_row(*newest, state).name + '\n';
    return text;
}

void today_view(const app::State& state, app::Actions& actions) {
    const kit::ScrollArea scroll(Key::Today, kit::Room::Little);
    const core::Day today = today_of(state);
    kit::page_title(text::long_date(kit::language(), today, today), Key::Today, today_actions(state, actions));
    notices_view(state, actions);
    if (newcomer(state))
        return welcome_view(state, actions);
    kit::space(8);
    next_view(state, actions);
    meeting_card(state, actions);
    ones_view(state, actions);
    kit::space(16);
    week_card(state, WeekCard::OnToday, actions);
    earlier_view(state, actions);
    newest_view(state, actions);
    habit_view(state, actions);
}

}  // namespace duolog::views
