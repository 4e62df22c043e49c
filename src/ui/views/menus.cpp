#include "ui/views/menus.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/checklists.h"
#include "core/priorities.h"
#include "text/dates.h"
#include "ui/kit/text_fields.h"
#include "ui/kit/widgets.h"
#include "ui/views/entry_row.h"
#include "ui/views/guide_words.h"
#include "ui/views/priorities.h"
#include "ui/views/reflection_words.h"
#include "ui/views/task_rows.h"
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

/// What the page marks as something to do, where it marks anything.
void add_tasks_of(Items& items, const app::State& state, const core::Id& id, app::Actions& actions) {
    const core::Entry* entry = state.journal.find(id);
    const std::size_t marked = entry == nullptr ? 0 : app::actions_to_take(state, *entry).size();
    if (marked == 0 || !may_write(state))
        return;
    items.push_back(item(actions, Key::TasksOfPage, kit::Icon::Priorities, app::OfferActions{id}));
    items.back().words = kit::plural(Key::TasksOfPage, static_cast<std::int64_t>(marked));
}

enum class Opened { Here, InList };

Items entry_items(const app::State& state, const core::Id& id, Opened opened, app::Actions& actions) {
    Items items;
    if (opened == Opened::InList)
        items.push_back(item(actions, Key::OpenEntry, kit::Icon::Forward, app::OpenEntry{id}));
    items.push_back(item(actions, Key::CopyText, kit::Icon::Copy, app::CopyText{id}));
    if (const core::Entry* entry = state.journal.find(id))
        add_share(items, state, actions, entry->text);
    add_tasks_of(items, state, id, actions);
    if (may_write(state)) {
        items.push_back(item(actions, Key::DeleteEntry, kit::Icon::Delete, app::DeleteEntry{id}));
        items.back().dangerous = true;
    }
    return items;
}

Items run_items(const app::State& state, const core::Checklist& checklist, const core::Run* run,
                app::Actions& actions) {
    Items items;
    add_copy(items, state, actions, Key::CopyChecklist, checklist_text(state, checklist, run));
    items.push_back(item(actions, Key::Print, kit::Icon::Print, app::PrintPage{checklist_page(state, checklist, run)}));
    return items;
}

/// Of one that is under way; the first meeting's leads from its list to its steps and to the summary.
Items checklist_items(const app::State& state, const core::Checklist& checklist, const app::GuidePage& page,
                      app::Actions& actions) {
    const core::Run* run = app::open_run(state, checklist.id);
    Items items = run_items(state, checklist, run, actions);
    if (page.kind == app::GuidePage::Kind::StepByStep)
        items.push_back(
            item(actions, Key::ToSummary, kit::Icon::Checklist, app::GoToStep{core::step_count(checklist)}));
    else if (checklist.id == core::kFirstMeeting)
        items.push_back(item(actions, Key::GoStepByStep, kit::Icon::Meeting,
                             app::FollowGuidePage{{.kind = app::GuidePage::Kind::StepByStep}}));
    if (may_write(state) && run != nullptr)
        items.push_back(item(actions, Key::StartOver, kit::Icon::StartOver, app::StartOver{checklist.id}));
    return items;
}

Items chapter_items(const app::State& state, const core::Chapter& chapter, app::Actions& actions) {
    Items items;
    add_copy(items, state, actions, Key::CopyPage, chapter_text(chapter));
    items.push_back(item(actions, Key::Print, kit::Icon::Print, app::PrintPage{chapter_page(state, chapter)}));
    return items;
}

/// For those without Ctrl+Z: also what was done too long ago to be offered.
void add_undo(Items& items, const app::State& state, app::Actions& actions) {
    if (may_write(state) && !state.steps.done.empty())
        items.push_back(item(actions, Key::Undo, kit::Icon::TakeBack, app::Undo{}));
    if (may_write(state) && !state.steps.undone.empty())
        items.push_back(item(actions, Key::KeyRedo, kit::Icon::Forward, app::Redo{}));
}

Items priorities_items(const app::State& state, app::Actions& actions) {
    Items items;
    add_undo(items, state, actions);
    add_copy(items, state, actions, Key::CopyList, priorities_text(state));
    return items;
}

