#include "app/return_to.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "core/utf8.h"

namespace duolog::app {
namespace {

/// The first letter of a line, and what the rest of it is.
enum Line : char {
    kPlace = 'p',      ///< Its number.
    kPage = 'o',       ///< The open page's id.
    kGuidePage = 'g',  ///< A page over the guide's contents: kind, id, place on it and record, with spaces between.
    kCompany = 'w',    ///< The id of whom checklists are gone through with.
    kRun = 'r',        ///< The run that is gone on with.
    kNewPerson = 'n',  ///< What stands in the field for a new person's name.
    kStep = 't',       ///< Of the first meeting, step by step.
    kSettings = 's',   ///< The number of its open page.
    kSearch = 'q',     ///< Open, with these words.
    kShown = 'l',      ///< The number of the list of tasks that is shown.
};

constexpr int kLastPlace = static_cast<int>(Place::Settings);
constexpr int kLastSettingsPage = static_cast<int>(SettingsScreen::Open::Diagnostics);
constexpr int kLastGuidePage = static_cast<int>(GuidePage::Kind::Calendar);
constexpr int kLastShown = static_cast<int>(ShownTasks::Done);
constexpr std::size_t kMostGuidePages = 20;
/// More than the field takes.
constexpr std::size_t kMaxQueryBytes = 1000;

void restore_page(State& state, const std::string& hex) {
    const std::optional<core::Id> id = core::id_from_hex(hex);
    const core::Entry* entry = id ? state.journal.find(*id) : nullptr;
    if (entry != nullptr && !entry->deleted)
        state.journal_screen.open = id;
}

/// Of one or two figures; else -1.
int number_in(std::string_view figures) {
    const auto is_figure = [](char c) { return c >= '0' && c <= '9'; };
    if (figures.empty() || figures.size() > 2 || !std::all_of(figures.begin(), figures.end(), is_figure))
        return -1;
    return figures.size() == 1 ? figures[0] - '0' : (figures[0] - '0') * 10 + (figures[1] - '0');
}

/// A record that is gone closes its page later, and a chapter or card that is unknown shows the contents.
void restore_guide_page(State& state, std::string_view line) {
    std::array<std::string, 4> parts;
    for (std::string& part : parts) {
        const std::size_t end = std::min(line.find(' '), line.size());
        part = line.substr(0, end);
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    const auto& [kind, id, at, record] = parts;
    const int number = number_in(kind);
    if (number < 0 || number > kLastGuidePage || state.guide_screen.pages.size() == kMostGuidePages)
        return;
    state.guide_screen.pages.push_back(
        {static_cast<GuidePage::Kind>(number), id, at, core::id_from_hex(record).value_or(core::Id())});
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
        case kGuidePage:
            restore_guide_page(state, value);
            break;
        case kCompany:
            state.guide_screen.company = core::id_from_hex(value);
            break;
        case kRun:
            state.guide_screen.run = core::id_from_hex(value);
            break;
        case kNewPerson:
            if (value.size() <= core::kMaxPersonNameBytes && core::valid_utf8(value))
                state.guide_screen.new_person = value;
            break;
        case kStep:
            state.guide_screen.step = value.size() < 4 ? static_cast<std::size_t>(std::atoi(value.c_str())) : 0;
            break;
        case kSettings:
            restore_settings(state, number);
            break;
        case kShown:
            if (number >= 0 && number <= kLastShown)
                state.priorities_screen.shown = static_cast<ShownTasks>(number);
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
    const GuideScreen& guide = state.guide_screen;
    for (const GuidePage& page : guide.pages)
        write(kGuidePage, std::to_string(static_cast<int>(page.kind)) + ' ' + page.id + ' ' + page.at + ' ' +
                              core::to_hex(page.record));
    if (guide.company)
        write(kCompany, core::to_hex(*guide.company));
    if (guide.run)
        write(kRun, core::to_hex(*guide.run));
    if (!guide.new_person.empty())
        write(kNewPerson, guide.new_person);  // Of one line.
    if (guide.step > 0)
        write(kStep, std::to_string(guide.step));
    if (const int page = static_cast<int>(state.settings_screen.open); page != 0)
        write(kSettings, std::string(1, static_cast<char>('0' + page)));
    if (const int shown = static_cast<int>(state.priorities_screen.shown); shown != 0)
        write(kShown, std::string(1, static_cast<char>('0' + shown)));
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
