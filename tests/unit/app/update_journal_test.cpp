// The journal's pages.
#include <doctest/doctest.h>

#include "unit/app/steps.h"

using namespace duolog;
using namespace duolog::app;
using tests::Changed;
using tests::menu_open;
using tests::Steps;

TEST_CASE("starting opens a blank page, takes the keyboard and saves nothing") {
    Steps steps;
    CHECK(steps.take(StartEntry{}).empty());
    const JournalScreen& screen = steps.state.journal_screen;
    REQUIRE(screen.open.has_value());
    CHECK(screen.started_here);
    CHECK(screen.wants_keyboard);
    const core::Entry* entry = steps.find(*screen.open);
    REQUIRE(entry != nullptr);
    CHECK(entry->text.empty());
    CHECK(entry->created == steps.state.now);
    CHECK(entry->edited == steps.state.now);
    steps.take(KeyboardTaken{});
    CHECK_FALSE(screen.wants_keyboard);
}

TEST_CASE("words are to be saved, and spaces on a new page are not") {
    Steps steps;
    const core::Id id = steps.start();
    CHECK(steps.take(EditEntry{id, " \n"}).empty());
    CHECK(steps.take(EditEntry{id, " a"}) == Changed{id});
    CHECK(steps.take(EditEntry{id, " a"}).empty());
    CHECK(steps.find(id)->text == " a");
    INFO("the file may have words now, so that it must learn that they are gone");
    CHECK(steps.take(EditEntry{id, ""}) == Changed{id});
}

TEST_CASE("a blank page that was never to be saved is forgotten when it is left") {
    Steps steps;
    const core::Id id = steps.start();
    steps.take(EditEntry{id, "  "});
    CHECK(steps.take(CloseEntry{}).empty());
    CHECK(steps.find(id) == nullptr);
    CHECK_FALSE(steps.state.journal_screen.open.has_value());
    CHECK_FALSE(steps.state.journal_screen.started_here);
}

TEST_CASE("a new page that was emptied again goes to the bin, without an offer") {
    Steps steps;
    const core::Id id = steps.start();
    steps.take(EditEntry{id, "a"});
    steps.take(EditEntry{id, ""});
    CHECK(steps.take(CloseEntry{}) == Changed{id});
    REQUIRE(steps.find(id) != nullptr);
    CHECK(steps.find(id)->deleted);
    CHECK_FALSE(steps.state.undo.has_value());
}

TEST_CASE("an older page that is emptied stays") {
    Steps steps;
    const core::Id id = steps.written("words");
    steps.take(OpenEntry{id});
    CHECK_FALSE(steps.state.journal_screen.started_here);
    CHECK(steps.take(EditEntry{id, ""}) == Changed{id});
    CHECK(steps.take(CloseEntry{}).empty());
    CHECK_FALSE(steps.find(id)->deleted);
}

TEST_CASE("opening or starting another page leaves the first as closing does") {
    Steps steps;
    const core::Id words = steps.written("words");
    const core::Id blank = steps.start();
    CHECK(steps.take(OpenEntry{words}).empty());
    CHECK(steps.find(blank) == nullptr);
    CHECK(steps.state.journal_screen.open == words);

    const core::Id emptied = steps.start();
    steps.take(EditEntry{emptied, "a"});
    steps.take(EditEntry{emptied, ""});
    CHECK(steps.take(StartEntry{}) == Changed{emptied});
    CHECK(steps.find(emptied)->deleted);
    CHECK(steps.state.journal_screen.started_here);
    INFO("the new page owes nothing to the one before it");
    const core::Id next = *steps.state.journal_screen.open;
    CHECK(steps.take(CloseEntry{}).empty());
    CHECK(steps.find(next) == nullptr);
}

TEST_CASE("opening the page that is open changes nothing") {
    Steps steps;
    const core::Id id = steps.start();
    CHECK(steps.take(OpenEntry{id}).empty());
    CHECK(steps.find(id) != nullptr);
    CHECK(steps.state.journal_screen.started_here);
}

TEST_CASE("a page that is unknown or in the bin does not open") {
    Steps steps;
    const core::Id gone = steps.written("gone");
    steps.take(DeleteEntry{gone});
    CHECK(steps.take(OpenEntry{gone}).empty());
    CHECK(steps.take(OpenEntry{core::Id{}}).empty());
    CHECK_FALSE(steps.state.journal_screen.open.has_value());
}

