// Journals that earlier editions of Duolog wrote are read fully, and can be written to. Every folder of
// tests/fixtures/format-1 is one.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "format/made_up_journal.h"
#include "unit/store/material.h"

using namespace duolog;
using store::JournalStore;
using store::Loaded;
using tests::MemoryStorage;

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> golden_journals() {
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(fs::path(DUOLOG_FIXTURES) / "format-1"))
        if (entry.is_directory())
            folders.push_back(entry.path());
    return folders;
}

void copy_into(const fs::path& folder, MemoryStorage& storage) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file())
            continue;
        std::ifstream file(entry.path(), std::ios::binary);
        storage.blobs()[fs::relative(entry.path(), folder).generic_string()] =
            std::string(std::istreambuf_iterator<char>(file), {});
    }
}

std::vector<store::Record> records_of(const Loaded& loaded) {
    std::vector<store::Record> records(loaded.entries.begin(), loaded.entries.end());
    records.insert(records.end(), loaded.tasks.begin(), loaded.tasks.end());
    records.insert(records.end(), loaded.runs.begin(), loaded.runs.end());
    records.insert(records.end(), loaded.people.begin(), loaded.people.end());
    records.insert(records.end(), loaded.meetings.begin(), loaded.meetings.end());
    records.insert(records.end(), loaded.bookings.begin(), loaded.bookings.end());
    records.insert(records.end(), loaded.reflections.begin(), loaded.reflections.end());
    std::sort(records.begin(), records.end(),
              [](const store::Record& a, const store::Record& b) { return store::id_of(a) < store::id_of(b); });
    return records;
}

/// Of which edition of the made-up journal it is; nothing when a person wrote it.
std::optional<tests::MadeUp> edition_of(const fs::path& folder) {
    if (folder.filename() == "native")
        return tests::MadeUp::First;
    if (folder.filename() == "people")
        return tests::MadeUp::People;
    if (folder.filename() == "habits")
        return tests::MadeUp::Habits;
    return folder.filename() == "pages" ? std::optional(tests::MadeUp::Pages) : std::nullopt;
}

std::string text_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Of hexadecimal digits with white space between.
std::string bytes_of_dump(const std::string& dump) {
    std::istringstream digits(dump);
    std::string bytes;
    for (std::string pair; digits >> pair;)
        bytes += static_cast<char>(std::stoi(pair, nullptr, 16));
    return bytes;
}

Loaded read_anew(MemoryStorage& storage, std::uint64_t seed) {
    JournalStore store(storage, tests::seeded_bytes(seed));
    const auto loaded = tests::opened(store);
    REQUIRE(loaded.ok());
    return loaded.value();
}

}  // namespace

TEST_CASE("every golden journal is read fully, with nothing to find") {
    const std::vector<fs::path> folders = golden_journals();
    CHECK_FALSE(folders.empty());
    for (const fs::path& folder : folders) {
        CAPTURE(folder.filename().string());
        MemoryStorage storage;
        copy_into(folder, storage);
        const Loaded loaded = read_anew(storage, 1);
        CHECK(loaded.report.findings.empty());
        if (const auto edition = edition_of(folder))
            CHECK(records_of(loaded) == tests::made_up_records(*edition));
    }
}

TEST_CASE("of a golden journal that a person wrote every word is read") {
    for (const fs::path& folder : golden_journals()) {
        if (edition_of(folder))
            continue;
        CAPTURE(folder.filename().string());
        const std::string expected = text_of(folder.string() + ".json");
        MemoryStorage storage;
        copy_into(folder, storage);
        const Loaded loaded = read_anew(storage, 1);
        std::size_t kinds = 0;
        for (std::size_t at = 0; (at = expected.find("\"kind\":", at)) != std::string::npos; ++at)
            ++kinds;
        CHECK(records_of(loaded).size() == kinds);
        for (const core::Entry& entry : loaded.entries)
            CHECK(expected.find(core::to_hex(entry.id)) != std::string::npos);
        for (const core::Entry& entry : loaded.entries)
            CHECK(expected.find(entry.text.substr(0, entry.text.find('\n'))) != std::string::npos);
        for (const core::Task& task : loaded.tasks)
            CHECK(expected.find("\"text\":\"" + task.text + "\"") != std::string::npos);
    }
}

TEST_CASE("a golden journal can be written to, and keeps all that it had") {
    for (const fs::path& folder : golden_journals()) {
        CAPTURE(folder.filename().string());
        MemoryStorage storage;
        copy_into(folder, storage);
        std::vector<store::Record> expected = records_of(read_anew(storage, 1));
        for (std::uint64_t round = 0; round < 10; ++round) {
            JournalStore store(storage, tests::seeded_bytes(200 + round));
            REQUIRE(tests::opened(store).ok());
            std::vector<store::Record> changed;
            for (store::Record& record : expected) {
                core::Run* run = std::get_if<core::Run>(&record);
                if (run != nullptr)
                    REQUIRE(core::set_note(*run, "goals", "edited " + std::to_string(round)));
                else if (&record == &expected.front())
                    std::get<core::Entry>(record).text = "edited " + std::to_string(round);
                else
                    continue;
                changed.push_back(record);
            }
            REQUIRE(tests::saved(store, changed, {tests::kNow.ms * 2}).ok());
        }
        const Loaded loaded = read_anew(storage, 300);
        CHECK(loaded.report.findings.empty());
        CHECK(records_of(loaded) == expected);
    }
}

TEST_CASE("what this build writes is a journal of the same records") {
    MemoryStorage storage;
    REQUIRE(tests::write_made_up_journal(storage));
    CHECK(records_of(read_anew(storage, 1)) == tests::made_up_records());
}

TEST_CASE("the payloads that docs/format.md shows are what this build writes of the same records") {
    const std::string document = text_of(fs::path(DUOLOG_FIXTURES) / "../../docs/format.md");
    const std::string fence = "```payload\n";
    int shown = 0;
    for (std::size_t at = 0; (at = document.find(fence, at)) != std::string::npos; ++shown) {
        at += fence.size();
        const std::string bytes = bytes_of_dump(document.substr(at, document.find("```", at) - at));
        const auto record = store::decode_record(store::kCodecVersion, bytes);
        REQUIRE(record.ok());
        CHECK(store::encode_record(record.value()) == bytes);
    }
    CHECK(shown == 3);
}
