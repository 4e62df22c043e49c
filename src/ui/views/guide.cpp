#include "ui/views/guide.h"

#include <string>

#include "core/checklists.h"
#include "ui/kit/blocks.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/widgets.h"
#include "ui/views/guide_pages.h"
#include "ui/views/guide_words.h"
#include "ui/views/notices.h"
#include "ui/views/titles.h"

namespace duolog::views {
namespace {

using app::GuidePage;
using text::Key;

const core::Run* run_of(const app::State& state, std::string_view checklist) { return app::open_run(state, checklist); }

/// A row of the contents, marked while its page is open beside it.
void page_row(const app::State& state, const GuidePage& page, kit::LinkRow row, app::Actions& actions) {
    const GuidePage* open = state.guide_screen.pages.empty() ? nullptr : &state.guide_screen.pages.front();
    row.selected =
        open != nullptr && open->kind == page.kind && open->id == page.id && kit::layout() == kit::Layout::Split;
    if (kit::link_row(row))
        actions.push_back(app::OpenGuidePage{page});
}

void first_meeting_view(const app::State& state, app::Actions& actions) {
    const core::Checklist* checklist = core::find_checklist(*state.guide, core::kFirstMeeting);
    if (checklist == nullptr)
        return;
    const core::Run* run = begun_meeting(state);
    const int percent = percent_done(run, *checklist);
    std::string caption = percent > 0 ? done_of_all(run, *checklist) : checklist->summary;
    if (const std::string name = run != nullptr ? person_name(state, run->person) : ""; !name.empty())
        caption = name + " · " + caption;
    if (kit::next_card({.caption = caption,
                        .title = checklist->title,
                        .icon = kit::Icon::Meeting,
                        .action = run != nullptr ? Key::Continue : Key::Begin,
                        .percent = percent > 0 ? percent : -1})) {
        if (run != nullptr)
            actions.push_back(app::OpenRun{run->id});
        actions.push_back(app::OpenGuidePage{{.kind = GuidePage::Kind::StepByStep}});
    }
    if (run == nullptr)
        return;
    kit::space(4);
    if (kit::button(Key::BeginAnother, kit::ButtonLook::Text, kit::Icon::Add)) {
        actions.push_back(app::ChooseCompany{});
        actions.push_back(app::OpenGuidePage{{.kind = GuidePage::Kind::StepByStep}});
    }
}

void tools_view(const app::State& state, app::Actions& actions) {
    struct Tool {
        GuidePage::Kind kind;
        Key title, hint;
        kit::Icon icon;
    };
    static constexpr Tool kTools[] = {
        {GuidePage::Kind::Troubles, Key::Troubles, Key::TroublesHint, kit::Icon::Help},
        {GuidePage::Kind::Reflection, Key::Reflection, Key::ReflectionHint, kit::Icon::Reflection},
        {GuidePage::Kind::People, Key::People, Key::PeopleHint, kit::Icon::People},
        {GuidePage::Kind::Habits, Key::Habits, Key::HabitsHint, kit::Icon::Habit},
    };
    kit::space(16);
    const kit::KeyScope scope_of_tools(Key::People);  // Its title has the card's words.
    const kit::Card card(Key::Guide);
    for (const Tool& tool : kTools) {
        const kit::KeyScope scope(tool.title);
        page_row(state, {.kind = tool.kind},
                 {.key = text::key_name(tool.title),
                  .title = kit::words(tool.title),
                  .caption = kit::words(tool.hint),
                  .icon = tool.icon},
                 actions);
    }
}

void checklists_view(const app::State& state, app::Actions& actions) {
    kit::section_heading(Key::Checklists);
    const kit::Card card(Key::Checklists);
    for (const core::Checklist& checklist : state.guide->checklists) {
        const kit::NameScope scope(checklist.id.c_str());
        const core::Run* run = run_of(state, checklist.id);
        const bool begun = run != nullptr && core::ticked_count(*run, checklist) > 0;
        const std::string key = "Checklist-" + checklist.id;
        const std::string caption = begun ? done_of_all(run, checklist) : checklist.summary;
        page_row(state, {.kind = GuidePage::Kind::Checklist, .id = checklist.id},
                 {.key = key, .title = checklist.title, .caption = caption, .emphasised = false}, actions);
    }
}

void chapters_view(const app::State& state, app::Actions& actions) {
    kit::section_heading(Key::Chapters);
    const kit::Card card(Key::Chapters);
    for (const core::Chapter& chapter : state.guide->chapters) {
        const kit::NameScope scope(chapter.id.c_str());
        const std::string key = "Chapter-" + chapter.id;
        page_row(state, {.kind = GuidePage::Kind::Chapter, .id = chapter.id},
                 {.key = key, .title = chapter.title, .caption = chapter.summary, .emphasised = false}, actions);
    }
}

}  // namespace

void guide_view(const app::State& state, app::Actions& actions) {
    const kit::ScrollArea scroll(Key::Guide, kit::Room::Little);
    kit::page_title(kit::words(Key::GuideCaption), Key::Guide, title_actions(actions));
    notices_view(state, actions);
    kit::space(8);
    if (state.guide == nullptr || state.guide_missing)
        without_guide_view(state, actions);
    if (state.guide == nullptr)
        return;
    first_meeting_view(state, actions);
    tools_view(state, actions);
    checklists_view(state, actions);
    chapters_view(state, actions);
}

}  // namespace duolog::views
