#include "app/saver.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/fake_clock.h"
#include "support/journal_files.h"
#include "support/memory_storage.h"

using namespace duolog;
using app::Saver;
using app::SaveStatus;
using core::ErrorCode;
using Kind = SaveStatus::Kind;

namespace {

/// A saver over memory, with the app's part played by the test.
struct Desk {
    tests::MemoryStorage storage;
    tests::FakeClock clock;
    store::JournalStore store{storage, tests::counting_bytes()};
    app::State state;
    int ended = 0;
    Saver saver{store, clock, [this] { ++ended; }};

    Desk() {
        tests::put_records(storage, {});
        store.open([](const core::Result<store::Loaded>& loaded) { REQUIRE(loaded.ok()); });
    }
    static core::Id id(std::uint8_t number) {
        core::Id id;
        id.bytes[15] = number;
        return id;
    }
    void write(std::uint8_t number, const std::string& text) {
        if (state.journal.find(id(number)) == nullptr) {
            core::Entry entry;
            entry.id = id(number);
            state.journal.add(entry);
        }
        state.journal.set_text(id(number), text, {clock.now(), 0});
        saver.changed({id(number)});
    }
    void wait(std::int64_t ms) {
        clock.advance(ms);
        saver.tick(state);
    }
    /// As the app does, tick after tick, for as long as something is due.
    void run(std::int64_t ms) {
        const std::int64_t end = clock.now().ms + ms;
        while (saver.due() && saver.due()->ms <= end) {
            clock.set({std::max(clock.now().ms, saver.due()->ms)});
            saver.tick(state);
        }
        clock.set({end});
    }
    void change_task(std::uint8_t number, const std::string& text) {
        if (state.priorities.find(id(number)) == nullptr) {
            core::Task task;
            task.id = id(number);
            state.priorities.add(task);
        }
        state.priorities.change(id(number), {clock.now(), 0}, [&](core::Task& task) { task.text = text; });
        saver.changed({id(number)});
    }
    void tick_step(std::uint8_t number, const std::string& step) {
        if (state.runs.find(id(number)) == nullptr) {
            core::Run run;
            run.id = id(number);
            run.checklist = "list";
            state.runs.add(run);
        }
        state.runs.change(id(number), {clock.now(), 0}, [&](core::Run& run) { run.ticks.push_back(step); });
        saver.changed({id(number)});
    }
    std::string durable(std::uint8_t number) const {
        const store::Loaded found = tests::found_in(storage);
        const core::Entry* entry = tests::record_in(found.entries, id(number));
        return entry == nullptr ? "(nothing)" : entry->text;
    }
    std::string durable_task(std::uint8_t number) const {
        const store::Loaded found = tests::found_in(storage);
        const core::Task* task = tests::record_in(found.tasks, id(number));
        return task == nullptr ? "(nothing)" : task->text;
    }
    std::int64_t due_in() const { return saver.due()->ms - clock.now().ms; }
};

}  // namespace

TEST_CASE("nothing is due and nothing shown before the first change") {
    Desk desk;
    CHECK_FALSE(desk.saver.due().has_value());
    CHECK(desk.saver.everything_saved());
    CHECK(desk.saver.status().kind == Kind::Nothing);
    desk.saver.changed({});
    desk.saver.flush(desk.state);
    desk.wait(5000);
    CHECK(desk.storage.commits() == 0);
}

TEST_CASE("a change is saved half a second after it, and then only it is Saved") {
    Desk desk;
    desk.write(1, "words");
    CHECK(desk.saver.status().kind == Kind::Pending);
    CHECK(desk.due_in() == 500);
    desk.wait(499);
    CHECK(desk.storage.commits() == 0);
    desk.clock.set_offset(-210);
    desk.wait(1);
    CHECK(desk.durable(1) == "words");
    CHECK(desk.saver.status().kind == Kind::Saved);
    CHECK(desk.saver.status().saved_at == core::Moment{desk.clock.now(), -210});
    CHECK(desk.saver.everything_saved());
    CHECK(desk.ended == 1);
    CHECK_FALSE(desk.saver.due().has_value());
}

TEST_CASE("while changes go on something is saved at least once a second") {
    Desk desk;
    for (int key = 0; key < 50; ++key) {  // Five seconds, a key every tenth.
        desk.write(1, std::string(static_cast<std::size_t>(key + 1), 'x'));
        desk.wait(100);
    }
    CHECK(desk.storage.commits() >= 4);
    CHECK(desk.storage.commits() <= 6);
}

TEST_CASE("all that changed goes into one commit") {
    Desk desk;
    desk.write(1, "one");
    desk.write(2, "two");
    desk.wait(500);
    CHECK(desk.storage.commits() == 1);
    CHECK(desk.durable(2) == "two");
}

TEST_CASE("a change that comes while a save is under way is saved after it, and Saved is shown only then") {
    Desk desk;
    desk.storage.answer_late();
    desk.write(1, "old");
    desk.wait(500);
    CHECK(desk.storage.waiting() == 1);
    CHECK_FALSE(desk.saver.due().has_value());
    desk.write(1, "new");
    desk.wait(2000);
    CHECK(desk.storage.commits() == 1);
    desk.storage.answer_all();
    CHECK(desk.durable(1) == "old");
    CHECK(desk.saver.status().kind == Kind::Pending);
    CHECK_FALSE(desk.saver.everything_saved());
    desk.saver.tick(desk.state);
    desk.storage.answer_all();
    CHECK(desk.durable(1) == "new");
    CHECK(desk.saver.status().kind == Kind::Saved);
}

