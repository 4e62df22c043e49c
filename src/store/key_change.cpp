// A new master key, and everything written anew under it.
#include <algorithm>
#include <memory>
#include <utility>

#include "store/archive.h"
#include "store/journal_work.h"

namespace duolog::store {
namespace {

using core::Error;
using core::ErrorCode;
using core::Status;
using platform::Write;

std::vector<Write> both_files(const Keyring& keyring) {
    const std::string bytes = encode_keyring(keyring);
    return {{Write::Kind::Replace, std::string(kKeyringFile), bytes},
            {Write::Kind::Replace, std::string(kKeyringCopyFile), bytes}};
}

/// Its steps, each begun when the one before is durable. Lives in the answers that it waits for.
class KeyChange : public std::enable_shared_from_this<KeyChange> {
public:
    using Commit = std::function<void(std::vector<Write>, platform::Storage::Done)>;

    KeyChange(platform::Storage& storage, OpenJournal& journal, RandomSource& random, Commit commit,
              std::function<void()> unknown_key, platform::Storage::Done done)
        : storage_(storage),
          journal_(journal),
          random_(random),
          commit_(std::move(commit)),
          unknown_key_(std::move(unknown_key)),
          done_(std::move(done)) {}

    /// Answers by `done`, also when there is no memory.
    void start(const JournalStore::MakeSlots& make_slots);

private:
    Status prepare(const JournalStore::MakeSlots& make_slots);
    void rewrite_next();
    void drop_old_keys();
    void remove_old_files();
    void give_up(Error error);
    /// Goes on with `next`; without memory for it, only another opening tells where things stand.
    void try_to(void (KeyChange::*next)());
    void begin();
    /// Begins `next` when the batch is durable, else gives up.
    void then(std::vector<Write> batch, void (KeyChange::*next)());

