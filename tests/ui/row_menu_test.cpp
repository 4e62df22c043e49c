#include <doctest/doctest.h>

#include "support/screen.h"

using namespace duolog;
using namespace duolog::tests;

namespace {

/// The menu of the row named `key` is open, with what can be done with a page.
void check_menu(Screen& screen, const std::string& title) {
    REQUIRE(screen.find("Menu") != nullptr);
    CHECK(screen.find("Menu")->name == title);
    CHECK(screen.find("OpenEntry") != nullptr);
    CHECK(screen.find("CopyText") != nullptr);
    CHECK(screen.find("DeleteEntry") != nullptr);
}

void put_two(Screen& screen) {
    put(screen.storage(), entry_of_days_ago(1, "Newest page\nwith words"));
    put(screen.storage(), entry_of_days_ago(2, "Older page"));
}

}  // namespace

TEST_CASE("a page held long in the list has a menu, and lifting the finger presses nothing") {
    Screen screen;
    put_two(screen);
    screen.open();
    screen.hold("Entry", 0.3);
    CHECK(screen.find("Menu") == nullptr);
    screen.pass(0.3);
    screen.settle();
    check_menu(screen, "Newest page");
    screen.lift();
    CHECK(screen.find("Menu") != nullptr);
    CHECK_FALSE(screen.state().journal_screen.open);
    screen.tap("CopyText");
    CHECK(screen.clipboard() == "Newest page\nwith words");
    CHECK(screen.find("Menu") == nullptr);
}

TEST_CASE("from its menu a page is opened, or thrown away and brought back") {
    Screen screen;
    put_two(screen);
    screen.open();
    screen.hold("Entry", 0.6);
    screen.lift();
    screen.tap("OpenEntry");
    CHECK(screen.state().journal_screen.open);
    screen.tap("Back");
    screen.hold("Entry", 0.6);
    screen.lift();
    screen.tap("DeleteEntry");
    CHECK(screen.all("Entry").size() == 1);
    screen.tap("Undo");
    CHECK(screen.all("Entry").size() == 2);
}

TEST_CASE("the right button opens the same menu under the pointer") {
    Screen screen(kDesktop);
    put_two(screen);
    screen.open();
    const auto row = screen.find("Entry")->rect;
    screen.right_click("Entry");
    check_menu(screen, "Newest page");
    CHECK(screen.find("Menu")->rect.x == doctest::Approx(row.x + row.width / 2).epsilon(0.01));
    CHECK_FALSE(screen.state().journal_screen.open);
    screen.press_key(ImGuiKey_Tab);
    screen.chord(platform::Shortcut::Close);
    CHECK(screen.find("Menu") == nullptr);
}

TEST_CASE("so does Shift+F10, and the Menu key, on the focused row") {
    Screen screen(kDesktop);
    put_two(screen);
    screen.open();
    screen.tab_to("Entry");
    screen.press_key(ImGuiKey_Menu);
    check_menu(screen, "Newest page");
    screen.chord(platform::Shortcut::Close);
    screen.tab_to("Entry");
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
    screen.press_key(ImGuiKey_F10);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
    CHECK(screen.find("Menu") != nullptr);
}

TEST_CASE("a hit of the search and the newest page of Today have the menu too") {
    Screen screen({390, 2000, 1});
    put_two(screen);
    screen.open(app::Place::Today);
    screen.hold("Entry", 0.6);
    screen.lift();
    check_menu(screen, "Newest page");
    screen.chord(platform::Shortcut::Close);
    screen.tap("ToSearch");
    screen.type("older");
    screen.hold("Entry", 0.6);
    screen.lift();
    check_menu(screen, "Older page");
    screen.tap("DeleteEntry");
    CHECK(screen.find("Entry") == nullptr);
}

TEST_CASE("a task held long shows the menu of its button") {
    Screen screen;
    screen.open(app::Place::Priorities);
    screen.tap("NewTask");
    screen.type("A task");
    screen.tap("AddAsTwo");
    screen.chord(platform::Shortcut::Close);
    screen.hold("Task", 0.6);
    screen.lift();
    CHECK(screen.find("Menu")->name == "A task");
    CHECK(screen.find("DeleteTask") != nullptr);
    screen.chord(platform::Shortcut::Close);
    CHECK_FALSE(screen.find("Task")->checked);
}

TEST_CASE("what only reads has a menu without throwing away") {
    Screen screen;
    put_two(screen);
    screen.storage().be_reader();
    screen.open();
    screen.hold("Entry", 0.6);
    screen.lift();
    CHECK(screen.find("CopyText") != nullptr);
    CHECK(screen.find("DeleteEntry") == nullptr);
}

TEST_CASE("wheel and keys scroll the page that is seen") {
    Screen screen(kDesktop);
    for (int day = 1; day < 60; ++day)
        put(screen.storage(), entry_of_days_ago(day, "Page " + std::to_string(day)));
    screen.open(app::Place::Journal);
    screen.resize({700, 800, 1});
    screen.settle();
    const auto top = [&] { return screen.find("Journal")->rect.y; };
    const float before = top();
    screen.roll(37);
    CHECK(top() == doctest::Approx(before - 37));
    screen.scroll_key(platform::ScrollKey::Start);
    CHECK(top() == doctest::Approx(before));
    screen.scroll_key(platform::ScrollKey::PageDown);
    CHECK(top() < before - 400);
}