TEST_CASE("flush saves at once, and during a save as soon as that one ends") {
    Desk desk;
    desk.write(1, "one");
    desk.saver.flush(desk.state);
    CHECK(desk.durable(1) == "one");
    desk.storage.answer_late();
    desk.write(1, "two");
    desk.saver.flush(desk.state);
    desk.write(1, "three");
    desk.saver.flush(desk.state);
    CHECK(desk.storage.commits() == 2);
    desk.storage.answer_all();
    REQUIRE(desk.saver.due().has_value());
    CHECK(desk.due_in() <= 0);
    desk.saver.tick(desk.state);
    desk.storage.answer_all();
    CHECK(desk.durable(1) == "three");
    CHECK(desk.saver.status().kind == Kind::Saved);
}

TEST_CASE("a failed save keeps the words and is tried again after 2, 4, 8, 16, 30 and 30 seconds") {
    Desk desk;
    desk.storage.fail_commits(7, ErrorCode::Full);
    desk.write(1, "words");
    desk.wait(500);
    for (const std::int64_t seconds : {2, 4, 8, 16, 30, 30}) {
        CHECK(desk.saver.status().kind == Kind::Failed);
        CHECK(desk.saver.status().error.code == ErrorCode::Full);
        CHECK_FALSE(desk.saver.everything_saved());
        CHECK(desk.due_in() == seconds * 1000);
        desk.wait(seconds * 1000 - 1);
        desk.wait(1);
    }
    CHECK(desk.storage.commits() == 7);
    desk.wait(30'000);
    CHECK(desk.durable(1) == "words");
    CHECK(desk.saver.status().kind == Kind::Saved);
    INFO("the next failure begins with 2 seconds again");
    desk.storage.fail_commits(1, ErrorCode::Full);
    desk.write(1, "more");
    desk.wait(500);
    CHECK(desk.due_in() == 2000);
}

TEST_CASE("typing during the wait neither hides the failure nor hurries the next try, and flush does") {
    Desk desk;
    desk.storage.fail_commits(1, ErrorCode::Refused);
    desk.write(1, "words");
    desk.wait(500);
    desk.write(1, "more words");
    CHECK(desk.saver.status().kind == Kind::Failed);
    CHECK(desk.due_in() == 2000);
    desk.saver.flush(desk.state);
    CHECK(desk.durable(1) == "more words");
    CHECK(desk.saver.status().kind == Kind::Saved);
    CHECK(desk.saver.status().error == core::Error{});
}

TEST_CASE("a flush that is asked for during a failing save tries once more at once, and then waits") {
    Desk desk;
    desk.storage.answer_late();
    desk.storage.fail_commits(2, ErrorCode::Unavailable);
    desk.write(1, "words");
    desk.wait(500);
    desk.saver.flush(desk.state);
    desk.storage.answer_all();
    CHECK(desk.due_in() <= 0);
    desk.saver.tick(desk.state);
    desk.storage.answer_all();
    CHECK(desk.due_in() == 4000);
}

TEST_CASE("a clock that is set back does not keep words waiting") {
    Desk desk;
    desk.write(1, "words");
    desk.clock.advance(-3'600'000);
    desk.saver.tick(desk.state);
    CHECK(desk.durable(1) == "words");
    desk.storage.fail_commits(1, ErrorCode::Full);
    desk.write(1, "more");
    desk.wait(500);
    desk.clock.advance(-3'600'000);
    desk.saver.tick(desk.state);
    CHECK(desk.durable(1) == "more");
}

TEST_CASE("pages, tasks and runs that changed together go into one commit") {
    Desk desk;
    desk.write(1, "words");
    desk.change_task(2, "Ring Jonas");
    desk.tick_step(3, "place");
    desk.wait(500);
    CHECK(desk.storage.commits() == 1);
    CHECK(desk.durable(1) == "words");
    CHECK(desk.durable_task(2) == "Ring Jonas");
    CHECK(tests::found_in(desk.storage).runs.front().ticks == std::vector<std::string>{"place"});
    CHECK(desk.saver.status().kind == Kind::Saved);
    CHECK(desk.saver.everything_saved());
}

TEST_CASE("a task that changes while its save is under way is saved again, and a failed save of it is tried again") {
    Desk desk;
    desk.storage.answer_late();
    desk.change_task(1, "old");
    desk.wait(500);
    desk.change_task(1, "new");
    desk.storage.answer_all();
    CHECK_FALSE(desk.saver.saved(Desk::id(1)));
    desk.storage.fail_commits(1, ErrorCode::Full);
    desk.wait(500);
    desk.storage.answer_all();
    CHECK(desk.saver.status().error.code == ErrorCode::Full);
    desk.wait(2000);
    desk.storage.answer_all();
    CHECK(desk.durable_task(1) == "new");
    CHECK(desk.saver.everything_saved());
}

TEST_CASE("files that something else changed are told, and the next try writes the words into a new one") {
    Desk desk;
    desk.write(1, "words");
    desk.wait(500);
    desk.storage.blobs().lower_bound("seg/")->second += "not ours";
    desk.write(1, "more words");
    desk.wait(500);
    CHECK(desk.saver.status().kind == Kind::Failed);
    CHECK(desk.saver.status().error.code == ErrorCode::Damaged);
    desk.wait(2000);
    CHECK(desk.saver.status().kind == Kind::Saved);
    CHECK(desk.durable(1) == "more words");
}
