// A time through a checklist that was finished: as it was kept, to be read, shared and printed.
#include <string>

#include "core/checklists.h"
#include "ui/kit/blocks.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/widgets.h"
#include "ui/views/guide_pages.h"
#include "ui/views/guide_words.h"
#include "ui/views/notices.h"

namespace duolog::views {
namespace {

using app::GuidePage;
using text::Key;

void kept_step(const core::Run& run, const core::Step& step) {
    const kit::NameScope scope(step.id.c_str());
    kit::check_row({.key = "KeptStep",
                    .title = step.title,
                    .caption = core::note_of(run, step.id),
                    .checked = core::ticked(run, step.id),
                    .struck = false,
                    .kept = true});
}

bool onward_row(Key key, kit::Icon icon) {
    const kit::KeyScope scope(key);
    return kit::link_row({.key = text::key_name(key), .title = kit::words(key), .icon = icon});
}

/// What can come after it.
void onward_view(const app::State& state, const core::Run& run, app::Actions& actions) {
    const core::Entry* entry = run.entry ? state.journal.find(*run.entry) : nullptr;
    kit::space(16);
    const kit::Card card(Key::ReadOn);
    if (entry != nullptr && !entry->deleted && onward_row(Key::OpenItsPage, kit::Icon::Journal))
        actions.push_back(app::OpenEntry{entry->id});
    if (onward_row(Key::PrepareNext, kit::Icon::Checklist))
        actions.push_back(app::PrepareNext{run.id, agreed_text(run, checklist_of(state, run))});
    if (writable(state) && onward_row(Key::PlanMeeting, kit::Icon::Calendar))
        actions.push_back(app::PlanMeeting{run.person});
}

}  // namespace

void run_view(const app::State& state, const GuidePage& page, app::Actions& actions) {
    const core::Run* run = state.runs.find(page.record);
    if (run == nullptr)
        return unknown_page(state, actions);
    const core::Checklist* checklist = checklist_of(state, *run);
    const kit::IdScope scope(run->id);
    const kit::ScrollArea scroll(Key::OtherRuns, kit::Room::Little);
    const std::string kept =
        run->finished ? kit::words(Key::KeptOn, {{"day", day_words(state, *run->finished)}}) : std::string();
    guide_bar(state, run_title(state, *run, checklist), PageMenu::Shown, actions);
    if (kit::layout() != kit::Layout::Split)
        notices_view(state, actions);
    kit::paragraph(kept, kit::Voice::Quiet);
    onward_view(state, *run, actions);
    if (checklist != nullptr) {
        for (const core::Section& section : checklist->sections) {
            kit::section_heading(section.title, "Section");
            const kit::Card card(section.title, "Section");
            for (const core::Step& step : section.steps)
                kept_step(*run, step);
        }
        earlier_steps_view(run, *checklist);
    }
}

}  // namespace duolog::views
