#include "ui/kit/line_field.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "unit/kit/line_desk.h"

using namespace duolog;
using namespace duolog::kit;

TEST_CASE("a line takes the keyboard once, and what is typed appears") {
    LineDesk desk;
    CHECK(desk.took_keyboard);
    CHECK(desk.report.focused);
    CHECK_FALSE(desk.report.took_keyboard);
    desk.type("Zażółć æø 日本 🌱");
    CHECK(desk.shown() == "Zażółć æø 日本 🌱|");
    CHECK(desk.changes == 1);
    desk.press(ImGuiKey_Backspace, 2);
    CHECK(desk.shown() == "Zażółć æø 日本|");
    desk.press(ImGuiKey_LeftArrow);
    desk.press(ImGuiKey_Delete);
    CHECK(desk.shown() == "Zażółć æø 日|");
}

TEST_CASE("Enter submits once however long it is held, changes nothing and keeps the keyboard") {
    LineDesk desk("Call Anna");
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Enter, true);
    for (int i = 0; i < 60; ++i)
        desk.frame();
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Enter, false);
    desk.frame();
    CHECK(desk.submitted == std::vector<std::string>{"Call Anna"});
    CHECK(desk.text == "Call Anna");
    CHECK(desk.changes == 0);
    CHECK(desk.report.focused);
    desk.press(ImGuiKey_KeypadEnter);
    CHECK(desk.submitted.size() == 2);
}

TEST_CASE("after Enter the keyboard goes on into the next text, and undo does not bring the last one back") {
    LineDesk desk;
    desk.starts_another_after_enter = true;
    ImGui::GetIO().AddInputCharactersUTF8("first");
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Enter, true);
    ImGui::GetIO().AddKeyEvent(ImGuiKey_Enter, false);
    ImGui::GetIO().AddInputCharactersUTF8("second");
    for (int i = 0; i < 8; ++i)
        desk.frame();
    CHECK(desk.submitted == std::vector<std::string>{"first"});
    CHECK(desk.shown() == "second|");
    CHECK(desk.report.focused);
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Z, 3);
    CHECK(desk.text.empty());
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Y);
    CHECK(desk.text == "second");
}

TEST_CASE("another text begins with the caret at its end") {
    LineDesk desk("one");
    CHECK(desk.shown() == "one|");
    desk.press(ImGuiKey_Home);
    desk.text = "another";
    desk.field.id = 2;
    desk.frame();
    CHECK(desk.shown() == "another|");
    CHECK(desk.report.focused);
}

TEST_CASE("the arrows, Home and End and steps by words stay in the line") {
    LineDesk desk("one two three");
    desk.press(ImGuiKey_UpArrow);
    CHECK(desk.shown() == "|one two three");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_RightArrow);
    CHECK(desk.shown() == "one |two three");
    desk.press(ImGuiMod_Shift | ImGuiKey_DownArrow);
    CHECK(desk.shown() == "one [two three]");
    desk.press(ImGuiKey_Home);
    desk.press(ImGuiMod_Shift | ImGuiKey_End);
    CHECK(desk.shown() == "[one two three]");
    desk.press(ImGuiKey_DownArrow, 3);
    CHECK(desk.shown() == "one two three|");
    CHECK(desk.report.focused);
}

TEST_CASE("cut, copy, select all and undo serve one line too") {
    LineDesk desk("one two");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_A);
    desk.press(ImGuiMod_Ctrl | ImGuiKey_C);
    CHECK(desk.clipboard == "one two");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_X);
    CHECK(desk.text.empty());
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(desk.text == "one two");
}

TEST_CASE("pasted and typed line ends become one space") {
    LineDesk desk;
    desk.paste(
        "a\r\nb\n\nc\rd\xE2\x80\xA8"
        "e");
    CHECK(desk.shown() == "a b c d e|");
    desk.type("\xE2\x80\xA9g");
    CHECK(desk.text == "a b c d e g");
    CHECK(desk.submitted.empty());
}

TEST_CASE("what does not fit is cut at the border of a character") {
    LineDesk desk("12345");
    desk.field.max_bytes = 8;
    desk.paste("ææ");
    CHECK(desk.text == "12345æ");
    desk.type("æ");
    CHECK(desk.text == "12345æ");
    desk.type("xy");
    CHECK(desk.shown() == "12345æx|");
    desk.paste("z");
    CHECK(desk.text == "12345æx");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_A);
    desk.paste("日本語");
    CHECK(desk.shown() == "日本|");
}

TEST_CASE("a long text scrolls so that the caret is seen, and shows its beginning without the keyboard") {
    LineDesk desk;
    desk.type(repeated("long words ", 20));
    REQUIRE(desk.area().layout().line_count() == 1);
    CHECK(desk.caret_seen());
    CHECK(desk.area().scroll_x() > 0);
    desk.press(ImGuiMod_Ctrl | ImGuiKey_LeftArrow, 30);
    CHECK(desk.caret_seen());
    desk.press(ImGuiKey_Home);
    CHECK(desk.area().scroll_x() == 0);
    CHECK(desk.caret_seen());
    desk.press(ImGuiKey_End);
    CHECK(desk.caret_seen());
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Backspace, 19);
    CHECK(desk.caret_seen());
    desk.press(ImGuiKey_Tab);
    desk.frame();
    CHECK(desk.area().scroll_x() == 0);
    desk.press(ImGuiMod_Shift | ImGuiKey_Tab);
    desk.frame();
    CHECK(desk.caret_seen());
}

