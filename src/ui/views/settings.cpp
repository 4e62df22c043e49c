#include "ui/views/settings.h"

#include <string>

#include "app/safety.h"
#include "text/numbers.h"
#include "ui/kit/blocks.h"
#include "ui/kit/choices.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/widgets.h"
#include "ui/views/notices.h"
#include "ui/views/safety_words.h"
#include "ui/views/titles.h"

namespace duolog::views {
namespace {

using text::Key;

void language_view(app::Actions& actions) {
    kit::section_heading(Key::Language);
    const kit::Card card(Key::Language, kit::CardKind::Choice);
    for (const text::Language& language : text::languages()) {
        const kit::NameScope scope(language.tag);
        if (kit::choice_row({.key = std::string("Language-") + language.tag,
                             .title = language.name,
                             .chosen = kit::language() == language.tag,
                             .language = kit::language() == language.tag ? "" : language.tag}))
            actions.push_back(app::ChooseLanguage{language.tag});
    }
}

void theme_view(const app::Settings& settings, app::Actions& actions) {
    using app::Theme;
    static constexpr Theme kThemes[] = {Theme::System, Theme::Light, Theme::Dark};
    kit::section_heading(Key::Appearance);
    const auto chosen = kit::segmented(Key::Appearance, {{Key::ThemeSystem, settings.theme == Theme::System},
                                                         {Key::ThemeLight, settings.theme == Theme::Light},
                                                         {Key::ThemeDark, settings.theme == Theme::Dark}});
    if (chosen)
        actions.push_back(app::ChooseTheme{kThemes[*chosen]});
    kit::space(12);
}

void contrast_and_size_view(const app::Settings& settings, app::Actions& actions) {
    const kit::Card card(Key::TextSize);
    const bool high = settings.contrast == app::Contrast::High;
    {
        const kit::KeyScope scope(Key::HighContrast);
        if (kit::check_row({.key = text::key_name(Key::HighContrast),
                            .title = kit::words(Key::HighContrast),
                            .caption = kit::words(Key::HighContrastHint),
                            .checked = high,
                            .struck = false}) == kit::RowPress::Box)
            actions.push_back(app::ChooseContrast{high ? app::Contrast::System : app::Contrast::High});
    }
    const int smaller = app::next_text_percent(settings.text_percent, app::Step::Smaller);
    const int larger = app::next_text_percent(settings.text_percent, app::Step::Larger);
    switch (kit::stepper_row({.name = Key::TextSize,
                              .value = text::percent(kit::language(), settings.text_percent),
                              .less = Key::SmallerText,
                              .more = Key::LargerText,
                              .can_less = smaller != settings.text_percent,
                              .can_more = larger != settings.text_percent})) {
        case kit::StepPress::Less:
            actions.push_back(app::ChooseTextSize{smaller});
            break;
        case kit::StepPress::More:
            actions.push_back(app::ChooseTextSize{larger});
            break;
        case kit::StepPress::None:
            break;
    }
}

void shortcuts_row(app::Actions& actions) {
    kit::space(16);
    const kit::Card card(Key::Shortcuts);
    const kit::KeyScope scope(Key::Shortcuts);
    if (kit::link_row({.key = text::key_name(Key::Shortcuts),
                       .title = kit::words(Key::Shortcuts),
                       .caption = kit::words(Key::ShortcutsHint),
                       .icon = kit::Icon::Keyboard}))
        actions.push_back(app::OpenShortcuts{});
}

void journal_view(const app::State& state, app::Actions& actions) {
    kit::section_heading(Key::YourJournal);
    const kit::Card card(Key::YourJournal);
    if (state.demo)
        return kit::quiet_row(kit::words(Key::MadeUp));
    {
        const kit::KeyScope scope(Key::IsItSafe);
        if (kit::link_row({.key = text::key_name(Key::IsItSafe),
                           .title = kit::words(Key::IsItSafe),
                           .caption = kit::words(verdict_words(app::verdict(state)).title),
                           .icon = kit::Icon::Safe}))
            actions.push_back(app::OpenSafety{});
    }
    kit::quiet_row(kit::words(Key::KeptHere), whereabouts(state));
}

}  // namespace

void settings_view(const app::State& state, app::Actions& actions) {
    const kit::ScrollArea scroll(Key::Settings, kit::Room::Little);
    if (kit::layout() != kit::Layout::Phone)
        kit::page_title({}, Key::Settings);
    else if (kit::page_bar(
                 {.title = kit::words(Key::Settings), .status = {}, .has_status = false, .has_menu = false}) ==
             kit::PageBarPress::Back)
        actions.push_back(app::Back{app::Panes::One});
    notices_view(state, actions);
    settings_notices(state);
    language_view(actions);
    theme_view(state.settings, actions);
    contrast_and_size_view(state.settings, actions);
    kit::space(16);
    kit::paragraph(kit::words(Key::TextSample), kit::Voice::Quiet);
    shortcuts_row(actions);
    journal_view(state, actions);
}

}  // namespace duolog::views
