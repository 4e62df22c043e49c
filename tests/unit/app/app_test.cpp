#include "app/app.h"

#include <doctest/doctest.h>

#include <string>

#include "support/world.h"

using namespace duolog;
using namespace duolog::app;
using core::ErrorCode;
using Kind = SaveStatus::Kind;
using tests::id;
using tests::World;

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
    CHECK(world.quiet());

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
    CHECK(world.quiet());
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

TEST_CASE("tasks and ticked steps are found again by the next start, from one commit") {
    World world;
    world.app.open();
    const core::Id task = world.add_task("Ring Jonas");
    const core::Id run = world.tick_step("place");
    CHECK(world.state().save.kind == Kind::Pending);
    world.app.hide();
    CHECK(world.storage.commits() == 1);
    CHECK(world.state().save.kind == Kind::Saved);
    App next(world.storage, world.clock, Settings{}, Effects{{}, {}, tests::counting_bytes()});
    next.open();
    REQUIRE(next.state().priorities.find(task) != nullptr);
    CHECK(next.state().priorities.find(task)->text == "Ring Jonas");
    REQUIRE(next.state().runs.find(run) != nullptr);
    CHECK(next.state().runs.find(run)->ticks == std::vector<std::string>{"place"});
}

TEST_CASE("a full disk keeps a task on the screen, says so, and saves it when there is room") {
    World world;
    world.app.open();
    world.storage.fail_commits(1, ErrorCode::Full);
    const core::Id task = world.add_task("Ring Jonas");
    world.wait(500);
    CHECK(world.state().save.kind == Kind::Failed);
    CHECK(world.task_text(task) == "Ring Jonas");
    world.wait(2000);
    CHECK(world.durable_task(task) == "Ring Jonas");
    CHECK(world.state().save.kind == Kind::Saved);
}

TEST_CASE("tasks and ticks that are unsaved when the journal is opened anew stay and are saved") {
    World world;
    world.app.open();
    const core::Id task = world.add_task("Ring Jonas");
    const core::Id run = world.tick_step("place");
    world.app.hide();
    world.app.apply({StartTaskEdit{task}});
    world.app.apply({EditTask{task, "Ring Amira"}, EndTaskEdit{}, TickStep{"first-meeting", "time", true}});
    const core::Id added = world.add_task("Unsaved");
    world.app.open();
    CHECK(world.task_text(task) == "Ring Amira");
    CHECK(world.durable_task(task) == "Ring Amira");
    CHECK(world.durable_task(added) == "Unsaved");
    CHECK(world.durable_ticks(run) == std::vector<std::string>{"place", "time"});
}

TEST_CASE("tasks and runs that the files no longer have stay on the screen and are saved again") {
    World world;
    world.app.open();
    const core::Id task = world.add_task("Ring Jonas");
    const core::Id run = world.tick_step("place");
    world.app.hide();
    world.storage.blobs().clear();
    world.app.open();
    CHECK(world.task_text(task) == "Ring Jonas");
    CHECK(world.durable_task(task) == "Ring Jonas");
    CHECK(world.durable_ticks(run) == std::vector<std::string>{"place"});
}

TEST_CASE("what was typed counts before the press of the same frame") {
    World world;
    world.app.open();
    world.app.apply({AddTask{core::Priority::Two}, EditDraft{"Ring Jonas"}});
    REQUIRE(world.state().priorities.all().size() == 1);
    const core::Id task = world.state().priorities.all().front().id;
    CHECK(world.task_text(task) == "Ring Jonas");
    world.app.apply({StartTaskEdit{task}});
    world.app.apply({EndTaskEdit{}, EditTask{task, "Ring Amira"}});
    CHECK(world.task_text(task) == "Ring Amira");
    const core::Id page = world.start();
    world.app.apply({GoTo{Place::Today}, EditEntry{page, "words"}});
    CHECK(world.text(page) == "words");
    world.app.apply({OpenSearch{}, EditQuery{"words"}});
    CHECK(world.state().search.entries == std::vector<core::Id>{page});
}

TEST_CASE("settings are kept when one is chosen, and only then") {
    World world;
    world.app.open();
    world.write("words");
    world.app.apply({ChooseTheme{Theme::System}, GoTo{Place::Settings}});
    CHECK(world.kept_settings.empty());
    world.app.apply({ChooseTheme{Theme::Dark}});
    CHECK(settings_from(world.kept_settings).theme == Theme::Dark);
    world.app.apply({ChooseLanguage{"da"}});
    CHECK(settings_from(world.kept_settings).language == "da");
}

