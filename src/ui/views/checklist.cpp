#include "ui/views/checklist.h"

#include <string>

#include "core/checklists.h"
#include "ui/kit/blocks.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/widgets.h"
#include "ui/views/notices.h"
#include "ui/views/steps.h"

namespace duolog::views {
namespace {

using text::Key;

void bar_view(const std::string& status, app::Actions& actions) {
    switch (kit::page_bar(
        {.title = kit::words(Key::FirstMeeting), .status = status, .has_back = kit::layout() != kit::Layout::Split})) {
        case kit::PageBarPress::Back:
            actions.push_back(app::Back{app::Panes::One});
            break;
        case kit::PageBarPress::Menu:
            actions.push_back(app::ShowMenu{});
            break;
        case kit::PageBarPress::None:
            break;
    }
}

void step_view(std::string_view step, bool done, bool enabled, app::Actions& actions) {
    const StepWords& words = step_words(step);
    const kit::KeyScope scope(words.title);
    if (kit::check_row({.key = text::key_name(words.title),
                        .title = kit::words(words.title),
                        .caption = kit::words(words.how),
                        .checked = done,
                        .enabled = enabled}) == kit::RowPress::Box)
        actions.push_back(app::TickStep{step, !done});
}

}  // namespace

void checklist_view(const app::State& state, app::Actions& actions) {
    const kit::ScrollArea scroll(Key::FirstMeeting, kit::Room::Little);
    const core::Run* run = core::current_run(state.runs, core::first_meeting());
    const core::Run none;
    const std::string status = done_of_all(run != nullptr ? *run : none);
    bar_view(status, actions);
    if (kit::layout() != kit::Layout::Split)
        notices_view(state, actions);
    const std::size_t done = run == nullptr ? 0 : core::ticked_count(*run, core::first_meeting());
    kit::progress(static_cast<int>(100 * done / core::step_count(core::first_meeting())),
                  kit::words(Key::FirstMeeting));
    kit::space(16);
    kit::paragraph(kit::words(Key::FirstMeetingLead));
    const bool enabled = state.access == platform::Access::Writer;
    for (const core::Section& section : core::first_meeting().sections) {
        kit::section_heading(section_title(section.name));
        const kit::Card card(section_title(section.name));
        for (const std::string_view step : section.steps)
            step_view(step, run != nullptr && core::ticked(*run, step), enabled, actions);
    }
    kit::space(24);
    kit::paragraph(kit::words(Key::FirstMeetingSources), kit::Voice::Caption);
}

}  // namespace duolog::views
