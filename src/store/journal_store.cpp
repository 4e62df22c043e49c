#include "store/journal_store.h"

#include <exception>
#include <new>
#include <unordered_map>
#include <utility>

#include "store/journal_work.h"

namespace duolog::store {
namespace {

using core::Error;
using core::ErrorCode;

constexpr std::uint64_t kNumbersLeftFree = 8;

/// The newest version of one record, as far as it was read.
struct Newest {
    Version version;
    std::optional<VersionedRecord> record;  ///< Nothing: a newer Duolog made it.
};

using NewestOfAll = std::unordered_map<core::Id, Newest, IdHash>;

/// Puts a record among those of its kind.
struct PutInto {
    Loaded& loaded;
    void operator()(core::Entry&& entry) const { loaded.entries.push_back(std::move(entry)); }
    void operator()(core::Task&& task) const { loaded.tasks.push_back(std::move(task)); }
    void operator()(core::Run&& run) const { loaded.runs.push_back(std::move(run)); }
    void operator()(core::Person&& person) const { loaded.people.push_back(std::move(person)); }
    void operator()(core::Meeting&& meeting) const { loaded.meetings.push_back(std::move(meeting)); }
    void operator()(core::Booking&& booking) const { loaded.bookings.push_back(std::move(booking)); }
    void operator()(core::Reflection&& reflection) const { loaded.reflections.push_back(std::move(reflection)); }
};

JournalReader::Sink keep_newest(NewestOfAll& newest) {
    return [&newest](const RecordHead& head, std::optional<VersionedRecord> record) {
        const auto [place, first] = newest.try_emplace(head.id);
        if (first || place->second.version < head.version)
            place->second = {head.version, std::move(record)};
    };
}

/// This device's own id; a new one where it is not known, as in a copy of a journal: two devices must never write as
/// one.
core::Result<DeviceFile> device_of(JournalReader& reader, RandomSource& random) {
    if (reader.device())
        return *reader.device();
    const auto id = random.id();
    if (!id.ok())
        return id.error();
    DeviceFile file;
    std::copy_n(id.value().bytes.begin(), file.device.bytes.size(), file.device.bytes.begin());
    return file;
}

}  // namespace

JournalStore::JournalStore(platform::Storage& storage, core::RandomBytes random)
    : work_(std::make_shared<Work>(storage, std::move(random))) {
    prepare_cipher();
}

JournalStore::~JournalStore() = default;

void JournalStore::open(std::function<void(core::Result<Loaded>)> done) { work_->open(std::move(done)); }

void JournalStore::Work::open(std::function<void(core::Result<Loaded>)> done) {
    using Answer = std::function<void(core::Result<Loaded>)>;
    std::shared_ptr<Answer> kept;
    Done opened;
    try {
        kept = std::make_shared<Answer>();
        opened = [work = shared_from_this(), kept](const core::Status& status) {
            work->opening = false;
            (*kept)(status.ok() ? work->load() : status.error());
            work->tidy();
            work->open_if_quiet();
        };
        if (under_way > 0 || opening) {
            std::function<void()> next = [this, earlier = when_quiet, kept] {
                if (earlier)
                    earlier();
                open(*kept);
            };
            *kept = std::move(done);
            when_quiet = std::move(next);
            return;
        }
    } catch (const std::bad_alloc&) {
        return done(out_of_memory());
    }
    *kept = std::move(done);
    opening = true;
    storage.open(std::move(opened));
}

void JournalStore::Work::commit(std::vector<platform::Write> batch, Done done) {
    std::shared_ptr<Done> kept;
    Done answered;
    try {
        kept = std::make_shared<Done>();
        answered = [work = shared_from_this(), kept](core::Status status) {
            --work->under_way;
            try {
                (*kept)(std::move(status));
            } catch (const std::bad_alloc&) {
                work->must_open = true;
            }
            work->open_if_quiet();
        };
    } catch (const std::bad_alloc&) {
        return done(out_of_memory());
    }
    *kept = std::move(done);
    ++under_way;
    storage.commit(std::move(batch), std::move(answered));
}

void JournalStore::Work::open_if_quiet() {
    if (under_way == 0 && !opening && when_quiet)
        std::exchange(when_quiet, {})();
}

core::Result<Loaded> JournalStore::Work::load() {
    tidying = tidy_failed = false;
    core::Result<Loaded> loaded = out_of_memory();
    try {
        loaded = read_all();
    } catch (const std::bad_alloc&) {
    }
    must_open = !loaded.ok();
    return loaded;
}

core::Result<Loaded> JournalStore::Work::read_all() {
    NewestOfAll newest;
    JournalReader reader(storage, keep_newest(newest));
    if (core::Status begun = reader.begin(); !begun.ok())
        return begun.error();
    while (reader.step()) {
    }
    if (core::Status taken = take_journal(reader); !taken.ok())
        return taken.error();
    Loaded loaded;
    extras.clear();
    for (auto& [id, last] : newest) {
        if (!last.record) {
            loaded.newer.push_back(id);
            continue;
        }
        if (!last.record->extra.empty())
            extras[id] = std::move(last.record->extra);
        std::visit(PutInto{loaded}, std::move(last.record->record));
    }
    loaded.report = std::move(reader.report());
    return loaded;
}

/// What was read becomes the journal that is written to. Nothing is ever appended to a segment of an earlier opening.
core::Status JournalStore::Work::take_journal(JournalReader& reader) {
    journal.reset();
    keyring_durable = !reader.nothing_there();
    if (reader.nothing_there())
        return {};
    core::Result<DeviceFile> device = device_of(reader, random);
    if (!device.ok())
        return device.error();
    OpenJournal opened;
    opened.device = device.value();
    opened.device_kept = reader.device().has_value() || reader.device_out_of_reach();
    opened.may_keep_device = !reader.device_out_of_reach();
    opened.redundant = reader.redundant();
    opened.leftovers = reader.left_by_key_change();
    opened.next_seq = reader.next_seq(opened.device.device);
    opened.keys = std::move(*reader.keys());
    opened.files = std::move(reader.files());
    opened.history = std::move(reader.history());
    // Another tab may have held the journal until now and have a few more files on their way: those numbers are left
    // free.
    const core::Result<Nonce> jump = random.nonce();
    if (!jump.ok())
        return jump.error();
    opened.next_seq += kNumbersLeftFree + (jump.value()[0] & 0x3Fu);
    last_hlc = std::max(last_hlc, opened.history.last_hlc());
    journal = std::move(opened);
    return {};
}

void JournalStore::Work::tidy() {
    if (saving > 0 || changing_key || opening || tidying || tidy_failed || must_open || when_quiet || !journal ||
        storage.access() == platform::Access::Reader)
        return;
    try {
        core::Result<std::optional<TidyStep>> step = next_step(storage, *journal, random);
        tidy_failed = !step.ok();
        if (step.ok() && step.value())
            take_step(std::move(*step.value()));
    } catch (const std::bad_alloc&) {
        tidying = false;
        tidy_failed = true;
    }
}

void JournalStore::Work::take_step(TidyStep step) {
    const auto shared = std::make_shared<const TidyStep>(std::move(step));
    const auto end = [this](const core::Status& status) {
        tidying = false;
        tidy_failed = !status.ok();
        tidy();
    };
    const auto go_on = [this, shared, end](const core::Status& status) {
        if (!status.ok()) {
            half_failed(*journal, *shared);
            return end(status);
        }
        half_done(*journal, *shared);
        commit(shared->then, [this, shared, end](const core::Status& removed) {
            if (removed.ok())
                store::done(*journal, *shared);
            else
                failed(*journal, *shared);
            end(removed);
        });
    };
    tidying = true;
    if (shared->writes.empty())
        go_on({});
    else
        commit(shared->writes, go_on);
}

bool JournalStore::open_to_anyone() const {
    if (!work_->journal)
        return true;
    const auto& slots = work_->journal->keys.keyring.slots;
    return std::any_of(slots.begin(), slots.end(), [](const Slot& slot) { return sealed_by(slot, SlotType::Open); });
}

std::optional<core::Moment> JournalStore::last_check() const {
    return work_->journal ? work_->journal->device.last_check : std::nullopt;
}

void JournalStore::note_check(core::Moment when, platform::Storage::Done done) {
    if (!work_->journal || !work_->keyring_durable || !work_->journal->may_keep_device)
        return done({});  // Nothing was ever written, or nowhere to remember it.
    work_->journal->device.last_check = when;
    std::vector<platform::Write> batch;
    try {
        batch = {{platform::Write::Kind::Replace, std::string(kDeviceFile), encode_device(work_->journal->device)}};
    } catch (const std::bad_alloc&) {
        return done(out_of_memory());
    }
    work_->commit(std::move(batch), std::move(done));
}

void JournalStore::save(const std::vector<Record>& records, core::Instant now, platform::Storage::Done done) {
    work_->save(records, now, std::move(done));
}

void JournalStore::change_key(const MakeSlots& make_slots, platform::Storage::Done done) {
    work_->change_key(make_slots, std::move(done));
}

}  // namespace duolog::store
