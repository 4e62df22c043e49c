#include "ui/views/search.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/checklists.h"
#include "core/search.h"
#include "ui/kit/blocks.h"
#include "ui/kit/list.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/text_fields.h"
#include "ui/kit/widgets.h"
#include "ui/views/entry_row.h"
#include "ui/views/notices.h"
#include "ui/views/steps.h"
#include "ui/views/titles.h"

namespace duolog::views {
namespace {

using text::Key;

constexpr std::size_t kMaxQueryBytes = 200;
constexpr std::size_t kMostShown = 50;

void field_view(const app::State& state, app::Actions& actions) {
    std::string query = state.search.query;
    const kit::LineReport report = kit::line_field({.slot = kit::LineSlot::Search,
                                                    .id = 1,
                                                    .label = Key::Search,
                                                    .placeholder = Key::SearchPlaceholder,
                                                    .icon = kit::Icon::Search,
                                                    .enter = kit::EnterKey::Search,
                                                    .max_bytes = kMaxQueryBytes,
                                                    .take_keyboard = state.search.wants_keyboard},
                                                   query);
    if (report.changed)
        actions.push_back(app::EditQuery{query});
    if (report.took_keyboard)
        actions.push_back(app::KeyboardTaken{});
}

std::vector<std::string_view> steps_matching(const core::Query& query) {
    std::vector<std::string_view> found;
    for (const core::Section& section : core::first_meeting().sections) {
        for (const std::string_view step : section.steps) {
            const StepWords& words = step_words(step);
            if (core::matches(query, std::string(kit::words(words.title)) + " " + std::string(kit::words(words.how))))
                found.push_back(step);
        }
    }
    return found;
}

void entries_view(const app::State& state, app::Actions& actions) {
    if (state.search.entries.empty())
        return;
    kit::section_heading(Key::FoundEntries);
    const kit::Card card(Key::FoundEntries);
    const std::size_t shown = std::min(state.search.entries.size(), kMostShown);
    for (std::size_t i = 0; i < shown; ++i) {
        const core::Entry* entry = state.journal.find(state.search.entries[i]);
        if (entry != nullptr)
            serve_wish(kit::dated_row(entry_row(*entry, state)), entry->id, actions);
    }
    if (shown < state.search.entries.size())
        kit::quiet_row(kit::plural(Key::MoreHits, static_cast<std::int64_t>(state.search.entries.size() - shown)));
}

void tasks_view(const app::State& state, app::Actions& actions) {
    if (state.search.tasks.empty())
        return;
    kit::section_heading(Key::FoundTasks);
    const kit::Card card(Key::FoundTasks);
    for (const core::Id& id : state.search.tasks) {
        const core::Task* task = state.priorities.find(id);
        if (task == nullptr)
            continue;
        const kit::IdScope scope(id);
        if (kit::link_row({.key = "FoundTask",
                           .title = task->text,
                           .badge = static_cast<int>(task->priority),
                           .emphasised = false}))
            actions.push_back(app::GoTo{app::Place::Priorities});
    }
}

void steps_view(const std::vector<std::string_view>& steps, app::Actions& actions) {
    if (steps.empty())
        return;
    kit::section_heading(Key::FoundSteps);
    const kit::Card card(Key::FoundSteps);
    for (const std::string_view step : steps) {
        const StepWords& words = step_words(step);
        const kit::KeyScope scope(words.title);
        if (kit::link_row({.key = "FoundStep",
                           .title = kit::words(words.title),
                           .caption = kit::words(words.how),
                           .icon = kit::Icon::Meeting,
                           .emphasised = false}))
            actions.push_back(app::OpenChecklist{});
    }
}

void hits_view(const app::State& state, const core::Query& query, app::Actions& actions) {
    const std::vector<std::string_view> steps = steps_matching(query);
    const std::size_t count = state.search.entries.size() + state.search.tasks.size() + steps.size();
    if (count == 0)
        return kit::empty_page(kit::Icon::Search, Key::SearchNothing, Key::SearchNothingText, kit::Emptiness::Outcome);
    kit::space(12);
    kit::status(kit::plural(Key::SearchCount, static_cast<std::int64_t>(count)));
    entries_view(state, actions);
    tasks_view(state, actions);
    steps_view(steps, actions);
}

}  // namespace

void search_view(const app::State& state, app::Actions& actions) {
    const kit::ScrollArea scroll(Key::Search, kit::Room::Little);
    back_bar(Key::Search, actions);
    notices_view(state, actions);
    field_view(state, actions);
    const core::Query query = core::query_of(state.search.query);
    if (query.words.empty()) {
        kit::space(16);
        kit::paragraph(kit::words(Key::SearchHint), kit::Voice::Quiet);
    } else {
        hits_view(state, query, actions);
    }
}

}  // namespace duolog::views
