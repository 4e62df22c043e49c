#include "format/made_up_journal.h"

#include <map>
#include <optional>

#include "format/made_up_sessions.h"
#include "store/codec.h"
#include "store/journal_store.h"
#include "store/keyring.h"
#include "store/segment.h"
#include "support/seeded_bytes.h"

namespace duolog::tests {
namespace {

bool save_session(MemoryStorage& storage, const Session& session, std::uint64_t seed) {
    store::JournalStore store(storage, seeded_bytes(seed));
    bool good = true;
    store.open([&](const core::Result<store::Loaded>& loaded) { good = loaded.ok(); });
    core::Instant now = at(session.minutes).at;
    for (const Step& step : session.steps) {
        store.save(step, now, [&](const core::Status& status) { good = good && status.ok(); });
        now.ms += core::kMinuteMs;
    }
    return good;
}

/// A device that is not this program's, and knows a field that no Duolog of today has.
bool write_other_device(MemoryStorage& storage) {
    const auto keyring = store::decode_keyring(storage.blobs()["keyring.dlk"]);
    const auto keys = keyring.ok() ? store::keys_in_clear(keyring.value()) : keyring.error();
    if (!keys.ok())
        return false;
    store::SegmentHeader header;
    header.journal = keyring.value().journal;
    header.device = {{0xD0, 0, 0, 0, 0, 0, 0, 2}};
    header.seq = 1;
    header.epoch = keys.value().front().epoch;
    store::RandomSource random(seeded_bytes(99));
    store::SegmentWriter writer(header, store::frame_key(keys.value().front().key));
    store::Frame frame;
    frame.type = static_cast<std::uint8_t>(store::FrameType::Data);
    frame.codec_version = store::kCodecVersion;
    for (const store::Record& record : records_of_other_device(MadeUp::Pages)) {
        frame.payload = store::encode_record({{static_cast<std::uint64_t>(at(50).at.ms) << 16 | 3, header.device},
                                              {},
                                              record,
                                              {{"mood", std::string("\0\xFF good", 7)}, {"weather", "rain"}}});
        if (!writer.add(frame, random).ok())
            return false;
        ++frame.batch;
    }
    if (!writer.add_seal(std::nullopt, {}, random).ok())
        return false;
    storage.blobs()[store::to_text({header.device, header.seq, true})] = writer.take_bytes();
    return true;
}

}  // namespace

bool write_made_up_journal(MemoryStorage& storage) {
    std::uint64_t seed = 0;
    bool other_written = false;
    for (const Session& session : sessions(MadeUp::Pages)) {
        if (!save_session(storage, session, ++seed))
            return false;
        if (!other_written && !write_other_device(storage))
            return false;
        other_written = true;
    }
    return true;
}

std::vector<store::Record> made_up_records(MadeUp edition) {
    std::map<core::Id, store::Record> newest;
    for (const Session& session : sessions(edition))
        for (const Step& step : session.steps)
            for (const store::Record& record : step)
                newest.insert_or_assign(store::id_of(record), record);
    for (const store::Record& record : records_of_other_device(edition))
        newest.insert_or_assign(store::id_of(record), record);
    std::vector<store::Record> records;
    for (auto& [record_id, record] : newest)
        records.push_back(std::move(record));
    return records;
}

}  // namespace duolog::tests
