// App when another window writes: losing the journal, and taking it over.
#include <doctest/doctest.h>

#include <string>

#include "support/world.h"

using namespace duolog;
using namespace duolog::app;
using core::ErrorCode;
using Kind = SaveStatus::Kind;
using platform::Access;
using tests::id;
using tests::World;

TEST_CASE("a second window reads and does not write") {
    World world;
    world.put_file(id(9), "there");
    world.storage.be_reader();
    world.app.open();
    CHECK(world.state().access == Access::Reader);
    CHECK(world.text(id(9)) == "there");
    world.app.apply({StartEntry{}, EditEntry{id(9), "x"}});
    world.app.hide();
    world.wait(5000);
    CHECK(world.text(id(9)) == "there");
    CHECK(world.storage.commits() == 0);
}

TEST_CASE("words that were unsaved when another window took over stay on the screen and are not written") {
    World world;
    world.app.open();
    const core::Id id = world.write("words");
    const int redraws = world.redraws;
    world.storage.lose();
    CHECK(world.redraws == redraws + 1);
    CHECK(world.state().access == Access::Reader);
    CHECK(world.state().save.kind == Kind::Failed);
    CHECK(world.state().save.error.code == ErrorCode::ReadOnly);
    CHECK(world.text(id) == "words");
    world.app.hide();
    world.app.apply({SaveNow{}});
    world.wait(60'000);
    CHECK(world.storage.commits() == 0);
    CHECK(world.quiet());
    CHECK_FALSE(world.app.everything_saved());
}

TEST_CASE("losing the lock with everything saved shows no failure") {
    World world;
    world.app.open();
    world.write("words");
    world.app.hide();
    world.storage.lose();
    CHECK(world.state().save.kind == Kind::Saved);
}

TEST_CASE("taking over reads the other window's words, keeps our unsaved ones and saves them") {
    World world;
    world.app.open();
    const core::Id ours = world.write("ours");
    const core::Id saved = world.write("saved");
    world.app.hide();
    world.app.apply({EditEntry{ours, "ours, unsaved"}});
    world.storage.lose();
    world.put_file(saved, "changed by the other", 5);
    world.put_file(id(77), "new from the other");
    world.app.apply({TakeOver{}});
    CHECK(world.state().access == Access::Writer);
    CHECK_FALSE(world.state().taking_over);
    CHECK(world.text(ours) == "ours, unsaved");
    CHECK(world.text(saved) == "changed by the other");
    CHECK(world.text(id(77)) == "new from the other");
    CHECK(world.durable(ours) == "ours, unsaved");
    CHECK(world.state().save.kind == Kind::Saved);
}

TEST_CASE("what was done here before another window wrote is not taken back over its words") {
    World world;
    world.app.open();
    world.app.apply({EditDraft{"Ring Jonas"}, AddTask{core::Priority::One}});
    world.app.hide();
    REQUIRE_FALSE(world.state().steps.done.empty());
    world.storage.lose();
    world.app.apply({TakeOver{}});
    CHECK(world.state().steps.done.empty());
    CHECK_FALSE(world.state().undo.has_value());
    world.app.apply({Undo{}});
    CHECK_FALSE(world.state().priorities.all().at(0).deleted);
}

TEST_CASE("when two windows wrote on one page both texts stay, each on a page") {
    World world;
    world.app.open();
    const core::Id page = world.write("first");
    world.app.hide();
    world.app.apply({EditEntry{page, "ours"}});
    world.storage.lose();
    world.clock.advance(1000);
    world.put_file(page, "theirs", world.clock.now().ms);
    world.app.apply({TakeOver{}});
    CHECK(world.durable(page) == "ours");
    REQUIRE(world.state().journal.newest_first().size() == 2);
    int theirs = 0;
    for (const core::Entry* entry : world.state().journal.newest_first())
        theirs += world.durable(entry->id) == "theirs" ? 1 : 0;
    CHECK(theirs == 1);
}

TEST_CASE("a page that only we wrote on stays one page") {
    World world;
    world.app.open();
    const core::Id page = world.write("first");
    world.app.hide();
    world.wait(1000);
    world.app.apply({EditEntry{page, "ours"}});
    world.wait(10);
    world.storage.lose();
    world.app.apply({TakeOver{}});
    CHECK(world.durable(page) == "ours");
    CHECK(world.state().journal.all().size() == 1);
}

TEST_CASE("a blank page that is open stays open when the journal is read anew") {
    World world;
    world.app.open();
    const core::Id id = world.start();
    world.storage.lose();
    world.app.apply({TakeOver{}});
    CHECK(world.state().journal_screen.open == id);
    CHECK(world.text(id).empty());
    world.app.apply({EditEntry{id, "words"}});
    world.app.hide();
    CHECK(world.durable(id) == "words");
}

TEST_CASE("taking over says that it is under way, and that it failed") {
    World world;
    world.storage.be_reader();
    world.app.open();
    world.storage.answer_late();
    world.storage.other_lets_go(false);
    world.app.apply({TakeOver{}, TakeOver{}});
    CHECK(world.state().taking_over);
    CHECK(world.storage.waiting() == 1);
    const int redraws = world.redraws;
    world.storage.answer_all();
    CHECK_FALSE(world.state().taking_over);
    CHECK(world.state().take_over_failed);
    CHECK(world.state().access == Access::Reader);
    CHECK(world.redraws == redraws + 1);
    world.storage.other_lets_go(true);
    world.app.apply({TakeOver{}});
    CHECK_FALSE(world.state().take_over_failed);
    world.storage.answer_all();
    CHECK(world.state().access == Access::Writer);
    world.app.apply({TakeOver{}});
    CHECK(world.storage.waiting() == 0);
}

TEST_CASE("while the journal is read anew after a take-over nothing is edited or written") {
    World world;
    world.put_file(id(9), "there");
    world.storage.be_reader();
    world.app.open();
    world.storage.answer_late();
    world.app.apply({TakeOver{}});
    world.app.apply({EditEntry{id(9), "too early"}, SaveNow{}});
    world.app.hide();
    CHECK(world.storage.commits() == 0);
    world.storage.answer_all();
    CHECK(world.text(id(9)) == "there");
    world.app.apply({EditEntry{id(9), "now"}});
    CHECK(world.text(id(9)) == "now");
}

TEST_CASE("a save answered after the lock was lost and won again counts for what it carried") {
    World world;
    world.app.open();
    const core::Id id = world.write("old");
    world.storage.answer_late();
    world.wait(500);
    world.app.apply({EditEntry{id, "new"}});
    world.storage.lose();
    world.app.apply({TakeOver{}});
    world.storage.answer_all();
    CHECK(world.text(id) == "new");
    world.wait(30'000);
    world.storage.answer_all();
    CHECK(world.durable(id) == "new");
    CHECK(world.state().save.kind == Kind::Saved);
}

TEST_CASE("a journal that fails to be read after a take-over keeps the unsaved words until it opens") {
    World world;
    world.app.open();
    const core::Id id = world.write("words");
    world.storage.lose();
    world.storage.fail_opens(1, ErrorCode::Unavailable);
    world.app.apply({TakeOver{}});
    CHECK(world.state().opening == Opening::Failed);
    CHECK(world.text(id) == "words");
    world.wait(60'000);
    CHECK(world.storage.commits() == 0);
    world.app.apply({OpenAgain{}});
    CHECK(world.state().opening == Opening::Open);
    CHECK(world.durable(id) == "words");
}

TEST_CASE("taking over reads the other window's tasks and ticks, and our unsaved ones win") {
    World world;
    world.app.open();
    const core::Id ours = world.add_task("ours");
    const core::Id saved = world.add_task("saved");
    const core::Id run = world.tick_step("place");
    world.app.hide();
    world.app.apply({StartTaskEdit{ours}});
    world.app.apply({EditTask{ours, "ours, unsaved"}, EndTaskEdit{}});
    world.storage.lose();
    CHECK(world.state().save.error.code == ErrorCode::ReadOnly);
    world.clock.advance(1000);
    world.put_task_file(ours, "theirs", world.clock.now().ms);
    world.put_task_file(saved, "changed by the other", world.clock.now().ms);
    world.put_task_file(id(77), "new from the other");
    world.put_run_file(run, {"place", "time"});
    world.app.apply({TakeOver{}});
    CHECK(world.task_text(ours) == "ours, unsaved");
    CHECK(world.durable_task(ours) == "ours, unsaved");
    CHECK(world.task_text(saved) == "changed by the other");
    CHECK(world.task_text(id(77)) == "new from the other");
    CHECK(world.state().runs.find(run)->ticks == std::vector<std::string>{"place", "time"});
    CHECK(world.state().save.kind == Kind::Saved);
    CHECK(world.state().priorities.all().size() == 3);
}

TEST_CASE("search results follow what another window wrote") {
    World world;
    world.app.open();
    world.app.apply({OpenSearch{}, EditQuery{"theirs"}});
    world.storage.lose();
    world.put_file(id(77), "theirs");
    world.app.apply({TakeOver{}});
    CHECK(world.state().search.entries == std::vector<core::Id>{id(77)});
}
