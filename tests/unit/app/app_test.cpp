#include "app/app.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "store/codec.h"
#include "support/fake_clock.h"
#include "support/memory_storage.h"

using namespace duolog;
using namespace duolog::app;
using core::ErrorCode;
using Kind = SaveStatus::Kind;
using platform::Access;

namespace {

/// An app over memory that counts what it asks of the world.
struct World {
    tests::MemoryStorage storage;
    tests::FakeClock clock;
    int redraws = 0;
    std::string clipboard;
    App app{
        storage, clock, Settings{},
        Effects{[this] { ++redraws; }, [this](const std::string& text) { clipboard = text; }, tests::counting_bytes()}};

    const State& state() const { return app.state(); }
    core::Id start() {
        app.apply({StartEntry{}});
        return *state().journal_screen.open;
    }
    core::Id write(const std::string& text) {
        const core::Id id = start();
        app.apply({EditEntry{id, text}});
        return id;
    }
    void wait(std::int64_t ms) {
        clock.advance(ms);
        app.tick();
    }
    std::string text(const core::Id& id) const {
        const core::Entry* entry = state().journal.find(id);
        return entry == nullptr ? "(nothing)" : entry->text;
    }
    std::string durable(const core::Id& id) {
        const auto blob = storage.blobs().find(store::entry_file_name(id));
        return blob == storage.blobs().end() ? "(nothing)" : store::decode_entry(blob->second).value().text;
    }
    /// As another window would have written it.
    void put_file(const core::Id& id, const std::string& text, std::int64_t edited_ms = 0) {
        core::Entry entry;
        entry.id = id;
        entry.text = text;
        entry.edited.at.ms = edited_ms;
        storage.blobs()[store::entry_file_name(id)] = store::encode_entry(entry);
    }
};

core::Id id(std::uint8_t number) {
    core::Id id;
    id.bytes[15] = number;
    return id;
}

}  // namespace

TEST_CASE("a page that was written is found again by the next start") {
    World world;
    world.app.open();
    CHECK(world.state().opening == Opening::Open);
    const core::Id id = world.write("Zażółć gęślą jaźń");
    CHECK(world.state().save.kind == Kind::Pending);
    REQUIRE(world.app.next_wake().has_value());
    world.clock.set(*world.app.next_wake());
    world.app.tick();
    CHECK(world.state().save.kind == Kind::Saved);
    CHECK(world.state().save.saved_at.at == world.clock.now());
    CHECK(world.app.everything_saved());
    CHECK_FALSE(world.app.next_wake().has_value());

    App next(world.storage, world.clock, Settings{}, Effects{{}, {}, tests::counting_bytes()});
    next.open();
    REQUIRE(next.state().journal.find(id) != nullptr);
    CHECK(next.state().journal.find(id)->text == "Zażółć gęślą jaźń");
}

TEST_CASE("hiding saves at once, and so does SaveNow") {
    World world;
    world.app.open();
    const core::Id id = world.write("one");
    world.app.hide();
    CHECK(world.durable(id) == "one");
    world.app.apply({EditEntry{id, "two"}, SaveNow{}});
    CHECK(world.durable(id) == "two");
    CHECK(world.state().save.kind == Kind::Saved);
}

TEST_CASE("a blank page is never saved") {
    World world;
    world.app.open();
    const core::Id id = world.start();
    world.app.apply({EditEntry{id, " \n "}});
    world.app.hide();
    world.wait(5000);
    world.app.apply({CloseEntry{}});
    world.wait(5000);
    CHECK(world.storage.commits() == 0);
    CHECK(world.state().save.kind == Kind::Nothing);
}

TEST_CASE("an opening that takes more than four seconds is called slow and still waited for") {
    World world;
    world.put_file(id(9), "there");
    world.storage.answer_late();
    world.app.open();
    CHECK(world.state().opening == Opening::Waiting);
    CHECK(*world.app.next_wake() == core::Instant{world.clock.now().ms + 4000});
    world.wait(3999);
    CHECK(world.state().opening == Opening::Waiting);
    world.wait(1);
    CHECK(world.state().opening == Opening::Slow);
    CHECK(world.redraws == 1);
    CHECK_FALSE(world.app.next_wake().has_value());
    world.app.apply({StartEntry{}});
    CHECK(world.state().journal.all().empty());
    world.storage.answer_all();
    CHECK(world.state().opening == Opening::Open);
    CHECK(world.redraws == 2);
    CHECK(world.text(id(9)) == "there");
}