Items today_items(const app::State& state, app::Actions& actions) {
    Items items;
    add_undo(items, state, actions);
    add_copy(items, state, actions, Key::CopyToday, today_text(state));
    return items;
}

/// One place up and down among the open ones of its class.
void add_places(Items& items, const app::State& state, const core::Task& task, app::Actions& actions) {
    std::vector<const core::Task*> open = shown_tasks(state, task.priority);
    std::erase_if(open, [](const core::Task* other) { return other->done.has_value(); });
    const auto at =
        std::find_if(open.begin(), open.end(), [&](const core::Task* other) { return other->id == task.id; });
    if (at == open.end())
        return;
    if (at != open.begin())
        items.push_back(item(actions, Key::MoveUp, kit::Icon::Up, app::PlaceTask{task.id, (*(at - 1))->id}));
    if (open.end() - at > 1)
        items.push_back(
            item(actions, Key::MoveDown, kit::Icon::Down,
                 app::PlaceTask{task.id, open.end() - at > 2 ? std::optional((*(at + 2))->id) : std::nullopt}));
}

/// The page of the journal that it was taken from.
void add_source(Items& items, const app::State& state, const core::Task& task, app::Actions& actions) {
    const core::Entry* entry = task.entry ? state.journal.find(*task.entry) : nullptr;
    if (entry != nullptr && !entry->deleted)
        items.push_back(item(actions, Key::OpenSourcePage, kit::Icon::Journal, app::OpenEntry{entry->id}));
}

/// Of one that is not done at all: back onto the list, in its class or another.
Items declined_items(const app::State& state, const core::Task& task, app::Actions& actions) {
    Items items;
    items.push_back(item(actions, Key::TakeTaskBack, kit::Icon::TakeBack, app::DeclineTask{task.id, false}));
    add_source(items, state, task, actions);
    items.push_back(item(actions, Key::DeleteTask, kit::Icon::Delete, app::DeleteTask{task.id}));
    items.back().dangerous = true;
    return items;
}

Items task_items(const app::State& state, const core::Task& task, app::Actions& actions) {
    if (task.declined)
        return declined_items(state, task, actions);
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
    if (!task.done) {
        if (const core::Day today = core::day_of(state.now); task.day != today)
            items.push_back(item(actions, Key::PlanToday, kit::Icon::Today, app::PlanTask{task.id, today}));
        add_places(items, state, task, actions);
        items.push_back(item(actions, Key::DeclineTask, kit::Icon::NotDone, app::DeclineTask{task.id}));
    }
    add_source(items, state, task, actions);
    items.push_back(item(actions, Key::DeleteTask, kit::Icon::Delete, app::DeleteTask{task.id}));
    items.back().dangerous = true;
    return items;
}

struct Menu {
    std::string name;  ///< Of what it belongs to.
    Items items;
};

Menu entry_menu(const app::State& state, app::Actions& actions) {
    const core::Entry* entry = state.journal_screen.open ? state.journal.find(*state.journal_screen.open) : nullptr;
    if (entry == nullptr)
        return {};
    return {entry_title(*entry), entry_items(state, entry->id, Opened::Here, actions)};
}

Items card_items(const app::State& state, const core::GuideCard& card, app::Actions& actions) {
    Items items;
    add_copy(items, state, actions, Key::CopyCard, card_text(card));
    items.push_back(item(actions, Key::Print, kit::Icon::Print, app::PrintPage{card_page(state, card)}));
    return items;
}

/// What deletes the record that the page shows.
void add_delete(Items& items, const app::State& state, app::Actions& actions, Key key, app::Action action) {
    if (!may_write(state))
        return;
    items.push_back(item(actions, key, kit::Icon::Delete, std::move(action)));
    items.back().dangerous = true;
}