TEST_CASE("a text that became short is not left scrolled away") {
    LineDesk desk(repeated("long words ", 20));
    REQUIRE(desk.area().scroll_x() > 0);
    desk.text = "short";
    desk.frame();
    CHECK(desk.area().scroll_x() == 0);
    CHECK(desk.caret_seen());
}

TEST_CASE("the mouse places the caret, selects words, and a drag beyond the edge scrolls") {
    LineDesk desk("one two " + repeated("long words ", 20));
    desk.press(ImGuiKey_Home);
    desk.click({desk.x_of(5), kMiddle});
    CHECK(desk.area().caret().index == 5);
    desk.click({desk.x_of(5), kMiddle}, 2);
    CHECK(desk.area().selection() == TextRange{4, 7});
    desk.click({desk.x_of(0), kMiddle});
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    desk.frame();
    desk.move_mouse({desk.width + 300, kMiddle});
    for (int i = 0; i < 5; ++i)
        desk.frame();
    CHECK(desk.area().scroll_x() > 0);
    CHECK(desk.area().scroll_x() < 300);
    CHECK(desk.caret_seen());
    CHECK(desk.area().selection().begin == 0);
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    desk.frame();
    const int left_of_end = desk.area().caret().index - 6;
    desk.click({desk.x_of(left_of_end), kMiddle});
    CHECK(desk.area().caret().index == left_of_end);
    CHECK(desk.caret_seen());
}

TEST_CASE("a click beside the text, or on the icon, takes the keyboard; one elsewhere gives it up") {
    LineDesk desk("text");
    desk.field.icon = Icon::Search;
    desk.click({400, 300});
    desk.frame();
    CHECK_FALSE(desk.report.focused);
    desk.click({3, 3});
    CHECK(desk.report.focused);
    CHECK(desk.shown() == "|text");
}

TEST_CASE("Tab leaves the line, Escape gives the keyboard up") {
    LineDesk desk("text");
    desk.press(ImGuiKey_Tab);
    desk.frame();
    CHECK_FALSE(desk.report.focused);
    CHECK(desk.button_focused());
    CHECK(desk.text == "text");
    desk.press(ImGuiMod_Shift | ImGuiKey_Tab);
    desk.frame();
    CHECK(desk.report.focused);
    desk.press(ImGuiKey_Escape);
    desk.frame();
    CHECK_FALSE(desk.report.focused);
    CHECK(desk.text == "text");
}

TEST_CASE("nothing of a long text is seen outside the box, at any text size") {
    for (const float scale : {1.0F, 2.0F}) {
        LineDesk desk(repeated("Ågjp|", 60));
        desk.text_scale = scale;
        desk.field.icon = Icon::Search;
        desk.frame();
        desk.press(ImGuiMod_Ctrl | ImGuiKey_LeftArrow, 6);
        desk.press(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_LeftArrow, 12);
        CAPTURE(scale);
        REQUIRE(desk.area().scroll_x() > 0);
        REQUIRE(desk.drawn.size() > 20);
        for (const ImRect& triangle : desk.drawn)
            CHECK(desk.around_box().Contains(triangle));
    }
}

TEST_CASE("the box is as high as a finger needs, and higher when the text is large") {
    LineDesk desk;
    CHECK(desk.box.GetHeight() == 48);
    CHECK(line_field_height() == 48);
    desk.text_scale = 2;
    desk.frame();
    CHECK(desk.box.GetHeight() >= kit::kit().fonts().metrics(Type::Body).line_height + 20);
}

TEST_CASE("a placeholder ends with an ellipsis before the field does, and goes when something is typed") {
    LineDesk desk;
    const std::size_t whole = desk.inside().size();
    for (desk.width = 90; desk.width < 130; desk.width += 3) {
        desk.frame();
        CAPTURE(desk.width);
        CHECK(desk.inside().size() < whole);
        CHECK(desk.inside().size() > 8);
        for (const ImRect& letter : desk.inside())
            CHECK(letter.Max.x < desk.box.Max.x - kSide);
    }
    const std::size_t cut = desk.inside().size();
    desk.type("i");
    CHECK(desk.inside().size() < cut);
}

TEST_CASE("a line is named by its label, and not at all under a menu") {
    LineDesk desk("text");
    const auto& nodes = desk.items().nodes();
    REQUIRE(nodes.size() == 2);
    CHECK(nodes[0].role == platform::Role::TextField);
    CHECK(nodes[0].name == "Page text");
    CHECK(nodes[0].key == "EntryText");
    CHECK(nodes[0].opens_slot == 2);
    CHECK(nodes[0].enabled);
    CHECK(desk.items().unnamed().empty());
    desk.covered = true;
    desk.field.take_keyboard = true;
    desk.frame();
    CHECK(nodes.empty());
    CHECK(desk.items().unnamed().empty());
    CHECK_FALSE(desk.report.took_keyboard);
    desk.type("lost");
    CHECK(desk.text == "text");
    desk.covered = false;
    desk.frame();
    CHECK(desk.report.took_keyboard);
}

TEST_CASE("a line that is only for reading keeps its text and submits nothing") {
    LineDesk desk("text");
    desk.field.read_only = true;
    desk.type("x");
    desk.paste("y");
    desk.press(ImGuiKey_Enter);
    CHECK(desk.text == "text");
    CHECK(desk.submitted.empty());
    CHECK_FALSE(desk.items().nodes()[0].enabled);
}
