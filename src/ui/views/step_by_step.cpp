// The first meeting, step by step: two people, one phone between them. Before the clock runs, who is there and how much
// time there is; then a step a screen; at the end the summary.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/checklists.h"
#include "ui/kit/big_words.h"
#include "ui/kit/blocks.h"
#include "ui/kit/choices.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/step_bar.h"
#include "ui/kit/text_fields.h"
#include "ui/kit/timer_chip.h"
#include "ui/kit/widgets.h"
#include "ui/views/guide_pages.h"
#include "ui/views/guide_words.h"
#include "ui/views/notices.h"

namespace duolog::views {
namespace {

using app::GuidePage;
using text::Key;

constexpr std::string_view kNextDate = "next_date";
constexpr std::array kMinutes{60, 90, 120};

/// "12 of 60 min"; empty before the clock runs.
std::string clock_words(const app::State& state) {
    const core::Run* run = app::clocked_run(state);
    if (run == nullptr)
        return {};
    return kit::words(Key::ClockOfAll, {{"minutes", std::to_string(*app::minutes_on_clock(state))},
                                        {"all", std::to_string(run->planned_minutes)}});
}

void bar_view(const app::State& state, std::string_view title, PageMenu menu, app::Actions& actions) {
    const core::Run* run = app::clocked_run(state);
    const std::string clock = clock_words(state);
    kit::PageBar bar{.title = title, .status = {}, .has_status = false, .has_menu = menu == PageMenu::Shown};
    bar.has_back = leads_back(state);
    if (run != nullptr)
        bar.timer = {.words = clock, .over = *app::minutes_on_clock(state) > run->planned_minutes};
    switch (kit::page_bar(bar)) {
        case kit::PageBarPress::Back:
            actions.push_back(back());
            break;
        case kit::PageBarPress::Menu:
            actions.push_back(app::ShowMenu{});
            break;
        case kit::PageBarPress::None:
            break;
    }
}

/// The step in the second language; null where there is none.
const core::Step* second_step(const app::State& state, const std::string& language, const core::Step& step) {
    if (language.empty() || state.second_guide == nullptr || state.second_guide->language != language)
        return nullptr;
    const core::Checklist* checklist = core::find_checklist(*state.second_guide, core::kFirstMeeting);
    return checklist == nullptr ? nullptr : core::find_step(*checklist, step.id);
}

void time_view(int planned, app::Actions& actions) {
    kit::section_heading(Key::HowMuchTime);
    std::vector<kit::Choice> choices;
    for (const int minutes : kMinutes)
        choices.push_back({Key::Minutes, minutes == planned, kit::plural(Key::Minutes, minutes)});
    if (const auto chosen = kit::chips(Key::HowMuchTime, choices))
        actions.push_back(app::ChooseTime{kMinutes.at(*chosen)});
}

void begin_view(const app::State& state, const core::Checklist& checklist, app::Actions& actions) {
    const kit::StepBar steps{.right = writable(state) ? Key::Begin : Key::Count};
    kit::leave_room_for_step_bar(steps);
    {
        const kit::ScrollArea scroll(Key::SitDown, kit::Room::Little);
        bar_view(state, checklist.title, PageMenu::None, actions);
        if (kit::layout() != kit::Layout::Split)
            notices_view(state, actions);
        kit::big_words(kit::words(Key::SitDown), kit::words(Key::SitDownText));
        kit::section_heading(Key::WhoIsThere);
        company_view(state, actions);
        new_person_view(state, actions);
        const core::Person* person =
            state.guide_screen.company ? state.people.find(*state.guide_screen.company) : nullptr;
        if (person != nullptr && writable(state))
            language_view(state, *person, actions);
        time_view(state.guide_screen.planned_minutes, actions);
    }
    if (kit::step_bar(steps) == kit::StepBarPress::Right) {
        actions.push_back(app::StartClock{state.guide_screen.planned_minutes});
    }
}

/// The latest that was planned with them since this one began; null when there is none.
const core::Meeting* next_meeting(const app::State& state, const core::Run& run) {
    const auto& all = state.meetings.all();
    const auto found = std::find_if(all.rbegin(), all.rend(), [&](const core::Meeting& meeting) {
        return !meeting.deleted && meeting.person == run.person && meeting.created.at >= run.created.at;
    });
    return found == all.rend() ? nullptr : &*found;
}

void next_date_view(const app::State& state, const core::Run* run, app::Actions& actions) {
    if (run == nullptr || !writable(state))
        return;
    kit::space(16);
    if (const core::Meeting* meeting = next_meeting(state, *run)) {
        kit::status(meeting_when(state, *meeting));
        kit::space(8);
        meeting_fields(state, *meeting, actions);
    } else if (kit::button(Key::BookNext, kit::ButtonLook::Plain, kit::Icon::Calendar)) {
        actions.push_back(app::PlanMeeting{run->person, false});
    }
}

/// In both languages when there are two.
void step_words(const app::State& state, const core::Step& step, app::Actions& actions) {
    const std::string language = app::second_language(state);
    if (!language.empty() && language == state.second_guide_missing)
        kit::notice(kit::NoticeKind::Warning, 1, kit::words(Key::SecondGuideMissing),
                    {{Key::TryAgain, [&actions] { actions.push_back(app::FetchGuide{}); }}});
    const core::Step* second = second_step(state, language, step);
    if (second == nullptr)
        return kit::big_words(step.title, step.how);
    kit::big_words(step.title, step.how, second->title, second->how, language);
}

void one_step_view(const app::State& state, const core::Checklist& checklist, std::size_t number,
                   app::Actions& actions) {
    const std::vector<const core::Step*> all = core::steps_of(checklist);
    const core::Step& step = *all.at(number);
    const core::Run* run = app::open_run(state, checklist.id);
    const kit::StepBar steps{.left = number > 0 ? Key::Previous : Key::Count,
                             .middle = Key::Skip,
                             .right = writable(state) ? Key::StepDone : Key::Count};
    kit::leave_room_for_step_bar(steps);
    {
        const kit::NameScope scope(step.id.c_str());
        const kit::ScrollArea scroll(Key::FirstMeeting, kit::Room::Little);
        const std::string title =
            kit::words(Key::StepOfAll, {{"n", std::to_string(number + 1)}, {"all", std::to_string(all.size())}});
        bar_view(state, title, PageMenu::Shown, actions);
        kit::progress(static_cast<int>(100 * number / all.size()), checklist.title);
        kit::space(24);
        if (kit::layout() != kit::Layout::Split)
            notices_view(state, actions);
        step_words(state, step, actions);
        if (step.id == kNextDate)
            next_date_view(state, run, actions);
        kit::space(24);
        note_view(state, checklist.id, step.id, run, NoteIn::Page, actions);
    }
    switch (kit::step_bar(steps)) {
        case kit::StepBarPress::Left:
            return actions.push_back(app::GoToStep{number - 1});
        case kit::StepBarPress::Right:
            if (run == nullptr || !core::ticked(*run, step.id))
                actions.push_back(app::TickStep{checklist.id, step.id, true});
            return actions.push_back(app::GoToStep{number + 1});
        case kit::StepBarPress::Middle:
            return actions.push_back(app::GoToStep{number + 1});
        case kit::StepBarPress::None:
            break;
    }
}

/// Those that were ticked or noted, or the others.
void summary_card(const core::Checklist& checklist, const core::Run& run, bool talked, app::Actions& actions) {
    const std::vector<const core::Step*> all = core::steps_of(checklist);
    const auto belongs = [&](const core::Step* step) {
        return (core::ticked(run, step->id) || !core::note_of(run, step->id).empty()) == talked;
    };
    if (std::none_of(all.begin(), all.end(), belongs))
        return;
    const Key heading = talked ? Key::SummaryTitle : Key::NotYet;
    kit::section_heading(heading);
    const kit::Card card(heading);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!belongs(all[i]))
            continue;
        const kit::NameScope scope(all[i]->id.c_str());
        if (kit::link_row({.key = "SummaryStep",
                           .title = all[i]->title,
                           .caption = core::note_of(run, all[i]->id),
                           .icon = core::ticked(run, all[i]->id) ? kit::Icon::Check : kit::Icon::None,
                           .emphasised = false}))
            actions.push_back(app::GoToStep{i});
    }
}

