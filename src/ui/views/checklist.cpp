// A checklist: its steps with ticks and notes, for one person at a time.
#include <string>
#include <utility>
#include <vector>

#include "core/checklists.h"
#include "ui/kit/blocks.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/text_fields.h"
#include "ui/kit/widgets.h"
#include "ui/views/entry_row.h"
#include "ui/views/guide_pages.h"
#include "ui/views/guide_words.h"
#include "ui/views/notices.h"

namespace duolog::views {
namespace {

using app::GuidePage;
using text::Key;

void step_view(const app::State& state, const GuidePage& page, const core::Step& step, const core::Run* run,
               app::Actions& actions) {
    const kit::NameScope scope(step.id.c_str());
    if (step.id == page.at && kit::reveal_here())
        actions.push_back(app::Arrived{});
    const bool done = run != nullptr && core::ticked(*run, step.id);
    const std::string_view note = run == nullptr ? std::string_view() : core::note_of(*run, step.id);
    const bool open = state.guide_screen.note == step.id;
    const std::string menu = kit::words(Key::AddNote, {{"step", step.title}});
    const std::string key = "Step-" + step.id;
    switch (kit::check_row({.key = key,
                            .title = step.title,
                            .caption = note.empty() || open ? std::string_view(step.how) : note,
                            .menu_name = menu,
                            .menu_icon = kit::Icon::Write,
                            .menu_slot = open || !writable(state) ? 0 : kit::note_slot(),
                            .checked = done,
                            .enabled = writable(state)})) {
        case kit::RowPress::Box:
            actions.push_back(app::TickStep{page.id, step.id, !done});
            break;
        case kit::RowPress::Menu:
            actions.push_back(app::OpenNote{step.id, !open});
            break;
        case kit::RowPress::None:
            break;
    }
    if (open)
        note_view(state, page.id, step.id, run, NoteIn::Row, actions);
}

void finish_view(const app::State& state, const core::Checklist& checklist, const core::Run* run,
                 app::Actions& actions) {
    if (run == nullptr || !writable(state) || core::untouched(*run))
        return;
    kit::space(24);
    const bool all = core::ticked_count(*run, checklist) == core::step_count(checklist);
    if (kit::button(Key::FinishRun, all ? kit::ButtonLook::Main : kit::ButtonLook::Plain, kit::Icon::Journal))
        actions.push_back(app::FinishRun{run->id, checklist_text(state, checklist, run)});
}

/// With other people, and those that were finished.
void other_runs_view(const app::State& state, const core::Checklist& checklist, const core::Run* current,
                     app::Actions& actions) {
    constexpr std::size_t kMostShown = 20;
    std::vector<const core::Run*> others;
    for (auto run = state.runs.all().rbegin(); run != state.runs.all().rend(); ++run)
        if (!run->deleted && &*run != current && core::is_of(*run, checklist.id) && others.size() < kMostShown)
            others.push_back(&*run);
    if (others.empty())
        return;
    kit::section_heading(Key::OtherRuns);
    const kit::Card card(Key::OtherRuns);
    for (const core::Run* run : others)
        run_row(state, *run, actions);
}

}  // namespace

void earlier_steps_view(const core::Run* run, const core::Checklist& checklist) {
    const auto unknown = run == nullptr ? std::vector<std::string_view>() : core::unknown_steps(*run, checklist);
    if (unknown.empty())
        return;
    kit::section_heading(Key::EarlierSteps);
    const kit::Card card(Key::EarlierSteps);
    for (const std::string_view step : unknown) {
        const kit::NameScope scope(std::string(step).c_str());
        kit::quiet_row(step, core::note_of(*run, step));
    }
}

void note_view(const app::State& state, const std::string& checklist, const std::string& step, const core::Run* run,
               NoteIn where, app::Actions& actions) {
    std::string text(run == nullptr ? std::string_view() : core::note_of(*run, step));
    const std::optional<core::Id>& company = state.guide_screen.company;
    std::uint32_t id = (company ? kit::text_id(*company) : 0) + state.guide_screen.note_number;
    for (const char c : checklist + step)
        id = id * 31 + static_cast<unsigned char>(c);
    const kit::NoteField field{.id = id,
                               .label = Key::Note,
                               .placeholder = Key::NotePlaceholder,
                               .language = language_of(text),
                               .max_bytes = core::kMaxNoteBytes,
                               .read_only = !writable(state),
                               .take_keyboard = state.guide_screen.note_wants_keyboard};
    const kit::WritingReport report = where == NoteIn::Row ? kit::note_row(field, text) : kit::note_field(field, text);
    if (report.at_limit)
        kit::status(kit::words(Key::NoteFull));
    if (report.took_keyboard)
        actions.push_back(app::KeyboardTaken{});
    if (report.changed)
        actions.push_back(app::EditNote{checklist, step, std::move(text)});
}

void checklist_view(const app::State& state, const GuidePage& page, app::Actions& actions) {
    const core::Checklist* checklist = core::find_checklist(*state.guide, page.id);
    if (checklist == nullptr)
        return unknown_page(state, actions);
    const core::Run* run = app::open_run(state, checklist->id);
    const kit::NameScope scope(checklist->id.c_str());
    const kit::ScrollArea scroll(Key::Checklists, kit::Room::Little);
    guide_bar(state, checklist->title, PageMenu::Shown, actions, done_of_all(run, *checklist));
    if (kit::layout() != kit::Layout::Split)
        notices_view(state, actions);
    kit::progress(percent_done(run, *checklist), checklist->title);
    kit::space(16);
    company_view(state, actions);
    kit::paragraph(checklist->summary);
    for (const core::Section& section : checklist->sections) {
        kit::section_heading(section.title, "Section");
        const kit::Card card(section.title, "Section");
        for (const core::Step& step : section.steps)
            step_view(state, page, step, run, actions);
    }
    earlier_steps_view(run, *checklist);
    finish_view(state, *checklist, run, actions);
    other_runs_view(state, *checklist, run, actions);
}

}  // namespace duolog::views
