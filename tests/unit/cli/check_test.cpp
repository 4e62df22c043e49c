#include "cli/check.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/fake_clock.h"
#include "support/journal_files.h"
#include "support/temporary_folder.h"

using namespace duolog;
using Kind = store::Finding::Kind;

namespace {

struct Terminal {
    std::string said;
    std::vector<std::string> progress;
    int check(platform::Storage& storage) {
        return cli::check(storage, {[this](const std::string& lines) { said += lines; },
                                    [this](const std::string& words) { progress.push_back(words); }});
    }
    bool shows(const std::string& words) const { return said.find(words) != std::string::npos; }
};

tests::MemoryStorage& with_pages(tests::MemoryStorage& storage) {
    std::vector<store::Record> records;
    for (std::uint8_t number = 1; number <= 3; ++number) {
        core::Entry entry;
        entry.id.bytes[15] = number;
        entry.text = "words";
        records.emplace_back(entry);
    }
    tests::put_records(storage, records);
    return storage;
}

}  // namespace

TEST_CASE("--check says that nothing is damaged, shows its progress, and writes nothing") {
    tests::MemoryStorage storage;
    const auto before = with_pages(storage).blobs();
    Terminal terminal;
    CHECK(terminal.check(storage) == cli::kNothingDamaged);
    CHECK(terminal.shows("Nothing is damaged.\n"));
    CHECK(terminal.shows("3 records in 3 versions"));
    REQUIRE(terminal.progress.size() >= 2);
    CHECK(terminal.progress.front().starts_with("0 of "));
    CHECK(terminal.progress.back().empty());
    CHECK(storage.blobs() == before);
    CHECK(storage.commits() == 0);
}

TEST_CASE("--check works while a window has the journal open") {
    tests::MemoryStorage storage;
    with_pages(storage).be_reader();
    CHECK(Terminal().check(storage) == cli::kNothingDamaged);
}

TEST_CASE("--check reads a folder that a window has open, and changes no file of it") {
    const tests::TemporaryFolder folder;
    const auto window = platform::make_storage(folder.path());
    store::JournalStore open_journal(*window, tests::counting_bytes());
    open_journal.open([](const core::Result<store::Loaded>& opened) { REQUIRE(opened.ok()); });
    core::Entry entry;
    entry.text = "words";
    open_journal.save({entry}, {}, [](const core::Status& saved) { REQUIRE(saved.ok()); });
    const auto asked = platform::make_storage(folder.path());
    Terminal terminal;
    CHECK(terminal.check(*asked) == cli::kNothingDamaged);
    CHECK(terminal.shows("1 record in 1 version"));
    CHECK(asked->access() == platform::Access::Reader);
    open_journal.save({entry}, {}, [](const core::Status& saved) { CHECK(saved.ok()); });
}

TEST_CASE("--check names what is damaged, file by file, and leaves it") {
    tests::MemoryStorage storage;
    const std::string file = tests::flip_a_byte(with_pages(storage));
    const auto before = storage.blobs();
    Terminal terminal;
    CHECK(terminal.check(storage) == cli::kSomethingDamaged);
    CHECK(terminal.shows("Damaged: 1 piece, " + file));
    CHECK(terminal.shows("2 records"));
    CHECK(storage.blobs() == before);
}

TEST_CASE("--check calls an unfinished save no damage") {
    tests::MemoryStorage storage;
    tests::cut_the_end(with_pages(storage));
    Terminal terminal;
    CHECK(terminal.check(storage) == cli::kNothingDamaged);
    CHECK(terminal.shows("Unfinished save: "));
}

TEST_CASE("--check says why a journal could not be opened") {
    tests::MemoryStorage storage;
    storage.fail_opens(1, core::ErrorCode::Refused);
    Terminal refused;
    CHECK(refused.check(with_pages(storage)) == cli::kNotOpened);
    CHECK(refused.shows("The journal in memory could not be opened: told to fail. Nothing was changed.\n"));
    for (auto file = storage.blobs().begin(); file != storage.blobs().end();)
        file = file->first.starts_with("keyring") ? storage.blobs().erase(file) : std::next(file);
    Terminal no_key;
    CHECK(no_key.check(storage) == cli::kNotOpened);
    CHECK(no_key.shows("its key is missing"));
}

TEST_CASE("--check of a place without a journal says so") {
    tests::MemoryStorage storage;
    Terminal terminal;
    CHECK(terminal.check(storage) == cli::kNothingDamaged);
    CHECK(terminal.said == "There is no journal in memory.\n");
}

TEST_CASE("every kind of finding has a line of its own, with its file") {
    std::vector<std::string> lines;
    for (const Kind kind : {Kind::UnfinishedSave, Kind::Damaged, Kind::Missing, Kind::Newer, Kind::Unreachable,
                            Kind::Foreign, Kind::Quarantined}) {
        const std::string line = cli::finding_line({kind, "seg/thing", 2, "why"});
        CHECK(line.find("seg/thing") != std::string::npos);
        CHECK(line.ends_with(" (why)"));
        for (const std::string& other : lines)
            CHECK(line != other);
        lines.push_back(line);
    }
}
