#include "support/journal_files.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace duolog::tests {
namespace {

/// Bytes that no other source gives.
core::RandomBytes bytes_of_its_own() {
    static std::uint16_t sources = 0;
    ++sources;
    return [source = sources, count = std::uint32_t{0}]() mutable {
        ++count;
        std::array<std::uint8_t, 16> bytes{};
        bytes[0] = 0xF0;
        bytes[1] = static_cast<std::uint8_t>(source >> 8);
        bytes[2] = static_cast<std::uint8_t>(source);
        for (std::size_t at = 0; at < 4; ++at)
            bytes[12 + at] = static_cast<std::uint8_t>(count >> (24 - 8 * at));
        return bytes;
    };
}

store::Loaded opened(store::JournalStore& store) {
    store::Loaded found;
    store.open([&](core::Result<store::Loaded> loaded) {
        if (!loaded.ok())
            throw std::runtime_error("the journal does not open: " + loaded.error().detail);
        found = std::move(loaded.value());
    });
    return found;
}

}  // namespace

store::Loaded found_in(const MemoryStorage& storage) {
    MemoryStorage copy;
    copy.blobs() = storage.blobs();
    store::JournalStore store(copy, bytes_of_its_own());
    return opened(store);
}

void put_records(MemoryStorage& storage, const std::vector<store::Record>& records) {
    MemoryStorage copy;
    copy.blobs() = storage.blobs();
    store::JournalStore store(copy, bytes_of_its_own());
    opened(store);
    constexpr core::Instant kLongAgo{1'600'000'000'000};
    store.save(records, kLongAgo, [](const core::Status& saved) {
        if (!saved.ok())
            throw std::runtime_error("not saved: " + saved.error().detail);
    });
    storage.blobs() = copy.blobs();
}

std::string flip_a_byte(MemoryStorage& storage) {
    const auto sealed = [&storage] {
        return std::find_if(storage.blobs().begin(), storage.blobs().end(),
                            [](const auto& blob) { return blob.first.ends_with(".dls"); });
    };
    if (sealed() == storage.blobs().end())
        put_records(storage, {});
    const auto file = sealed();
    std::string& bytes = file->second;
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    return file->first;
}

void cut_the_end(MemoryStorage& storage) {
    std::string& bytes = std::prev(storage.blobs().lower_bound("seg0"))->second;
    bytes.resize(bytes.size() - 3);
}

}  // namespace duolog::tests
