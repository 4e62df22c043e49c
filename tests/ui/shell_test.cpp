#include <doctest/doctest.h>

#include "app/places.h"
#include "support/screen.h"
#include "text/text.h"
#include "ui/views/shell.h"

using namespace duolog;
using namespace duolog::tests;

namespace {

constexpr ScreenSize kTablet{800, 1000, 1};
constexpr ScreenSize kSmall{320, 640, 2};

}  // namespace

TEST_CASE("a phone has the four places at the bottom, and a press goes there") {
    Screen screen;
    screen.open(app::Place::Today);
    const float bottom = screen.find("Places")->rect.y + screen.find("Places")->rect.height;
    CHECK(bottom == doctest::Approx(844 * 2));
    CHECK(screen.find("ToToday")->selected);
    screen.tap("ToPriorities");
    CHECK(screen.find("Priorities"));
    CHECK(screen.find("ToPriorities")->selected);
    screen.tap("ToGuide");
    CHECK(screen.find("GuideCaption") == nullptr);
    CHECK(screen.find("Guide"));
    screen.tap("ToJournal");
    CHECK(screen.find("Journal"));
}

TEST_CASE("a page over its list has the whole phone, and Back brings the places again") {
    Screen screen;
    screen.open(app::Place::Guide);
    screen.tap("Begin");
    CHECK(screen.find("Places") == nullptr);
    CHECK(screen.find("BigTitle"));
    screen.tap("Back");
    CHECK(screen.find("Places"));
    CHECK(screen.find("Begin"));
}

TEST_CASE("a wider window has a rail at the left with search and settings at its foot") {
    for (const ScreenSize size : {kTablet, kDesktop}) {
        Screen screen(size);
        screen.open(app::Place::Today);
        CHECK(screen.find("Places")->rect.width < 120);
        CHECK(screen.find("Places")->rect.height > 500);
        screen.click("ToSettings");
        CHECK(screen.find("Settings"));
        screen.click("ToSearch");
        CHECK(screen.find("SearchPlaceholder") == nullptr);
        CHECK(screen.find("Search"));
    }
}

TEST_CASE("from 1200 the guide and the journal show list and page side by side") {
    Screen screen(kDesktop);
    put(screen.storage(), entry_of_days_ago(1, "Beside the list"));
    screen.open(app::Place::Guide);
    CHECK(screen.find("Troubles"));
    screen.click("Troubles");
    CHECK(screen.find("Trouble-no-time"));
    CHECK(screen.find("People"));
    screen.click("ToJournal");
    screen.click("Entry");
    CHECK(screen.find("Entry"));
    CHECK(screen.find("EntryText"));
}

TEST_CASE("going back leads from any depth to Today, one screen at a time") {
    Screen screen;
    put(screen.storage(), entry_of_days_ago(1, "A page"));
    screen.open(app::Place::Journal);
    screen.tap("Entry");
    screen.tap("More");
    CHECK(app::depth(screen.state(), app::Panes::One) == 3);
    for (int left = 2; left >= 0; --left) {
        screen.app().apply({app::Back{app::Panes::One}});
        screen.settle();
        CHECK(app::depth(screen.state(), app::Panes::One) == left);
    }
    CHECK(screen.find("Today"));
}

TEST_CASE("the names of the places give way to icons where one does not fit, and readers hear them still") {
    Screen screen(kSmall, {.language = "pl", .text_percent = 200});
    screen.open(app::Place::Today);
    CHECK(screen.find("ToGuide")->name.size() > 3);
    CHECK(screen.find("ToGuide")->rect.height >= 48 * 2);
}

TEST_CASE("everything that can be pressed has a name, in every place and width") {
    for (const ScreenSize size : {kPhone, kTablet, kDesktop}) {
        Screen screen(size);
        put(screen.storage(), entry_of_days_ago(1, "A page"));
        screen.open(app::Place::Today);
        for (const app::Place place : {app::Place::Today, app::Place::Guide, app::Place::Priorities,
                                       app::Place::Journal, app::Place::Settings}) {
            screen.app().apply({app::GoTo{place}});
            screen.settle();
            CHECK(screen.unnamed().empty());
        }
        screen.app().apply({app::OpenSearch{}});
        screen.settle();
        CHECK(screen.unnamed().empty());
    }
}

TEST_CASE("the keyboard alone reaches every place, and Enter goes there") {
    Screen screen(kDesktop);
    screen.open(app::Place::Today);
    screen.tab_to("ToPriorities");
    screen.press_key(ImGuiKey_Enter);
    CHECK(screen.state().place == app::Place::Priorities);
}

TEST_CASE("a phone's keyboard that comes up within a tap does not move what is tapped away") {
    Screen screen;
    screen.open(app::Place::Journal);
    screen.tap_opening_keyboard("Write");
    CHECK(screen.find("EntryText"));
}

TEST_CASE("the places make room for a phone's keyboard, and a class button stays under the finger meanwhile") {
    Screen tasks;
    tasks.open(app::Place::Priorities);
    tasks.tap("NewTask");
    tasks.type("A task");
    tasks.tap_opening_keyboard("AddAsThree");
    CHECK(tasks.find("Task"));
    CHECK(tasks.find("Places") == nullptr);
}

TEST_CASE("a phone on its side has the places at the bottom, and everything within reach") {
    Screen screen({640, 320, 2});
    screen.open(app::Place::Today);
    CHECK(screen.find("ToJournal")->rect.y + screen.find("ToJournal")->rect.height <= 640);
    CHECK(screen.find("ToSearch"));
    CHECK(screen.find("ToSettings"));
}

TEST_CASE("an offer to undo lies under a menu that is opened after it") {
    Screen screen;
    screen.open(app::Place::Priorities);
    screen.tap("NewTask");
    screen.type("A task");
    screen.tap("AddAsOne");
    screen.type("Another");
    screen.tap("AddAsOne");
    screen.tap("RowMenu");
    screen.tap("MakeTwo");
    REQUIRE(screen.find("Undo"));
    screen.tap("RowMenu");
    CHECK(screen.find("Undo") == nullptr);
    CHECK(screen.find("EditTask"));
}
