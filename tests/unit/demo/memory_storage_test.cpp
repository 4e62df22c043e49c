#include "demo/memory_storage.h"

#include <doctest/doctest.h>

using namespace duolog;
using platform::Write;

namespace {

/// The answer, which must come at once.
bool commits(platform::Storage& storage, std::vector<Write> batch) {
    int answers = 0;
    bool ok = false;
    storage.commit(std::move(batch), [&](const core::Status& status) {
        ++answers;
        ok = status.ok();
    });
    return answers == 1 && ok;
}

}  // namespace

TEST_CASE("a demo's memory is empty at first, is the writer and lies nowhere") {
    demo::MemoryStorage storage;
    int answers = 0;
    const auto count = [&](const core::Status& status) { answers += status.ok() ? 1 : 0; };
    storage.open(count);
    storage.take_over(count);
    CHECK(answers == 2);
    CHECK(storage.access() == platform::Access::Writer);
    CHECK(storage.list().value().empty());
    CHECK(storage.read("a").error().code == core::ErrorCode::NotFound);
    CHECK(storage.place().empty());
}

TEST_CASE("a demo's memory gives back what was committed, in order, and lists it sorted") {
    demo::MemoryStorage storage;
    using Kind = Write::Kind;
    CHECK(commits(storage, {{Kind::Replace, "b", "old"}, {Kind::Replace, "a/c", "x"}, {Kind::Replace, "b", "new"}}));
    CHECK(commits(storage, {{Kind::Remove, "a/c", ""}, {Kind::Remove, "none", ""}, {Kind::Replace, "a", ""}}));
    CHECK(commits(storage, {}));
    storage.open([](const core::Status&) {});
    CHECK(storage.list().value() == std::vector<std::string>{"a", "b"});
    CHECK(storage.read("b").value() == "new");
    CHECK(storage.read("a").value().empty());
    CHECK(storage.read("a/c").error().code == core::ErrorCode::NotFound);
}

TEST_CASE("a demo's memory appends at the end, and refuses another length") {
    demo::MemoryStorage storage;
    using Kind = Write::Kind;
    CHECK(commits(storage, {{Kind::Append, "a", "on", 0}, {Kind::Append, "a", "e", 2}}));
    CHECK_FALSE(commits(storage, {{Kind::Append, "a", "x", 2}}));
    CHECK_FALSE(commits(storage, {{Kind::Append, "b", "x", 1}}));
    CHECK(storage.read("a").value() == "one");
    CHECK(commits(storage, {{Kind::Remove, "a", ""}, {Kind::Append, "a", "new", 0}}));
    CHECK(storage.read("a").value() == "new");
    CHECK(storage.list().value() == std::vector<std::string>{"a"});
    storage.commit({{Kind::Append, "a", "x", 0}},
                   [](const core::Status& status) { CHECK(status.error().code == core::ErrorCode::Damaged); });
}
