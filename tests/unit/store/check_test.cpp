#include "store/check.h"

#include <doctest/doctest.h>

#include "unit/store/material.h"

using namespace duolog;
using core::ErrorCode;
using store::Check;
using store::Finding;
using tests::MemoryStorage;

namespace {

core::Status begun(Check& check) {
    std::optional<core::Status> answer;
    check.begin([&](core::Status status) { answer = std::move(status); });
    REQUIRE(answer);
    return *answer;
}

void fill(MemoryStorage& storage) {
    for (std::uint8_t number = 1; number <= 5; ++number) {
        store::JournalStore store(storage, tests::seeded_bytes(number));
        REQUIRE(tests::opened(store).ok());
        REQUIRE(tests::saved(store, {tests::entry(number), tests::task(static_cast<std::uint8_t>(100 + number))}).ok());
    }
}

store::Report checked(MemoryStorage& storage) {
    Check check(storage);
    REQUIRE(begun(check).ok());
    while (check.step()) {
    }
    return check.report();
}

}  // namespace

TEST_CASE("a check goes through the files one by one and tells how far it is") {
    MemoryStorage storage;
    fill(storage);
    const std::size_t files = tests::names_with(storage, "seg/").size();
    REQUIRE(files >= 2);
    Check check(storage);
    REQUIRE(begun(check).ok());
    CHECK(check.files() == files);
    CHECK(check.checked() == 0);
    for (std::size_t done = 1; done <= files; ++done) {
        CHECK(check.step());
        CHECK(check.checked() == done);
    }
    CHECK_FALSE(check.step());
    CHECK_FALSE(check.step());
}

TEST_CASE("a whole journal is counted, and nothing is found") {
    MemoryStorage storage;
    fill(storage);
    const store::Report report = checked(storage);
    CHECK(report.findings.empty());
    CHECK(report.records == 10);
    CHECK(report.versions == 10);
    CHECK(report.segments == tests::names_with(storage, "seg/").size());
    std::uint64_t bytes = 0;
    for (const std::string& name : tests::names_with(storage, "seg/"))
        bytes += storage.blobs()[name].size();
    CHECK(report.bytes == bytes);
}

TEST_CASE("a check finds what is damaged, and writes nothing") {
    MemoryStorage storage;
    fill(storage);
    const std::string name = tests::names_with(storage, ".dls").front();
    storage.blobs()[name][100] ^= 1;
    storage.blobs()["keyring-copy.dlk"] = "rubbish";
    storage.blobs()["quarantine/older"] = "set aside";
    const MemoryStorage::Blobs before = storage.blobs();
    const int commits = storage.commits();
    const store::Report report = checked(storage);
    CHECK(tests::count_of(report, Finding::Kind::Damaged) == 2);
    CHECK(tests::count_of(report, Finding::Kind::Quarantined) == 1);
    CHECK(report.records == 9);
    CHECK(storage.blobs() == before);
    CHECK(storage.commits() == commits);
}

TEST_CASE("a place that cannot be opened or has no key cannot be checked, and an empty one is whole") {
    MemoryStorage storage;
    CHECK(checked(storage).findings.empty());
    storage.fail_opens(1, ErrorCode::Unavailable);
    Check check(storage);
    CHECK(begun(check).error().code == ErrorCode::Unavailable);
    storage.blobs()["seg/de5c000000000001-000001.dls"] = "";
    Check without_key(storage);
    CHECK(begun(without_key).error().code == ErrorCode::Damaged);
}

TEST_CASE("an unfinished save and what was set aside are told quietly, all else at once") {
    for (const auto kind : {Finding::Kind::Damaged, Finding::Kind::Missing, Finding::Kind::Newer,
                            Finding::Kind::Unreachable, Finding::Kind::Foreign})
        CHECK(store::alarming({kind, "", 0, ""}));
    CHECK_FALSE(store::alarming({Finding::Kind::UnfinishedSave, "", 0, ""}));
    CHECK_FALSE(store::alarming({Finding::Kind::Quarantined, "", 0, ""}));
}
