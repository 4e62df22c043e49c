#include "app/update.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/fake_clock.h"

using namespace duolog;
using namespace duolog::app;
using Changed = std::vector<core::Id>;

namespace {

/// A state with an open journal, and the steps a person takes in it.
struct Steps {
    State state;
    core::RandomBytes random = tests::counting_bytes();

    Steps() {
        state.opening = Opening::Open;
        state.now = {{1'000'000}, 60};
    }
    Changed take(const Action& action) { return update(state, action, random); }
    core::Id start() {
        take(StartEntry{});
        return *state.journal_screen.open;
    }
    /// A page with words, left again.
    core::Id written(const std::string& text) {
        const core::Id id = start();
        take(EditEntry{id, text});
        take(CloseEntry{});
        return id;
    }
    const core::Entry* find(const core::Id& id) const { return state.journal.find(id); }
};

}  // namespace

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
    CHECK_FALSE(steps.state.journal_screen.menu_open);
    REQUIRE(steps.state.undo.has_value());
    CHECK(steps.state.undo->until.ms == steps.state.now.at.ms + 10'000);
    CHECK(steps.take(DeleteEntry{id}).empty());
}

TEST_CASE("undo brings the page back and saves it, once") {
    Steps steps;
    const core::Id id = steps.written("words");
    steps.take(DeleteEntry{id});
    CHECK(steps.take(Undo{}) == Changed{id});
    CHECK_FALSE(steps.find(id)->deleted);
    CHECK(steps.find(id)->text == "words");
    CHECK_FALSE(steps.state.undo.has_value());
    CHECK(steps.take(Undo{}).empty());
}

TEST_CASE("a dismissed offer is gone and the page stays in the bin") {
    Steps steps;
    const core::Id id = steps.written("words");
    steps.take(DeleteEntry{id});
    CHECK(steps.take(DismissUndo{}).empty());
    CHECK(steps.take(Undo{}).empty());
    CHECK(steps.find(id)->deleted);
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

TEST_CASE("the menu opens only over a page") {
    Steps steps;
    steps.take(ShowMenu{true});
    CHECK_FALSE(steps.state.journal_screen.menu_open);
    steps.start();
    steps.take(ShowMenu{true});
    CHECK(steps.state.journal_screen.menu_open);
    steps.take(ShowMenu{false});
    CHECK_FALSE(steps.state.journal_screen.menu_open);
}

TEST_CASE("nothing is changed while the journal is not open or another window writes") {
    Steps steps;
    const core::Id id = steps.written("words");
    const core::Id gone = steps.written("gone");
    steps.take(DeleteEntry{gone});
    const auto expect_refusal = [&] {
        const std::uint64_t revision = steps.state.journal.revision();
        for (const Action& action :
             {Action{StartEntry{}}, Action{EditEntry{id, "x"}}, Action{DeleteEntry{id}}, Action{Undo{}}})
            CHECK(steps.take(action).empty());
        CHECK(steps.state.journal.revision() == revision);
        CHECK(steps.state.undo.has_value());
    };
    for (const Opening opening : {Opening::Waiting, Opening::Slow, Opening::Failed}) {
        steps.state.opening = opening;
        expect_refusal();
    }
    steps.state.opening = Opening::Open;
    steps.state.access = platform::Access::Reader;
    expect_refusal();
    INFO("reading and leaving still work");
    steps.take(OpenEntry{id});
    CHECK(steps.state.journal_screen.open == id);
    steps.take(CloseEntry{});
    CHECK_FALSE(steps.state.journal_screen.open.has_value());
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

TEST_CASE("what concerns the world outside changes nothing") {
    Steps steps;
    const core::Id id = steps.written("words");
    const std::uint64_t revision = steps.state.journal.revision();
    for (const Action& action : {Action{SaveNow{}}, Action{OpenAgain{}}, Action{TakeOver{}}, Action{CopyText{id}}})
        CHECK(steps.take(action).empty());
    CHECK(steps.state.journal.revision() == revision);
}
