// What a person chooses about the program itself.
#include <doctest/doctest.h>

#include "unit/app/steps.h"

using namespace duolog;
using namespace duolog::app;
using tests::Steps;

TEST_CASE("language, theme, contrast and size of text are as chosen, and no record changes") {
    Steps steps;
    for (const Action& action : {Action{ChooseLanguage{"da"}}, Action{ChooseTheme{Theme::Dark}},
                                 Action{ChooseContrast{Contrast::High}}, Action{ChooseTextSize{130}}})
        CHECK(steps.take(action).empty());
    CHECK(steps.state.settings == Settings{"da", Theme::Dark, Contrast::High, 130});
}

TEST_CASE("settings can be chosen while the journal cannot be opened or another window writes") {
    Steps steps;
    steps.state.opening = Opening::Failed;
    steps.state.access = platform::Access::Reader;
    steps.take(ChooseTheme{Theme::Light});
    CHECK(steps.state.settings.theme == Theme::Light);
}

TEST_CASE("a language without a name is not chosen, and a size beyond the ends is the end") {
    Steps steps;
    steps.take(ChooseLanguage{"sv"});
    for (const char* tag : {"", "d\na", "theme=dark"})
        steps.take(ChooseLanguage{tag});
    CHECK(steps.state.settings.language == "sv");
    steps.take(ChooseTextSize{10});
    CHECK(steps.state.settings.text_percent == kSmallestTextPercent);
    steps.take(ChooseTextSize{1000});
    CHECK(steps.state.settings.text_percent == kLargestTextPercent);
}

TEST_CASE("what the day and the week hold is taken into its range") {
    Steps steps;
    steps.take(ChooseRoom{480, 30, 90});
    CHECK(steps.state.settings.day_minutes == 480);
    CHECK(steps.state.settings.buffer_percent == 30);
    CHECK(steps.state.settings.reflection_minutes == 90);
    steps.take(ChooseRoom{0, -1, 0});
    CHECK(steps.state.settings.day_minutes == 60);
    CHECK(steps.state.settings.buffer_percent == 0);
    CHECK(steps.state.settings.reflection_minutes == 15);
    steps.take(ChooseRoom{100'000, 100, 100'000});
    CHECK(steps.state.settings.day_minutes == 1440);
    CHECK(steps.state.settings.buffer_percent == 50);
    CHECK(steps.state.settings.reflection_minutes == 1200);
}

TEST_CASE("a language whose words cannot be fetched is named, and the one before stays until the next choice") {
    Steps steps;
    steps.take(ChooseLanguage{"sv"});
    steps.take(ChooseLanguage{"pl"});
    steps.take(LanguageUnavailable{"sv"});
    CHECK(steps.state.settings.language == "sv");
    CHECK(steps.state.language_unavailable == "pl");
    steps.take(ChooseLanguage{""});
    CHECK(steps.state.language_unavailable == "pl");
    steps.take(ChooseLanguage{"da"});
    CHECK(steps.state.language_unavailable.empty());
    INFO("back to a language that nobody chose");
    steps.take(LanguageUnavailable{""});
    CHECK(steps.state.settings.language.empty());
    CHECK(steps.state.language_unavailable == "da");
}
