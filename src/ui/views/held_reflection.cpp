// Reflection time that was held or entered afterwards: its day, its length, and the page that was written.
#include <string>

#include "core/reflection.h"
#include "text/dates.h"
#include "ui/kit/blocks.h"
#include "ui/kit/month.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/widgets.h"
#include "ui/views/guide_pages.h"
#include "ui/views/guide_words.h"
#include "ui/views/notices.h"
#include "ui/views/reflection_words.h"
#include "ui/views/time_sliders.h"
#include "ui/views/time_words.h"

namespace duolog::views {
namespace {

using text::Key;

void change_view(const app::State& state, const core::Reflection& held, int minutes, app::Actions& actions) {
    constexpr int kFive = 5, kLongest = 240;
    const core::Day day = core::day_of(held.started), today = core::day_of(state.now);
    kit::Month month{.name = Key::HeldDay,
                     .shown = state.guide_screen.month.value_or(day),
                     .today = today,
                     .chosen = day,
                     .last = std::max(day, today)};
    for (const core::Reflection* other : core::held_reflections(state.reflections))
        if (other->id != held.id)
            month.marked.push_back(core::day_of(other->started));
    const kit::MonthReport report = kit::month(month);
    if (report.chosen)
        actions.push_back(app::ChangeReflection{held.id, *report.chosen, minutes});
    if (report.shown)
        actions.push_back(app::ShowMonth{*report.shown});
    kit::space(12);
    const kit::Card card(Key::MeetingLength);
    if (const auto length = slid(length_slider(minutes, kLongest, kFive)))
        actions.push_back(app::ChangeReflection{held.id, day, *length});
}

}  // namespace

void held_reflection_view(const app::State& state, const app::GuidePage& page, app::Actions& actions) {
    const core::Reflection* held = state.reflections.find(page.record);
    if (held == nullptr)
        return unknown_page(state, actions);
    const kit::IdScope scope(held->id);
    const kit::ScrollArea scroll(Key::HeldTimes, kit::Room::Little);
    const int minutes = core::minutes_of(*held, state.now.at);
    guide_bar(state, text::at_line_start(day_words(state, held->started)),
              writable(state) ? PageMenu::Shown : PageMenu::None, actions);
    if (kit::layout() != kit::Layout::Split)
        notices_view(state, actions);
    kit::paragraph(duration_words(minutes), kit::Voice::Quiet);
    if (!held->prompt.empty()) {
        kit::space(12);
        const kit::Panel panel;
        kit::paragraph(held->prompt);
    }
    const core::Entry* entry = held->entry ? state.journal.find(*held->entry) : nullptr;
    if (entry != nullptr && !entry->deleted) {
        kit::space(12);
        const kit::Card card(Key::ReadOn);
        if (kit::link_row({.key = "OpenItsPage", .title = kit::words(Key::OpenItsPage), .icon = kit::Icon::Journal}))
            actions.push_back(app::OpenEntry{entry->id});
    } else if (writable(state)) {
        kit::space(12);
        const kit::Card card(Key::ReadOn);
        if (kit::link_row({.key = "WriteItsPage", .title = kit::words(Key::WriteItDown), .icon = kit::Icon::Write}))
            actions.push_back(app::EndReflection{held->id, reflection_text(state, *held)});
    }
    if (!writable(state))
        return;
    kit::space(16);
    change_view(state, *held, minutes, actions);
}

}  // namespace duolog::views
