#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unit/kit/text_area_desk.h"

using namespace duolog::kit;

TEST_CASE("what is typed appears, and the change is told once") {
    Desk desk;
    desk.type("Hello");
    CHECK(desk.shown() == "Hello|");
    CHECK(desk.changes == 1);
    desk.press(ImGuiKey_Enter);
    desk.type("you");
    CHECK(desk.shown() == "Hello\nyou|");
}

TEST_CASE("Home and End go to the ends of the wrapped line") {
    Desk desk("one two three four five six seven eight nine ten eleven twelve");
    REQUIRE(desk.lines() >= 3);
    desk.press(ImGuiKey_DownArrow);
    REQUIRE(desk.caret_line() == 1);
    desk.press(ImGuiKey_RightArrow, 3);
    desk.press(ImGuiKey_Home);
    CHECK(desk.area.caret().index == desk.area.layout().line(1).begin);
    CHECK(desk.caret_line() == 1);
    desk.press(ImGuiKey_End);
    CHECK(desk.caret_line() == 1);
    CHECK(desk.area.caret().index == desk.area.layout().line(1).end - 1);  // Before the blank at which it wraps.
    desk.press(ImGuiMod_Ctrl | ImGuiKey_End);
    CHECK(desk.area.caret().index == static_cast<int>(desk.text.size()));
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Home);
    CHECK(desk.area.caret().index == 0);
}

TEST_CASE("End stays on its line where a long word is cut") {
    Desk desk(repeated("x", 100));
    desk.press(ImGuiKey_End);
    CHECK(desk.caret_line() == 0);
    CHECK(desk.area.caret().index == desk.area.layout().line(0).end);
    desk.press(ImGuiKey_DownArrow);
    CHECK(desk.caret_line() == 1);
}

TEST_CASE("Up and Down keep the column over short lines") {
    Desk desk("a long first line\nab\na long third line");
    desk.put_caret(12);
    const float x = desk.caret_x();
    desk.press(ImGuiKey_DownArrow);
    CHECK(desk.shown() == "a long first line\nab|\na long third line");
    desk.press(ImGuiKey_DownArrow);
    CHECK(desk.caret_line() == 2);
    CHECK(desk.caret_x() == doctest::Approx(x).epsilon(0.15));
    desk.press(ImGuiKey_UpArrow, 2);
    CHECK(desk.area.caret().index == 12);
    desk.press(ImGuiKey_UpArrow);
    CHECK(desk.area.caret().index == 0);
}

TEST_CASE("Up and Down step through the wrapped lines of one paragraph") {
    Desk desk("one two three four five six seven eight nine ten eleven twelve thirteen");
    REQUIRE(desk.lines() >= 3);
    desk.press(ImGuiKey_DownArrow, 2);
    CHECK(desk.caret_line() == 2);
    desk.press(ImGuiKey_UpArrow);
    CHECK(desk.caret_line() == 1);
}

TEST_CASE("Ctrl and arrows go by words, Shift selects") {
    Desk desk("Zażółć gęślą, jaźń");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_RightArrow);
    CHECK(desk.shown() == "Zażółć |gęślą, jaźń");
    desk.press(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_RightArrow);
    CHECK(desk.shown() == "Zażółć [gęślą], jaźń");
    desk.press(ImGuiMod_Shift | ImGuiKey_RightArrow);
    CHECK(desk.shown() == "Zażółć [gęślą,] jaźń");
    desk.press(ImGuiKey_LeftArrow);
    CHECK(desk.shown() == "Zażółć |gęślą, jaźń");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_LeftArrow);
    CHECK(desk.shown() == "|Zażółć gęślą, jaźń");
    desk.press(ImGuiMod_Shift | ImGuiKey_End);
    CHECK(desk.shown() == "[Zażółć gęślą, jaźń]");
}

TEST_CASE("a step by words stops at the end of a line") {
    Desk desk("one\ntwo");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_End);
    desk.press(ImGuiMod_Ctrl | ImGuiKey_LeftArrow, 2);
    CHECK(desk.shown() == "one|\ntwo");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_RightArrow);
    CHECK(desk.shown() == "one\n|two");
    desk.paste("\n  ");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Home);
    desk.press(ImGuiMod_Ctrl | ImGuiKey_RightArrow, 3);
    CHECK(desk.shown() == "one\n\n|  two");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_LeftArrow);
    CHECK(desk.shown() == "one\n|\n  two");
}

TEST_CASE("Ctrl+Backspace and Ctrl+Delete take a word") {
    Desk desk("one two three");
    desk.put_caret(8);
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Backspace);
    CHECK(desk.shown() == "one |three");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Delete);
    CHECK(desk.shown() == "one |");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Z, 2);
    CHECK(desk.text == "one two three");
}

TEST_CASE("Zażółć gęślą jaźń, ærø, åäö, 日本 🌱 survive typing and deleting one character at a time") {
    const std::string words = "Zażółć gęślą jaźń, ærø, åäö, 日本 🌱";
    std::vector<std::size_t> ends;  // Of each character.
    for (std::size_t i = 1; i <= words.size(); ++i) {
        if (i == words.size() || (words[i] & 0xC0) != 0x80)
            ends.push_back(i);
    }
    REQUIRE(ends.size() == 33);
    Desk desk;
    for (std::size_t i = 0, begin = 0; i < ends.size(); begin = ends[i++]) {
        desk.type(words.substr(begin, ends[i] - begin));
        CHECK(desk.text == words.substr(0, ends[i]));
    }
    for (std::size_t i = ends.size(); i > 0; --i) {
        desk.press(ImGuiKey_Backspace);
        CHECK(desk.text == words.substr(0, i == 1 ? 0 : ends[i - 2]));
    }
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(desk.text == words);
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Home);
    for (const std::size_t end : ends) {
        desk.press(ImGuiKey_Delete);
        CHECK(desk.text == words.substr(end));
    }
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(desk.text == words);
}

