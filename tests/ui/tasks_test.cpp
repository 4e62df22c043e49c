// What a day holds of the tasks, what is not done at all, what is done, and tasks that come in many lines.
#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/priorities.h"
#include "support/screen.h"
#include "text/dates.h"

using namespace duolog;
using namespace duolog::tests;

namespace {

constexpr ScreenSize kTall{390, 2400, 1};
constexpr std::int64_t kDay = 24 * 3'600'000;

void add(Screen& screen, const std::string& text, const std::string& button) {
    screen.tap("NewTask");
    screen.type(text);
    screen.tap(button);
}

/// The one with this key whose name contains `name`.
void tap_named(Screen& screen, const std::string& key, const std::string& name) {
    for (const platform::MirrorNode& node : screen.all(key))
        if (node.name.find(name) != std::string::npos)
            return screen.tap_at(node.rect.x + node.rect.width / 2, node.rect.y + node.rect.height / 2);
    throw std::runtime_error("not on the screen: " + name);
}

void choose(Screen& screen, const std::string& task, const std::string& item) {
    tap_named(screen, "RowMenu", task);
    screen.tap(item);
}

/// A task with so many minutes, for today.
void plan(Screen& screen, const std::string& text, const std::string& minutes) {
    add(screen, text, "AddAsTwo");
    choose(screen, text, "EditTask");
    screen.tap("PlannedToday");
    tap_named(screen, "TaskMinutes", minutes);
    screen.chord(platform::Shortcut::Close);
}

std::vector<std::string> names(const Screen& screen, const std::string& key) {
    std::vector<std::string> found;
    for (const platform::MirrorNode& node : screen.all(key))
        found.push_back(node.name);
    return found;
}
using Names = std::vector<std::string>;

void paste(Screen& screen, const std::string& text) {
    ImGui::SetClipboardText(text.c_str());
    screen.tap("NewTask");
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
    screen.press_key(ImGuiKey_V);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
    screen.settle();
}

}  // namespace

TEST_CASE("a figure typed before a task is its class, and Enter puts it there") {
    Screen screen(kTall);
    screen.open(app::Place::Priorities);
    screen.tap("NewTask");
    for (const char* typed : {"3 read the article", "1 call Anna", "2 reports to write"}) {
        screen.type(typed);
        screen.press_key(ImGuiKey_Enter);
    }
    CHECK(names(screen, "Task") == Names{"call Anna", "reports to write", "read the article"});
}

TEST_CASE("a figure that names another class than the button stays a word") {
    Screen screen(kTall);
    screen.open(app::Place::Priorities);
    add(screen, "3 reports", "AddAsTwo");
    CHECK(names(screen, "Task") == Names{"3 reports"});
    CHECK(screen.state().priorities.all().front().priority == core::Priority::Two);
}

TEST_CASE("what is not done leaves the list, is counted kindly, and comes back in its class") {
    Screen screen(kTall);
    screen.open(app::Place::Priorities);
    add(screen, "Budget meeting", "AddAsTwo");
    add(screen, "Write the goal", "AddAsOne");
    choose(screen, "Budget meeting", "DeclineTask");
    CHECK(names(screen, "Task") == Names{"Write the goal"});
    CHECK(screen.shows("Moved to “Not doing”"));
    CHECK(screen.find("NotDoing")->description == "1 this week");
    screen.tap("NotDoing");
    CHECK(screen.shows("You said no to 1 thing this week"));
    screen.tap("DeclinedTask");
    screen.tap("TakeTaskBack");
    CHECK(screen.find("DeclinedTask") == nullptr);
    screen.tap("Back");
    CHECK(names(screen, "Task") == Names{"Write the goal", "Budget meeting"});
    CHECK(screen.state().priorities.all().front().priority == core::Priority::Two);
}

TEST_CASE("declining is undone with one tap") {
    Screen screen(kTall);
    screen.open(app::Place::Priorities);
    add(screen, "Budget meeting", "AddAsTwo");
    choose(screen, "Budget meeting", "DeclineTask");
    screen.tap("Undo");
    CHECK(names(screen, "Task") == Names{"Budget meeting"});
}

TEST_CASE("what was done on another day is under its day, and can be taken back from there") {
    Screen screen(kTall);
    screen.open(app::Place::Priorities);
    add(screen, "Call Ana", "AddAsOne");
    screen.tap("Task");
    CHECK(screen.find("Task")->checked);
    screen.wait(kDay);
    CHECK(screen.find("Task") == nullptr);
    CHECK(screen.find("DoneTasks")->description == "1 task");
    screen.tap("DoneTasks");
    REQUIRE(screen.all("DoneOn").size() == 1);
    REQUIRE(screen.find("Task"));
    CHECK(screen.find("Task")->checked);
    screen.tap("Task");
    CHECK(screen.find("Task") == nullptr);
    screen.tap("Back");
    CHECK(names(screen, "Task") == Names{"Call Ana"});
}