void summary_view(const app::State& state, const core::Checklist& checklist, const core::Run* run,
                  app::Actions& actions) {
    const kit::StepBar steps{.left = Key::Previous, .right = writable(state) ? Key::FinishRun : Key::Count};
    kit::leave_room_for_step_bar(steps);
    {
        const kit::ScrollArea scroll(Key::SummaryTitle, kit::Room::Little);
        bar_view(state, checklist.title, PageMenu::Shown, actions);
        if (kit::layout() != kit::Layout::Split)
            notices_view(state, actions);
        kit::paragraph(kit::words(Key::SummaryText), kit::Voice::Quiet);
        if (run != nullptr) {
            if (const core::Meeting* meeting = next_meeting(state, *run)) {
                kit::section_heading(Key::NextMeeting);
                const kit::Card card(Key::NextMeeting);
                meeting_row(state, *meeting, actions);
            }
            summary_card(checklist, *run, true, actions);
            summary_card(checklist, *run, false, actions);
        }
    }
    switch (kit::step_bar(steps)) {
        case kit::StepBarPress::Left:
            return actions.push_back(app::GoToStep{core::step_count(checklist) - 1});
        case kit::StepBarPress::Right:
            if (run != nullptr)
                actions.push_back(app::FinishRun{run->id, checklist_text(state, checklist, run)});
            return;
        case kit::StepBarPress::Middle:
        case kit::StepBarPress::None:
            break;
    }
}

}  // namespace

void step_by_step_view(const app::State& state, app::Actions& actions) {
    const core::Checklist* checklist = core::find_checklist(*state.guide, core::kFirstMeeting);
    if (checklist == nullptr)
        return unknown_page(state, actions);
    const core::Run* run = app::open_run(state, checklist->id);
    if (run == nullptr || !run->started)
        return begin_view(state, *checklist, actions);
    if (state.guide_screen.step >= core::step_count(*checklist))
        return summary_view(state, *checklist, run, actions);
    one_step_view(state, *checklist, state.guide_screen.step, actions);
}

}  // namespace duolog::views
