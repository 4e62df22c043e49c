#include "ui/views/entry.h"

#include <string>
#include <utility>

#include "core/journal.h"
#include "text/dates.h"
#include "ui/kit/scopes.h"
#include "ui/kit/text_fields.h"
#include "ui/kit/widgets.h"
#include "ui/views/entry_row.h"
#include "ui/views/notices.h"

namespace duolog::views {
namespace {

using text::Key;

core::LocalTime local(const core::Moment& moment) { return core::local_time(moment.at, moment.offset_minutes); }

std::string save_status(const app::SaveStatus& save) {
    using Kind = app::SaveStatus::Kind;
    switch (save.kind) {
        case Kind::Nothing:
            return {};
        case Kind::Pending:
            return std::string(kit::words(Key::Saving));
        case Kind::Failed:
            return std::string(kit::words(Key::NotSaved));
        case Kind::Saved:
            break;
    }
    const core::LocalTime at = local(save.saved_at);
    const std::string time = text::time_of_day(kit::language(), at.hour, at.minute);
    return kit::words(Key::SavedAt, {{"time", time}});
}

void bar_view(const app::State& state, const core::Entry& entry, app::Actions& actions) {
    const std::string date = text::long_date(kit::language(), local(entry.created).day, local(state.now).day);
    const std::string status = core::blank(entry) ? std::string() : save_status(state.save);
    const bool failed = state.save.kind == app::SaveStatus::Kind::Failed;
    const bool over_list = kit::layout() != kit::Layout::Split;
    const kit::IdScope scope(entry.id);  // Another page has another title, and readers are told of it.
    switch (kit::page_bar({.title = date,
                           .status = status,
                           .status_is_fault = failed,
                           .status_passes = state.save.kind == app::SaveStatus::Kind::Pending,
                           .has_back = over_list})) {
        case kit::PageBarPress::Back:
            actions.push_back(app::CloseEntry{});
            break;
        case kit::PageBarPress::Menu:
            actions.push_back(app::ShowMenu{true});
            break;
        case kit::PageBarPress::None:
            break;
    }
}

void text_view(const app::State& state, const core::Entry& entry, app::Actions& actions) {
    std::string text = entry.text;
    const kit::WritingReport report = kit::writing_field(
        {
            .record = entry.id,
            .label = Key::EntryText,
            .placeholder = Key::EntryPlaceholder,
            .language = language_of(entry.text),
            .max_bytes = core::kMaxEntryTextBytes,
            .read_only = state.access == platform::Access::Reader,
            .take_keyboard = state.journal_screen.wants_keyboard,
        },
        text);
    if (report.changed)
        actions.push_back(app::EditEntry{entry.id, std::move(text)});
    if (report.took_keyboard)
        actions.push_back(app::KeyboardTaken{});
}

}  // namespace

void entry_view(const app::State& state, app::Actions& actions) {
    const core::Entry* entry = state.journal_screen.open ? state.journal.find(*state.journal_screen.open) : nullptr;
    if (entry == nullptr) {
        kit::centred_sentence(Key::ChooseEntry);
        return;
    }
    {
        // Scrolls only when a notice in large text leaves too little of the window to write in.
        const kit::ScrollArea scroll(Key::EntryText, kit::Room::None);
        const bool only_text = kit::cramped() && state.save.kind != app::SaveStatus::Kind::Failed;
        if (!only_text)
            bar_view(state, *entry, actions);
        if (!only_text && kit::layout() != kit::Layout::Split)
            notices_view(state, actions);
        if (entry->text.size() + 4 > core::kMaxEntryTextBytes)
            full_page_notice();
        text_view(state, *entry, actions);
    }
}

}  // namespace duolog::views
