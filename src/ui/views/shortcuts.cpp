#include "ui/views/shortcuts.h"

#include <initializer_list>
#include <string>
#include <vector>

#include "ui/kit/blocks.h"
#include "ui/kit/keys.h"
#include "ui/kit/scopes.h"
#include "ui/kit/widgets.h"

namespace duolog::views {
namespace {

using text::Key;
using Chords = std::vector<std::string>;

/// Keys that are pressed together, by their names.
std::string together(std::initializer_list<std::string_view> names) {
    std::string chord;
    for (const std::string_view name : names)
        chord += (chord.empty() ? "" : " + ") + std::string(name);
    return chord;
}

std::string key(Key name) { return std::string(kit::words(name)); }

std::string ctrl(std::string_view name) { return together({kit::words(Key::KeyCtrl), name}); }

std::string shift(std::string_view name) { return together({kit::words(Key::KeyShift), name}); }

void row(Key what, const Chords& chords) { kit::keys_row(kit::words(what), chords); }

void place_row(Key place, const char* figure) {
    kit::keys_row(kit::words(Key::KeyTo, {{"place", kit::words(place)}}), {ctrl(figure)});
}

void about_view(bool in_browser) {
    kit::section_heading(Key::KeysAbout);
    const kit::Card card(Key::KeysAbout);
    if (in_browser) {
        row(Key::Search, {ctrl("K")});
    } else {
        row(Key::Search, {ctrl("K"), ctrl("F")});
        place_row(Key::ToToday, "1");
        place_row(Key::ToGuide, "2");
        place_row(Key::ToPriorities, "3");
        place_row(Key::ToJournal, "4");
        row(Key::Settings, {ctrl(kit::words(Key::KeyComma))});
    }
    row(Key::Back, {together({kit::words(Key::KeyAlt), kit::words(Key::KeyLeft)})});
    row(Key::KeyClose, {key(Key::KeyEsc), ctrl(kit::words(Key::KeyEnter))});
    if (!in_browser) {
        row(Key::KeyNextPart, {"F6"});
        row(Key::KeyPreviousPart, {shift("F6")});
    }
    row(Key::KeyThisList, in_browser ? Chords{"?"} : Chords{"F1", "?"});
}

void writing_view(bool in_browser) {
    kit::section_heading(Key::KeysWriting);
    const kit::Card card(Key::KeysWriting);
    if (!in_browser)
        row(Key::KeyNewPage, {ctrl("N")});
    row(Key::KeySaveNow, {ctrl("S")});
    if (in_browser)
        return;
    row(Key::Undo, {ctrl("Z")});
    row(Key::KeyRedo, {together({kit::words(Key::KeyCtrl), kit::words(Key::KeyShift), "Z"}), ctrl("Y")});
}

void pressing_view() {
    kit::section_heading(Key::KeysPressing);
    const kit::Card card(Key::KeysPressing);
    row(Key::KeyNext, {key(Key::KeyTab)});
    row(Key::KeyPrevious, {shift(kit::words(Key::KeyTab))});
    row(Key::KeyPress, {key(Key::KeyEnter), key(Key::KeySpace)});
    row(Key::KeyChoose, {key(Key::KeyArrows)});
}

void text_view() {
    kit::section_heading(Key::KeysText);
    const kit::Card card(Key::KeysText);
    row(Key::LargerText, {ctrl(kit::words(Key::KeyPlus))});
    row(Key::SmallerText, {ctrl(kit::words(Key::KeyMinus))});
    row(Key::KeyUsualSize, {ctrl("0")});
}

}  // namespace

void shortcuts_view(const app::State& state, app::Actions& actions) {
    const kit::ScrollArea scroll(Key::Shortcuts, kit::Room::Little);
    if (kit::page_bar({.title = kit::words(Key::Shortcuts), .status = {}, .has_status = false, .has_menu = false}) ==
        kit::PageBarPress::Back)
        actions.push_back(app::Back{app::Panes::One});
    about_view(state.browser_keys);
    writing_view(state.browser_keys);
    pressing_view();
    if (!state.browser_keys)
        text_view();
    kit::space(16);
    kit::paragraph(kit::words(Key::KeyMac, {{"key", kit::words(Key::KeyCtrl)}}), kit::Voice::Caption);
}

}  // namespace duolog::views