    platform::Storage& storage_;
    OpenJournal& journal_;
    RandomSource& random_;
    Commit commit_;
    std::function<void()> unknown_key_;
    platform::Storage::Done done_;
    HeldKey key_;
    std::vector<Slot> slots_;
    std::vector<std::vector<std::string>> groups_;  ///< Old files, last first; each becomes one new file.
    std::vector<std::string> old_files_;
    TidyStep step_;
    std::vector<std::string> made_;
};

std::uint32_t epoch_of(const Slot& slot) {
    return slot.body.size() < 4 ? 0 : InputArchive(slot.body).read_number<std::uint32_t>();
}

void KeyChange::start(const JournalStore::MakeSlots& make_slots) {
    Status prepared = out_of_memory();
    try {
        prepared = prepare(make_slots);
    } catch (const std::bad_alloc&) {
    }
    if (prepared.ok())
        try_to(&KeyChange::begin);
    else
        done_(std::move(prepared));
}

void KeyChange::try_to(void (KeyChange::*next)()) {
    try {
        (this->*next)();
    } catch (const std::bad_alloc&) {
        unknown_key_();
        done_(out_of_memory());
    }
}

void KeyChange::begin() {
    Keyring both = journal_.keys.keyring;
    ++both.generation;
    both.slots.insert(both.slots.end(), slots_.begin(), slots_.end());
    if (both.slots.size() > kMaxSlots)
        return done_(Error{ErrorCode::TooLarge, "too many slots"});
    journal_.keys.keyring = both;
    journal_.keys.held.push_back(key_);
    then(both_files(both), &KeyChange::rewrite_next);
}

Status KeyChange::prepare(const JournalStore::MakeSlots& make_slots) {
    for (const auto& [name, file] : journal_.files)
        if (!file.readable || file.damaged || file.link_broken)
            return Error{ErrorCode::Damaged, name};
        else if (!file.known_format())
            return Error{ErrorCode::TooNew, name};
    const core::Result<MasterKey> key = random_.master_key();
    if (!key.ok())
        return key.error();
    key_ = {journal_.keys.newest().epoch + 1, key.value()};
    for (const Slot& slot : journal_.keys.keyring.slots)
        key_.epoch = std::max(key_.epoch, epoch_of(slot) + 1);
    core::Result<std::vector<Slot>> slots = make_slots(journal_.keys.keyring, key_);
    if (!slots.ok())
        return slots.error();
    slots_ = std::move(slots.value());
    std::size_t bytes = 0;
    for (const auto& [name, file] : journal_.files) {
        if (groups_.empty() || bytes + file.bytes > kFullSegmentBytes) {
            groups_.emplace_back();
            bytes = 0;
        }
        bytes += file.bytes;
        groups_.back().push_back(name);
        old_files_.push_back(name);
    }
    std::reverse(groups_.begin(), groups_.end());
    return {};
}

void KeyChange::then(std::vector<Write> batch, void (KeyChange::*next)()) {
    commit_(std::move(batch), [self = shared_from_this(), next](const Status& status) {
        if (status.ok())
            self->try_to(next);
        else
            self->give_up(status.error());
    });
}

void KeyChange::rewrite_next() {
    if (step_.made)
        half_done(journal_, step_);
    if (groups_.empty())
        return drop_old_keys();
    core::Result<TidyStep> step = rewrite_all(storage_, journal_, random_, groups_.back());
    if (!step.ok())
        return give_up(step.error());
    groups_.pop_back();
    step_ = std::move(step.value());
    if (step_.made)
        made_.push_back(to_text(step_.made->name));
    then(step_.writes, &KeyChange::rewrite_next);
}

void KeyChange::drop_old_keys() {
    Keyring only_new = journal_.keys.keyring;
    ++only_new.generation;
    only_new.slots = slots_;
    journal_.keys.keyring = only_new;
    journal_.keys.held = {key_};
    commit_(both_files(only_new), [self = shared_from_this()](const Status& status) {
        if (status.ok())
            return self->try_to(&KeyChange::remove_old_files);
        // Each of the two files may be the old or the new one: only another opening tells which key holds.
        self->unknown_key_();
        self->done_(status);
    });
}

void KeyChange::remove_old_files() {
    std::vector<Write> batch;
    for (const std::string& name : old_files_)
        batch.push_back({Write::Kind::Remove, name, {}});
    commit_(std::move(batch), [self = shared_from_this()](const Status& status) {
        for (const std::string& name : self->old_files_)
            self->journal_.files.erase(name);
        if (!status.ok())  // They live on in the new files, and are removed when the files are tidied.
            self->journal_.redundant = std::move(self->old_files_);
        self->done_({});
    });
}

/// The old key goes on; the copies under the new one are not needed, and are removed when the files are tidied.
void KeyChange::give_up(Error error) {
    std::erase_if(journal_.keys.held, [&](const HeldKey& held) { return held.epoch == key_.epoch; });
    for (const std::string& name : made_)
        journal_.files.erase(name);
    journal_.redundant = std::move(made_);
    done_(std::move(error));
}

}  // namespace

void JournalStore::Work::change_key(const MakeSlots& make_slots, Done done) {
    if (!journal || !keyring_durable || tidying || tidy_failed || saving > 0 || changing_key || opening || when_quiet ||
        must_open)
        return done(Error{ErrorCode::Unavailable, "the journal is not at rest"});
    std::shared_ptr<Done> kept;
    std::shared_ptr<KeyChange> change;
    try {
        kept = std::make_shared<Done>();
        const auto end = [work = shared_from_this(), kept](core::Status status) {
            work->changing_key = false;
            (*kept)(std::move(status));
            work->start_waiting();
            work->tidy();
        };
        change = std::make_shared<KeyChange>(
            storage, *journal, random,
            [this](std::vector<Write> batch, Done answered) { commit(std::move(batch), std::move(answered)); },
            [this] { must_open = true; }, end);
    } catch (const std::bad_alloc&) {
        return done(out_of_memory());
    }
    *kept = std::move(done);
    close_active();
    if (must_open)
        return (*kept)(out_of_memory());
    changing_key = true;
    change->start(make_slots);
}

}  // namespace duolog::store
