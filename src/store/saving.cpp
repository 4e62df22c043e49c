// How records become appended frames.
#include <algorithm>
#include <cassert>
#include <new>
#include <utility>

#include "store/codec.h"
#include "store/journal_work.h"

namespace duolog::store {
namespace {

using core::Error;
using core::ErrorCode;
using platform::Write;

/// Of all frames of one batch. A larger save is several batches.
constexpr std::size_t kMaxBatchBytes = std::size_t{8} * 1024 * 1024;
constexpr std::size_t kMaxBatchFrames = 65535;

/// Where the batch that begins with `first` ends.
std::size_t batch_end(const std::vector<std::string>& payloads, std::size_t first) {
    std::size_t bytes = 0, end = first;
    while (end < payloads.size() && end - first < kMaxBatchFrames) {
        bytes += SegmentWriter::frame_bytes(payloads[end].size());
        if (bytes > kMaxBatchBytes && end > first)
            break;
        ++end;
    }
    return end;
}

std::size_t bytes_of(const std::vector<std::string>& payloads, std::size_t first, std::size_t end) {
    std::size_t bytes = 0;
    for (std::size_t i = first; i < end; ++i)
        bytes += SegmentWriter::frame_bytes(payloads[i].size());
    return bytes;
}

}  // namespace

void JournalStore::Work::save(const std::vector<Record>& records, core::Instant now, Done done) {
    SavingPointer saving_now;
    try {
        if (opening || when_quiet || must_open)
            return done(Error{ErrorCode::Unavailable, kMustOpen});
        saving_now = std::make_shared<Saving>();
        saving_now->records = records;
    } catch (const std::bad_alloc&) {
        return done(out_of_memory());
    }
    saving_now->now = now;
    saving_now->done = std::move(done);
    ++saving;
    start_save(saving_now);
}

void JournalStore::Work::start_save(const SavingPointer& saving_now) {
    try {
        if (keyring_durable && !journal->active && !keyring_there()) {
            if (!segments_there())  // Everything is gone: whoever holds it in memory has to write all of it again.
                return saved(Error{ErrorCode::Unavailable, kMustOpen}, saving_now);
            keyring_durable = false;
        }
        if (making || changing_key)
            waiting.push_back(saving_now);
        else if (keyring_durable || storage.batches_are_whole())
            save_opened(saving_now);
        else
            make_journal_for(saving_now);
    } catch (const std::bad_alloc&) {
        saved(out_of_memory(), saving_now);
    }
}

/// Somebody may have cleared the folder while the program ran: a segment without its key could never be read.
bool JournalStore::Work::keyring_there() const {
    const auto missing = [this](std::string_view name) {
        const core::Result<std::string> bytes = storage.read(name);
        return !bytes.ok() && bytes.error().code == ErrorCode::NotFound;
    };
    return !missing(kKeyringFile) || !missing(kKeyringCopyFile);
}

bool JournalStore::Work::segments_there() const {
    const core::Result<std::vector<std::string>> names = storage.list();
    return !names.ok() || std::any_of(names.value().begin(), names.value().end(),
                                      [](const std::string& name) { return name.starts_with("seg/"); });
}

void JournalStore::Work::make_journal_for(const SavingPointer& saving_now) {
    make_journal([this, saving_now](const core::Status& made) {
        making = false;
        keyring_durable = made.ok();
        if (made.ok())
            start_save(saving_now);
        else
            saved(made, saving_now);
        start_waiting();
    });
}

/// In the order in which they were asked for: the later one wins.
void JournalStore::Work::start_waiting() {
    for (const SavingPointer& next : std::exchange(waiting, {}))
        start_save(next);
}

/// The key first, and alone: no record is ever written whose key might not be there.
void JournalStore::Work::make_journal(Done done) {
    core::Result<std::vector<Write>> batch = key_writes();
    if (!batch.ok())
        return done(batch.error());
    making = true;
    commit(std::move(batch.value()), std::move(done));
}

/// Of a new journal. Where a batch is all or none they go with the first records, since a page that is going away has
/// no time for two.
core::Result<std::vector<Write>> JournalStore::Work::key_writes() {
    const core::Result<std::vector<std::string>> names = storage.list();
    if (!names.ok())
        return names.error();
    if (!journal) {
        for (const std::string& name : names.value())
            if (name == kKeyringFile || name == kKeyringCopyFile || name.starts_with("seg/"))
                return Error{ErrorCode::Unavailable, kMustOpen};  // It has appeared since.
        if (core::Status made = new_journal(); !made.ok())
            return made.error();
    }
    const std::string bytes = encode_keyring(journal->keys.keyring);
    return std::vector<Write>{{Write::Kind::Replace, std::string(kKeyringFile), bytes},
                              {Write::Kind::Replace, std::string(kKeyringCopyFile), bytes},
                              {Write::Kind::Replace, std::string(kDeviceFile), encode_device(journal->device)}};
}

core::Status JournalStore::Work::new_journal() {
    const auto key = random.master_key();
    const auto id = random.id();
    const auto device = random.id();
    if (!key.ok() || !id.ok() || !device.ok())
        return Error{ErrorCode::Refused, "the random source repeats itself"};
    OpenJournal made;
    made.keys.held = {{1, key.value()}};
    made.keys.keyring = {id.value(), 1, {open_slot(made.keys.held.front())}};
    std::copy_n(device.value().bytes.begin(), made.device.device.bytes.size(), made.device.device.bytes.begin());
    journal = std::move(made);
    return {};
}

void JournalStore::Work::save_opened(const SavingPointer& saving_now) {
    core::Result<std::vector<Write>> keys = std::vector<Write>();
    if (!keyring_durable)
        keys = key_writes();
    if (!keys.ok())
        return saved(keys.error(), saving_now);
    core::Result<std::vector<Write>> batch = append(next_versions(*saving_now));
    if (!batch.ok())
        return saved(batch.error(), saving_now);
    batch.value().insert(batch.value().begin(), keys.value().begin(), keys.value().end());
    Done answered = [this, saving_now](core::Status status) { saved(std::move(status), saving_now); };
    commit(std::move(batch.value()), std::move(answered));
}

std::vector<std::string> JournalStore::Work::next_versions(Saving& saving_now) {
    std::vector<std::string> payloads;
    for (const Record& record : saving_now.records) {
        const core::Id id = id_of(record);
        last_hlc = next_hlc(last_hlc, saving_now.now);
        const auto extra = extras.find(id);
        const VersionedRecord next{{last_hlc, journal->device.device},
                                   journal->history.known(id),
                                   record,
                                   extra == extras.end() ? Extra() : extra->second};
        payloads.push_back(encode_record(next));
        saving_now.versions.emplace_back(id, next.version);
        journal->history.add(id, next.version, next.parents);
    }
    return payloads;
}

core::Result<std::vector<Write>> JournalStore::Work::append(const std::vector<std::string>& payloads) {
    std::vector<Write> writes;
    for (std::size_t first = 0; first < payloads.size();) {
        const std::size_t end = batch_end(payloads, first);
        core::Result<Write> write = append_batch(payloads, first, end);
        if (!write.ok())
            return write.error();
        writes.push_back(std::move(write.value()));
        first = end;
    }
    return writes;
}

core::Result<Write> JournalStore::Work::append_batch(const std::vector<std::string>& payloads, std::size_t first,
                                                     std::size_t end) {
    OpenJournal& open = *journal;
    if (open.active && open.active->size() + bytes_of(payloads, first, end) > kFullSegmentBytes)
        close_active();
    const bool begins = !open.active;
    if (begins) {
        const SegmentHeader header = open.next_header();
        open.active.emplace(header, *open.keys.frame_key(header.epoch));
    }
    SegmentWriter& writer = *open.active;
    const std::size_t at = begins ? 0 : writer.size();
    Frame frame;
    frame.type = static_cast<std::uint8_t>(FrameType::Data);
    frame.codec_version = kCodecVersion;
    frame.batch = writer.frames();
    frame.of = static_cast<std::uint16_t>(end - first);
    for (std::size_t i = first; i < end; ++i) {
        frame.number = static_cast<std::uint16_t>(i - first + 1);
        frame.payload = payloads[i];
        if (core::Status added = writer.add(frame, random); !added.ok())
            return added.error();
    }
    const SegmentName name{writer.header().device, writer.header().seq, false};
    return Write{Write::Kind::Append, to_text(name), writer.take_bytes(), at};
}

/// Nothing more is appended to it; it is read again and sealed when the files are tidied.
void JournalStore::Work::close_active() {
    if (!journal->active)
        return;
    try {
        const SegmentWriter& writer = *journal->active;
        SegmentFile file;
        file.header = writer.header();
        file.name = {file.header.device, file.header.seq, false};
        file.bytes = writer.size();
        file.ref = writer.ref();
        file.readable = true;
        journal->files.emplace(to_text(file.name), std::move(file));
    } catch (const std::bad_alloc&) {
        must_open = true;
    }
    journal->active.reset();
}

void JournalStore::Work::saved(core::Status status, const SavingPointer& saving_now) {
    --saving;
    tidy_failed = !status.ok();
    keyring_durable = keyring_durable || (status.ok() && storage.batches_are_whole());
    if (!status.ok() && journal) {
        for (const auto& [id, version] : saving_now->versions)
            journal->history.remove(id, version);
        close_active();  // It may end in a part of what was to be appended.
    }
    saving_now->done(std::move(status));
    tidy();
}

}  // namespace duolog::store
