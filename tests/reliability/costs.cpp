// How much one save writes, counted, with few and with many records in the journal.
#include <string>
#include <vector>

#include "reliability/person.h"
#include "reliability/report.h"

namespace duolog::reliability {
namespace {

constexpr int kSaves = 200;
constexpr std::size_t kTextBytes = 1500;
// Beyond these a save has begun to cost what the journal holds.
constexpr double kMostCommits = 1.2;
constexpr double kMostBytes = 3.0 * kTextBytes;

std::vector<store::Record> pages(Random& random, int count) {
    std::vector<store::Record> records;
    for (int i = 0; i < count; ++i) {
        core::Entry entry;
        entry.id = core::make_id(random.sixteen());
        entry.text = std::string(kTextBytes, 'w');
        records.emplace_back(entry);
    }
    return records;
}

/// Commits and bytes of one save on average, tidying and sealing counted.
void measure(int present, Tally& tally) {
    CrashStorage storage;
    Random random(static_cast<std::uint64_t>(present));
    store::JournalStore store(storage, bytes_from(1));
    bool ok = open_now(store).ok();
    for (int i = 0; i < present; i += 100)
        ok = ok && save_now(store, pages(random, 100), {1'750'000'000'000 + i}).ok();
    const int commits = storage.commits();
    const std::uint64_t bytes = storage.bytes_written();
    for (int i = 0; i < kSaves; ++i)
        ok = ok && save_now(store, pages(random, 1), {1'760'000'000'000 + i}).ok();
    const double commits_each = static_cast<double>(storage.commits() - commits) / kSaves;
    const double bytes_each = static_cast<double>(storage.bytes_written() - bytes) / kSaves;
    std::cout << "a save of " << kTextBytes << " bytes with " << present << " records present: " << commits_each
              << " commits, " << bytes_each << " bytes on average; " << storage.image().size() << " files\n";
    const bool cheap = commits_each <= kMostCommits && bytes_each <= kMostBytes;
    tally.add(!ok     ? "a save failed"
              : cheap ? ""
                      : "a save costs more than it should",
              std::to_string(present) + " records");
}

}  // namespace

bool test_costs(const Options& options) {
    Tally tally("costs");
    for (const int present : {100, by_size(options, 2'000, 10'000, 10'000)})
        measure(present, tally);
    return tally.end("journals of different size", "in which a save costs too much");
}

}  // namespace duolog::reliability
