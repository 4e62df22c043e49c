#include "app/return_to.h"

#include "core/utf8.h"

namespace duolog::app {
namespace {

/// The first letter of a line, and what the rest of it is.
enum Line : char {
    kPlace = 'p',      ///< Its number.
    kPage = 'o',       ///< The open page's id.
    kChecklist = 'c',  ///< Open.
    kSettings = 's',   ///< The number of its open page.
    kSearch = 'q',     ///< Open, with these words.
};

constexpr int kLastPlace = static_cast<int>(Place::Settings);
constexpr int kLastSettingsPage = static_cast<int>(SettingsScreen::Open::Diagnostics);
/// More than the field takes.
constexpr std::size_t kMaxQueryBytes = 1000;

void restore_page(State& state, const std::string& hex) {
    const std::optional<core::Id> id = core::id_from_hex(hex);
    const core::Entry* entry = id ? state.journal.find(*id) : nullptr;
    if (entry != nullptr && !entry->deleted)
        state.journal_screen.open = id;
}

/// Of a made-up journal there is nothing that could be safe.
void restore_settings(State& state, int number) {
    using Open = SettingsScreen::Open;
    if (number < 0 || number > kLastSettingsPage || (state.demo && static_cast<Open>(number) == Open::Safety))
        return;
    state.settings_screen.open = static_cast<Open>(number);
}

void restore_line(State& state, char name, const std::string& value) {
    const int number = value.size() == 1 ? value[0] - '0' : -1;
    switch (name) {
        case kPlace:
            if (number >= 0 && number <= kLastPlace)
                state.place = static_cast<Place>(number);
            break;
        case kPage:
            restore_page(state, value);
            break;
        case kChecklist:
            state.guide_screen.checklist_open = true;
            break;
        case kSettings:
            restore_settings(state, number);
            break;
        case kSearch:
            if (value.size() <= kMaxQueryBytes && core::valid_utf8(value)) {
                state.search.open = true;
                state.search.query = value;
            }
            break;
        default:
            break;
    }
}

}  // namespace

std::string places_text(const State& state) {
    std::string text;
    const auto write = [&text](char name, const std::string& value) {
        text += name;
        text += value;
        text += '\n';
    };
    write(kPlace, std::string(1, static_cast<char>('0' + static_cast<int>(state.place))));
    if (state.journal_screen.open)
        write(kPage, core::to_hex(*state.journal_screen.open));
    if (state.guide_screen.checklist_open)
        write(kChecklist, {});
    if (const int page = static_cast<int>(state.settings_screen.open); page != 0)
        write(kSettings, std::string(1, static_cast<char>('0' + page)));
    if (state.search.open)
        write(kSearch, state.search.query);  // Of one line.
    return text;
}

void restore_places(State& state, const std::string& text) {
    std::string line;
    for (const char c : text) {
        if (c != '\n') {
            line += c;
            continue;
        }
        if (!line.empty())
            restore_line(state, line[0], line.substr(1));
        line.clear();
    }
}

}  // namespace duolog::app
