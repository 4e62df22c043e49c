// What a person chooses about the program itself.
#include <algorithm>

#include "app/serve.h"
#include "app/settings.h"

namespace duolog::app {

void serve(Turn& turn, const ChooseLanguage& choose) {
    if (!is_language_tag(choose.tag))
        return;
    turn.state.settings.language = choose.tag;
    turn.state.language_unavailable.clear();
    turn.state.guide_missing = false;
}

void serve(Turn& turn, const LanguageUnavailable& unavailable) {
    turn.state.language_unavailable = turn.state.settings.language;
    turn.state.settings.language = unavailable.kept;
}

void serve(Turn& turn, const ChooseTheme& choose) { turn.state.settings.theme = choose.theme; }

void serve(Turn& turn, const ChooseContrast& choose) { turn.state.settings.contrast = choose.contrast; }

void serve(Turn& turn, const DismissHomeScreen&) { turn.state.settings.home_screen_read = true; }

void serve(Turn& turn, const ChooseTextSize& choose) {
    turn.state.settings.text_percent = std::clamp(choose.percent, kSmallestTextPercent, kLargestTextPercent);
}

void serve(Turn& turn, const OpenDiagnostics&) {
    go_to(turn.state, Place::Settings, turn.changed);
    turn.state.settings_screen = {.open = SettingsScreen::Open::Diagnostics};
}

void serve(Turn& turn, const ChooseRoom& choose) {
    const auto within = [](int value, const Range& range) { return std::clamp(value, range.least, range.most); };
    Settings& settings = turn.state.settings;
    settings.day_minutes = within(choose.day_minutes, kDayMinutes);
    settings.buffer_percent = within(choose.buffer_percent, kBufferPercent);
    settings.reflection_minutes = within(choose.reflection_minutes, kReflectionMinutes);
}

void serve(Turn& turn, const EditTrial& edit) { turn.state.settings_screen.trial = edit.text; }

}  // namespace duolog::app