TEST_CASE("deleting closes the page and offers to undo for ten seconds") {
    Steps steps;
    const core::Id id = steps.written("words");
    steps.take(OpenEntry{id});
    steps.take(ShowMenu{true});
    CHECK(steps.take(DeleteEntry{id}) == Changed{id});
    CHECK(steps.find(id)->deleted);
    CHECK_FALSE(steps.state.journal_screen.open.has_value());
    CHECK_FALSE(menu_open(steps.state));
    REQUIRE(steps.state.undo.has_value());
    CHECK(steps.state.undo->what == UndoOffer::What::EntryDeleted);
    CHECK(steps.state.undo->until.ms == steps.state.now.at.ms + 10'000);
    CHECK(steps.take(DeleteEntry{id}).empty());
}

TEST_CASE("deleting a blank new page is leaving it") {
    Steps steps;
    const core::Id id = steps.start();
    CHECK(steps.take(DeleteEntry{id}).empty());
    CHECK(steps.find(id) == nullptr);
    CHECK_FALSE(steps.state.undo.has_value());
    CHECK_FALSE(steps.state.journal_screen.open.has_value());
}

TEST_CASE("deleting another page leaves the open one open") {
    Steps steps;
    const core::Id other = steps.written("other");
    const core::Id open = steps.start();
    CHECK(steps.take(DeleteEntry{other}) == Changed{other});
    CHECK(steps.state.journal_screen.open == open);
}

TEST_CASE("words that arrive just after the deletion come back with undo") {
    Steps steps;
    const core::Id id = steps.written("words");
    steps.take(DeleteEntry{id});
    CHECK(steps.take(EditEntry{id, "words and more"}) == Changed{id});
    steps.take(Undo{});
    CHECK(steps.find(id)->text == "words and more");
}

TEST_CASE("an emptied page that another window writes now is left as it is") {
    Steps steps;
    const core::Id id = steps.start();
    steps.take(EditEntry{id, "a"});
    steps.take(EditEntry{id, ""});
    steps.state.access = platform::Access::Reader;
    CHECK(steps.take(CloseEntry{}).empty());
    CHECK_FALSE(steps.find(id)->deleted);
}

TEST_CASE("starting and opening a page lead to the journal, from wherever the person is") {
    Steps steps;
    const core::Id id = steps.written("words");
    steps.take(GoTo{Place::Priorities});
    steps.take(OpenSearch{});
    steps.take(OpenEntry{id});
    CHECK(steps.state.place == Place::Journal);
    CHECK_FALSE(steps.state.search.open);
    CHECK(steps.state.journal_screen.open == id);
    steps.take(GoTo{Place::Today});
    INFO("the page is still open in its place, and opening it again leads there");
    steps.take(OpenEntry{id});
    CHECK(steps.state.place == Place::Journal);
    steps.take(GoTo{Place::Settings});
    const core::Id blank = steps.start();
    CHECK(steps.state.place == Place::Journal);
    CHECK(steps.state.journal_screen.open == blank);
}

TEST_CASE("a page that cannot be opened or begun leaves the person where they are") {
    Steps steps;
    steps.take(OpenSearch{});
    steps.take(OpenEntry{core::Id{}});
    CHECK(steps.state.place == Place::Today);
    CHECK(steps.state.search.open);
    steps.state.access = platform::Access::Reader;
    steps.take(StartEntry{});
    CHECK(steps.state.place == Place::Today);
    CHECK(steps.state.search.open);
}

TEST_CASE("going elsewhere keeps the page open, and drops a blank one that was begun") {
    Steps steps;
    const core::Id words = steps.start();
    steps.take(EditEntry{words, "words"});
    CHECK(steps.take(GoTo{Place::Today}).empty());
    CHECK(steps.state.journal_screen.open == words);
    CHECK_FALSE(steps.state.journal_screen.wants_keyboard);
    INFO("it was left, so that it stays when it is emptied later");
    steps.take(GoTo{Place::Journal});
    steps.take(EditEntry{words, ""});
    CHECK(steps.take(CloseEntry{}).empty());
    CHECK_FALSE(steps.find(words)->deleted);

    const core::Id blank = steps.start();
    CHECK(steps.take(GoTo{Place::Priorities}).empty());
    CHECK(steps.find(blank) == nullptr);
    CHECK_FALSE(steps.state.journal_screen.open.has_value());

    const core::Id emptied = steps.start();
    steps.take(EditEntry{emptied, "a"});
    steps.take(EditEntry{emptied, ""});
    CHECK(steps.take(GoTo{Place::Guide}) == Changed{emptied});
    CHECK(steps.find(emptied)->deleted);
}
