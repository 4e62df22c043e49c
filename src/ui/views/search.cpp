#include "ui/views/search.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/search.h"
#include "ui/kit/blocks.h"
#include "ui/kit/list.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/text_fields.h"
#include "ui/kit/widgets.h"
#include "ui/views/entry_row.h"
#include "ui/views/notices.h"
#include "ui/views/tasks.h"
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

app::ShownTasks where_it_is(const app::State& state, const core::Task& task) {
    if (task.declined)
        return app::ShownTasks::Declined;
    const bool earlier = task.done && core::day_of(*task.done) < core::day_of(state.now);
    return earlier ? app::ShownTasks::Done : app::ShownTasks::Open;
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
                           .emphasised = false})) {
            actions.push_back(app::GoTo{app::Place::Priorities});
            const app::ShownTasks where = where_it_is(state, *task);
            actions.push_back(app::ShowTasks{where});
            if (where != app::ShownTasks::Open && !is_listed(state, *task))
                actions.push_back(app::ShowMenu{true, id});
        }
    }
}

/// What a hit in the guide is called, what stands under it, and where it leads.
struct Found {
    std::string_view title, caption;
    kit::Icon icon = kit::Icon::Guide;
    app::GuidePage page;
};

Found found_in(const core::Guide& guide, const core::GuideHit& hit) {
    using Kind = app::GuidePage::Kind;
    switch (hit.kind) {
        case core::GuideHit::Kind::Card: {
            const core::Chapter* chapter = core::find_chapter(guide, hit.id);
            const core::GuideCard* card = core::find_card(guide, hit.id);
            return {card->heading,
                    chapter->title,
                    kit::Icon::Guide,
                    {.kind = Kind::Chapter, .id = chapter->id, .at = card->id}};
        }
        case core::GuideHit::Kind::Step: {
            const core::Checklist* checklist = core::find_checklist(guide, hit.checklist);
            return {core::find_step(*checklist, hit.step)->title,
                    checklist->title,
                    kit::Icon::Checklist,
                    {.kind = Kind::Checklist, .id = hit.checklist, .at = hit.step}};
        }
        case core::GuideHit::Kind::Trouble:
            for (const core::Trouble& trouble : guide.troubles)
                if (trouble.id == hit.id)
                    return {trouble.words,
                            kit::words(Key::Troubles),
                            kit::Icon::Help,
                            {.kind = Kind::Troubles, .id = hit.id}};
            break;
        case core::GuideHit::Kind::Habit:
            for (const core::Habit& habit : guide.habits)
                if (habit.id == hit.id)
                    return {
                        habit.words, kit::words(Key::Habits), kit::Icon::Habit, {.kind = Kind::Habits, .at = hit.id}};
            break;
    }
    return {};
}

void guide_hits_view(const app::State& state, app::Actions& actions) {
    if (state.search.guide.empty() || state.guide == nullptr)
        return;
    kit::section_heading(Key::FoundGuide);
    const kit::Card card(Key::FoundGuide);
    const std::size_t shown = std::min(state.search.guide.size(), kMostShown);
    for (std::size_t i = 0; i < shown; ++i) {
        const core::GuideHit& hit = state.search.guide[i];
        const Found found = found_in(*state.guide, hit);
        const kit::NameScope scope((hit.id + hit.checklist + hit.step).c_str());
        if (kit::link_row({.key = "FoundGuide",
                           .title = found.title,
                           .caption = found.caption,
                           .icon = found.icon,
                           .emphasised = false}))
            actions.push_back(app::OpenGuidePage{found.page});
    }
    if (shown < state.search.guide.size())
        kit::quiet_row(kit::plural(Key::MoreHits, static_cast<std::int64_t>(state.search.guide.size() - shown)));
}

void hits_view(const app::State& state, app::Actions& actions) {
    const std::size_t count = state.search.entries.size() + state.search.tasks.size() + state.search.guide.size();
    if (count == 0 && !state.search.complete)
        return kit::status(kit::words(Key::OneMoment));
    if (count == 0)
        return kit::empty_page(kit::Icon::Search, Key::SearchNothing, Key::SearchNothingText, kit::Emptiness::Outcome);
    kit::space(12);
    kit::status(kit::plural(Key::SearchCount, static_cast<std::int64_t>(count)));
    entries_view(state, actions);
    tasks_view(state, actions);
    guide_hits_view(state, actions);
}

}  // namespace

void search_view(const app::State& state, app::Actions& actions) {
    const kit::ScrollArea scroll(Key::Search, kit::Room::Little);
    back_bar(Key::Search, actions);
    notices_view(state, actions);
    field_view(state, actions);
    const core::Query query = core::query_of(state.search.query);
    if (core::empty(query)) {
        kit::space(16);
        kit::paragraph(kit::words(Key::SearchHint), kit::Voice::Quiet);
    } else {
        hits_view(state, actions);
    }
}

}  // namespace duolog::views
