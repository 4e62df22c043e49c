// The desktop's editor with emoji, marks and scripts from right to left.
#include <doctest/doctest.h>

#include <string>

#include "unit/kit/text_area_desk.h"

using namespace duolog::kit;

namespace {

constexpr const char* kFamily = "👨‍👩‍👧‍👦";
const std::string kEverything = std::string(kFamily) +
                                " 🇸🇪 🇵🇱 👍🏽 1️⃣ e\u0301 السلام عليكم שלום नमस्ते 你好 "
                                "ไทย\tend";

}  // namespace

TEST_CASE("arrow keys step over a whole emoji and a letter with its mark") {
    Desk desk(std::string("a") + kFamily + "🇸🇪e\u0301b");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Home);
    desk.press(ImGuiKey_RightArrow, 2);
    CHECK(desk.shown() == std::string("a") + kFamily + "|🇸🇪e\u0301b");
    desk.press(ImGuiKey_RightArrow, 2);
    CHECK(desk.shown() == std::string("a") + kFamily + "🇸🇪e\u0301|b");
    desk.press(ImGuiKey_LeftArrow, 3);
    CHECK(desk.shown() == std::string("a|") + kFamily + "🇸🇪e\u0301b");
    desk.press(ImGuiMod_Shift | ImGuiKey_RightArrow);
    CHECK(desk.shown() == std::string("a[") + kFamily + "]🇸🇪e\u0301b");
}

TEST_CASE("Backspace and Delete take a whole emoji, undo brings it back") {
    Desk desk(std::string("a👍🏽") + kFamily + "1️⃣");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_End);
    desk.press(ImGuiKey_Backspace);
    CHECK(desk.shown() == std::string("a👍🏽") + kFamily + "|");
    desk.press(ImGuiKey_Backspace);
    CHECK(desk.shown() == "a👍🏽|");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(desk.text == std::string("a👍🏽") + kFamily + "1️⃣");
    desk.put_caret(1);
    desk.press(ImGuiKey_Delete);
    CHECK(desk.shown() == std::string("a|") + kFamily + "1️⃣");
}

TEST_CASE("steps by words do not stop inside a keycap") {
    Desk desk("one #️⃣ two");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Home);
    const std::string before = "one #️⃣";
    for (int i = 0; i < 4; ++i) {
        desk.press(ImGuiMod_Ctrl | ImGuiKey_RightArrow);
        const int caret = desk.area.caret().index;
        CHECK((caret <= 4 || caret >= static_cast<int>(before.size())));
    }
}

TEST_CASE("every script can be walked through, selected and erased without losing a byte") {
    for (const bool shaped : {false, true}) {
        Desk desk(kEverything, shaped);
        desk.press(ImGuiMod_Ctrl | ImGuiKey_Home);
        for (int steps = 0; desk.area.caret().index < static_cast<int>(kEverything.size()); ++steps) {
            const int before = desk.area.caret().index;
            desk.press(ImGuiKey_RightArrow);
            REQUIRE(desk.area.caret().index > before);
            REQUIRE(steps < 200);
        }
        CHECK(desk.text == kEverything);
        desk.press(ImGuiMod_Shift | ImGuiMod_Ctrl | ImGuiKey_Home);
        desk.press(ImGuiMod_Ctrl | ImGuiKey_C);
        CHECK(desk.clipboard == kEverything);
        desk.press(ImGuiMod_Ctrl | ImGuiKey_End);
        desk.press(ImGuiKey_Backspace, 200);
        CHECK(desk.text.empty());
        desk.press(ImGuiMod_Ctrl | ImGuiKey_Z, 5);
        CHECK(desk.text == kEverything);
    }
}

TEST_CASE("a joined emoji is as wide as one, and a click lands beside it") {
    Desk desk(std::string("👍") + "\n" + kFamily + "x", true);
    desk.frame();
    const int end = static_cast<int>(desk.text.size()) - 1;
    const float one = desk.x_of(0, desk.area.layout().line(0).end);
    CHECK(desk.x_of(1, end) == doctest::Approx(one).epsilon(0.05));
    desk.click({one * 0.4F, kLine * 1.5F});
    CHECK(desk.area.caret().index == desk.area.layout().line(1).begin);
    desk.click({one * 0.6F, kLine * 1.5F});
    CHECK(desk.area.caret().index == end);
}

TEST_CASE("a word from right to left is selected from its right end") {
    Desk desk("אבגד", true);
    const float whole = desk.area.layout().line_width(0);
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Home);
    CHECK(desk.caret_x() == doctest::Approx(whole));
    desk.press(ImGuiKey_RightArrow);
    CHECK(desk.caret_x() == doctest::Approx(whole * 0.75F));
    const auto spans = desk.area.layout().spans(0, 0, 4);
    REQUIRE(spans.size() == 1);
    CHECK(spans[0].left == doctest::Approx(whole / 2));
    CHECK(spans[0].right == doctest::Approx(whole));
    desk.click({whole - 1, 10});
    CHECK(desk.area.caret().index == 0);
    desk.click({whole * 0.26F, 10});
    CHECK(desk.area.caret().index == 6);
}

TEST_CASE("words from right to left follow each other from right to left") {
    Desk desk("אב גד", true);
    const auto first = desk.area.layout().spans(0, 0, 4);
    const auto second = desk.area.layout().spans(0, 5, 9);
    REQUIRE(first.size() == 1);
    REQUIRE(second.size() == 1);
    CHECK(second[0].right < first[0].left);
    CHECK(second[0].left == doctest::Approx(0));
}

TEST_CASE("a line is never cut inside an emoji or between a letter and its mark") {
    std::string text;
    for (int i = 0; i < 40; ++i)
        text += std::string(kFamily) + "e\u0301";
    Desk desk(text, true);
    REQUIRE(desk.lines() > 2);
    for (int i = 0; i < desk.lines(); ++i) {
        const std::string line = desk.line(i);
        CHECK((line.starts_with(kFamily) || line.starts_with("e\u0301")));
        CHECK(desk.area.layout().line_width(i) <= desk.size.x);
    }
}

TEST_CASE("100,000 characters with emoji in every line: a keystroke re-wraps one paragraph") {
    Desk desk(repeated("A paragraph with 👍🏽 and some forty letters.\n", 2300), true);
    desk.press(ImGuiKey_DownArrow, 3);
    const std::size_t before = desk.area.layout().paragraphs_wrapped();
    desk.type("🇸🇪");
    CHECK(desk.area.layout().paragraphs_wrapped() == before + 1);
}

TEST_CASE("the place for an input method follows the caret through wrapped lines and while scrolling") {
    Desk desk(repeated("some words that wrap ", 60));
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Home);
    const ImGuiPlatformImeData& ime = ImGui::GetCurrentContext()->PlatformImeData;
    CHECK(ime.InputPos.x == doctest::Approx(kCorner.x));
    desk.press(ImGuiKey_DownArrow, 2);
    desk.press(ImGuiKey_RightArrow, 3);
    CHECK(ime.InputPos.y == kCorner.y + 2 * kLine);
    CHECK(ime.InputPos.x == doctest::Approx(kCorner.x + desk.caret_x()).epsilon(0.05));
    desk.press(ImGuiMod_Ctrl | ImGuiKey_End);
    CHECK(ime.InputPos.y <= kCorner.y + desk.size.y - kLine);
}
