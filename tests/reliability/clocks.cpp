// Clocks that jump, stand still and repeat themselves: the later save wins, whatever the clock said.
#include <memory>
#include <string>
#include <vector>

#include "reliability/person.h"
#include "reliability/report.h"
#include "reliability/verify.h"

namespace duolog::reliability {
namespace {

constexpr std::int64_t kNowMs = 1'750'000'000'000;
constexpr std::int64_t kYearMs = 365 * core::kDayMs;
constexpr std::int64_t kYear9999Ms = 253'402'214'400'000;

/// Milliseconds that the clock shows at one save after another, again and again.
struct Clock {
    const char* name;
    std::vector<std::int64_t> shows;
};

std::vector<Clock> clocks() {
    return {{"frozen", {kNowMs}},
            {"ten years ahead and back", {kNowMs, kNowMs + 10 * kYearMs, kNowMs + 1}},
            {"ten years back", {kNowMs, kNowMs - 10 * kYearMs}},
            {"an hour back", {kNowMs, kNowMs + 60'000, kNowMs - 60 * core::kMinuteMs}},
            {"repeating", {kNowMs, kNowMs + 1, kNowMs, kNowMs + 1}},
            {"before 1970", {-5 * kYearMs, -1, 0, 1}},
            {"the year 9999", {kYear9999Ms, kNowMs, kYear9999Ms + 1}},
            {"the end of time", {INT64_MAX, kNowMs, INT64_MIN}},
            {"2038", {2'147'483'647'000, 2'147'483'648'000}}};
}

core::Entry page(std::uint8_t number, const std::string& text, std::int64_t ms) {
    core::Entry entry;
    entry.id.bytes[0] = number;
    entry.created = {{kNowMs}, 0};
    entry.edited = {{std::min(std::max(ms, -60 * kYearMs), 200 * kYearMs)}, 60};
    entry.text = text;
    return entry;
}

/// Some saves with this clock, between openings.
std::string try_clock(const Clock& clock, std::uint64_t seed) {
    CrashStorage storage;
    Random random(seed);
    Model model;
    int made = 0;
    std::size_t at = random.below(clock.shows.size());
    for (int opening = 0; opening < 5; ++opening) {
        store::JournalStore store(storage, bytes_from(random.next()));
        const auto loaded = open_now(store);
        if (!loaded.ok())
            return "cannot be opened";
        if (std::string wrong = model.compare(loaded.value()) + alarm_in(loaded.value().report); !wrong.empty())
            return wrong;
        for (int save = 0; save < 6; ++save) {
            const std::int64_t ms = clock.shows[at++ % clock.shows.size()];
            std::vector<store::Record> records;
            const auto first = static_cast<std::uint8_t>(random.below(4));
            for (std::uint8_t i = 0; i <= random.below(2); ++i)
                records.push_back(page(static_cast<std::uint8_t>(first + i), "#" + std::to_string(++made), ms));
            const int attempt = model.begin(records);
            if (!save_now(store, records, {ms}).ok())
                return "a save was refused";
            model.settle(attempt, true);
        }
    }
    return verify(storage.image(), model, seed);
}

}  // namespace

bool test_clocks(const Options& options) {
    Tally tally("R11");
    const int times = by_size(options, 4, 40, 400);
    for (const Clock& clock : clocks())
        for (int time = 0; time < times; ++time) {
            const std::uint64_t seed = options.seed + 4000 + static_cast<std::uint64_t>(time);
            tally.add(try_clock(clock, seed), std::string(clock.name) + ", seed " + std::to_string(seed));
        }
    return tally.end("journals written with wrong clocks", "in which an earlier save won or one was lost");
}

}  // namespace duolog::reliability
