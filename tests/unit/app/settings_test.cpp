#include "app/settings.h"

#include <doctest/doctest.h>

using namespace duolog::app;

TEST_CASE("settings are a few lines that come back as they were") {
    const Settings chosen{"sv", Theme::Dark, Contrast::High, 130};
    CHECK(settings_text(chosen) == "language=sv\ntheme=dark\ncontrast=high\ntext_percent=130\n");
    for (const std::string language : {"", "en", "pt-BR"})
        for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark})
            for (const Contrast contrast : {Contrast::System, Contrast::High})
                for (const int percent : {85, 100, 117, 200}) {
                    const Settings settings{language, theme, contrast, percent};
                    CHECK(settings_from(settings_text(settings)) == settings);
                }
}

TEST_CASE("that a notice was read is a line of its own, and only then") {
    Settings settings;
    CHECK(settings_text(settings).find("home_screen") == std::string::npos);
    settings.home_screen_read = true;
    CHECK(settings_from(settings_text(settings)) == settings);
    CHECK(settings_from("home_screen=maybe") == Settings{});
}

TEST_CASE("what the day and the week hold is written when it was chosen, and comes back") {
    for (const char* name : {"day_minutes", "buffer_percent", "reflection_minutes", "many_ones"})
        CHECK(settings_text({}).find(name) == std::string::npos);
    Settings chosen;
    chosen.day_minutes = 480;
    chosen.buffer_percent = 0;
    chosen.reflection_minutes = 90;
    chosen.many_ones_read = true;
    const std::string text = settings_text(chosen);
    for (const char* line : {"day_minutes=480\n", "buffer_percent=0\n", "reflection_minutes=90\n", "many_ones=read\n"})
        CHECK(text.find(line) != std::string::npos);
    CHECK(settings_from(text) == chosen);
}

TEST_CASE("a day or a week that cannot be is left at its default, and its ends can") {
    CHECK(settings_from("day_minutes=59\nbuffer_percent=51\nreflection_minutes=14\nmany_ones=maybe\n") == Settings{});
    CHECK(settings_from("day_minutes=1441\nbuffer_percent=-1\nreflection_minutes=1201\n") == Settings{});
    CHECK(settings_from("day_minutes=\nbuffer_percent=x\nreflection_minutes=99999999999\n") == Settings{});
    const Settings least = settings_from("day_minutes=60\nbuffer_percent=0\nreflection_minutes=15\n");
    CHECK(least.day_minutes == 60);
    CHECK(least.buffer_percent == 0);
    CHECK(least.reflection_minutes == 15);
    const Settings most = settings_from("day_minutes=1440\nbuffer_percent=50\nreflection_minutes=1200\n");
    CHECK(most.day_minutes == 1440);
    CHECK(most.buffer_percent == 50);
    CHECK(most.reflection_minutes == 1200);
}

TEST_CASE("a language that nobody chose is not written") {
    CHECK(settings_text({}).find("language") == std::string::npos);
}

TEST_CASE("what is unknown, out of range or no setting at all is left at its default") {
    CHECK(settings_from("") == Settings{});
    CHECK(settings_from("=\n\n==\ntheme\ncolour=red\ntheme=blue\ncontrast=\ntext_percent=84\nlanguage=\n") ==
          Settings{});
    for (const char* percent : {"201", "100%", " 100", "1e2", "-100", "99999999999999999999", ""})
        CHECK(settings_from("text_percent=" + std::string(percent)).text_percent == 100);
    CHECK(settings_from("language=" + std::string(36, 'x')).language.empty());
    CHECK(settings_from("language=\xFF\xFE").language.empty());
    CHECK(settings_from(std::string("\0\x01theme=dark", 12)) == Settings{});
}

TEST_CASE("an edited file may have other line ends and orders, and of two lines the last counts") {
    CHECK(settings_from("text_percent=115\r\ntheme=dark\r\ntheme=light") ==
          Settings{"", Theme::Light, Contrast::System, 115});
}

TEST_CASE("the size of text steps through the sizes that are offered and stops at both ends") {
    int percent = 85;
    for (const int next : {100, 115, 130, 150, 175, 200, 200}) {
        percent = next_text_percent(percent, Step::Larger);
        CHECK(percent == next);
    }
    for (const int next : {175, 150, 130, 115, 100, 85, 85}) {
        percent = next_text_percent(percent, Step::Smaller);
        CHECK(percent == next);
    }
    CHECK(next_text_percent(117, Step::Larger) == 130);
    CHECK(next_text_percent(117, Step::Smaller) == 115);
}

TEST_CASE("text is drawn at the person's own choice times what the system asks for, within the range") {
    CHECK(text_percent_in_force(100, 100) == 100);
    CHECK(text_percent_in_force(130, 100) == 130);
    CHECK(text_percent_in_force(100, 125) == 125);
    CHECK(text_percent_in_force(115, 130) == 150);
    CHECK(text_percent_in_force(150, 150) == 200);
    CHECK(text_percent_in_force(85, 85) == 85);
    CHECK(text_percent_in_force(200, 50) == 100);
    for (const int system : {-5, 0, 1, 2147483647})
        CHECK(text_percent_in_force(100, system) >= kSmallestTextPercent);
}
