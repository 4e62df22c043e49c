// Search over the whole app: the index is built while somebody searches, and follows what is written.
#include <doctest/doctest.h>

#include "support/world.h"

using namespace duolog;
using namespace duolog::app;
using tests::World;

namespace {

constexpr int kPages = 40;

/// More than is indexed at once.
void write_much(World& world) {
    const std::string long_text(20'000, 'x');
    for (int i = 0; i < kPages; ++i) {
        world.write("Page " + std::to_string(i) + " about listening\n" + long_text);
        world.app.apply({CloseEntry{}});
    }
    world.app.hide();
}

void search(World& world, const std::string& words) { world.app.apply({OpenSearch{}, EditQuery{words}}); }

}  // namespace

TEST_CASE("a large journal is indexed in pieces while the search is open, and then nothing wakes any more") {
    World first;
    first.app.open();
    write_much(first);
    World world;
    world.storage.blobs() = first.storage.blobs();
    world.app.open();
    CHECK(world.quiet());
    search(world, "listening");
    CHECK_FALSE(world.state().search.complete);
    CHECK(world.state().search.entries.size() < kPages);
    CHECK_FALSE(world.quiet());
    int pieces = 0;
    for (; !world.quiet() && pieces < 100; ++pieces)
        world.app.tick();
    CHECK(pieces > 2);
    CHECK(world.state().search.complete);
    CHECK(world.state().search.entries.size() == kPages);
}

TEST_CASE("a large journal is not indexed while nobody searches") {
    World first;
    first.app.open();
    write_much(first);
    World world;
    world.storage.blobs() = first.storage.blobs();
    world.app.open();
    search(world, "listening");
    world.app.apply({Close{}});
    CHECK(world.quiet());
    CHECK_FALSE(world.state().index.complete());
}

TEST_CASE("what is written, deleted and brought back between two searches is found as it is") {
    World world;
    world.app.open();
    const core::Id id = world.write("About listening");
    search(world, "listening");
    CHECK(world.state().search.entries == std::vector<core::Id>{id});
    world.app.apply({Close{}, OpenEntry{id}, EditEntry{id, "About silence"}});
    search(world, "listening");
    CHECK(world.state().search.entries.empty());
    world.app.apply({EditQuery{"silence"}});
    CHECK(world.state().search.entries == std::vector<core::Id>{id});
    world.app.apply({Close{}, DeleteEntry{id}});
    search(world, "silence");
    CHECK(world.state().search.entries.empty());
    world.app.apply({Undo{}});
    CHECK(world.state().search.entries == std::vector<core::Id>{id});
}
