#include "ui/views/shortcuts.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "ui/kit/blocks.h"
#include "ui/kit/keys.h"
#include "ui/kit/scopes.h"
#include "ui/kit/widgets.h"
#include "ui/views/titles.h"

namespace duolog::views {
namespace {

using text::Key;

/// Small letters stand for keys that each language names, below; everything else stands for itself.
struct NamedKey {
    char letter;
    Key name;
};
constexpr std::array<NamedKey, 12> kNames{{{'c', Key::KeyCtrl},
                                           {'s', Key::KeyShift},
                                           {'a', Key::KeyAlt},
                                           {'e', Key::KeyEsc},
                                           {'t', Key::KeyTab},
                                           {'r', Key::KeyEnter},
                                           {'b', Key::KeySpace},
                                           {'l', Key::KeyLeft},
                                           {'w', Key::KeyArrows},
                                           {'p', Key::KeyPlus},
                                           {'m', Key::KeyMinus},
                                           {'o', Key::KeyComma}}};

/// `browser`: the chords there, each after a space; empty where the browser has none of ours.
struct Shortcut {
    Key what;
    const char* desktop;
    const char* browser;
    Key place = Key::Count;  ///< Fills {place} of `what`.
};
/// One with no chords begins a card of that name.
constexpr Shortcut kShortcuts[] = {
    {Key::KeysAbout, "", ""},
    {Key::Search, " c+K c+F", " c+K"},
    {Key::KeyTo, " c+1", "", Key::ToToday},
    {Key::KeyTo, " c+2", "", Key::ToGuide},
    {Key::KeyTo, " c+3", "", Key::ToPriorities},
    {Key::KeyTo, " c+4", "", Key::ToJournal},
    {Key::Settings, " c+o", ""},
    {Key::Back, " a+l", " a+l"},
    {Key::KeyClose, " e c+r", " e c+r"},
    {Key::KeyNextPart, " F6", ""},
    {Key::KeyPreviousPart, " s+F6", ""},
    {Key::KeyThisList, " F1 ?", " ?"},
    {Key::KeysWriting, "", ""},
    {Key::KeyNewPage, " c+N", ""},
    {Key::KeySaveNow, " c+S", " c+S"},
    {Key::Undo, " c+Z", " c+Z"},
    {Key::KeyRedo, " c+s+Z c+Y", " c+s+Z"},
    {Key::KeysPressing, "", ""},
    {Key::KeyNext, " t", " t"},
    {Key::KeyPrevious, " s+t", " s+t"},
    {Key::KeyPress, " r b", " r b"},
    {Key::KeyChoose, " w", " w"},
    {Key::KeyRowMenu, " s+F10", " s+F10"},
    {Key::KeysText, "", ""},
    {Key::LargerText, " c+p", ""},
    {Key::SmallerText, " c+m", ""},
    {Key::KeyUsualSize, " c+0", ""},
};

std::string_view key_name(char letter) {
    for (const NamedKey& key : kNames)
        if (key.letter == letter)
            return kit::words(key.name);
    return {};
}

/// "Ctrl + K", "Ctrl + F"
std::vector<std::string> chords_in(std::string_view codes) {
    std::vector<std::string> chords;
    for (const char code : codes) {
        if (code == ' ')
            chords.emplace_back();
        else if (code == '+')
            chords.back() += " + ";
        else if (const std::string_view name = key_name(code); !name.empty())
            chords.back() += name;
        else
            chords.back() += code;
    }
    return chords;
}

bool begins_card(const Shortcut& shortcut) { return *shortcut.desktop == '\0'; }

const char* codes_of(const Shortcut& shortcut, const app::State& state) {
    return state.browser_keys ? shortcut.browser : shortcut.desktop;
}

/// One card; answers where the next begins.
const Shortcut* card_view(const Shortcut* head, const app::State& state) {
    const Shortcut* end = head + 1;
    bool any = false;
    for (; end != std::end(kShortcuts) && !begins_card(*end); ++end)
        any = any || *codes_of(*end, state) != '\0';
    if (!any)
        return end;
    kit::section_heading(head->what);
    const kit::Card card(head->what);
    for (const Shortcut* row = head + 1; row != end; ++row) {
        const std::string_view codes = codes_of(*row, state);
        const std::string_view place = row->place == Key::Count ? std::string_view() : kit::words(row->place);
        if (!codes.empty())
            kit::keys_row(kit::words(row->what, {{"place", place}}), chords_in(codes));
    }
    return end;
}

}  // namespace

void shortcuts_view(const app::State& state, app::Actions& actions) {
    const kit::ScrollArea scroll(Key::Shortcuts, kit::Room::Little);
    back_bar(Key::Shortcuts, actions);
    for (const Shortcut* card = kShortcuts; card != std::end(kShortcuts);)
        card = card_view(card, state);
    kit::space(16);
    kit::paragraph(kit::words(Key::KeyMac, {{"key", kit::words(Key::KeyCtrl)}}), kit::Voice::Caption);
}

}  // namespace duolog::views
