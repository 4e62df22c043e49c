#include "support/storage_contract.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

namespace duolog::tests {
namespace {

using core::ErrorCode;
using platform::Access;
using platform::Storage;
using platform::Write;
using Names = std::vector<std::string>;

Write put(const std::string& name, const std::string& bytes) { return {Write::Kind::Replace, name, bytes}; }
Write gone(const std::string& name) { return {Write::Kind::Remove, name, {}}; }

/// The one answer of a call that takes a Done.
core::Status answer_of(const std::function<void(Storage::Done)>& call) {
    std::vector<core::Status> answers;
    call([&answers](const core::Status& answer) { answers.push_back(answer); });
    REQUIRE(answers.size() == 1);
    return answers.front();
}

core::Status commit(Storage& storage, const std::vector<Write>& batch) {
    return answer_of([&](Storage::Done done) { storage.commit(batch, std::move(done)); });
}

std::unique_ptr<Storage> opened(const MakeStorage& make) {
    std::unique_ptr<Storage> storage = make();
    REQUIRE(answer_of([&](Storage::Done done) { storage->open(std::move(done)); }).ok());
    return storage;
}

Names names(Storage& storage) {
    const core::Result<Names> listed = storage.list();
    REQUIRE(listed.ok());
    return listed.value();
}

std::string text(Storage& storage, const std::string& name) {
    const core::Result<std::string> bytes = storage.read(name);
    REQUIRE(bytes.ok());
    return bytes.value();
}

std::string every_byte() {
    std::string bytes;
    for (int i = 0; i < 70'000; ++i)
        bytes += static_cast<char>(i % 256);
    return bytes;
}

void check_reading_back(const MakeStorage& make) {
    INFO("what was committed is read back byte for byte, and again by the next who opens");
    {
        const auto storage = opened(make);
        REQUIRE(commit(*storage, {put("entries/one.dle", every_byte()), put("empty", "")}).ok());
        CHECK(text(*storage, "entries/one.dle") == every_byte());
    }
    const auto next = opened(make);
    CHECK(text(*next, "entries/one.dle") == every_byte());
    CHECK(text(*next, "empty").empty());
}

void check_changes(Storage& storage) {
    INFO("a later write takes the place of the earlier one");
    REQUIRE(commit(storage, {put("a", "long first words")}).ok());
    REQUIRE(commit(storage, {put("a", "short")}).ok());
    CHECK(text(storage, "a") == "short");

    INFO("removing takes a blob away, and removing what is not there succeeds");
    REQUIRE(commit(storage, {gone("a"), gone("a"), gone("no/such")}).ok());
    CHECK(storage.read("a").error().code == ErrorCode::NotFound);

    INFO("a batch is served in order");
    REQUIRE(commit(storage, {put("b", "1"), gone("b"), put("b", "2"), put("c", "1"), gone("c")}).ok());
    CHECK(text(storage, "b") == "2");
    CHECK(storage.read("c").error().code == ErrorCode::NotFound);

    INFO("an empty batch succeeds");
    CHECK(commit(storage, {}).ok());
}

void check_names(Storage& storage) {
    INFO("names are listed sorted, with their folders");
    REQUIRE(commit(storage, {put("b", ""), put("seg/00a1.dls", ""), put("a/b/c.x-y_z", ""), put("0", "")}).ok());
    const Names expected = {"0", "a/b/c.x-y_z", "b", "empty", "entries/one.dle", "seg/00a1.dls"};
    CHECK(names(storage) == expected);

    INFO("a name that is no name is refused and writes nothing");
    const std::string too_long(101, 'a');
    for (const std::string& bad :
         {std::string(), std::string("../up"), std::string("/etc/x"), std::string("a//b"), std::string("A"),
          std::string("a/../b"), std::string(".hidden"), std::string("a/b/c/d"), std::string("a\0b", 3),
          std::string("å"), std::string("a/"), too_long}) {
        CAPTURE(bad);
        CHECK(commit(storage, {put("never", "x"), put(bad, "x")}).error().code == ErrorCode::Refused);
    }
    CHECK(names(storage) == expected);
}

}  // namespace

void check_storage_contract(const MakeStorage& make) {
    {
        INFO("a new place is empty");
        const auto storage = opened(make);
        CHECK(storage->access() == Access::Writer);
        CHECK(names(*storage).empty());
        CHECK_FALSE(storage->place().empty());
        INFO("a name that was never written is NotFound");
        CHECK(storage->read("entries/none.dle").error().code == ErrorCode::NotFound);
    }
    check_reading_back(make);
    const auto storage = opened(make);
    check_changes(*storage);
    check_names(*storage);
    INFO("opening again shows the same blobs");
    const Names before = names(*storage);
    REQUIRE(answer_of([&](Storage::Done done) { storage->open(std::move(done)); }).ok());
    CHECK(names(*storage) == before);
    CHECK(storage->access() == Access::Writer);
}

void check_shared_storage_contract(const MakeStorage& make) {
    auto first = opened(make);
    REQUIRE(commit(*first, {put("a", "first")}).ok());

    INFO("a second one on the same place reads and may not write");
    const auto second = opened(make);
    CHECK(first->access() == Access::Writer);
    CHECK(second->access() == Access::Reader);
    CHECK(text(*second, "a") == "first");
    CHECK(commit(*second, {put("a", "second")}).error().code == ErrorCode::ReadOnly);
    CHECK(text(*first, "a") == "first");

    INFO("a reader whose writer is gone may not write before it took over");
    INFO("taking over from one that is gone makes a writer that sees its last words");
    REQUIRE(commit(*first, {put("a", "last")}).ok());
    first.reset();
    CHECK(commit(*second, {put("a", "second")}).error().code == ErrorCode::ReadOnly);
    REQUIRE(answer_of([&](Storage::Done done) { second->take_over(std::move(done)); }).ok());
    CHECK(second->access() == Access::Writer);
    CHECK(text(*second, "a") == "last");
    CHECK(commit(*second, {put("a", "second")}).ok());
}

}  // namespace duolog::tests
