#include "ui/views/settings.h"

#include <string>
#include <utility>

#include "app/safety.h"
#include "text/numbers.h"
#include "ui/kit/blocks.h"
#include "ui/kit/choices.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/slider.h"
#include "ui/kit/widgets.h"
#include "ui/views/install.h"
#include "ui/views/notices.h"
#include "ui/views/safety_words.h"
#include "ui/views/time_sliders.h"
#include "ui/views/time_words.h"
#include "ui/views/titles.h"

namespace duolog::views {
namespace {

using text::Key;

std::string percent(int value) { return text::percent(kit::language(), value); }

/// What a choice here comes to with what the system asks for.
int in_force(const app::State& state, int chosen) {
    return app::text_percent_in_force(chosen, state.system_text_percent);
}

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

/// Chosen when the finger is lifted: at once, everything would move under it. The sample shows it meanwhile. A step
/// that nobody would see is not offered: the system's own size may have reached an end already.
int size_row(const app::State& state, app::Actions& actions) {
    const int chosen = state.settings.text_percent;
    const int smaller = app::next_text_percent(chosen, app::Step::Smaller);
    const int larger = app::next_text_percent(chosen, app::Step::Larger);
    const kit::SliderReport report = kit::slider_row({.name = Key::TextSize,
                                                      .least = app::kSmallestTextPercent,
                                                      .most = app::kLargestTextPercent,
                                                      .step = 5,
                                                      .value = chosen,
                                                      .words = percent,
                                                      .less = Key::SmallerText,
                                                      .more = Key::LargerText,
                                                      .can_less = in_force(state, smaller) != in_force(state, chosen),
                                                      .can_more = in_force(state, larger) != in_force(state, chosen)});
    if (report.press != kit::SliderPress::None)
        actions.push_back(app::ChooseTextSize{report.press == kit::SliderPress::Less ? smaller : larger});
    else if (report.chosen)
        actions.push_back(app::ChooseTextSize{*report.chosen});
    return report.shown;
}

/// Why the words are larger than what was chosen here.
void system_size_view(const app::State& state) {
    if (state.system_text_percent == 100)
        return;
    kit::space(8);
    kit::paragraph(
        kit::words(Key::TextSizeOfSystem, {{"system", percent(state.system_text_percent)},
                                           {"percent", percent(in_force(state, state.settings.text_percent))}}),
        kit::Voice::Caption);
}

void contrast_and_size_view(const app::State& state, app::Actions& actions) {
    const app::Settings& settings = state.settings;
    int shown = settings.text_percent;
    {
        const kit::KeyScope size(Key::TextSize);  // Another id than the group above.
        const kit::Card card(Key::Appearance);
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
        shown = size_row(state, actions);
    }
    system_size_view(state);
    kit::space(16);
    kit::sample(kit::words(Key::TextSample), static_cast<float>(in_force(state, shown)) /
                                                 static_cast<float>(in_force(state, settings.text_percent)));
}

void day_view(const app::State& state, app::Actions& actions) {
    const app::Settings& settings = state.settings;
    app::ChooseRoom room{settings.day_minutes, settings.buffer_percent, settings.reflection_minutes};
    const auto row = [&](Key name, int least, int most, int step, int& value, std::string (*words)(int)) {
        kit::Slider slider = length_slider(value, most, step);
        slider.name = name;
        slider.least = least;
        slider.can_less = value > least;
        slider.words = words;
        slider.less = Key::LessOfIt;
        slider.more = Key::MoreOfIt;
        const kit::KeyScope scope(name);
        if (const auto chosen = slid(slider)) {
            value = *chosen;
            actions.push_back(room);
        }
    };
    constexpr int kHalfHour = 30, kQuarter = 15, kLongestDay = 12 * 60, kMostReflection = 6 * 60;
    kit::section_heading(Key::YourDay);
    {
        const kit::Card card(Key::YourDay);
        row(Key::DayRoom, app::kDayMinutes.least, kLongestDay, kHalfHour, room.day_minutes, duration_words);
        row(Key::DayBuffer, app::kBufferPercent.least, app::kBufferPercent.most, 5, room.buffer_percent, percent);
        row(Key::ReflectionTarget, app::kReflectionMinutes.least, kMostReflection, kQuarter, room.reflection_minutes,
            duration_words);
    }
    kit::space(8);
    kit::paragraph(kit::words(Key::YourDayHint), kit::Voice::Caption);
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

void help_row(Key key, Key title, Key hint, kit::Icon icon, app::Actions& actions, app::Action action) {
    const kit::KeyScope scope(key);
    if (kit::link_row(
            {.key = text::key_name(key), .title = kit::words(title), .caption = kit::words(hint), .icon = icon}))
        actions.push_back(std::move(action));
}

void help_view(const app::State& state, app::Actions& actions) {
    kit::section_heading(Key::Help);
    const kit::Card card(Key::Help);
    // Only in a browser: elsewhere Duolog is on the device already.
    if (state.install_way != platform::InstallWay::None)
        help_row(Key::HomeScreen, install_title(state.install_way), Key::InstallHint, kit::Icon::HomeScreen, actions,
                 app::OpenInstall{});
    help_row(Key::Shortcuts, Key::Shortcuts, Key::ShortcutsHint, kit::Icon::Keyboard, actions, app::OpenShortcuts{});
    help_row(Key::Diagnostics, Key::Diagnostics, Key::DiagnosticsHint, kit::Icon::Info, actions,
             app::OpenDiagnostics{});
}

}  // namespace

void settings_view(const app::State& state, app::Actions& actions) {
    const kit::ScrollArea scroll(Key::Settings, kit::Room::Little);
    if (kit::layout() != kit::Layout::Phone)
        kit::page_title({}, Key::Settings);
    else
        back_bar(Key::Settings, actions);
    notices_view(state, actions);
    settings_notices(state);
    language_view(actions);
    theme_view(state.settings, actions);
    contrast_and_size_view(state, actions);
    day_view(state, actions);
    journal_view(state, actions);
    help_view(state, actions);
}

}  // namespace duolog::views
