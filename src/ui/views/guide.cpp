#include "ui/views/guide.h"

#include <string>

#include "core/checklists.h"
#include "ui/kit/blocks.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/widgets.h"
#include "ui/views/notices.h"
#include "ui/views/steps.h"
#include "ui/views/titles.h"

namespace duolog::views {
namespace {

using text::Key;

void begin_view(const core::Run* run, app::Actions& actions) {
    const auto steps = static_cast<int>(core::step_count(core::first_meeting()));
    const int done = run == nullptr ? 0 : static_cast<int>(core::ticked_count(*run, core::first_meeting()));
    const std::string caption = done > 0 ? done_of_all(*run) : std::string(kit::words(Key::FirstMeetingCaption));
    if (kit::next_card({.caption = caption,
                        .title = kit::words(Key::FirstMeeting),
                        .icon = kit::Icon::Meeting,
                        .action = done > 0 ? Key::Continue : Key::Begin,
                        .percent = done > 0 ? 100 * done / steps : -1}))
        actions.push_back(app::OpenChecklist{});
}

void parts_view(const core::Run* run, app::Actions& actions) {
    kit::section_heading(Key::FirstMeetingParts);
    const kit::Card card(Key::FirstMeetingParts);
    for (const core::Section& section : core::first_meeting().sections) {
        const Key title = section_title(section.name);
        const kit::KeyScope scope(title);
        const std::string caption = kit::words(Key::DoneOfAll, {{"done", std::to_string(done_in(section, run))},
                                                                {"all", std::to_string(section.steps.size())}});
        if (kit::link_row(
                {.key = text::key_name(title), .title = kit::words(title), .caption = caption, .emphasised = false}))
            actions.push_back(app::OpenChecklist{});
    }
}

}  // namespace

void guide_view(const app::State& state, app::Actions& actions) {
    const kit::ScrollArea scroll(Key::Guide, kit::Room::Little);
    kit::page_title(kit::words(Key::GuideCaption), Key::Guide, title_actions(actions));
    notices_view(state, actions);
    kit::space(8);
    const core::Run* run = core::current_run(state.runs, core::first_meeting());
    begin_view(run, actions);
    parts_view(run, actions);
}

}  // namespace duolog::views
