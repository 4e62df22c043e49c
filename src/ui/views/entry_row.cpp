#include "ui/views/entry_row.h"

#include "core/written_language.h"
#include "text/dates.h"
#include "ui/kit/clusters.h"
#include "ui/kit/scopes.h"
#include "ui/kit/widgets.h"

namespace duolog::views {
namespace {

using text::Key;

/// More than any row shows: a page of one long paragraph has it all as its title.
constexpr std::size_t kMaxTitleBytes = 160;

}  // namespace

void serve_wish(kit::RowWish wish, const core::Id& id, app::Actions& actions) {
    if (wish == kit::RowWish::Open)
        actions.push_back(app::OpenEntry{id});
    else if (wish == kit::RowWish::Menu)
        actions.push_back(app::ShowMenu{true, std::nullopt, id});
}

std::string entry_title(const core::Entry& entry) {
    const std::string_view title = core::title(entry);
    if (title.empty())
        return std::string(kit::words(Key::EmptyPage));
    if (title.size() <= kMaxTitleBytes)
        return std::string(title);
    const int whole = kit::previous_grapheme(title, static_cast<int>(kMaxTitleBytes) + 1);
    return std::string(title.substr(0, static_cast<std::size_t>(whole))) + "…";
}

std::string_view language_of(std::string_view text) {
    const std::string_view written = core::written_language(text);
    return written.empty() ? kit::language() : written;
}

kit::Row entry_row(const core::Entry& entry, const app::State& state) {
    const core::Day day = core::day_of(entry.created);
    const std::string title = entry_title(entry);
    const std::string_view language = language_of(entry.text);
    const std::string date = text::long_date(kit::language(), day, core::day_of(state.now));
    return {
        .id = entry.id,
        .number = std::to_string(day.day),
        .caption = text::short_weekday(kit::language(), day),
        .title = title,
        .excerpt = core::excerpt(entry),
        .name = kit::words(Key::EntryNamed, {{"title", title}, {"date", date}}),
        .language = std::string(language == kit::language() ? std::string_view() : language),
        .selected = kit::layout() == kit::Layout::Split && state.place == app::Place::Journal && !state.search.open &&
                    state.journal_screen.open == entry.id,
        .menu_open = state.overlay == app::Overlay{app::Overlay::Kind::EntryMenu, entry.id},
    };
}

}  // namespace duolog::views
