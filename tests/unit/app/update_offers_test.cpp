// Tasks from what was typed, pasted or marked on a page of the journal.
#include <doctest/doctest.h>

#include "unit/app/steps.h"

using namespace duolog;
using namespace duolog::app;
using core::Priority;
using tests::Changed;
using tests::Steps;
using tests::texts;

TEST_CASE("Enter takes the class that the words begin with, else the one that was chosen last") {
    Steps steps;
    const PrioritiesScreen& screen = steps.state.priorities_screen;
    steps.added("Anna", Priority::Two);
    steps.take(EditDraft{"Jonas"});
    CHECK(steps.take(EnterTask{}).size() == 1);
    steps.take(EditDraft{"3 Shelves"});
    CHECK(steps.take(EnterTask{}).size() == 1);
    CHECK(texts(steps.state, Priority::Two) == std::vector<std::string>{"Anna", "Jonas"});
    CHECK(texts(steps.state, Priority::Three) == std::vector<std::string>{"Shelves"});
    INFO("a figure is for one task");
    CHECK(screen.next == Priority::Two);
    CHECK(screen.draft.empty());
    CHECK(screen.draft_number == 4);
    steps.take(EditDraft{"  "});
    CHECK(steps.take(EnterTask{}).empty());
    CHECK(screen.draft == "  ");
}

TEST_CASE("a figure before the words goes only when it names the class that was pressed") {
    Steps steps;
    steps.added("2 Ring Anna", Priority::Two);
    steps.added("3 reports", Priority::Two);
    steps.added("1", Priority::One);
    CHECK(texts(steps.state, Priority::Two) == std::vector<std::string>{"Ring Anna", "3 reports"});
    CHECK(texts(steps.state, Priority::One) == std::vector<std::string>{"1"});
    CHECK(steps.state.priorities_screen.next == Priority::One);
}

TEST_CASE("a new task stands at the end of its class, behind one that was put there by hand") {
    Steps steps;
    const core::Id first = steps.added("first");
    steps.added("second");
    steps.take(PlaceTask{first, std::nullopt});
    steps.added("third");
    CHECK(texts(steps.state, Priority::One) == std::vector<std::string>{"second", "first", "third"});
}

TEST_CASE("pasted lines are offered as one task each, and each goes into its class with one offer to undo") {
    Steps steps;
    CHECK(steps.take(OfferTasks{"- Ring Anna\n2 Shelves\n\n[x] done\n* 3 Lamp\n"}).empty());
    const PrioritiesScreen& screen = steps.state.priorities_screen;
    REQUIRE(screen.offer.has_value());
    CHECK(screen.offer->tasks.size() == 3);
    CHECK(screen.draft.empty());
    const Changed changed = steps.take(TakeOffer{Priority::Two});
    CHECK(changed.size() == 3);
    CHECK_FALSE(screen.offer.has_value());
    CHECK(texts(steps.state, Priority::Two) == std::vector<std::string>{"Ring Anna", "Shelves"});
    CHECK(texts(steps.state, Priority::Three) == std::vector<std::string>{"Lamp"});
    REQUIRE(steps.state.undo.has_value());
    CHECK(steps.state.undo->what == UndoOffer::What::TasksAdded);
    CHECK(steps.state.undo->count == 3);
    CHECK(steps.take(Undo{}) == changed);
    CHECK_FALSE(anything_on_list(steps.state));
    CHECK(steps.take(Redo{}) == changed);
    CHECK(steps.state.undo->count == 3);
    CHECK(texts(steps.state, Priority::Two).size() == 2);
    CHECK(steps.take(TakeOffer{Priority::One}).empty());
}

TEST_CASE("pasted lines with one task at the most become one line with what stood in the field") {
    Steps steps;
    const PrioritiesScreen& screen = steps.state.priorities_screen;
    steps.take(EditDraft{"Ring"});
    const std::uint32_t number = screen.draft_number;
    steps.take(OfferTasks{"Ring Anna \n\n"});
    CHECK_FALSE(screen.offer.has_value());
    CHECK(screen.draft == "Ring Anna");
    CHECK(screen.draft_number == number + 1);
    steps.take(OfferTasks{std::string(2 * core::kMaxTaskTextBytes, 'x')});
    CHECK(screen.draft.size() == core::kMaxTaskTextBytes);
}

TEST_CASE("what is offered becomes one line in the field, or nothing") {
    Steps steps;
    const PrioritiesScreen& screen = steps.state.priorities_screen;
    steps.take(EditDraft{"Buy "});
    steps.take(OfferTasks{"Buy milk\nbread"});
    steps.take(DropOffer{});
    CHECK_FALSE(screen.offer.has_value());
    CHECK(screen.draft == "Buy ");
    steps.take(OfferTasks{"Buy milk\nbread"});
    steps.take(DropOffer{Dropped::AsOne});
    CHECK_FALSE(screen.offer.has_value());
    CHECK(screen.draft == "Buy milk bread");
    steps.take(DropOffer{Dropped::AsOne});
    CHECK(screen.draft == "Buy milk bread");
}

TEST_CASE("what stood in the field before a paste begins the first task, and no longer stands in the field") {
    Steps steps;
    steps.take(EditDraft{"Buy "});
    steps.take(OfferTasks{"Buy milk\nbread"});
    steps.take(TakeOffer{Priority::One});
    CHECK(texts(steps.state, Priority::One) == std::vector<std::string>{"Buy milk", "bread"});
    CHECK(steps.state.priorities_screen.draft.empty());
}

