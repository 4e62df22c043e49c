#include <doctest/doctest.h>

#include "unit/kit/text_area_desk.h"

using namespace duolog::kit;

TEST_CASE("a click puts the caret where it lands, a drag selects") {
    Desk desk("one two\nthree");
    desk.click({desk.x_of(0, 3) + 1, 10});
    CHECK(desk.shown() == "one| two\nthree");
    desk.click({150, 10});
    CHECK(desk.shown() == "one two|\nthree");
    desk.click({150, 300});
    CHECK(desk.shown() == "one two\nthree|");
    desk.drag({desk.x_of(0, 4), 10}, {desk.x_of(1, 10), 30});
    CHECK(desk.shown() == "one [two\nth]ree");
}

TEST_CASE("a double click selects the word, a triple click the paragraph, Shift and click up to there") {
    Desk desk("jeg spiser æbler\nærø");
    desk.click({desk.x_of(0, 6), 10}, 2);
    CHECK(desk.shown() == "jeg [spiser] æbler\nærø");
    desk.click({desk.x_of(0, 6), 10}, 3);
    CHECK(desk.shown() == "[jeg spiser æbler\n]ærø");
    desk.click({desk.x_of(0, 4), 10});
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
    desk.click({desk.x_of(0, 10), 10});
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
    CHECK(desk.shown() == "jeg [spiser] æbler\nærø");
}

TEST_CASE("a drag that began with a double click selects whole words") {
    Desk desk("one two three four");
    desk.drag({desk.x_of(0, 5), 10}, {desk.x_of(0, 10), 10}, 2);
    CHECK(desk.shown() == "one [two three] four");
}

TEST_CASE("the caret stays in view, and the text may be scrolled away from it") {
    Desk desk(repeated("A line.\n", 100));
    desk.press(ImGuiMod_Ctrl | ImGuiKey_End);
    CHECK(desk.area.scroll() == doctest::Approx(101 * kLine - 400));
    desk.press(ImGuiKey_PageUp);
    CHECK(desk.caret_line() == 80);
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Home);
    CHECK(desk.area.scroll() == 0);
    desk.area.scroll_by(6 * kLine);
    desk.frame();
    CHECK(desk.area.scroll() == doctest::Approx(6 * kLine));
    CHECK(desk.caret_line() == 0);
    desk.area.scroll_by(1e9f);
    CHECK(desk.area.scroll() == desk.area.scroll_limit());
}
