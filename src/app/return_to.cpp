#include "app/return_to.h"

#include <algorithm>
#include <optional>

#include "core/utf8.h"

namespace duolog::app {
namespace {

constexpr char kLastPlace = static_cast<char>('0' + static_cast<int>(Place::Settings));
constexpr char kLastSettingsPage = static_cast<char>('0' + static_cast<int>(SettingsScreen::Open::Diagnostics));
/// More than the field takes.
constexpr std::size_t kMaxQueryBytes = 1000;

/// By number.
void restore_place(State& state, std::string_view digit) {
    if (digit.size() == 1 && digit[0] >= '0' && digit[0] <= kLastPlace)
        state.place = static_cast<Place>(digit[0] - '0');
}

void restore_page(State& state, std::string_view hex) {
    const std::optional<core::Id> id = core::id_from_hex(hex);
    const core::Entry* entry = id ? state.journal.find(*id) : nullptr;
    if (entry != nullptr && !entry->deleted)
        state.journal_screen.open = id;
}

/// By number too. Of a made-up journal there is nothing that could be safe.
void restore_settings(State& state, std::string_view digit) {
    using Open = SettingsScreen::Open;
    if (digit.size() != 1 || digit[0] < '0' || digit[0] > kLastSettingsPage)
        return;
    const Open page = static_cast<Open>(digit[0] - '0');
    if (!state.demo || page != Open::Safety)
        state.settings_screen.open = page;
}

/// The words come from outside: what is no text is no query.
void restore_search(State& state, std::string_view query) {
    if (query.size() > kMaxQueryBytes || !core::valid_utf8(query))
        return;
    state.search.open = true;
    state.search.query = query;
}

void restore_line(State& state, std::string_view name, std::string_view value) {
    if (name == "place")
        restore_place(state, value);
    else if (name == "page")
        restore_page(state, value);
    else if (name == "checklist")
        state.guide_screen.checklist_open = true;
    else if (name == "settings")
        restore_settings(state, value);
    else if (name == "search")
        restore_search(state, value);
}

}  // namespace

std::string places_text(const State& state) {
    std::string text = "place=";
    text += static_cast<char>('0' + static_cast<int>(state.place));
    if (state.journal_screen.open)
        text += "\npage=" + core::to_hex(*state.journal_screen.open);
    if (state.guide_screen.checklist_open)
        text += "\nchecklist";
    if (const int page = static_cast<int>(state.settings_screen.open); page != 0)
        text += std::string("\nsettings=") + static_cast<char>('0' + page);
    if (state.search.open)
        text += "\nsearch=" + state.search.query;  // A field of one line.
    return text += '\n';
}

void restore_places(State& state, std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        const std::size_t sign = std::min(line.find('='), line.size());
        restore_line(state, line.substr(0, sign), line.substr(std::min(sign + 1, line.size())));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

}  // namespace duolog::app