TEST_CASE("a language whose words could not be had is not kept, and the one before stays") {
    World world;
    world.app.open();
    world.app.apply({ChooseLanguage{"da"}});
    world.app.apply({ChooseLanguage{"pl"}});
    world.app.apply({LanguageUnavailable{"da"}});
    CHECK(world.state().settings.language == "da");
    CHECK(settings_from(world.kept_settings).language == "da");
}

TEST_CASE("words that fail at the start leave the kept language as it is") {
    World world;
    Settings kept;
    kept.language = "sv";
    world.app.tell_kept_settings(kept);
    world.app.open();
    world.app.apply({LanguageUnavailable{"en"}});
    CHECK(world.kept_settings.empty());
    world.app.apply({ChooseTheme{Theme::Dark}});
    CHECK(settings_from(world.kept_settings).language == "sv");
}

TEST_CASE("a choice that cannot be kept holds, is told, and the next that is kept ends the notice") {
    World world;
    world.keeping_settings = core::Error{ErrorCode::Full, "no room"};
    world.app.apply({ChooseTheme{Theme::Dark}});
    CHECK(world.state().settings.theme == Theme::Dark);
    REQUIRE(world.state().settings_unkept.has_value());
    CHECK(world.state().settings_unkept->code == ErrorCode::Full);
    world.keeping_settings = {};
    world.app.apply({ChooseTheme{Theme::Light}});
    CHECK_FALSE(world.state().settings_unkept.has_value());
    CHECK(settings_from(world.kept_settings).theme == Theme::Light);
}

TEST_CASE("without a place to keep them settings hold until the end, and nothing is said") {
    World world;
    App app(world.storage, world.clock, Settings{}, Effects{{}, {}, tests::counting_bytes()});
    app.apply({ChooseTheme{Theme::Dark}});
    CHECK(app.state().settings.theme == Theme::Dark);
    CHECK_FALSE(app.state().settings_unkept.has_value());
    CHECK_FALSE(app.state().demo);
    app.tell_demo();
    CHECK(app.state().demo);
}

TEST_CASE("what stands in the fields for tasks is kept when the page is hidden, and shown once") {
    World world;
    world.app.open();
    world.app.apply({EditDraft{"Call Anna"}});
    world.app.apply({AddTask{core::Priority::Two}});
    const core::Id task = world.state().priorities.all().front().id;
    world.app.apply({StartTaskEdit{task}});
    world.app.apply({EditTask{task, "Call Anna tomorrow"}, EditDraft{"Half a thou"}});
    world.app.hide();
    CHECK(world.app.everything_saved());
    CHECK(world.state().priorities_screen.draft == "Half a thou");
    CHECK(world.state().priorities_screen.editing == task);
    World after;
    after.storage.blobs() = world.storage.blobs();
    after.app.open();
    REQUIRE(after.state().priorities.all().size() == 2);
    CHECK(after.state().priorities.find(task)->text == "Call Anna tomorrow");
    world.app.apply({EditDraft{"Half a thought"}});
    world.app.apply({AddTask{core::Priority::Three}});
    CHECK(world.state().priorities.all().size() == 2);
    CHECK(core::tasks_of(world.state().priorities, core::Priority::Three).front()->text == "Half a thought");
}

TEST_CASE("a draft that was kept while hidden and then wiped out leaves no task") {
    World world;
    world.app.open();
    world.app.apply({EditDraft{"Never mind"}});
    world.app.hide();
    world.app.apply({EditDraft{""}});
    world.app.hide();
    CHECK(core::tasks_of(world.state().priorities, core::Priority::One).empty());
}

TEST_CASE("the day turns at midnight without anybody touching anything") {
    World world;
    world.app.open();
    REQUIRE(world.app.next_wake());
    const int before = world.redraws;
    const core::Day day = core::day_of(world.state().now);
    world.clock.set(*world.app.next_wake());
    world.app.tick();
    CHECK(core::day_of(world.state().now) > day);
    CHECK(world.redraws > before);
}

TEST_CASE("a journal that vanished from the storage while it was open gets everything again") {
    World world;
    world.app.open();
    const core::Id first = world.write("kept in memory");
    world.wait(1000);
    REQUIRE(world.state().save.kind == app::SaveStatus::Kind::Saved);
    world.storage.blobs().clear();
    const core::Id second = world.write("written afterwards");
    world.wait(1000);
    world.wait(app::kFirstRetryMs);
    world.wait(app::kLastRetryMs);
    CHECK(world.state().save.kind == app::SaveStatus::Kind::Saved);
    const store::Loaded found = tests::found_in(world.storage);
    CHECK(tests::record_in(found.entries, first)->text == "kept in memory");
    CHECK(tests::record_in(found.entries, second)->text == "written afterwards");
}
