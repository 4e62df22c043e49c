// A newer version is taken when it was asked for and everything is saved, and what a shortcut asks for is done once.
#include <doctest/doctest.h>

#include <string>

#include "support/world.h"

using namespace duolog;
using namespace duolog::app;
using core::ErrorCode;
using platform::Update;
using tests::World;

namespace {

/// A world with an open journal, in which a newer version waits.
struct Waiting : World {
    int taken = 0;
    App other{storage, clock, Settings{}, effects()};

    Waiting() {
        other.open();
        other.tell_update(Update::Ready);
    }
    Effects effects() {
        Effects effects{{}, {}, tests::counting_bytes()};
        effects.take_update = [this] { ++taken; };
        return effects;
    }
    core::Id write(const std::string& text) {
        other.apply({StartEntry{}});
        const core::Id id = *other.state().journal_screen.open;
        other.apply({EditEntry{id, text}});
        return id;
    }
};

}  // namespace

TEST_CASE("an update is taken at once when everything is saved, and never by itself") {
    Waiting world;
    world.other.tick();
    CHECK(world.other.state().update == Update::Ready);
    CHECK(world.taken == 0);
    world.other.apply({TakeUpdate{}});
    CHECK(world.taken == 1);
}

TEST_CASE("without an update nothing is taken") {
    Waiting world;
    world.other.tell_update(Update::None);
    world.other.apply({TakeUpdate{}});
    CHECK(world.taken == 0);
    CHECK_FALSE(world.other.state().taking_update);
}

TEST_CASE("what is unsaved is durable before an update is taken, also what was typed meanwhile") {
    Waiting world;
    const core::Id id = world.write("before");
    world.storage.answer_late();
    world.other.apply({TakeUpdate{}});
    CHECK(world.other.state().taking_update);
    world.other.apply({EditEntry{id, "before and meanwhile"}});
    CHECK(world.taken == 0);
    while (world.storage.waiting() > 0)
        world.storage.answer_all();
    world.clock.advance(kSaveAtLeastEveryMs);
    world.other.tick();
    world.storage.answer_all();
    CHECK(world.taken == 1);
    CHECK(world.durable(id) == "before and meanwhile");
}

TEST_CASE("who goes on typing while an update waits for the save is not cut off") {
    Waiting world;
    const core::Id id = world.write("before");
    world.storage.answer_late();
    world.other.apply({TakeUpdate{}});
    world.clock.advance(kSaveAtLeastEveryMs);
    world.other.apply({EditEntry{id, "before, mid-sent"}});
    world.other.hide();
    while (world.storage.waiting() > 0)
        world.storage.answer_all();
    CHECK(world.other.everything_saved());
    CHECK(world.taken == 0);
    world.clock.set(*world.other.next_wake());
    world.other.tick();
    CHECK(world.taken == 1);
    CHECK(world.durable(id) == "before, mid-sent");
}

TEST_CASE("what stands in a field for tasks goes along") {
    Waiting world;
    world.other.apply({EditDraft{"Half a task"}});
    world.other.apply({TakeUpdate{}});
    CHECK(world.taken == 1);
    CHECK(world.durable_task(world.other.state().priorities.all().back().id) == "Half a task");
}

TEST_CASE("when the save fails nothing is taken, the fault stands, and a later try takes it") {
    Waiting world;
    const core::Id id = world.write("words");
    world.storage.fail_commits(1, ErrorCode::Full);
    world.other.apply({TakeUpdate{}});
    CHECK(world.taken == 0);
    CHECK_FALSE(world.other.state().taking_update);
    CHECK(world.other.state().save.kind == SaveStatus::Kind::Failed);
    world.clock.advance(kFirstRetryMs);
    world.other.tick();
    CHECK(world.durable(id) == "words");
    CHECK(world.taken == 0);  // Nobody waits for it any more.
    world.other.apply({TakeUpdate{}});
    CHECK(world.taken == 1);
}

TEST_CASE("a window that may not save takes nothing while it holds unsaved words") {
    Waiting world;
    world.write("words");
    world.storage.lose();
    world.other.apply({TakeUpdate{}});
    CHECK(world.taken == 0);
    CHECK_FALSE(world.other.state().taking_update);
}

TEST_CASE("a journal that cannot be opened does not stand in the way of an update") {
    Waiting world;
    world.storage.fail_opens(1, ErrorCode::Unavailable);
    int taken = 0;
    Effects effects{{}, {}, tests::counting_bytes()};
    effects.take_update = [&taken] { ++taken; };
    App app(world.storage, world.clock, Settings{}, effects);
    app.open();
    CHECK(app.state().opening == Opening::Failed);
    app.tell_update(Update::Ready);
    app.apply({TakeUpdate{}});
    CHECK(taken == 1);
}

TEST_CASE("what a shortcut asks for is done when the journal is open, once") {
    World world;
    world.app.tell_first(StartEntry{});
    world.storage.answer_late();
    world.app.open();
    CHECK_FALSE(world.state().journal_screen.open.has_value());
    world.storage.answer_all();
    CHECK(world.state().place == Place::Journal);
    CHECK(world.state().journal_screen.open.has_value());
    world.app.apply({CloseEntry{}});
    world.app.open();
    world.storage.answer_all();
    CHECK_FALSE(world.state().journal_screen.open.has_value());
}

TEST_CASE("a notice that was dismissed stays away: it is kept with the settings") {
    World world;
    world.app.open();
    world.app.apply({DismissHomeScreen{}});
    CHECK(settings_from(world.kept_settings).home_screen_read);
}