Menu record_menu(const app::State& state, const app::GuidePage& page, app::Actions& actions) {
    using Kind = app::GuidePage::Kind;
    Menu menu;
    if (const core::Run* run = page.kind == Kind::Run ? state.runs.find(page.record) : nullptr) {
        const core::Checklist* checklist = checklist_of(state, *run);
        menu.name = run_title(state, *run, checklist);
        if (checklist != nullptr)
            menu.items = run_items(state, *checklist, run, actions);
        add_delete(menu.items, state, actions, Key::DeleteRun, app::DeleteRun{run->id});
    } else if (const core::Person* person = page.kind == Kind::Person ? state.people.find(page.record) : nullptr) {
        menu.name = person->name;
        add_delete(menu.items, state, actions, Key::DeletePerson, app::DeletePerson{person->id});
    } else if (const core::Meeting* meeting = page.kind == Kind::Meeting ? state.meetings.find(page.record) : nullptr) {
        menu.name = meeting_title(state, *meeting);
        add_delete(menu.items, state, actions, Key::DeleteMeeting, app::DeleteMeeting{meeting->id});
    } else if (const core::Booking* booking = page.kind == Kind::Booking ? state.bookings.find(page.record) : nullptr) {
        menu.name = booking_title(*booking);
        add_delete(menu.items, state, actions, Key::DeleteBooking, app::DeleteBooking{booking->id});
    } else if (const core::Reflection* held =
                   page.kind == Kind::HeldReflection ? state.reflections.find(page.record) : nullptr) {
        menu.name = text::at_line_start(day_words(state, held->started));
        add_delete(menu.items, state, actions, Key::DeleteHeld, app::DeleteReflection{held->id});
    } else if (const core::Reflection* block =
                   page.kind == Kind::Block ? core::reflection_under_way(state.reflections) : nullptr) {
        menu.name = std::string(kit::words(Key::BlockNow));
        add_delete(menu.items, state, actions, Key::CancelBlock, app::DeleteReflection{block->id});
    }
    return menu;
}

Menu guide_menu(const app::State& state, app::Actions& actions) {
    using Kind = app::GuidePage::Kind;
    const app::GuidePage* page = app::guide_page(state);
    if (page == nullptr)
        return {};
    if (state.guide == nullptr)
        return record_menu(state, *page, actions);
    if (const core::Chapter* chapter =
            page->kind == Kind::Chapter ? core::find_chapter(*state.guide, page->id) : nullptr)
        return {chapter->title, chapter_items(state, *chapter, actions)};
    const std::string_view list = page->kind == Kind::Checklist    ? std::string_view(page->id)
                                  : page->kind == Kind::StepByStep ? core::kFirstMeeting
                                                                   : std::string_view();
    if (const core::Checklist* checklist = core::find_checklist(*state.guide, list))
        return {checklist->title, checklist_items(state, *checklist, *page, actions)};
    return record_menu(state, *page, actions);
}

Menu page_menu(const app::State& state, app::Actions& actions) {
    const auto named = [](Key name, Items items) { return Menu{std::string(kit::words(name)), std::move(items)}; };
    switch (state.place) {
        case app::Place::Journal:
            return entry_menu(state, actions);
        case app::Place::Guide:
            return guide_menu(state, actions);
        case app::Place::Priorities:
            return named(Key::Priorities, priorities_items(state, actions));
        case app::Place::Today:
            return named(Key::Today, today_items(state, actions));
        case app::Place::Settings:
            break;
    }
    return {};
}

}  // namespace

void menus_view(const app::State& state, app::Actions& actions) {
    using Kind = app::Overlay::Kind;
    const core::Id& id = state.overlay.record;
    if (state.overlay.kind == Kind::None)
        return;
    Menu menu;
    kit::MenuOf of = kit::MenuOf::Row;
    if (const core::Task* task = state.overlay.kind == Kind::TaskMenu ? state.priorities.find(id) : nullptr) {
        menu = {task->text, task_items(state, *task, actions)};
    } else if (const core::Entry* entry = state.overlay.kind == Kind::EntryMenu ? state.journal.find(id) : nullptr) {
        menu = {entry_title(*entry), entry_items(state, id, Opened::InList, actions)};
    } else if (const core::GuideCard* card = state.overlay.kind == Kind::CardMenu && state.guide != nullptr
                                                 ? core::find_card(*state.guide, state.overlay.card)
                                                 : nullptr) {
        menu = {card->heading, card_items(state, *card, actions)};
    } else {
        menu = page_menu(state, actions);
        of = kit::MenuOf::Page;
    }
    if (kit::menu(menu.name, of, menu.items))
        actions.push_back(app::ShowMenu{false});
}

}  // namespace duolog::views