TEST_CASE("a day shows what is planned for it, and warns before its buffer is planned away") {
    Screen screen(kTall);
    screen.open(app::Place::Priorities);
    CHECK_FALSE(screen.shows("Planned"));
    plan(screen, "First", "2 h");
    CHECK(screen.shows("Planned 2 h of 6 h"));
    CHECK(screen.shows("4 h to spare"));
    CHECK_FALSE(screen.shows("The day is full"));
    plan(screen, "Second", "2 h");
    plan(screen, "Third", "1 h");
    CHECK(screen.shows("The day is full"));
    plan(screen, "Fourth", "2 h");
    CHECK(screen.shows("1 h too much"));
    CHECK(screen.shows("More is planned than the day holds"));
}

TEST_CASE("a task for today without minutes is said to lack them") {
    Screen screen(kTall);
    screen.open(app::Place::Priorities);
    add(screen, "Call Ana", "AddAsOne");
    choose(screen, "Call Ana", "PlanToday");
    CHECK(screen.shows("1 task for today has no time yet"));
    CHECK(screen.find("Task")->description == "Today");
}

TEST_CASE("what was left over says from which day, quietly, and counts for today") {
    Screen screen(kTall);
    screen.open(app::Place::Priorities);
    plan(screen, "Call Ana", "30 min");
    CHECK(screen.find("Task")->description == "Today · 30 min");
    screen.wait(kDay);
    CHECK(screen.find("Task")->description.starts_with("Left over from "));
    CHECK(screen.shows("Planned 30 min of 6 h"));
    choose(screen, "Call Ana", "PlanToday");
    CHECK(screen.find("Task")->description == "Today · 30 min");
}

TEST_CASE("what takes two minutes is better done now") {
    Screen screen(kTall);
    screen.open(app::Place::Priorities);
    add(screen, "Answer Ana", "AddAsTwo");
    choose(screen, "Answer Ana", "EditTask");
    tap_named(screen, "TaskMinutes", "2 min");
    screen.chord(platform::Shortcut::Close);
    CHECK(screen.find("Task")->description == "Under two minutes: do it now");
}

TEST_CASE("tasks change places by their menu, and undo puts them back") {
    Screen screen(kTall);
    screen.open(app::Place::Priorities);
    for (const char* text : {"a", "b", "c"})
        add(screen, text, "AddAsOne");
    choose(screen, "“c”", "MoveUp");
    CHECK(names(screen, "Task") == Names{"a", "c", "b"});
    choose(screen, "“a”", "MoveDown");
    CHECK(names(screen, "Task") == Names{"c", "a", "b"});
    tap_named(screen, "RowMenu", "“c”");
    CHECK(screen.find("MoveUp") == nullptr);
    CHECK(screen.find("MoveDown"));
    screen.chord(platform::Shortcut::Close);
    screen.tap("Undo");
    CHECK(names(screen, "Task") == Names{"a", "c", "b"});
}

TEST_CASE("four ones are asked about once, and the answer goes to the top") {
    Screen screen(kTall);
    screen.open(app::Place::Priorities);
    for (const char* text : {"a", "b", "c"})
        add(screen, text, "AddAsOne");
    CHECK(screen.find("ManyOnes") == nullptr);
    add(screen, "d", "AddAsOne");
    REQUIRE(screen.find("ManyOnes"));
    CHECK(screen.find("ManyOnes")->name == "You have 4 ones");
    tap_named(screen, "MattersMost", "c");
    CHECK(names(screen, "Task") == Names{"c", "a", "b", "d"});
    CHECK(screen.find("ManyOnes") == nullptr);
    add(screen, "e", "AddAsOne");
    CHECK(screen.find("ManyOnes") == nullptr);
    for (int i = 0; i < 2; ++i)
        screen.tap("Task");
    add(screen, "f", "AddAsOne");
    CHECK(screen.find("ManyOnes"));
    screen.tap("AllOnesMatter");
    CHECK(screen.find("ManyOnes") == nullptr);
}

TEST_CASE("a pasted list is offered as one task each") {
    Screen screen(kTall);
    screen.open(app::Place::Priorities);
    paste(screen, "- call Ana\r\n- [ ] write the goal\r\n\r\n- 1 ask Sara\r\n");
    REQUIRE(screen.find("TaskOffer"));
    CHECK(screen.find("TaskOffer")->name == "3 tasks from what you pasted");
    CHECK(screen.find("Task") == nullptr);
    screen.tap("TakeAsThrees");
    CHECK(names(screen, "Task") == Names{"ask Sara", "call Ana", "write the goal"});
    CHECK(screen.find("TaskOffer") == nullptr);
    CHECK(screen.shows("3 tasks added"));
    screen.tap("Undo");
    CHECK(screen.find("Task") == nullptr);
}

