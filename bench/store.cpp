// What bench/journal.mjs measures the store with, on the desktop's own storage:
//   duolog_bench_store fill FOLDER COUNT   a journal of COUNT pages
//   duolog_bench_store save FOLDER         milliseconds of one save of one page: the middle and the 99th percentile of
//   300 duolog_bench_store open FOLDER         milliseconds until all is read and in order: the middle of five
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "core/journal.h"
#include "platform/clock.h"
#include "platform/storage.h"
#include "store/journal_store.h"

namespace {

using namespace duolog;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kTextBytes = 1500;
constexpr std::size_t kBatch = 200;
constexpr int kSaves = 300;
constexpr int kOpenings = 5;
constexpr std::int64_t kFirstMs = 1'600'000'000'000;

double ms_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double at(std::vector<double> times, double part) {
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
}

core::Entry page(std::size_t number) {
    const core::Moment when{{kFirstMs + static_cast<std::int64_t>(number) * core::kMinuteMs}, 60};
    std::string text = "Page " + std::to_string(number) + "\n";
    while (text.size() < kTextBytes)
        text += "What we said about " + std::to_string(text.size() * number % 9973) + " and what comes next. ";
    return {core::make_id(platform::random_bytes()), when, when, false, text, 0};
}

void must(const core::Status& status) {
    if (status.ok())
        return;
    std::fprintf(stderr, "%s\n", status.error().detail.c_str());
    std::exit(1);
}

store::Loaded opened(store::JournalStore& journal) {
    store::Loaded loaded;
    journal.open([&](core::Result<store::Loaded> result) {
        must(result.ok() ? core::Status() : core::Status(result.error()));
        loaded = std::move(result.value());
    });
    return loaded;
}

void fill(const std::string& folder, std::size_t count) {
    const auto storage = platform::make_storage(folder);
    store::JournalStore journal(*storage, platform::random_bytes);
    opened(journal);
    for (std::size_t first = 0; first < count; first += kBatch) {
        std::vector<store::Record> batch;
        for (std::size_t i = first; i < std::min(first + kBatch, count); ++i)
            batch.emplace_back(page(i));
        journal.save(batch, {kFirstMs + static_cast<std::int64_t>(first) * core::kMinuteMs}, must);
    }
    opened(journal);  // Seals what the saves left.
}

void save(const std::string& folder) {
    const auto storage = platform::make_storage(folder);
    store::JournalStore journal(*storage, platform::random_bytes);
    core::Entry entry = opened(journal).entries.front();
    std::vector<double> times;
    for (int i = 0; i < kSaves; ++i) {
        entry.text += 'x';
        const auto start = Clock::now();
        journal.save({entry}, platform::system_clock().now(), [&](const core::Status& status) {
            must(status);
            times.push_back(ms_since(start));
        });
    }
    std::printf("%.3f %.3f\n", at(times, 0.5), at(times, 0.99));
}

void open(const std::string& folder) {
    std::vector<double> times;
    for (int i = 0; i < kOpenings; ++i) {
        const auto start = Clock::now();
        const auto storage = platform::make_storage(folder);
        store::JournalStore store(*storage, platform::random_bytes);
        core::Journal journal;
        journal.replace_all(opened(store).entries);
        times.push_back(ms_since(start));
    }
    std::printf("%.1f\n", at(times, 0.5));
}

}  // namespace

int main(int argc, char** argv) {
    const std::string what = argc > 2 ? argv[1] : "";
    if (what == "fill" && argc > 3) {
        fill(argv[2], std::strtoull(argv[3], nullptr, 10));
    } else if (what == "save") {
        save(argv[2]);
    } else if (what == "open") {
        open(argv[2]);
    } else {
        std::fputs("Usage: duolog_bench_store fill FOLDER COUNT | save FOLDER | open FOLDER\n", stderr);
        return 2;
    }
}
