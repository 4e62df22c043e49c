// The guide's pages: which is open, and which habits the person keeps.
#include <algorithm>
#include <string>
#include <utility>

#include "app/serve.h"

namespace duolog::app {
namespace {

/// Whoever follows links for an hour does not want to go back through all of them.
constexpr std::size_t kMostPages = 20;

void push_page(State& state, GuidePage page) {
    GuideScreen& screen = state.guide_screen;
    screen.note.clear();
    screen.month.reset();
    screen.typed_record.reset();
    if (screen.pages.size() == kMostPages)
        screen.pages.erase(screen.pages.begin());
    screen.pages.push_back(std::move(page));
}

}  // namespace

const GuidePage* guide_page(const State& state) {
    return state.guide_screen.pages.empty() ? nullptr : &state.guide_screen.pages.back();
}

std::string second_language(const State& state) {
    const GuidePage* page = guide_page(state);
    const std::optional<core::Id>& company = state.guide_screen.company;
    if (state.place != Place::Guide || page == nullptr || page->kind != GuidePage::Kind::StepByStep || !company)
        return {};
    const core::Person* person = state.people.find(*company);
    if (person == nullptr || person->deleted || person->language == state.settings.language)
        return {};
    return person->language;
}

void serve(Turn& turn, const OpenGuidePage& open) {
    go_to(turn.state, Place::Guide, turn.changed);
    turn.state.guide_screen.pages.clear();
    push_page(turn.state, open.page);
}

void serve(Turn& turn, const FollowGuidePage& follow) {
    if (turn.state.place != Place::Guide || turn.state.search.open)
        return serve(turn, OpenGuidePage{follow.page});
    push_page(turn.state, follow.page);
}

void serve(Turn& turn, const Arrived&) {
    if (!turn.state.guide_screen.pages.empty())
        turn.state.guide_screen.pages.back().at.clear();
}

void serve(Turn& turn, const GoToStep& go) {
    turn.state.guide_screen.step = go.step;
    turn.state.guide_screen.month.reset();
}

void serve(Turn& turn, const ChooseHabit& choose) {
    std::vector<std::string>& left_out = turn.state.settings.habits_left_out;
    std::erase(left_out, choose.habit);
    if (!choose.chosen && is_habit_name(choose.habit) && left_out.size() < kMostHabits)
        left_out.push_back(choose.habit);
}

}  // namespace duolog::app
