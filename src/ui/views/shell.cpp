#include "ui/views/shell.h"

#include <string>

#include "ui/kit/places.h"
#include "ui/kit/scopes.h"
#include "ui/kit/text_fields.h"
#include "ui/kit/widgets.h"
#include "ui/views/diagnostics.h"
#include "ui/views/entry.h"
#include "ui/views/entry_row.h"
#include "ui/views/guide.h"
#include "ui/views/guide_pages.h"
#include "ui/views/guide_words.h"
#include "ui/views/install.h"
#include "ui/views/journal.h"
#include "ui/views/menus.h"
#include "ui/views/notices.h"
#include "ui/views/priorities.h"
#include "ui/views/reflection_words.h"
#include "ui/views/safety.h"
#include "ui/views/search.h"
#include "ui/views/settings.h"
#include "ui/views/shortcuts.h"
#include "ui/views/today.h"

namespace duolog::views {
namespace {

using app::Place;
using text::Key;

/// A page over its place's first one: on a phone it has the whole window.
bool page_is_open(const app::State& state) {
    return state.shortcuts_open || state.search.open || state.place == Place::Settings ||
           (state.place == Place::Journal && state.journal_screen.open) ||
           (state.place == Place::Guide && !state.guide_screen.pages.empty());
}

void places_view(const app::State& state, app::Actions& actions) {
    const auto place = [&](Key key, kit::Icon icon, Place where) {
        return kit::PlaceButton{key, icon, state.place == where && !state.search.open,
                                [&actions, where] { actions.push_back(app::GoTo{where}); }};
    };
    kit::places(
        {place(Key::ToToday, kit::Icon::Today, Place::Today), place(Key::ToGuide, kit::Icon::Guide, Place::Guide),
         place(Key::ToPriorities, kit::Icon::Priorities, Place::Priorities),
         place(Key::ToJournal, kit::Icon::Journal, Place::Journal)},
        {{Key::ToSearch, kit::Icon::Search, state.search.open, [&actions] { actions.push_back(app::OpenSearch{}); },
          kit::slot_number(kit::LineSlot::Search)},
         place(Key::ToSettings, kit::Icon::Settings, Place::Settings)},
        page_is_open(state) ? kit::Bar::Hidden : kit::Bar::Shown);
}

using View = void (*)(const app::State&, app::Actions&);

void whole_view(View view, const app::State& state, app::Actions& actions, kit::Span span = kit::Span::Whole) {
    const kit::Pane pane(span);
    view(state, actions);
}

View settings_page(const app::State& state) {
    using Open = app::SettingsScreen::Open;
    switch (state.settings_screen.open) {
        case Open::Safety:
            return safety_view;
        case Open::Install:
            return install_view;
        case Open::Diagnostics:
            return diagnostics_view;
        case Open::Nothing:
            break;
    }
    return settings_view;
}

/// A list and the page that is open over it, or beside it where there is room.
void list_and_page(View list, View page, bool open, const app::State& state, app::Actions& actions) {
    if (kit::layout() != kit::Layout::Split)
        return whole_view(open ? page : list, state, actions);
    {
        const kit::Pane pane(kit::Span::List);
        list(state, actions);
    }
    const kit::Pane pane(kit::Span::Detail);
    page(state, actions);
}

void page_view(const app::State& state, app::Actions& actions) {
    if (state.shortcuts_open)
        return whole_view(shortcuts_view, state, actions);
    if (state.search.open)
        return whole_view(search_view, state, actions);
    switch (state.place) {
        case Place::Today:
            return whole_view(today_view, state, actions);
        case Place::Guide:
            if (app::block_on_page(state) != nullptr)
                return whole_view(guide_page_view, state, actions);
            return list_and_page(guide_view, guide_page_view, !state.guide_screen.pages.empty(), state, actions);
        case Place::Priorities:
            return whole_view(priorities_view, state, actions, kit::Span::Wide);
        case Place::Journal:
            return list_and_page(journal_view, entry_view, state.journal_screen.open.has_value(), state, actions);
        case Place::Settings:
            return whole_view(settings_page(state), state, actions);
    }
}

Key undo_key(app::UndoOffer::What what) {
    using What = app::UndoOffer::What;
    switch (what) {
        case What::EntryDeleted:
            return Key::EntryDeleted;
        case What::TaskDeleted:
            return Key::TaskDeleted;
        case What::StartedOver:
            return Key::StartedOver;
        case What::RunFinished:
            return Key::RunFinished;
        case What::RunDeleted:
            return Key::RunDeleted;
        case What::PersonDeleted:
            return Key::PersonDeleted;
        case What::MeetingDeleted:
            return Key::MeetingDeleted;
        case What::TaskDeclined:
            return Key::TaskDeclined;
        case What::TaskTakenBack:
            return Key::TaskTakenBack;
        case What::TaskPlanned:
            return Key::TaskPlanned;
        case What::TaskPlaced:
            return Key::TaskPlaced;
        case What::BookingDeleted:
            return Key::BookingDeleted;
        case What::ReflectionEnded:
            return Key::ReflectionEnded;
        case What::ReflectionDeleted:
            return Key::HeldDeleted;
        case What::TaskEdited:
            return Key::TaskEdited;
        case What::TaskMoved:
        case What::TasksAdded:
        case What::Unsaid:
            break;
    }
    return Key::TaskMoved;
}

std::string undo_sentence(const app::UndoOffer& offer) {
    if (offer.what == app::UndoOffer::What::TasksAdded)
        return kit::plural(Key::TasksAdded, static_cast<std::int64_t>(offer.count));
    return std::string(kit::words(undo_key(offer.what)));
}

/// The words of the record that the offer is about.
std::string about(const app::State& state, const app::UndoOffer& offer) {
    const app::Action& back = offer.inverse.front();
    const auto* restore = app::get_if<app::Restore>(back);
    const auto* move = app::get_if<app::MoveTask>(back);
    const auto* text = app::get_if<app::SetTaskText>(back);
    if (offer.count != 1 || (restore == nullptr && move == nullptr && text == nullptr))
        return {};
    const core::Id& id = restore != nullptr ? restore->id : move != nullptr ? move->id : text->id;
    if (const core::Task* task = state.priorities.find(id))
        return task->text;
    if (const core::Person* person = state.people.find(id))
        return person->name;
    if (const core::Meeting* meeting = state.meetings.find(id))
        return meeting_title(state, *meeting);
    if (const core::Booking* booking = state.bookings.find(id))
        return booking_title(*booking);
    if (const core::Reflection* reflection = state.reflections.find(id))
        return day_words(state, reflection->started);
    const core::Entry* entry = state.journal.find(id);
    return entry != nullptr ? entry_title(*entry) : std::string();
}

/// Today, with nothing over it, or what is said while there is no journal.
bool is_bare_today(const app::State& state) {
    return state.opening != app::Opening::Open ||
           (state.place == Place::Today && !state.search.open && !state.shortcuts_open &&
            state.overlay.kind == app::Overlay::Kind::None);
}

/// What came of copying is the latest: it stands before the offer for a moment.
void toast_view(const app::State& state, app::Actions& actions) {
    if (state.copy_report) {
        const Key key = state.copy_report->copied ? Key::Copied : Key::CopyFailed;
        if (kit::toast(kit::words(key), {}, std::nullopt) == kit::ToastPress::Dismiss)
            actions.push_back(app::DismissCopyReport{});
        return;
    }
    if (state.print_failed) {
        if (kit::toast(kit::words(Key::PrintFailed), {}, std::nullopt) == kit::ToastPress::Dismiss)
            actions.push_back(app::DismissPrintReport{});
        return;
    }
    if (!state.undo)
        return;
    switch (kit::toast(undo_sentence(*state.undo), about(state, *state.undo), Key::Undo)) {
        case kit::ToastPress::Action:
            actions.push_back(app::Undo{});
            break;
        case kit::ToastPress::Dismiss:
            actions.push_back(app::DismissUndo{});
            break;
        case kit::ToastPress::None:
            break;
    }
}

/// While the rest of the program is on its way.
void waiting_view() {
    const kit::Pane pane(kit::Span::Whole);
    kit::centred_sentence(Key::OneMoment);
}

}  // namespace

void shell_view(const app::State& state, Program program, app::Actions& actions) {
    const kit::Screen screen;
    const bool waits = program == Program::TodayOnly && !is_bare_today(state);
    if (state.opening != app::Opening::Open) {
        const kit::Pane pane(kit::Span::Whole);
        opening_view(state, actions);
        return;
    }
    {
        const kit::Covered beneath(state.overlay.kind != app::Overlay::Kind::None);
        if (state.demo)
            kit::strip(Key::MadeUp);
        places_view(state, actions);
        const kit::Main main;
        if (waits)
            waiting_view();
        else
            page_view(state, actions);
        toast_view(state, actions);
    }
    if (!waits)
        menus_view(state, actions);
}

app::Panes panes() { return kit::layout() == kit::Layout::Split ? app::Panes::Two : app::Panes::One; }

}  // namespace duolog::views
