#include "ui/views/menus.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "core/checklists.h"
#include "core/priorities.h"
#include "ui/kit/text_fields.h"
#include "ui/kit/widgets.h"
#include "ui/views/entry_row.h"
#include "ui/views/priorities.h"
#include "ui/views/steps.h"
#include "ui/views/today.h"

namespace duolog::views {
namespace {

using core::Priority;
using text::Key;
using Items = std::vector<kit::MenuItem>;

bool may_write(const app::State& state) { return state.access == platform::Access::Writer; }

/// An item that asks for one action.
kit::MenuItem item(app::Actions& actions, Key key, kit::Icon icon, app::Action action) {
    return {.key = key, .icon = icon, .pressed = [&actions, action = std::move(action)] { actions.push_back(action); }};
}

/// Only where there is something to share with.
void add_share(Items& items, const app::State& state, app::Actions& actions, const std::string& text) {
    if (state.can_share)
        items.push_back(item(actions, Key::Share, kit::Icon::Share, app::ShareWords{text}));
}

/// Words of the interface: to the clipboard, and to another app.
void add_copy(Items& items, const app::State& state, app::Actions& actions, Key key, const std::string& text) {
    items.push_back(item(actions, key, kit::Icon::Copy, app::CopyWords{text}));
    add_share(items, state, actions, text);
}

enum class Opened { Here, InList };

Items entry_items(const app::State& state, const core::Id& id, Opened opened, app::Actions& actions) {
    Items items;
    if (opened == Opened::InList)
        items.push_back(item(actions, Key::OpenEntry, kit::Icon::Forward, app::OpenEntry{id}));
    items.push_back(item(actions, Key::CopyText, kit::Icon::Copy, app::CopyText{id}));
    if (const core::Entry* entry = state.journal.find(id))
        add_share(items, state, actions, entry->text);
    if (may_write(state)) {
        items.push_back(item(actions, Key::DeleteEntry, kit::Icon::Delete, app::DeleteEntry{id}));
        items.back().dangerous = true;
    }
    return items;
}

Items checklist_items(const app::State& state, app::Actions& actions) {
    const core::Run* run = core::current_run(state.runs, core::first_meeting());
    Items items;
    add_copy(items, state, actions, Key::CopyChecklist, checklist_text(run));
    if (may_write(state) && run != nullptr)
        items.push_back(item(actions, Key::StartOver, kit::Icon::StartOver, app::StartOver{}));
    return items;
}

Items priorities_items(const app::State& state, app::Actions& actions) {
    Items items;
    add_copy(items, state, actions, Key::CopyList, priorities_text(state));
    const std::size_t done = core::done_count(state.priorities);
    if (done > 0 && may_write(state)) {
        items.push_back(item(actions, Key::ClearDone, kit::Icon::Check, app::ClearDone{}));
        items.back().words = kit::plural(Key::ClearDone, static_cast<std::int64_t>(done));
    }
    return items;
}

Items today_items(const app::State& state, app::Actions& actions) {
    Items items;
    add_copy(items, state, actions, Key::CopyToday, today_text(state));
    return items;
}

Items task_items(const core::Task& task, app::Actions& actions) {
    static constexpr std::array<std::pair<Priority, Key>, 3> kClasses{
        {{Priority::One, Key::MakeOne}, {Priority::Two, Key::MakeTwo}, {Priority::Three, Key::MakeThree}}};
    Items items;
    for (const auto& [priority, key] : kClasses) {
        if (priority == task.priority)
            continue;
        items.push_back(item(actions, key, kit::Icon::None, app::MoveTask{task.id, priority}));
        items.back().badge = static_cast<int>(priority);
    }
    items.push_back(item(actions, Key::EditTask, kit::Icon::Write, app::StartTaskEdit{task.id}));
    items.back().opens_slot = kit::slot_number(kit::LineSlot::TaskText);
    items.push_back(item(actions, Key::DeleteTask, kit::Icon::Delete, app::DeleteTask{task.id}));
    items.back().dangerous = true;
    return items;
}

Items page_items(const app::State& state, app::Actions& actions) {
    switch (state.place) {
        case app::Place::Journal:
            if (!state.journal_screen.open)
                return {};
            return entry_items(state, *state.journal_screen.open, Opened::Here, actions);
        case app::Place::Guide:
            return checklist_items(state, actions);
        case app::Place::Priorities:
            return priorities_items(state, actions);
        case app::Place::Today:
            return today_items(state, actions);
        case app::Place::Settings:
            break;
    }
    return {};
}

}  // namespace

void menus_view(const app::State& state, app::Actions& actions) {
    using Kind = app::Overlay::Kind;
    const core::Id& id = state.overlay.record;
    Items items;
    std::string title;
    if (state.overlay.kind == Kind::None)
        return;
    if (const core::Task* task = state.overlay.kind == Kind::TaskMenu ? state.priorities.find(id) : nullptr) {
        title = task->text;
        items = task_items(*task, actions);
    } else if (const core::Entry* entry = state.overlay.kind == Kind::EntryMenu ? state.journal.find(id) : nullptr) {
        title = entry_title(*entry);
        items = entry_items(state, id, Opened::InList, actions);
    } else {
        items = page_items(state, actions);
    }
    if (kit::menu(Key::More, title, items))
        actions.push_back(app::ShowMenu{false});
}

}  // namespace duolog::views
