#include <doctest/doctest.h>

#include "app/update.h"
#include "support/world.h"

using namespace duolog;
using namespace duolog::app;
using tests::World;

TEST_CASE("the offer to undo ends with what is done after ten seconds, and undo before that saves the page again") {
    World world;
    world.app.open();
    const core::Id id = world.write("words");
    world.app.hide();
    world.app.apply({DeleteEntry{id}});
    world.wait(9999);
    CHECK(world.state().undo.has_value());
    world.app.apply({Undo{}});
    world.app.hide();
    CHECK_FALSE(world.durably_deleted(id));

    world.app.apply({DeleteEntry{id}});
    world.app.hide();
    CHECK(world.quiet());
    world.wait(10'000);
    CHECK(world.state().undo.has_value());
    CHECK(world.quiet());
    world.app.apply({GoTo{Place::Guide}});
    CHECK_FALSE(world.state().undo.has_value());
    CHECK(world.durably_deleted(id));
}

TEST_CASE("copying hands the text to the clipboard") {
    World world;
    world.app.open();
    const core::Id id = world.write("words");
    world.app.apply({CopyText{id}, CopyText{core::Id{}}});
    CHECK(world.clipboard == "words");
    world.app.apply({CopyWords{"[x] place"}});
    CHECK(world.clipboard == "[x] place");
}

TEST_CASE("what came of copying is said for a moment") {
    World world;
    world.app.open();
    world.app.apply({CopyWords{"[x] place"}});
    REQUIRE(world.state().copy_report.has_value());
    CHECK(world.state().copy_report->copied);
    CHECK(*world.app.next_wake() == world.state().copy_report->until);
    const int redraws = world.redraws;
    world.wait(kCopyReportMs);
    CHECK_FALSE(world.state().copy_report.has_value());
    CHECK(world.redraws == redraws + 1);
    world.clipboard_takes = false;
    world.app.apply({CopyWords{"[x] place"}});
    CHECK_FALSE(world.state().copy_report->copied);
    world.app.apply({DismissCopyReport{}});
    CHECK_FALSE(world.state().copy_report.has_value());
}
