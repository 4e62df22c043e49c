#include "app/safety.h"

#include <doctest/doctest.h>

#include <string>

#include "support/journal_files.h"
#include "support/world.h"

using namespace duolog;
using namespace duolog::app;
using core::ErrorCode;
using Finding = store::Finding;
using tests::id;
using tests::World;
using Check = FullCheck::Kind;

namespace {

/// An app at "Is my journal safe?".
struct Page : World {
    explicit Page(int pages = 3) {
        std::vector<store::Record> records;
        for (int number = 1; number <= pages; ++number) {
            core::Entry entry;
            entry.id = id(static_cast<std::uint8_t>(number));
            entry.text = "Page " + std::to_string(number);
            records.emplace_back(entry);
        }
        tests::put_records(storage, records);
    }
    void go() {
        app.open();
        app.apply({OpenSafety{}});
    }
    const FullCheck& check() const { return state().safety.check; }
    /// As many steps as there are.
    void run_check() {
        for (int steps = 0; steps < 1000 && check().kind == Check::Running; ++steps)
            app.tick();
    }
};

State with_finding(Finding::Kind kind) {
    State state;
    state.safety.report.findings.push_back({kind, "seg/thing", 2, ""});
    return state;
}

}  // namespace

TEST_CASE("the verdict claims no more than is known") {
    State state;
    CHECK(verdict(state) == Verdict::Safe);
    state.save.kind = SaveStatus::Kind::Pending;
    CHECK(verdict(state) == Verdict::Saving);
    state.safety.check.kind = Check::Failed;
    CHECK(verdict(state) == Verdict::Attention);
    state.save.kind = SaveStatus::Kind::Failed;
    CHECK(verdict(state) == Verdict::NotSaved);
    for (const Finding::Kind kind : {Finding::Kind::Damaged, Finding::Kind::Missing, Finding::Kind::Newer,
                                     Finding::Kind::Unreachable, Finding::Kind::Foreign})
        CHECK(verdict(with_finding(kind)) == Verdict::Attention);
    CHECK(verdict(with_finding(Finding::Kind::UnfinishedSave)) == Verdict::Safe);
    CHECK(verdict(with_finding(Finding::Kind::Quarantined)) == Verdict::SetAside);
}

TEST_CASE("a browser that may clear the journal is told of once there is something to clear") {
    State state;
    state.safety.keeping.persisted = platform::Answer::No;
    CHECK(verdict(state) == Verdict::Safe);
    state.journal.add({});
    CHECK(verdict(state) == Verdict::MayBeCleared);
    state.safety.keeping.persisted = platform::Answer::Unknown;
    CHECK(verdict(state) == Verdict::Safe);
}

TEST_CASE("last saved: the newest words from the files, then the moment of the save, and nothing that is not known") {
    State state;
    CHECK_FALSE(last_saved(state).has_value());
    core::Task task;
    task.edited = {{5000}, 60};
    state.priorities.add(task);
    CHECK(last_saved(state) == core::Moment{{5000}, 60});
    state.save.kind = SaveStatus::Kind::Pending;
    CHECK_FALSE(last_saved(state).has_value());
    state.save.saved_at = {{9000}, 0};
    CHECK(last_saved(state) == core::Moment{{9000}, 0});
}

TEST_CASE("what lies in the bin does not count") {
    State state;
    core::Entry entry;
    entry.deleted = true;
    state.journal.add(entry);
    CHECK(amount(state).nothing());
}

TEST_CASE("pieces are counted by who made them; a file that hides how many counts as one") {
    store::Report report;
    report.findings = {{Finding::Kind::Damaged, "seg/a", 3, ""},
                       {Finding::Kind::Missing, "seg/b", 0, ""},
                       {Finding::Kind::Newer, "seg/c", 2, ""},
                       {Finding::Kind::UnfinishedSave, "seg/d", 1, ""},
                       {Finding::Kind::Quarantined, "quarantine/e", 1, ""}};
    CHECK(alarming_pieces(report, Made::Here) == 4);
    CHECK(alarming_pieces(report, Made::ByNewer) == 2);
    CHECK(unfinished_save(report));
}

TEST_CASE("damage is told, and the damaged bytes are kept") {
    World world;
    world.put_file(id(9), "was here");
    const std::string name = tests::flip_a_byte(world.storage);
    world.app.open();
    REQUIRE(world.state().safety.report.findings.size() == 1);
    CHECK(world.state().safety.report.findings.front().kind == store::Finding::Kind::Damaged);
    CHECK(world.state().safety.report.findings.front().file == name);
    const core::Id ours = world.write("words");
    world.app.hide();
    CHECK(world.durable(ours) == "words");
    CHECK(world.storage.blobs().lower_bound("quarantine/")->first.starts_with("quarantine/"));
}

TEST_CASE("one damaged record is told, and everything else is there") {
    World world;
    core::Entry page;
    page.id = id(7);
    page.text = "page";
    core::Task task;
    task.id = id(8);
    task.text = "good";
    core::Task damaged = task;
    damaged.id = id(9);
    tests::put_records(world.storage, {page, damaged, task});
    tests::flip_a_byte(world.storage);
    world.app.open();
    CHECK(alarming_pieces(world.state().safety.report, Made::Here) == 1);
    CHECK(world.text(id(7)) == "page");
    CHECK(world.state().priorities.all().size() == 1);
    world.add_task("another");
    world.app.hide();
    CHECK(world.state().save.kind == SaveStatus::Kind::Saved);
}

