#include <doctest/doctest.h>

#include "core/priorities.h"
#include "support/screen.h"

using namespace duolog;
using namespace duolog::tests;

namespace {

std::size_t count_of(const Screen& screen, core::Priority priority) {
    return core::tasks_of(screen.state().priorities, priority).size();
}

/// One task of the class, by what a person does.
void add(Screen& screen, const std::string& text, const std::string& button) {
    screen.tap("NewTask");
    screen.type(text);
    screen.tap(button);
}

bool field_has_keyboard(const Screen& screen) {
    return ImGui::GetIO().WantTextInput && screen.find("NewTask") != nullptr;
}

}  // namespace

TEST_CASE("an empty list says what belongs there") {
    Screen screen;
    screen.open(app::Place::Priorities);
    CHECK(screen.shows("One, two, three, or not at all"));
    CHECK(screen.find("Task") == nullptr);
}

TEST_CASE("a task is added as a one, a two or a three, and stands under its class") {
    Screen screen;
    screen.open(app::Place::Priorities);
    add(screen, "Long run", "AddAsOne");
    add(screen, "Pressing", "AddAsTwo");
    add(screen, "If time", "AddAsThree");
    const auto tasks = screen.all("Task");
    REQUIRE(tasks.size() == 3);
    CHECK(tasks[0].name == "Long run");
    CHECK(tasks[1].name == "Pressing");
    CHECK(tasks[2].name == "If time");
    CHECK(screen.find("ClassTwo")->rect.y > tasks[0].rect.y);
    screen.wait(1000);
    CHECK(screen.app().everything_saved());
}

TEST_CASE("adding five in a row never loses the keyboard") {
    Screen screen;
    screen.open(app::Place::Priorities);
    screen.tap("NewTask");
    for (int i = 0; i < 5; ++i) {
        screen.type("Task " + std::to_string(i));
        if (i % 2 == 0)
            screen.tap("AddAsTwo");
        else
            screen.press_key(ImGuiKey_Enter);
        CHECK(field_has_keyboard(screen));
    }
    CHECK(count_of(screen, core::Priority::Two) == 5);
    CHECK(screen.state().priorities_screen.draft.empty());
}

TEST_CASE("Enter adds the class that was chosen last, and that button is marked") {
    Screen screen;
    screen.open(app::Place::Priorities);
    CHECK(screen.find("AddAsOne")->description == "Enter adds this kind");
    add(screen, "First", "AddAsThree");
    CHECK(screen.find("AddAsThree")->description == "Enter adds this kind");
    screen.type("Second");
    screen.press_key(ImGuiKey_Enter);
    CHECK(count_of(screen, core::Priority::Three) == 2);
}

TEST_CASE("nothing is added from an empty field") {
    Screen screen;
    screen.open(app::Place::Priorities);
    screen.tap("AddAsOne");
    screen.tap("NewTask");
    screen.type("   ");
    screen.press_key(ImGuiKey_Enter);
    CHECK(screen.state().priorities.all().empty());
}

TEST_CASE("a task is ticked and unticked by its whole row, and a reader hears its state") {
    Screen screen;
    screen.open(app::Place::Priorities);
    add(screen, "Call Anna", "AddAsOne");
    CHECK_FALSE(screen.find("Task")->checked);
    screen.tap("Task");
    CHECK(screen.find("Task")->checked);
    screen.tap("Task");
    CHECK_FALSE(screen.find("Task")->checked);
}

TEST_CASE("a task changes its class from its menu, and undo takes it back") {
    Screen screen;
    screen.open(app::Place::Priorities);
    add(screen, "Call Anna", "AddAsOne");
    screen.tap("RowMenu");
    CHECK(screen.find("MakeOne") == nullptr);
    screen.tap("MakeThree");
    CHECK(count_of(screen, core::Priority::Three) == 1);
    CHECK(screen.find("MakeThree") == nullptr);
    screen.tap("Undo");
    CHECK(count_of(screen, core::Priority::One) == 1);
    CHECK(screen.find("Undo") == nullptr);
}

TEST_CASE("a task is taken off the list, and undo brings it back") {
    Screen screen;
    screen.open(app::Place::Priorities);
    add(screen, "Call Anna", "AddAsTwo");
    screen.tap("RowMenu");
    screen.tap("DeleteTask");
    CHECK(screen.find("Task") == nullptr);
    screen.tap("Undo");
    CHECK(screen.find("Task")->name == "Call Anna");
}

TEST_CASE("the text of a task is changed in place with the keyboard") {
    Screen screen;
    screen.open(app::Place::Priorities);
    add(screen, "Call Ana", "AddAsOne");
    screen.tap("RowMenu");
    screen.tap("EditTask");
    REQUIRE(screen.find("TaskText"));
    screen.type(" tomorrow");
    screen.press_key(ImGuiKey_Enter);
    CHECK(screen.find("TaskText") == nullptr);
    CHECK(screen.find("Task")->name == "Call Ana tomorrow");
    CHECK(screen.shows("Text changed"));
    screen.tap("Undo");
    CHECK(screen.find("Task")->name == "Call Ana");
}

TEST_CASE("a reader window shows the list and changes nothing") {
    Screen screen;
    screen.storage().be_reader();
    screen.open(app::Place::Priorities);
    CHECK_FALSE(screen.find("AddAsOne")->enabled);
    screen.tap("AddAsOne");
    CHECK(screen.state().priorities.all().empty());
}

TEST_CASE("tasks are found again after a restart") {
    MemoryStorage::Blobs kept;
    {
        Screen first;
        first.open(app::Place::Priorities);
        add(first, "Call Anna", "AddAsOne");
        first.tap("Task");
        first.wait(1000);
        kept = first.storage().blobs();
    }
    Screen second;
    second.storage().blobs() = kept;
    second.open(app::Place::Priorities);
    REQUIRE(second.find("Task"));
    CHECK(second.find("Task")->name == "Call Anna");
    CHECK(second.find("Task")->checked);
}

TEST_CASE("the three classes stand side by side in a wide window") {
    Screen screen(kDesktop);
    screen.open(app::Place::Priorities);
    screen.click("NewTask");
    for (const char* button : {"AddAsOne", "AddAsTwo", "AddAsThree"}) {
        screen.type("A task");
        screen.click(button);
    }
    CHECK(screen.find("ClassOne")->rect.y == screen.find("ClassThree")->rect.y);
    CHECK(screen.find("ClassOne")->rect.x < screen.find("ClassTwo")->rect.x);
}
