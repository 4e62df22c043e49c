// The planning habits, and which of them Today shows.
#include <algorithm>
#include <string>

#include "ui/kit/blocks.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/widgets.h"
#include "ui/views/guide_pages.h"
#include "ui/views/notices.h"

namespace duolog::views {

using text::Key;

bool habit_chosen(const app::State& state, const core::Habit& habit) {
    const auto& left_out = state.settings.habits_left_out;
    return std::find(left_out.begin(), left_out.end(), habit.id) == left_out.end();
}

const core::Habit* habit_of_day(const app::State& state, const core::Day& day) {
    if (state.guide == nullptr)
        return nullptr;
    std::vector<const core::Habit*> chosen;
    for (const core::Habit& habit : state.guide->habits)
        if (habit_chosen(state, habit))
            chosen.push_back(&habit);
    if (chosen.empty())
        return nullptr;
    const auto count = static_cast<std::int64_t>(chosen.size());
    return chosen.at(static_cast<std::size_t>((core::days_since_epoch(day) % count + count) % count));
}

void habits_view(const app::State& state, const app::GuidePage& page, app::Actions& actions) {
    const kit::ScrollArea scroll(Key::Habits, kit::Room::Little);
    guide_bar(state, kit::words(Key::Habits), PageMenu::None, actions);
    if (kit::layout() != kit::Layout::Split)
        notices_view(state, actions);
    kit::paragraph(kit::words(Key::HabitsText), kit::Voice::Quiet);
    for (const core::Habit& habit : state.guide->habits) {
        const kit::NameScope scope(habit.id.c_str());
        if (habit.id == page.at && kit::reveal_here())
            actions.push_back(app::Arrived{});
        kit::section_heading(habit.words, "Habit");
        {
            const kit::Panel panel;
            kit::paragraph(habit.body);
        }
        kit::space(8);
        const kit::Card card(habit.words, "Habit");
        const bool chosen = habit_chosen(state, habit);
        if (kit::check_row(
                {.key = "HabitOnToday", .title = kit::words(Key::ShowOnToday), .checked = chosen, .struck = false}) ==
            kit::RowPress::Box)
            actions.push_back(app::ChooseHabit{habit.id, !chosen});
    }
}

}  // namespace duolog::views
