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

/// What is heard of a page before the next row, and bytes that surely hold as much.
constexpr int kMostHeard = 100;
constexpr std::size_t kHeardBytes = 480;

/// What a row shows of the text.
constexpr std::size_t kShownBytes = 256;

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

kit::Row measured_row(const core::Entry& entry) {
    return {.title = entry_title(entry), .excerpt = core::excerpt(entry)};
}

kit::Row entry_row(const core::Entry& entry, const app::State& state) {
    const core::Day day = core::day_of(entry);
    const std::string_view written =
        kit::remembered(std::string_view(entry.text).substr(0, kShownBytes), core::written_language);
    const std::string date = text::long_date(kit::language(), day, core::day_of(state.now));
    kit::Row row = measured_row(entry);
    row.id = entry.id;
    row.number = std::to_string(day.day);
    row.caption = text::short_weekday(kit::language(), day);
    row.name = kit::words(Key::EntryNamed, {{"title", row.title}, {"date", date}});
    row.begins = kit::shortened(core::excerpt(entry, kHeardBytes), kMostHeard);
    if (written != kit::language())
        row.language = written;
    row.selected = kit::layout() == kit::Layout::Split && state.place == app::Place::Journal && !state.search.open &&
                   state.journal_screen.open == entry.id;
    row.menu_open = state.overlay == app::Overlay{app::Overlay::Kind::EntryMenu, entry.id};
    return row;
}

}  // namespace duolog::views
