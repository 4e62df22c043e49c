// A journal one of whose files is hostile. The first byte chooses: any bytes as a sealed or as an active segment, or
// frames around any bytes, sealed as they should be, which a reader must take for authentic and still not believe.
#include <algorithm>

#include "demo/memory_storage.h"
#include "fuzz/parts.h"
#include "store/check.h"
#include "store/journal_store.h"

using namespace duolog;

namespace {

store::SegmentHeader header() {
    store::SegmentHeader header;
    header.journal = fuzz::journal_id();
    header.device.bytes.fill(3);
    header.seq = 5;
    header.epoch = fuzz::held_key().epoch;
    return header;
}

/// Frames whose type, batch and payload the fuzzer chooses.
std::string authentic(std::string_view bytes, bool with_seal) {
    store::RandomSource random(fuzz::counter());
    store::SegmentWriter writer(header(), store::frame_key(fuzz::held_key().key));
    while (bytes.size() > 6) {
        store::Frame frame;
        frame.type = static_cast<std::uint8_t>(bytes[0]);
        frame.codec_version = static_cast<std::uint8_t>(bytes[1]);
        frame.batch = static_cast<std::uint8_t>(bytes[2]);
        frame.number = static_cast<std::uint8_t>(bytes[3]);
        frame.of = static_cast<std::uint8_t>(bytes[4]);
        bytes.remove_prefix(5);
        frame.payload = fuzz::take_piece(bytes);
        if (!writer.add(frame, random).ok())
            break;
    }
    if (with_seal)
        (void)writer.add_seal(std::nullopt, {}, random);
    return writer.take_bytes();
}

void put(demo::MemoryStorage& storage, const std::string& name, std::string bytes) {
    storage.commit({{platform::Write::Kind::Replace, name, std::move(bytes)}}, [](const core::Status&) {});
}

std::size_t records_in(platform::Storage& storage, bool expect_open) {
    std::size_t count = 0;
    store::JournalStore journal(storage, fuzz::counter());
    journal.open([&](core::Result<store::Loaded> loaded) {
        fuzz::require(loaded.ok() == expect_open);
        if (loaded.ok())
            count = loaded.value().entries.size() + loaded.value().tasks.size() + loaded.value().runs.size() +
                    loaded.value().people.size() + loaded.value().meetings.size() + loaded.value().bookings.size() +
                    loaded.value().reflections.size();
    });
    return count;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const bool sealed = (data[0] & 1) != 0;
    const std::string name = store::to_text({header().device, header().seq, sealed});
    demo::MemoryStorage storage;
    put(storage, std::string(store::kKeyringFile), store::encode_keyring(fuzz::keyring()));
    put(storage, name, (data[0] & 2) != 0 ? authentic(bytes, sealed) : std::string(bytes));
    const std::size_t found = records_in(storage, true);
    // Whatever was set aside and written anew, the second opening finds the same.
    fuzz::require(records_in(storage, true) == found);
    store::Check check(storage);
    check.begin([](const core::Status& begun) { fuzz::require(begun.ok()); });
    while (check.step()) {
    }
    return 0;
}
