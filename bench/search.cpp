// What tools/bench measures search with, in processor time: a keystroke is reading what was typed and finding the
// pages.
//   duolog_bench_search find COUNT     milliseconds of a keystroke over COUNT pages of 1 KB: the middle, the 99th
//                                      percentile and the slowest over all that is typed below, letter by letter
//   duolog_bench_search build COUNT    milliseconds until the index is whole, and the bytes that it holds
#include <malloc.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>
#include <string>
#include <vector>

#include "core/search_index.h"
#include "core/utf8.h"

namespace {

using namespace duolog;

constexpr std::size_t kTextBytes = 1000;
constexpr std::size_t kSlice = std::size_t{64} * 1024;
constexpr int kRounds = 5;

double ms_since(std::clock_t start) {
    return 1000.0 * static_cast<double>(std::clock() - start) / static_cast<double>(CLOCKS_PER_SEC);
}

double at(std::vector<double> times, double part) {
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
}

/// Another word for each number; the frequent ones, which have the low numbers, are short.
std::string word(std::size_t number) {
    constexpr std::array kSyllables{"e",   "de",  "en",   "att",  "och", "jag",  "er",   "i",   "på",  "som",
                                    "det", "med", "sam",  "tal",  "men", "tor",  "mål",  "går", "nie", "się",
                                    "to",  "że",  "jest", "rze",  "łem", "være", "ikke", "kan", "lær", "stø",
                                    "the", "ing", "and",  "tion", "we",  "for",  "um",   "ska", "år",  "ber"};
    std::string word;
    for (std::size_t rest = number; word.empty() || rest > 0; rest /= kSyllables.size())
        word += kSyllables[rest % kSyllables.size()];
    return word;
}

/// As in real texts: the word of rank n is as frequent as 1/n, and the words are more the longer one writes.
class Writer {
public:
    explicit Writer(std::size_t pages) : words_(300 * std::sqrt(static_cast<double>(pages)) + 30'000) {}

    std::string page() {
        std::string text;
        while (text.size() < kTextBytes) {
            const double chance = std::uniform_real_distribution(0.0, 1.0)(random_);
            text += word(static_cast<std::size_t>(std::pow(words_, chance)) - 1);
            text += random_() % 12 == 0 ? (text.size() < 60 ? "\n" : ". ") : " ";
        }
        text.resize(core::utf8_prefix(text, kTextBytes).size());
        return text;
    }
    std::uint32_t number() { return static_cast<std::uint32_t>(random_()); }

private:
    std::mt19937 random_{7};
    double words_;
};

struct Journal {
    std::vector<core::Id> ids;
    std::vector<std::string> texts;
};

Journal journal_of(std::size_t pages) {
    Writer writer(pages);
    Journal journal;
    for (std::size_t i = 0; i < pages; ++i) {
        core::Id id;
        for (std::size_t byte = 0; byte < 8; ++byte) {
            id.bytes[byte] = static_cast<std::uint8_t>(writer.number());
            id.bytes[8 + byte] = static_cast<std::uint8_t>(i >> (8 * byte));
        }
        journal.ids.push_back(id);
        journal.texts.push_back(writer.page());
    }
    return journal;
}

core::Indexed page_of(const Journal& journal, const core::Id& id) {
    std::size_t i = 0;
    for (std::size_t byte = 0; byte < 8; ++byte)
        i |= std::size_t{id.bytes[8 + byte]} << (8 * byte);
    return {.id = id,
            .text = journal.texts[i],
            .day = core::day_from_epoch(20'000 - static_cast<std::int64_t>(i / 3)),
            .created = {},
            .kind = static_cast<core::EntryKind>(1 + i % 7),
            .belongs = i % 5 == 0 ? core::Belongs::ForPair : core::Belongs::Mine,
            .tags = i % 4 == 0 ? std::vector<std::string>{"tag" + std::to_string(i % 50)} : std::vector<std::string>(),
            .people = i % 3 == 0 ? std::vector<std::string>{"Anna"} : std::vector<std::string>()};
}

void build(core::SearchIndex& index, const Journal& journal) {
    index.start(journal.ids);
    while (!index.build_some(kSlice, [&](const core::Id& id) { return page_of(journal, id); })) {
    }
}

/// What is typed: frequent and rare words, parts of words, several words, phrases, filters.
std::vector<std::string> typed() {
    return {word(3) + ' ' + word(5) + ' ' + word(11),
            "mentorsamtal",
            "samtal med mentor",
            word(40 * 13 + 12),
            "en er de",
            "\"" + word(2) + ' ' + word(5) + "\"",
            "\"" + word(60) + ' ' + word(3) + ' ' + word(4) + "\"",
            "kind:day för:par on:2019 lær",
            "#tag4 @anna -ikke jest",
            "-det -kan",
            "e a s d m t"};
}

void find(std::size_t pages) {
    core::SearchIndex index;
    build(index, journal_of(pages));
    std::vector<double> times;
    double slowest = 0;
    for (int round = 0; round < kRounds; ++round)
        for (const std::string& whole : typed())
            for (std::size_t size = 1; size <= whole.size(); ++size) {
                const auto start = std::clock();
                const core::Hits hits = index.find(core::query_of(whole.substr(0, size)));
                times.push_back(ms_since(start));
                if (times.back() > slowest) {
                    slowest = times.back();
                    std::fprintf(stderr, "%.2f ms: %s (%zu hits)\n", slowest, whole.substr(0, size).c_str(),
                                 hits.ids.size());
                }
            }
    std::printf("%.2f %.2f %.2f\n", at(times, 0.5), at(times, 0.99), slowest);
}

std::size_t held() {
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

void build(std::size_t pages) {
    const Journal journal = journal_of(pages);
    const std::size_t before = held();
    const auto start = std::clock();
    core::SearchIndex index;
    build(index, journal);
    const double ms = ms_since(start);
    std::printf("%.0f %zu\n", ms, held() - before);
}

}  // namespace

int main(int argc, char** argv) {
    const std::string what = argc > 2 ? argv[1] : "";
    if (what == "find") {
        find(std::strtoull(argv[2], nullptr, 10));
    } else if (what == "build") {
        build(std::strtoull(argv[2], nullptr, 10));
    } else {
        std::fputs("Usage: duolog_bench_search find COUNT | build COUNT\n", stderr);
        return 2;
    }
}