TEST_CASE("a failed opening says why, writes nothing, and is tried again when asked") {
    World world;
    world.put_file(id(9), "there");
    world.storage.fail_opens(1, ErrorCode::Refused);
    world.app.open();
    CHECK(world.state().opening == Opening::Failed);
    CHECK(world.state().opening_error.code == ErrorCode::Refused);
    world.app.apply({StartEntry{}, EditEntry{id(9), "x"}, DeleteEntry{id(9)}, SaveNow{}});
    world.app.hide();
    world.wait(10'000);
    CHECK(world.storage.commits() == 0);
    world.app.apply({OpenAgain{}});
    CHECK(world.state().opening == Opening::Open);
    CHECK(world.state().opening_error == core::Error{});
    CHECK(world.text(id(9)) == "there");
    const int opens = world.storage.opens();
    world.app.apply({OpenAgain{}});
    CHECK(world.storage.opens() == opens);
}

TEST_CASE("while the journal is opened anew nothing is written, and then what was unsaved") {
    World world;
    world.app.open();
    const core::Id id = world.write("words");
    world.storage.answer_late();
    world.app.open();
    world.app.hide();
    world.wait(3000);
    CHECK(world.storage.commits() == 0);
    world.storage.answer_all();
    CHECK(world.durable(id) == "words");
}

TEST_CASE("only the latest of two openings counts") {
    World world;
    world.storage.answer_late();
    world.storage.fail_opens(1, ErrorCode::Unavailable);
    world.app.open();
    world.app.open();
    world.storage.answer_all();
    CHECK(world.state().opening == Opening::Open);
    CHECK(world.redraws == 1);
}

TEST_CASE("unreadable files are told and stay as they are") {
    World world;
    const std::string name = store::entry_file_name(id(9));
    world.storage.blobs()[name] = "rubbish";
    world.app.open();
    REQUIRE(world.state().unreadable.size() == 1);
    CHECK(world.state().unreadable.front().name == name);
    world.write("words");
    world.app.hide();
    CHECK(world.storage.blobs()[name] == "rubbish");
}

TEST_CASE("a full disk keeps the words on the screen and is tried again, at once when asked") {
    World world;
    world.app.open();
    world.storage.fail_commits(2, ErrorCode::Full);
    const core::Id id = world.write("words");
    world.wait(500);
    CHECK(world.state().save.kind == Kind::Failed);
    CHECK(world.state().save.error.code == ErrorCode::Full);
    CHECK(world.text(id) == "words");
    CHECK_FALSE(world.app.everything_saved());
    CHECK(world.app.next_wake()->ms == world.clock.now().ms + 2000);
    world.app.apply({SaveNow{}});
    CHECK(world.state().save.kind == Kind::Failed);
    world.app.apply({SaveNow{}});
    CHECK(world.state().save.kind == Kind::Saved);
    CHECK(world.durable(id) == "words");
}

TEST_CASE("a save that ends late draws a frame, and a flush asked for meanwhile follows by itself") {
    World world;
    world.app.open();
    world.storage.answer_late();
    const core::Id id = world.write("old");
    world.wait(500);
    world.app.apply({EditEntry{id, "new"}});
    world.app.hide();
    CHECK(world.storage.commits() == 1);
    const int redraws = world.redraws;
    world.storage.answer_all();
    CHECK(world.storage.commits() == 2);
    CHECK(world.durable(id) == "new");
    CHECK(world.state().save.kind == Kind::Saved);
    CHECK(world.redraws > redraws);
}

TEST_CASE("the offer to undo ends after ten seconds, and undo before that saves the page again") {
    World world;
    world.app.open();
    const core::Id id = world.write("words");
    world.app.hide();
    world.app.apply({DeleteEntry{id}});
    world.wait(9999);
    CHECK(world.state().undo.has_value());
    world.app.apply({Undo{}});
    world.app.hide();
    CHECK_FALSE(store::decode_entry(world.storage.blobs()[store::entry_file_name(id)]).value().deleted);

    world.app.apply({DeleteEntry{id}});
    world.app.hide();
    CHECK(*world.app.next_wake() == world.state().undo->until);
    const int redraws = world.redraws;
    world.wait(10'000);
    CHECK_FALSE(world.state().undo.has_value());
    CHECK(world.redraws == redraws + 1);
    CHECK_FALSE(world.app.next_wake().has_value());
    CHECK(store::decode_entry(world.storage.blobs()[store::entry_file_name(id)]).value().deleted);
}

TEST_CASE("copying hands the text to the clipboard") {
    World world;
    world.app.open();
    const core::Id id = world.write("words");
    world.app.apply({CopyText{id}, CopyText{core::Id{}}});
    CHECK(world.clipboard == "words");
}

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
    CHECK_FALSE(world.app.next_wake().has_value());
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