TEST_CASE("cut, copy and paste go through the system's clipboard") {
    Desk desk("one two");
    desk.press(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_RightArrow);
    desk.press(ImGuiMod_Ctrl | ImGuiKey_C);
    CHECK(desk.clipboard == "one ");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_X);
    CHECK(desk.shown() == "|two");
    desk.press(ImGuiKey_End);
    desk.press(ImGuiMod_Ctrl | ImGuiKey_V);
    CHECK(desk.shown() == "twoone |");
    desk.clipboard = "kept";
    desk.press(ImGuiMod_Ctrl | ImGuiKey_C);
    CHECK(desk.clipboard == "kept");
}

TEST_CASE("pasted line ends become one kind, control characters go, bad bytes are shown as such") {
    Desk desk;
    desk.paste(
        "a\r\nb\rc\td\x01\x7f\x1b"
        "e\xff");
    CHECK(desk.text == "a\nb\nc\tde\xEF\xBF\xBD");
}

TEST_CASE("a paste beyond the cap is refused whole and says so") {
    Desk desk("12345678");
    desk.max_bytes = 10;
    desk.clipboard = "abc";
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
    ImGui::GetIO().AddKeyEvent(ImGuiKey_V, true);
    desk.frame();
    CHECK(desk.text == "12345678");
    CHECK(desk.area.at_limit());
    CHECK(desk.event == TextAreaEvent::None);
    ImGui::GetIO().AddKeyEvent(ImGuiKey_V, false);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
    desk.frame();
    CHECK_FALSE(desk.area.at_limit());
    desk.press(ImGuiMod_Ctrl | ImGuiKey_A);
    desk.paste("abcdefghij");
    CHECK(desk.text == "abcdefghij");
    ImGui::GetIO().AddInputCharactersUTF8("ż");
    desk.frame();
    CHECK(desk.text == "abcdefghij");
    CHECK(desk.area.at_limit());
}

TEST_CASE("Tab moves on without inserting, Ctrl+Enter is left to the app") {
    Desk desk("text");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Enter);
    CHECK(desk.ctrl_enter);
    CHECK(desk.text == "text");
    desk.press(ImGuiKey_Tab);
    desk.frame();
    CHECK(desk.text == "text");
    CHECK_FALSE(desk.area.focused());
    CHECK(desk.button_focused);
}

TEST_CASE("arrows at the text's end stay in the editor") {
    Desk desk("x");
    for (const ImGuiKey key : {ImGuiKey_DownArrow, ImGuiKey_RightArrow, ImGuiKey_PageDown, ImGuiKey_End}) {
        desk.press(key, 3);
        desk.frame();
        CHECK(desk.area.focused());
        CHECK_FALSE(desk.button_focused);
    }
}

TEST_CASE("Shift+Tab comes back into the editor, ready to type") {
    Desk desk("x");
    desk.press(ImGuiKey_End);
    desk.press(ImGuiKey_Tab);
    REQUIRE(desk.button_focused);
    desk.press(ImGuiMod_Shift | ImGuiKey_Tab);
    desk.frame();
    CHECK(desk.area.focused());
    desk.type("y");
    CHECK(desk.shown() == "xy|");
}

TEST_CASE("AltGr types letters, Ctrl with a letter does not") {
    Desk desk;
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Alt, true);
    desk.type("ż");
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Alt, false);
    desk.type("s");
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
    desk.frame();
    CHECK(desk.text == "ż");
}

TEST_CASE("Alt and Left is not a caret movement") {
    Desk desk("text");
    desk.press(ImGuiKey_End);
    desk.press(ImGuiMod_Alt | ImGuiKey_LeftArrow);
    CHECK(desk.shown() == "text|");
}

TEST_CASE("the platform is told where text goes while the editor has the focus") {
    Desk desk("one\ntwo");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_End);
    const ImGuiPlatformImeData& ime = ImGui::GetCurrentContext()->PlatformImeData;
    CHECK(ime.WantTextInput);
    CHECK(ImGui::GetIO().WantTextInput);
    CHECK(ime.InputPos.y == kCorner.y + kLine);
    CHECK(ime.InputLineHeight == kLine);
    desk.click({700, 500});
    desk.frame();
    CHECK_FALSE(desk.area.focused());
    CHECK_FALSE(ImGui::GetIO().WantTextInput);
    desk.type("lost");
    CHECK(desk.text == "one\ntwo");
}

TEST_CASE("a text that is only for reading can be copied, not changed") {
    Desk desk("one two");
    desk.read_only = true;
    desk.type("x");
    desk.press(ImGuiKey_Backspace);
    desk.paste("y");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_A);
    desk.press(ImGuiMod_Ctrl | ImGuiKey_X);
    CHECK(desk.text == "one two");
    CHECK(desk.clipboard == "one two");
    CHECK(desk.changes == 0);
}
