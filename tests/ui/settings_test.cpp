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
    CHECK(screen.find("Slider")->span.words == "200%");
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

namespace {

float share(const Screen& screen) {
    const platform::Span& span = screen.find("Slider")->span;
    return static_cast<float>(span.value - span.least) / static_cast<float>(span.most - span.least);
}

}  // namespace

TEST_CASE("a finger drags the text's size; the slider stays under it, and the size holds when it is lifted") {
    Screen screen({390, 2000, 1});
    screen.open(app::Place::Settings);
    const platform::PixelRect track = screen.find("Slider")->rect;
    CHECK(track.height >= 48);
    const float y = track.y + track.height / 2;
    screen.drag(track.x + 30, y, track.x + track.width, y + 30);
    CHECK(screen.state().settings.text_percent == 100);
    CHECK(screen.find("Slider")->span.value == 200);
    CHECK(screen.find("Slider")->span.words == "200%");
    CHECK(screen.find("Slider")->rect == track);
    screen.lift();
    CHECK(screen.state().settings.text_percent == 200);
    CHECK(share(screen) == 1);
}

TEST_CASE("a finger that goes up and down over the slider scrolls the page and changes nothing") {
    Screen screen({390, 500, 1});
    screen.open(app::Place::Settings);
    screen.roll(screen.find("Slider")->rect.y - 200);
    const platform::PixelRect track = screen.find("Slider")->rect;
    const float x = track.x + 20;
    screen.drag(x, track.y + 24, x + 10, track.y + 124);
    screen.lift();
    CHECK(screen.find("Slider")->rect.y > track.y + 50);
    CHECK(screen.state().settings.text_percent == 100);
}

TEST_CASE("a tap or a click on the track sets the size there") {
    Screen screen({390, 2000, 1});
    screen.open(app::Place::Settings);
    screen.tap("Slider");
    CHECK(screen.state().settings.text_percent == doctest::Approx((85 + 200) / 2).epsilon(0.03));
    ImGui::GetIO().AddMouseSourceEvent(ImGuiMouseSource_Mouse);
    screen.click("SmallerText");
    const int smaller = screen.state().settings.text_percent;
    screen.click("Slider");
    CHECK(screen.state().settings.text_percent > smaller);
}

TEST_CASE("the focused slider has the arrow keys, and those that would scroll") {
    Screen screen({390, 2000, 1});
    screen.open(app::Place::Settings);
    screen.tab_to("Slider");
    screen.press_key(ImGuiKey_RightArrow);
    CHECK(screen.state().settings.text_percent == 105);
    screen.press_key(ImGuiKey_LeftArrow);
    screen.press_key(ImGuiKey_LeftArrow);
    CHECK(screen.state().settings.text_percent == 95);
    screen.scroll_key(platform::ScrollKey::PageUp);
    CHECK(screen.state().settings.text_percent == 115);
    screen.scroll_key(platform::ScrollKey::End);
    CHECK(screen.state().settings.text_percent == 200);
    screen.scroll_key(platform::ScrollKey::Start);
    CHECK(screen.state().settings.text_percent == 85);
    screen.press_key(ImGuiKey_Tab);
    screen.scroll_key(platform::ScrollKey::End);
    CHECK(screen.state().settings.text_percent == 85);
}

TEST_CASE("the button for larger text stays under the finger that presses it again and again") {
    Screen screen({390, 600, 1});
    screen.open(app::Place::Settings);
    screen.roll(400);
    const platform::PixelRect button = screen.find("LargerText")->rect;
    screen.tap_at(button.x + button.width / 2, button.y + button.height / 2);
    screen.pass(0.2);
    screen.tap_at(button.x + button.width / 2, button.y + button.height / 2);
    screen.pass(0.2);
    CHECK(screen.state().settings.text_percent == 130);
    const platform::PixelRect now = screen.find("LargerText")->rect;
    CHECK(now.y < button.y + button.height / 2);
    CHECK(now.y + now.height > button.y + button.height / 2);
}
