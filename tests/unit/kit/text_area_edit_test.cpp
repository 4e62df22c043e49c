#include <doctest/doctest.h>

#include "unit/kit/text_area_desk.h"

using namespace duolog::kit;

TEST_CASE("select all of 100,000 characters, one letter, undo: everything is back") {
    const std::string before = repeated("Zażółć gęślą jaźń i dalej tak. \n", 3200);
    Desk desk(before);
    desk.press(ImGuiMod_Ctrl | ImGuiKey_A);
    desk.type("x");
    CHECK(desk.text == "x");
    desk.type("yz");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(desk.text == before);
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Y);
    CHECK(desk.text == "xyz");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(desk.text == before);
}

TEST_CASE("the longest text replaced by another as long: undo and redo bring each back whole") {
    const std::string before(kMaxUndoTextBytes, 'a');
    const std::string after(kMaxUndoTextBytes, 'b');
    Desk desk(before);
    desk.press(ImGuiMod_Ctrl | ImGuiKey_A);
    desk.paste(after);
    CHECK(desk.text == after);
    for (int i = 0; i < 3; ++i) {
        desk.press(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(desk.text == before);
        desk.press(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_Z);
        CHECK(desk.text == after);
    }
}

TEST_CASE("the longest text replaced over and over: the last undo and redo are whole") {
    Desk desk(std::string(kMaxUndoTextBytes, 'a'));
    for (const char letter : {'b', 'c', 'd', 'e'}) {
        desk.press(ImGuiMod_Ctrl | ImGuiKey_A);
        desk.paste(std::string(kMaxUndoTextBytes, letter));
    }
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(desk.text == std::string(kMaxUndoTextBytes, 'd'));
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Y);
    CHECK(desk.text == std::string(kMaxUndoTextBytes, 'e'));
}

TEST_CASE("undo takes back a word at a time, redo brings it again") {
    Desk desk;
    for (const char c : std::string("one two three"))
        desk.type(std::string(1, c));
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(desk.shown() == "one two |");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(desk.shown() == "one |");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Y, 2);
    CHECK(desk.shown() == "one two three|");
    desk.press(ImGuiKey_LeftArrow);
    desk.type("r");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(desk.shown() == "one two thre|e");
}

TEST_CASE("undo and redo in any order keep the text whole") {
    Desk desk;
    std::string history[9];
    for (int i = 1; i < 9; ++i) {
        if (i % 3 == 0) {
            desk.press(ImGuiMod_Shift | ImGuiKey_LeftArrow, 3);
            desk.type("ø");
        } else {
            desk.press(ImGuiKey_End);
            desk.type("日本" + std::to_string(i) + " ");
        }
        history[i] = desk.text;
    }
    for (int i = 8; i > 0; --i) {
        CHECK(desk.text == history[i]);
        desk.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    }
    CHECK(desk.text.empty());
    for (int i = 1; i < 9; ++i) {
        desk.press(ImGuiMod_Ctrl | ImGuiKey_Y);
        CHECK(desk.text == history[i]);
    }
}

TEST_CASE("another id is another text: its undo does not reach back") {
    Desk desk;
    desk.type("first");
    desk.text = "second";
    desk.id = kEntry + 1;
    desk.take_focus = true;
    desk.frame();
    desk.take_focus = false;
    desk.frame();
    CHECK(desk.shown() == "|second");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(desk.text == "second");
}

TEST_CASE("a text changed by someone else is taken over, and the caret stays inside it") {
    Desk desk("a long text");
    desk.press(ImGuiKey_End);
    desk.type("!");
    desk.text = "日本";
    desk.frame();
    CHECK(desk.shown() == "日本|");
    desk.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(desk.text == "日本");
    desk.put_caret(3);
    desk.text = "aż";
    desk.frame();
    desk.type("b");
    CHECK(desk.text == "ażb");
}
