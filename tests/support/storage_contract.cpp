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
Write more(const std::string& name, std::size_t at, const std::string& bytes) {
    return {Write::Kind::Append, name, bytes, at};
}

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

void check_appends(const MakeStorage& make) {
    INFO("appends add up to one blob, which the next who opens reads whole");
    {
        const auto storage = opened(make);
        INFO("an append at 0 makes a blob, in new folders too, and takes an empty one");
        REQUIRE(commit(*storage, {more("deep/er/log", 0, every_byte())}).ok());
        REQUIRE(commit(*storage, {more("deep/er/log", 70'000, "and "), put("none", "")}).ok());
        REQUIRE(commit(*storage, {more("deep/er/log", 70'004, "more"), more("none", 0, "some")}).ok());
        REQUIRE(commit(*storage, {more("deep/er/log", 70'008, "")}).ok());
        CHECK(text(*storage, "deep/er/log") == every_byte() + "and more");
    }
    const auto next = opened(make);
    CHECK(text(*next, "deep/er/log") == every_byte() + "and more");
    CHECK(text(*next, "none") == "some");
    REQUIRE(commit(*next, {more("deep/er/log", 70'008, "!"), gone("none")}).ok());
    CHECK(text(*next, "deep/er/log") == every_byte() + "and more!");
    REQUIRE(commit(*next, {gone("deep/er/log")}).ok());
}

void check_append_lengths(Storage& storage) {
    INFO("an append to another length is Damaged and writes nothing");
    REQUIRE(commit(storage, {put("log", "four")}).ok());
    for (const std::size_t at : {std::size_t{0}, std::size_t{3}, std::size_t{5}, ~std::size_t{0}}) {
        CAPTURE(at);
        const core::Status answer = commit(storage, {more("log", at, "x")});
        REQUIRE_FALSE(answer.ok());
        CHECK(answer.error().code == ErrorCode::Damaged);
        CHECK(answer.error().detail.find("log") != std::string::npos);
    }
    CHECK(text(storage, "log") == "four");
    CHECK(commit(storage, {more("new", 1, "x")}).error().code == ErrorCode::Damaged);
    CHECK(commit(storage, {more("no/such", 1, "x")}).error().code == ErrorCode::Damaged);
    CHECK(storage.read("new").error().code == ErrorCode::NotFound);

    INFO("an append follows what replaced the blob");
    REQUIRE(commit(storage, {put("log", "seven..")}).ok());
    CHECK(commit(storage, {more("log", 4, "x")}).error().code == ErrorCode::Damaged);
    REQUIRE(commit(storage, {more("log", 7, "8")}).ok());
    CHECK(text(storage, "log") == "seven..8");

    INFO("a blob that was removed is begun anew by an append at 0");
    REQUIRE(commit(storage, {gone("log")}).ok());
    CHECK(commit(storage, {more("log", 8, "x")}).error().code == ErrorCode::Damaged);
    REQUIRE(commit(storage, {more("log", 0, "new")}).ok());
    CHECK(text(storage, "log") == "new");

    INFO("one batch may make a blob, append to it and replace it");
    REQUIRE(commit(storage, {gone("log"), more("log", 0, "a"), more("log", 1, "b"), put("sum", "ab")}).ok());
    CHECK(text(storage, "log") == "ab");
    REQUIRE(commit(storage, {more("log", 2, "c"), put("log", "z"), more("log", 1, "y"), gone("sum")}).ok());
    CHECK(text(storage, "log") == "zy");
    REQUIRE(commit(storage, {gone("log")}).ok());
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
        CHECK(commit(storage, {put("never", "x"), more(bad, 0, "x")}).error().code == ErrorCode::Refused);
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
    check_appends(make);
    const auto storage = opened(make);
    check_changes(*storage);
    check_append_lengths(*storage);
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
