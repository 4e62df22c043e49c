#include <doctest/doctest.h>

#include "support/screen.h"

using namespace duolog;
using namespace duolog::tests;

TEST_CASE("each language is chosen by its own name and holds at once") {
    Screen screen({390, 2000, 1});
    screen.open(app::Place::Settings);
    CHECK(screen.find("Language-en")->selected);
    for (const auto& [tag, title] :
         {std::pair{"Language-sv", "Inställningar"}, std::pair{"Language-da", "Indstillinger"},
          std::pair{"Language-pl", "Ustawienia"}, std::pair{"Language-en", "Settings"}}) {
        screen.tap(tag);
        CHECK(screen.find(tag)->selected);
        CHECK(screen.shows(title));
    }
}

TEST_CASE("a switch of language in the middle of words loses none, neither of a page nor of a task") {
    Screen screen({1280, 2000, 1});
    screen.open(app::Place::Priorities);
    screen.click("NewTask");
    screen.type("Half a task");
    screen.click("ToJournal");
    screen.click("Write");
    screen.type("Half a sentence");
    screen.click("ToSettings");
    screen.click("Language-pl");
    screen.click("ToJournal");
    CHECK(screen.find("Write")->name == "Napisz");
    CHECK(screen.state().journal.newest_first().front()->text == "Half a sentence");
    screen.click("EntryText");
    screen.press_key(ImGuiKey_End);
    screen.type(" goes on");
    CHECK(screen.state().journal.newest_first().front()->text == "Half a sentence goes on");
    screen.click("ToPriorities");
    CHECK(screen.state().priorities_screen.draft == "Half a task");
}

TEST_CASE("light, dark and the system's own are one choice of three") {
    Screen screen;
    screen.open(app::Place::Settings);
    CHECK(screen.find("ThemeSystem")->selected);
    screen.tap("ThemeDark");
    CHECK(screen.state().settings.theme == app::Theme::Dark);
    CHECK(screen.find("ThemeDark")->selected);
    CHECK_FALSE(screen.find("ThemeSystem")->selected);
}

TEST_CASE("high contrast is a box to tick") {
    Screen screen({390, 2000, 1});
    screen.open(app::Place::Settings);
    screen.tap("HighContrast");
    CHECK(screen.find("HighContrast")->checked);
    CHECK(screen.state().settings.contrast == app::Contrast::High);
}

TEST_CASE("text grows from 85 to 200 % step by step, and stops there") {
    Screen screen({390, 3000, 1});
    screen.open(app::Place::Settings);
    for (int i = 0; i < 12; ++i)
        screen.tap("LargerText");
    CHECK(screen.state().settings.text_percent == 200);
    CHECK_FALSE(screen.find("LargerText")->enabled);
    CHECK(screen.shows("200%"));
    for (int i = 0; i < 12; ++i)
        screen.tap("SmallerText");
    CHECK(screen.state().settings.text_percent == 85);
    CHECK_FALSE(screen.find("SmallerText")->enabled);
}

TEST_CASE("a system that asks for larger text gets it, and Settings says why") {
    Screen screen({390, 2000, 1});
    screen.open(app::Place::Settings);
    CHECK_FALSE(screen.shows("This device asks for text"));
    const float before = screen.find("IsItSafe")->rect.height;
    platform::Appearance larger;
    larger.text_percent = 150;
    screen.set_system(larger);
    screen.settle();
    CHECK(screen.find("IsItSafe")->rect.height > before);
    CHECK(screen.shows("This device asks for text at 150%"));
    CHECK(screen.shows("text is shown at 150%"));
    screen.tap("LargerText");
    CHECK(screen.shows("text is shown at 173%"));
    for (int step = 0; step < 3; ++step)
        screen.tap("LargerText");
    CHECK(screen.shows("text is shown at 200%"));
    CHECK_FALSE(screen.find("LargerText")->enabled);
}