TEST_CASE("ten thousand pasted lines are as many tasks as are offered at once") {
    Steps steps;
    std::string lines;
    for (int i = 0; i < 10'000; ++i)
        lines += "line " + std::to_string(i) + "\n";
    steps.take(OfferTasks{lines});
    CHECK(steps.take(TakeOffer{Priority::One}).size() == core::kMostTypedTasks);
    AddTasks more{{}, Priority::One};
    more.tasks.assign(2 * core::kMostTypedTasks, {"again", std::nullopt});
    CHECK(steps.take(more).size() == core::kMostTypedTasks);
}

TEST_CASE("what a task holds is one line of words, whoever adds it") {
    Steps steps;
    CHECK(steps.take(AddTasks{{{" a \n b ", {}}, {" ", {}}, {std::string(10'000, 'x'), {}}}, Priority::One}).size() ==
          2);
    CHECK(texts(steps.state, Priority::One) ==
          std::vector<std::string>{"a b", std::string(core::kMaxTaskTextBytes, 'x')});
    CHECK(steps.take(AddTasks{{}, Priority::One}).empty());
}

TEST_CASE("what a page marks is offered on the list, without what is there already, and leads back to the page") {
    Steps steps;
    const core::Id page = steps.written("Talk\n[ ] Ring Anna\n-> 2 Shelves\n[x] Lamp");
    steps.take(OpenEntry{page});
    steps.take(ShowMenu{true});
    CHECK(steps.take(OfferActions{page}).empty());
    const PrioritiesScreen& screen = steps.state.priorities_screen;
    CHECK(steps.state.place == Place::Priorities);
    CHECK_FALSE(tests::menu_open(steps.state));
    REQUIRE(screen.offer.has_value());
    CHECK(screen.offer->entry == page);
    const Changed taken = steps.take(TakeOffer{Priority::One});
    REQUIRE(taken.size() == 2);
    CHECK(steps.task(taken[0]).entry == page);
    steps.take(DeleteTask{taken[1]});
    steps.take(ShowTasks{ShownTasks::Done});
    steps.take(OfferActions{page});
    CHECK(screen.shown == ShownTasks::Open);
    REQUIRE(screen.offer->tasks.size() == 1);
    CHECK(screen.offer->tasks[0].text == "Shelves");
    INFO("the same words from another page are another task");
    steps.take(OfferActions{steps.written("[ ] Ring Anna")});
    REQUIRE(screen.offer.has_value());
    CHECK(screen.offer->tasks[0].text == "Ring Anna");
}

TEST_CASE("a page whose marked lines are all on the list leads there, and one without any leads nowhere") {
    Steps steps;
    const core::Id page = steps.written("[ ] Ring Anna");
    steps.take(OfferActions{page});
    steps.take(TakeOffer{Priority::One});
    steps.take(GoTo{Place::Today});
    steps.take(OfferActions{page});
    CHECK(steps.state.place == Place::Priorities);
    CHECK_FALSE(steps.state.priorities_screen.offer.has_value());
    steps.take(GoTo{Place::Today});
    steps.take(OfferActions{steps.written("Nothing to do")});
    steps.take(DeleteEntry{page});
    steps.take(GoTo{Place::Today});
    steps.take(OfferActions{page});
    CHECK(steps.state.place == Place::Today);
}

TEST_CASE("a blank page that was begun goes when its menu leads to the list") {
    Steps steps;
    const core::Id page = steps.written("[ ] Ring Anna");
    const core::Id blank = steps.start();
    steps.take(OfferActions{page});
    CHECK(steps.find(blank) == nullptr);
}

TEST_CASE("words that are kept while the page is hidden are those that Enter would add") {
    Steps steps;
    steps.take(EditDraft{"3 Shelves"});
    const Changed kept = keep_typing(steps.state, steps.random);
    REQUIRE(kept.size() == 1);
    CHECK(steps.task(kept[0]).priority == Priority::Three);
    CHECK(steps.task(kept[0]).text == "Shelves");
    CHECK_FALSE(anything_on_list(steps.state));
    const std::uint32_t revision = steps.task(kept[0]).revision;
    keep_typing(steps.state, steps.random);
    CHECK(steps.task(kept[0]).revision == revision);
    CHECK(steps.take(EnterTask{}) == kept);
    CHECK(anything_on_list(steps.state));
}

TEST_CASE("words that were kept in one class and added to another stand at its end") {
    Steps steps;
    steps.take(EditDraft{"Shelves"});
    keep_typing(steps.state, steps.random);
    for (const char* text : {"a", "b"})
        steps.take(AddTasks{{{text, {}}}, Priority::Two});
    steps.take(AddTask{Priority::Two});
    CHECK(texts(steps.state, Priority::Two) == std::vector<std::string>{"a", "b", "Shelves"});
}

TEST_CASE("while another window writes nothing is offered and nothing added, and an offer waits") {
    Steps steps;
    const core::Id page = steps.written("[ ] Ring Anna");
    steps.take(OfferTasks{"one\ntwo"});
    steps.take(EditDraft{"typed"});
    steps.state.access = platform::Access::Reader;
    for (const Action& action : {Action{EnterTask{}}, Action{OfferTasks{"a\nb\nc"}}, Action{OfferActions{page}},
                                 Action{TakeOffer{Priority::One}}, Action{AddTasks{{{"x", {}}}, Priority::One}}})
        CHECK(steps.take(action).empty());
    CHECK(steps.state.priorities_screen.offer->tasks.size() == 2);
    CHECK(steps.state.priorities_screen.draft == "typed");
    CHECK(steps.state.priorities.all().empty());
}