TEST_CASE("a check goes a file at a time, draws each step, wakes at once for the next, and is remembered") {
    Page page;
    page.go();
    CHECK_FALSE(page.state().safety.last_check.has_value());
    page.app.apply({RunCheck{}});
    CHECK(page.check().kind == Check::Running);
    CHECK(page.check().files > 0);
    const int redraws = page.redraws;
    for (std::size_t step = 1; page.check().kind == Check::Running; ++step) {
        REQUIRE(page.app.next_wake().has_value());
        CHECK(*page.app.next_wake() <= page.clock.now());
        page.app.tick();
        CHECK(page.redraws == redraws + static_cast<int>(step));
    }
    CHECK(page.check().kind == Check::Done);
    CHECK(page.check().checked == page.check().files);
    CHECK(page.quiet());
    CHECK(page.state().safety.last_check == page.state().now);
    CHECK(page.state().safety.report.findings.empty());

    App next(page.storage, page.clock, Settings{}, Effects{{}, {}, tests::counting_bytes()});
    next.open();
    CHECK(next.state().safety.last_check == page.state().now);
}

TEST_CASE("a check finds what was damaged since the opening") {
    Page page;
    page.go();
    CHECK(verdict(page.state()) == Verdict::Safe);
    tests::flip_a_byte(page.storage);
    page.app.apply({RunCheck{}});
    page.run_check();
    CHECK(verdict(page.state()) == Verdict::Attention);
    CHECK(alarming_pieces(page.state().safety.report, Made::Here) == 1);
}

TEST_CASE("leaving the page ends a check, and nothing is remembered of it") {
    for (const Action& away : {Action(GoTo{Place::Today}), Action(Back{Panes::One}), Action(OpenSearch{})}) {
        Page page;
        page.go();
        page.app.apply({RunCheck{}});
        page.app.tick();
        page.app.apply({away});
        CHECK(page.check().kind == Check::None);
        CHECK(page.quiet());
        page.wait(1000);
        CHECK_FALSE(page.state().safety.last_check.has_value());
    }
}

TEST_CASE("a check that was left before the storage answered may be asked for again at once") {
    Page page;
    page.go();
    page.storage.answer_late();
    page.app.apply({RunCheck{}, Back{Panes::One}});
    CHECK(page.check().kind == Check::None);
    page.app.apply({OpenSafety{}, RunCheck{}, RunCheck{}});
    CHECK(page.check().kind == Check::Running);
    CHECK(page.check().files == 0);
    page.storage.answer_all();
    CHECK(page.check().files > 0);
    page.run_check();
    CHECK(page.check().kind == Check::Done);
}

TEST_CASE("a check that the storage refuses is a failed one until another succeeds, also after leaving the page") {
    Page page;
    page.go();
    page.storage.fail_opens(1, ErrorCode::Unavailable);
    page.app.apply({RunCheck{}});
    CHECK(page.check().kind == Check::Failed);
    page.app.apply({Back{Panes::One}});
    CHECK(verdict(page.state()) == Verdict::Attention);
    page.app.apply({OpenSafety{}, RunCheck{}});
    page.run_check();
    CHECK(verdict(page.state()) == Verdict::Safe);
}

TEST_CASE("what is unsaved is saved before a check begins") {
    Page page;
    page.go();
    const core::Id written = page.write("words");
    page.app.apply({OpenSafety{}, RunCheck{}});
    CHECK(page.durable(written) == "words");
}

TEST_CASE("a second window checks too, and keeps no note of it") {
    Page page;
    page.storage.be_reader();
    page.go();
    page.app.apply({RunCheck{}});
    page.run_check();
    CHECK(page.check().kind == Check::Done);
    CHECK(page.state().safety.last_check == page.state().now);
    CHECK(page.storage.commits() == 0);
}

TEST_CASE("a second window that becomes the writer by checking reads the other's words first") {
    Page page;
    page.storage.be_reader();
    page.go();
    page.put_file(id(77), "new from the other");
    page.storage.let_go_at_next_open();
    page.app.apply({RunCheck{}});
    page.run_check();
    CHECK(page.state().access == platform::Access::Writer);
    CHECK(page.text(id(77)) == "new from the other");
}

TEST_CASE(
    "how firmly the device keeps the journal is asked at the opening, on the page, and again when asked for more") {
    using platform::Answer;
    tests::MemoryStorage storage;
    tests::FakeClock clock;
    int asked = 0;
    Effects effects{{}, {}, tests::counting_bytes()};
    effects.ask_keeping = [&](const auto& done) {
        ++asked;
        done(platform::Keeping{Answer::No, Answer::No, 7});
    };
    effects.ask_to_persist = [](const auto& done) { done(platform::Keeping{Answer::Yes, Answer::No, 7}); };
    App app(storage, clock, Settings{}, effects);
    app.open();
    CHECK(asked == 1);
    CHECK(app.state().safety.keeping.persisted == Answer::No);
    app.apply({OpenSafety{}});
    CHECK(asked == 2);
    CHECK_FALSE(app.state().safety.asked_to_persist);
    app.apply({AskToPersist{}});
    CHECK(app.state().safety.asked_to_persist);
    CHECK(app.state().safety.keeping.persisted == Answer::Yes);
}
