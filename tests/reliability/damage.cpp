// Every bit flipped, every length cut, pieces overwritten: noticed, and nothing missing but what was hit.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "reliability/person.h"
#include "reliability/report.h"
#include "reliability/specimen.h"
#include "reliability/verify.h"
#include "store/device_file.h"

namespace duolog::reliability {
namespace {

std::string flipped(std::string bytes, std::size_t bit) {
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1 << (bit % 8)));
    return bytes;
}

/// Reads the segment, and every sixteenth time opens the whole journal.
class Segment {
public:
    Segment(Specimen::Kind kind, std::uint64_t seed, Tally& tally)
        : specimen_(kind, seed),
          seed_(seed),
          name_(kind == Specimen::Kind::Sealed ? "sealed" : "active"),
          tally_(tally) {}

    void flip_bits(std::size_t step) {
        for (std::size_t bit = 0; bit < specimen_.bytes().size() * 8; bit += step)
            judge(flipped(specimen_.bytes(), bit), {bit / 8, bit / 8 + 1}, "bit " + std::to_string(bit));
    }
    void cut(std::size_t step) {
        for (std::size_t size = 0; size < specimen_.bytes().size(); size += step)
            judge(specimen_.bytes().substr(0, size), {size, specimen_.bytes().size()},
                  "cut to " + std::to_string(size));
    }
    void overwrite(int times) {
        Random random(seed_);
        for (int time = 0; time < times; ++time) {
            std::string bytes = specimen_.bytes();
            const std::size_t count = 16 + random.below(4081), at = random.below(bytes.size() - count);
            bytes.replace(at, count, random.one_in(4) ? std::string(count, '\0') : random.bytes(count));
            judge(bytes, {at, at + count}, std::to_string(count) + " bytes overwritten at " + std::to_string(at));
        }
    }

private:
    void judge(const std::string& bytes, const Range& hit, const std::string& where) {
        std::string wrong = specimen_.read(bytes, hit);
        if (wrong.empty() && count_++ % 16 == 0)
            wrong = specimen_.open(bytes, hit);
        tally_.add(wrong, name_ + " segment, " + where + ", seed " + std::to_string(seed_));
    }

    Specimen specimen_;
    std::uint64_t seed_;
    std::string name_;
    Tally& tally_;
    std::size_t count_ = 0;
};

/// One damaged copy of the keyring is mended from the other.
std::string try_key_file(const Specimen& specimen, const std::string& name, const std::string& bytes) {
    CrashStorage storage(specimen.image());
    storage.put(name, bytes);
    store::JournalStore store(storage, bytes_from(bytes.size())), next(storage, bytes_from(~bytes.size()));
    const auto loaded = open_now(store);
    if (!loaded.ok())
        return "cannot be opened";
    if (std::string wrong = specimen.complete(loaded.value()); !wrong.empty())
        return wrong;
    if (loaded.value().report.findings.empty() || *storage.image().at(name) != *specimen.image().at(name))
        return "not told, or not mended";
    const auto kept = storage.image().find("quarantine/" + name);
    if (kept == storage.image().end() || *kept->second != bytes)
        return "not set aside";
    const auto again = open_now(next);
    return again.ok() ? specimen.complete(again.value()) + alarm_in(again.value().report) : "cannot be opened again";
}

/// Nothing for files that are not there.
std::string try_both_key_files(const Specimen& specimen, const std::optional<std::string>& bytes) {
    CrashStorage storage(specimen.image());
    for (const auto name : {store::kKeyringFile, store::kKeyringCopyFile})
        if (bytes)
            storage.put(std::string(name), *bytes);
        else
            storage.erase(std::string(name));
    const Image before = storage.image();
    store::JournalStore store(storage, bytes_from(1));
    const auto loaded = open_now(store);
    if (loaded.ok())
        return "opened without a key";
    core::Entry entry;
    if (save_now(store, {entry}, {}).ok())
        return "a save into a journal that cannot be read was acknowledged";
    return storage.image() == before ? "" : "something was changed";
}

/// Losing it harms nothing.
std::string try_device_file(const Specimen& specimen, const std::string& bytes) {
    CrashStorage storage(specimen.image());
    storage.put(std::string(store::kDeviceFile), bytes);
    store::JournalStore store(storage, bytes_from(1));
    const auto loaded = open_now(store);
    if (!loaded.ok())
        return "cannot be opened";
    if (std::string wrong = specimen.complete(loaded.value()) + alarm_in(loaded.value().report); !wrong.empty())
        return wrong;
    const std::string ours = specimen.name().substr(0, specimen.name().find('-'));
    for (const auto& [name, content] : storage.image())
        if (name.starts_with("seg/") && !name.starts_with(ours))
            return "the device took another id";
    return {};
}

void damage_small_files(std::uint64_t seed, Tally& tally) {
    const Specimen specimen(Specimen::Kind::Sealed, seed);
    const std::string key(store::kKeyringFile), copy(store::kKeyringCopyFile), device(store::kDeviceFile);
    const auto each = [&](const std::string& bytes, const std::string& what, const auto& attempt) {
        for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit)
            tally.add(attempt(flipped(bytes, bit)), what + ", bit " + std::to_string(bit));
        for (std::size_t size = 0; size < bytes.size(); ++size)
            tally.add(attempt(bytes.substr(0, size)), what + " cut to " + std::to_string(size));
    };
    const std::string keyring = *specimen.image().at(key);
    each(keyring, key, [&](const std::string& bytes) { return try_key_file(specimen, key, bytes); });
    each(keyring, copy, [&](const std::string& bytes) { return try_key_file(specimen, copy, bytes); });
    tally.add(try_both_key_files(specimen, std::nullopt), "no keyring");
    each(keyring, "both keyrings", [&](const std::string& bytes) { return try_both_key_files(specimen, bytes); });
    each(*specimen.image().at(device), device,
         [&](const std::string& bytes) { return try_device_file(specimen, bytes); });
}

}  // namespace

bool test_damage(const Options& options) {
    Tally tally("R8");
    const int files = by_size(options, 1, 1, 10);
    for (int file = 0; file < files; ++file)
        for (const auto kind : {Specimen::Kind::Sealed, Specimen::Kind::Active}) {
            Segment segment(kind, options.seed + 7000 + static_cast<std::uint64_t>(file), tally);
            segment.flip_bits(static_cast<std::size_t>(by_size(options, 31, 1, 1)));
            segment.cut(static_cast<std::size_t>(by_size(options, 31, 1, 1)));
            segment.overwrite(by_size(options, 1'000, 20'000, 100'000));
        }
    damage_small_files(options.seed, tally);
    return tally.end("damaged files", "not noticed, or with more missing than was hit");
}

}  // namespace duolog::reliability