TEST_CASE("a pasted list can be one task, or none") {
    Screen screen(kTall);
    screen.open(app::Place::Priorities);
    paste(screen, "call\nAna");
    screen.tap("TakeAsOneLine");
    CHECK(screen.state().priorities_screen.draft == "call Ana");
    screen.tap("AddAsTwo");
    CHECK(names(screen, "Task") == Names{"call Ana"});
    paste(screen, "one\ntwo");
    screen.tap("TakeNone");
    CHECK(screen.find("TaskOffer") == nullptr);
    CHECK(names(screen, "Task") == Names{"call Ana"});
}

TEST_CASE("a paste of one line goes into the field") {
    Screen screen(kTall);
    screen.open(app::Place::Priorities);
    paste(screen, "call Ana\n");
    CHECK(screen.find("TaskOffer") == nullptr);
    CHECK(screen.state().priorities_screen.draft == "call Ana");
}

TEST_CASE("a page's marked lines become tasks that lead back to it") {
    Screen screen(kTall);
    put(screen.storage(),
        entry_of_days_ago(1, "Third meeting\nShe is brave.\n[ ] Send the article\n-> 1 Book a room\n"));
    screen.open();
    screen.hold("Entry", 0.6);
    screen.lift();
    screen.settle();
    REQUIRE(screen.find("TasksOfPage"));
    CHECK(screen.find("TasksOfPage")->name == "Put 2 tasks from it on the list");
    screen.tap("TasksOfPage");
    screen.tap("TakeAsTwos");
    CHECK(names(screen, "Task") == Names{"Book a room", "Send the article"});
    choose(screen, "Send the article", "OpenSourcePage");
    REQUIRE(screen.find("EntryText"));
    screen.tap("More");
    CHECK(screen.find("TasksOfPage") == nullptr);
}

TEST_CASE("a done and a declined task are found, where they are") {
    Screen screen(kTall);
    screen.open(app::Place::Priorities);
    add(screen, "Call Ana", "AddAsOne");
    add(screen, "Call Ben", "AddAsOne");
    choose(screen, "Call Ben", "DeclineTask");
    screen.tap("Task");
    screen.wait(kDay);
    screen.app().apply({app::OpenSearch{}, app::EditQuery{"call"}});
    screen.settle();
    REQUIRE(screen.all("FoundTask").size() == 2);
    tap_named(screen, "FoundTask", "Call Ana");
    CHECK(screen.find("DoneOn"));
    screen.app().apply({app::OpenSearch{}});
    screen.settle();
    tap_named(screen, "FoundTask", "Call Ben");
    CHECK(screen.find("DeclinedTask"));
}

TEST_CASE("a done task that is older than those listed has its menu where it is found") {
    Screen screen(kTall);
    screen.open(app::Place::Priorities);
    add(screen, "The oldest", "AddAsOne");
    screen.tap("Task");
    screen.wait(kDay);
    for (int i = 0; i < 200; ++i) {
        screen.app().apply({app::EditDraft{"later"}, app::AddTask{core::Priority::Two}});
        screen.app().apply({app::TickTask{screen.state().priorities.all().back().id, true}});
    }
    screen.wait(kDay);
    screen.app().apply({app::OpenSearch{}, app::EditQuery{"oldest"}});
    screen.settle();
    screen.tap("FoundTask");
    screen.tap("DeleteTask");
    CHECK(screen.state().priorities.all().at(0).deleted);
}

TEST_CASE("the list's menu takes back what was done, and makes it again") {
    Screen screen(kTall);
    screen.open(app::Place::Priorities);
    add(screen, "Call Ana", "AddAsOne");
    screen.tap("Task");
    screen.tap("More");
    screen.tap("Undo");
    CHECK_FALSE(screen.find("Task")->checked);
    screen.tap("More");
    screen.tap("KeyRedo");
    CHECK(screen.find("Task")->checked);
}

TEST_CASE("a task is meant for any day of the week that comes") {
    Screen screen(kTall);
    screen.open(app::Place::Priorities);
    add(screen, "Call Ana", "AddAsOne");
    screen.tap("RowMenu");
    screen.tap("EditTask");
    const core::Day today = core::day_of(screen.state().now);
    const core::Day in_four_days = core::day_from_epoch(core::days_since_epoch(today) + 4);
    tap_named(screen, "TaskDay", text::long_weekday("en", in_four_days));
    CHECK(screen.state().priorities.all().at(0).day == in_four_days);
}

TEST_CASE("a window that may not write shows what is declined and done, and changes nothing") {
    Screen screen(kTall);
    screen.open(app::Place::Priorities);
    add(screen, "Call Ana", "AddAsOne");
    add(screen, "Call Ben", "AddAsOne");
    choose(screen, "Call Ben", "DeclineTask");
    screen.wait(1000);
    screen.storage().be_reader();
    screen.app().open();
    screen.settle();
    CHECK(screen.find("RowMenu") == nullptr);
    screen.tap("NotDoing");
    CHECK(screen.shows("Call Ben"));
    CHECK(screen.find("DeclinedTask") == nullptr);
}
