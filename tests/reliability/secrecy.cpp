// What lies in the files tells nothing of the words, and no random number serves twice.
#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "reliability/person.h"
#include "reliability/report.h"

namespace duolog::reliability {
namespace {

constexpr std::string_view kMarker = "Marker-text: Zq7#Vx9 kept between the two of us, Jk3&Pw8 and no one else";
constexpr std::size_t kPieceBytes = 8;
constexpr core::Instant kNow{1'750'000'000'000};

core::Entry page(Random& random, const std::string& text) {
    core::Entry entry;
    entry.id = core::make_id(random.sixteen());
    entry.text = text;
    return entry;
}

/// The first piece of the marker that lies in clear in a blob.
std::string found_in(const Image& image) {
    for (const auto& [name, bytes] : image)
        for (std::size_t at = 0; at + kPieceBytes <= kMarker.size(); ++at)
            if (bytes->find(kMarker.substr(at, kPieceBytes)) != std::string::npos ||
                name.find(kMarker) != std::string::npos)
                return name + " holds '" + std::string(kMarker.substr(at, kPieceBytes)) + "'";
    return {};
}

/// Saves, tidies, changes the key, looks at every state in between.
void look_for_words(std::uint64_t seed, Tally& tally) {
    CrashStorage storage;
    Random random(seed);
    storage.before_commit = [&](const Image&, const std::vector<platform::Write>& batch) {
        Image written;
        for (const platform::Write& write : batch)
            written[write.name] = std::make_shared<const std::string>(write.bytes);
        tally.add(found_in(written), "seed " + std::to_string(seed));
    };
    for (int opening = 0; opening < 10; ++opening) {
        store::JournalStore store(storage, bytes_from(random.next()));
        std::string wrong = open_now(store).ok() ? "" : "cannot be opened";
        for (int i = 0; i < 5; ++i) {
            core::Task task;
            task.id = core::make_id(random.sixteen());
            task.text = std::string(kMarker);
            core::Person person;
            person.id = core::make_id(random.sixteen());
            person.name = std::string(kMarker);
            core::Meeting meeting;
            meeting.id = core::make_id(random.sixteen());
            meeting.place = std::string(kMarker);
            core::Run run;
            run.id = core::make_id(random.sixteen());
            run.checklist = "list";
            run.notes = {{"step", std::string(kMarker)}};
            core::Reflection reflection;
            reflection.id = core::make_id(random.sixteen());
            reflection.prompt = std::string(kMarker);
            const auto text = std::string(random.below(100), 'x') + std::string(kMarker);
            if (!save_now(store, {page(random, text), task, person, meeting, run, reflection}, kNow).ok())
                wrong = "a save failed";
        }
        if (opening == 5)
            store.change_key(slots_in_clear, [&](const core::Status& status) {
                if (!status.ok())
                    wrong = "the key could not be changed";
            });
        tally.add(wrong, "seed " + std::to_string(seed));
    }
    // The search itself must be able to find.
    storage.put("invented", "..." + std::string(kMarker.substr(20, kPieceBytes)) + "...");
    tally.add(found_in(storage.image()).empty() ? "the search is blind" : "", "planted");
}

/// Every nonce in the files comes from the injected source and stands there once.
void look_for_nonces(std::uint64_t seed, Tally& tally) {
    CrashStorage storage;
    std::set<std::string> drawn;
    Random random(seed);
    const auto source = [&] {
        const auto bytes = random.sixteen();
        drawn.insert(std::string(bytes.begin(), bytes.end()));
        return bytes;
    };
    store::JournalStore store(storage, source);
    tally.add(open_now(store).ok() ? "" : "cannot be opened", "nonces");
    std::set<std::string> seen;
    for (int i = 0; i < 50; ++i) {
        Random ids(seed + static_cast<std::uint64_t>(i));
        storage.before_commit = [&](const Image&, const std::vector<platform::Write>& batch) {
            for (const platform::Write& write : batch)
                if (write.kind == platform::Write::Kind::Append) {
                    const std::string nonce = write.bytes.substr((write.at == 0 ? 64 : 0) + 8, 24);
                    const bool fresh = seen.insert(nonce).second && drawn.count(nonce.substr(0, 16)) == 1;
                    tally.add(fresh ? "" : "a nonce is not a fresh draw", "save " + std::to_string(i));
                }
        };
        if (!save_now(store, {page(ids, "words")}, kNow).ok())
            tally.add("a save failed", "nonces");
    }
}

/// A source that gives the same again after `period` draws.
void repeat(std::size_t period, Tally& tally) {
    CrashStorage storage;
    std::size_t draws = 0;
    store::JournalStore store(storage, [&] {
        std::array<std::uint8_t, 16> bytes{};
        bytes[3] = static_cast<std::uint8_t>(1 + draws++ % period);
        return bytes;
    });
    Model model;
    std::string wrong = open_now(store).ok() ? "" : "cannot be opened";
    bool refused = false;
    Random ids(period);
    for (int i = 0; i < 100; ++i) {
        const core::Entry entry = page(ids, "#" + std::to_string(i));
        const int attempt = model.begin({entry});
        const core::Status status = save_now(store, {entry}, kNow);
        model.settle(attempt, status.ok());
        if (refused && status.ok())
            wrong = "a save with a repeated draw was acknowledged";
        refused = refused || !status.ok();
        if (!status.ok() && status.error().code != core::ErrorCode::Refused)
            wrong = "another error: " + status.error().detail;
    }
    store::JournalStore next(storage, bytes_from(1));
    const auto loaded = open_now(next);
    if (wrong.empty())
        wrong = !refused ? "never refused" : loaded.ok() ? model.compare(loaded.value()) : "cannot be opened";
    tally.add(wrong, "a source that repeats itself after " + std::to_string(period));
}

}  // namespace

bool test_secrecy(const Options& options) {
    Tally tally("R16");
    const int times = by_size(options, 2, 20, 200);
    for (int time = 0; time < times; ++time) {
        look_for_words(options.seed + 5000 + static_cast<std::uint64_t>(time), tally);
        look_for_nonces(options.seed + 6000 + static_cast<std::uint64_t>(time), tally);
    }
    for (const std::size_t period : {1u, 2u, 3u, 5u, 7u, 8u, 20u, 100u, 200u})
        repeat(period, tally);
    return tally.end("commits and random sources looked at", "with words in clear or a nonce used twice");
}

}  // namespace duolog::reliability
