// Any bytes in place of any file: told, nothing invented, and nothing overwritten that could not be read.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "reliability/person.h"
#include "reliability/report.h"
#include "reliability/verify.h"
#include "store/device_file.h"
#include "store/journal_reader.h"

namespace duolog::reliability {
namespace {

constexpr std::size_t kTooLargeBytes = std::size_t{17} * 1024 * 1024;

Image journal(std::uint64_t seed) {
    CrashStorage storage;
    Habits habits;
    habits.longest_text_bytes = 1500;
    habits.changes_key = false;
    Person person(storage, seed, habits);
    for (int step = 0; step < 40; ++step)
        person.step();
    person.save_some();
    return storage.image();
}

/// What was there lies there still, in a file of any name; of an active one at least what could not be read.
bool kept(const Image& image, const std::string& name, const std::string& bytes) {
    return std::any_of(image.begin(), image.end(), [&](const auto& blob) {
        const std::string& there = *blob.second;
        const bool tail = name.ends_with(".act") && blob.first.ends_with(".tail") && bytes.size() >= there.size() &&
                          bytes.compare(bytes.size() - there.size(), there.size(), there) == 0;
        return there == bytes || tail;
    });
}

class Hostile {
public:
    Hostile(std::uint64_t seed, Tally& tally)
        : seed_(seed),
          image_(journal(seed)),
          other_(journal(seed + 1)),
          versions_(all_versions(image_)),
          tally_(tally) {}

    void run() {
        Random random(seed_);
        for (const auto& [name, bytes] : image_) {
            for (const std::size_t size : {0, 1, 63, 64, 100, 500, 5000})
                put(name, random.bytes(size), "random bytes");
            // Not where a frame may end, each a multiple of 16 bytes: then all of the half could be read.
            put(name, bytes->substr(0, bytes->size() / 2 - 1), "half of it");
            put(name, *bytes + random.bytes(100), "bytes behind it");
            put(name, std::string(kTooLargeBytes, 'x'), "too large");
            for (const auto& [from, of_another] : image_)
                if (from != name)
                    put(name, *of_another, "the bytes of " + from);
            for (const auto& [from, of_another] : other_)
                put(name, *of_another, "another journal's " + from);
            rename(name);
        }
        for (const auto& [name, bytes] : other_)
            put(name, *bytes, "beside it another journal's file");
    }

private:
    /// What can be read wholly may be written anew.
    enum class Keep { All, Records };

    void rename(const std::string& name) {
        if (!name.starts_with("seg/"))
            return;
        CrashStorage storage(image_);
        storage.erase(name);
        const std::string as = name.substr(0, name.size() - 4) + (name.ends_with(".act") ? ".dls" : ".act");
        storage.put(as, *image_.at(name));
        judge(storage, as, name + " as " + as, name.ends_with(".act") ? Keep::All : Keep::Records);
        CrashStorage elsewhere(image_);
        const std::string later = name.substr(0, name.find('-')) + "-00ffff" + name.substr(name.size() - 4);
        elsewhere.erase(name);
        elsewhere.put(later, *image_.at(name));
        judge(elsewhere, later, name + " as " + later);
    }

    void put(const std::string& name, const std::string& bytes, const std::string& what) {
        const auto there = image_.find(name);
        if (there != image_.end() && *there->second == bytes)
            return;
        CrashStorage storage(image_);
        storage.put(name, bytes);
        judge(storage, name, name + ": " + what);
    }

    void judge(CrashStorage& storage, const std::string& name, const std::string& what, Keep keep = Keep::All) {
        const std::string bytes = *storage.image().at(name);
        store::JournalStore store(storage, bytes_from(seed_)), next(storage, bytes_from(~seed_));
        const auto loaded = open_now(store);
        std::string wrong = loaded.ok() ? look(loaded.value(), name) : "";
        core::Entry entry;
        entry.text = "later";
        const bool saved = save_now(store, {entry}, {1'900'000'000'000}).ok();
        const auto again = open_now(next);
        if (wrong.empty() && loaded.ok() && !(saved && again.ok()))
            wrong = "no later save succeeds";
        if (wrong.empty() && loaded.ok() && records_of(again.value()).size() != records_of(loaded.value()).size() + 1)
            wrong = "the second opening shows something else";
        const bool small = keep == Keep::Records || name.starts_with("keyring") || name == store::kDeviceFile;
        if (wrong.empty() && !small && !bytes.empty() && !kept(storage.image(), name, bytes))
            wrong = "what could not be read is gone";
        tally_.add(wrong, what + ", seed " + std::to_string(seed_));
    }

    std::string look(const store::Loaded& loaded, const std::string& name) const {
        std::set<core::Id> ids;
        for (const store::Record& record : records_of(loaded)) {
            if (!ids.insert(store::id_of(record)).second)
                return "a record comes twice";
            if (std::find(versions_.begin(), versions_.end(), record) == versions_.end())
                return "invented";
        }
        std::set<core::Id> all;
        for (const store::Record& record : versions_)
            all.insert(store::id_of(record));
        const bool told = !loaded.report.findings.empty();
        return ids.size() < all.size() && !told && !name.ends_with(".act") ? "records are missing and nothing was found"
                                                                           : "";
    }

    std::uint64_t seed_;
    Image image_, other_;
    std::vector<store::Record> versions_;
    Tally& tally_;
};

/// A file that cannot be read today is there tomorrow, whatever is saved in between.
std::string try_unreadable(const Image& image, const std::string& name, std::uint64_t seed) {
    CrashStorage storage(image);
    storage.refuse_to_read(name);
    for (int opening = 0; opening < 3; ++opening) {
        store::JournalStore store(storage, bytes_from(seed + static_cast<std::uint64_t>(opening)));
        const auto loaded = open_now(store);
        if (!loaded.ok())
            continue;
        for (int i = 0; i < 3; ++i) {
            core::Entry entry;
            entry.id.bytes[0] = static_cast<std::uint8_t>(i);
            entry.text = "#" + std::to_string(opening);
            if (!save_now(store, {entry}, {1'900'000'000'000}).ok())
                return "no save succeeds";
        }
        bool changed = false;
        if (name.starts_with("seg/"))
            store.change_key(slots_in_clear, [&](const core::Status& status) { changed = status.ok(); });
        if (changed)
            return "the key was changed, and what could not be read is lost";
    }
    const auto there = storage.image().find(name);
    return there != storage.image().end() && *there->second == *image.at(name) ? "" : "it was overwritten";
}

}  // namespace

bool test_hostile_bytes(const Options& options) {
    Tally tally("hostile bytes");
    const int journals = by_size(options, 1, 5, 50);
    for (int i = 0; i < journals; ++i) {
        const std::uint64_t seed = options.seed + 8000 + static_cast<std::uint64_t>(10 * i);
        Hostile(seed, tally).run();
        const Image image = journal(seed);
        for (const auto& [name, bytes] : image)
            for (std::uint64_t time = 0; time < 24; ++time)
                tally.add(try_unreadable(image, name, seed + 100 * time),
                          name + " cannot be read, seed " + std::to_string(seed));
    }
    return tally.end("files replaced, renamed or not readable", "not told, invented or overwritten");
}

}  // namespace duolog::reliability
