#include "reliability/person.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "reliability/change.h"
#include "reliability/verify.h"
#include "store/history.h"
#include "store/keyring.h"

namespace duolog::reliability {

using core::Status;
using store::Record;

namespace {

constexpr std::int64_t kFirstMomentMs = 1'700'000'000'000;
constexpr const char* kMustOpen = "the journal has to be opened first";

}  // namespace

core::Result<std::vector<store::Slot>> slots_in_clear(const store::Keyring&, const store::HeldKey& key) {
    return std::vector<store::Slot>{store::open_slot(key)};
}

core::Result<store::Loaded> open_now(store::JournalStore& store) {
    std::optional<core::Result<store::Loaded>> answer;
    store.open([&](core::Result<store::Loaded> loaded) { answer = std::move(loaded); });
    return answer ? std::move(*answer) : core::Error{core::ErrorCode::Slow, "open() did not answer"};
}

Status save_now(store::JournalStore& store, const std::vector<Record>& records, core::Instant now) {
    std::optional<Status> answer;
    store.save(records, now, [&](Status status) { answer = std::move(status); });
    return answer ? *answer : Status(core::Error{core::ErrorCode::Slow, "save() did not answer"});
}

Person::Person(CrashStorage& storage, std::uint64_t seed, Habits habits)
    : storage_(storage), random_(seed), habits_(habits) {
    if (!habits_.waits)
        storage_.answer_late();
    open_anew();
}

void Person::settle_all() {
    while (storage_.turn()) {
    }
}

void Person::look(const core::Result<store::Loaded>& loaded) {
    if (!wrong_.empty())
        return;
    wrong_ = loaded.ok() ? model_.compare(loaded.value()) : "cannot be opened: " + loaded.error().detail;
}

void Person::open_anew() {
    settle_all();
    must_open_ = false;
    store_ = std::make_unique<store::JournalStore>(storage_, bytes_from(random_.next()));
    store_->open([this](const core::Result<store::Loaded>& loaded) { look(loaded); });
    settle_all();
}

void Person::open_again() {
    must_open_ = false;
    store_->open([this](const core::Result<store::Loaded>& loaded) { look(loaded); });
}

void Person::save(const std::vector<Record>& records) {
    if (must_open_)
        open_anew();
    ++saves_;
    const int attempt = model_.begin(records), failures = storage_.failures();
    store_->save(records, now_, [this, attempt, failures, when = now_, records](const Status& status) {
        answered(status, attempt, failures);
        for (const Record& record : records)
            if (status.ok())
                kept_[store::id_of(record)].push_back({when, record});
    });
    while (!habits_.waits && random_.one_in(2) && storage_.turn()) {
    }
}

void Person::answered(const Status& status, int attempt, int failures_before) {
    model_.settle(attempt, status.ok());
    acknowledged_ += status.ok() ? 1 : 0;
    must_open_ = must_open_ || (!status.ok() && status.error().detail == kMustOpen);
    if (!status.ok() && habits_.waits && !must_open_ && storage_.failures() == failures_before && wrong_.empty())
        wrong_ = "a save was refused without a reason: " + status.error().detail;
}

std::string Person::look_at_history() const {
    const std::vector<Record> there = all_versions(storage_.image());
    for (const auto& [id, line] : kept_)
        for (std::size_t i = 0; i + 1 < line.size(); ++i) {
            const bool of_a_sitting = line[i + 1].when.ms - line[i].when.ms < store::kSittingMs;
            const bool recent = line.size() - i <= store::kKeptVersions;
            if (!of_a_sitting && recent && std::find(there.begin(), there.end(), line[i].record) == there.end())
                return "an earlier version is lost: " + core::to_hex(id);
        }
    return {};
}

core::Moment Person::unique_moment() { return {{kFirstMomentMs + ++made_ * core::kSecondMs}, 60}; }

std::string Person::text(std::size_t bytes) {
    static constexpr std::string_view kWords = "the quick brown fox wrote to its mentor about a lazy dog and slept ";
    std::string text = "#" + std::to_string(made_) + " å ";
    while (text.size() < bytes)
        text += kWords.substr(random_.below(kWords.size()));
    text.resize(std::max<std::size_t>(bytes, 8));
    return text;
}

template <class T>
T Person::made_anew() {
    T record;
    record.created = record.edited = unique_moment();
    record.id = core::make_id(random_.sixteen());
    return record;
}

Record Person::new_entry(std::size_t bytes) {
    core::Entry entry = made_anew<core::Entry>();
    entry.text = text(bytes);
    return entry;
}

Record Person::new_run() {
    core::Run run = made_anew<core::Run>();
    run.checklist = "list";
    if (random_.one_in(2)) {
        run.person = core::make_id(random_.sixteen());
        run.started = run.created;
    }
    return run;
}

Record Person::new_meeting() {
    core::Meeting meeting = made_anew<core::Meeting>();
    meeting.day = core::day_of(meeting.created);
    if (random_.one_in(2))
        meeting.person = core::make_id(random_.sixteen());
    return meeting;
}

Record Person::new_task() {
    core::Task task = made_anew<core::Task>();
    task.text = "task " + std::to_string(made_);
    if (random_.one_in(2)) {
        task.day = core::day_of(task.created);
        task.minutes = static_cast<std::int32_t>(random_.below(core::kMaxTaskMinutes + 1));
        task.rank = random_.one_in(2) ? -core::kMaxTaskRank : core::kMaxTaskRank;
        task.entry = core::make_id(random_.sixteen());
    }
    return task;
}

Record Person::new_booking() {
    core::Booking booking = made_anew<core::Booking>();
    booking.weekday = 1 + static_cast<std::int32_t>(random_.below(7));
    booking.since = core::day_of(booking.created);
    return booking;
}

Record Person::new_reflection() {
    core::Reflection reflection = made_anew<core::Reflection>();
    reflection.started = reflection.created;
    if (random_.one_in(2)) {
        reflection.look_back = core::LookBack::Day;
        reflection.prompt = "Co było ważne?";
        reflection.booking = core::make_id(random_.sixteen());
        reflection.entry = core::make_id(random_.sixteen());
    }
    return reflection;
}

Record Person::new_small() {
    switch (random_.below(6)) {
        case 0:
            return new_run();
        case 1:
            return new_meeting();
        case 2: {
            core::Person person = made_anew<core::Person>();
            person.name = "Łucja " + std::to_string(made_);
            person.language = "pl";
            return person;
        }
        case 3:
            return new_booking();
        case 4:
            return new_reflection();
        default:
            return new_task();
    }
}

Record Person::changed(const Record& record) {
    Record next = record;
    const core::Moment when = unique_moment();
    const core::Entry* entry = std::get_if<core::Entry>(&record);
    const std::size_t size = entry == nullptr ? 0 : entry->text.size() + random_.below(200);
    change(next, {when, text(std::min(size, habits_.longest_text_bytes)), random_.one_in(8)});
    return next;
}

void Person::wait_a_while() {
    switch (random_.below(8)) {
        case 0:
            now_.ms += 20 * core::kMinuteMs;
            break;
        case 1:
            now_.ms += core::kDayMs * static_cast<std::int64_t>(1 + random_.below(40));
            break;
        default:
            now_.ms += static_cast<std::int64_t>(random_.below(5000));
    }
}

/// One to twelve records, new and changed ones.
void Person::save_some() {
    const std::size_t count = random_.one_in(3) ? 2 + random_.below(11) : 1;
    std::vector<Record> records;
    std::vector<core::Id> taken;
    for (std::size_t i = 0; i < count; ++i) {
        if (model_.ids().empty() || random_.one_in(2)) {
            records.push_back(random_.one_in(4) ? new_small()
                                                : new_entry(100 + random_.below(habits_.longest_text_bytes)));
            continue;
        }
        const core::Id id = model_.ids()[random_.below(model_.ids().size())];
        if (std::find(taken.begin(), taken.end(), id) != taken.end())
            continue;
        taken.push_back(id);
        records.push_back(changed(model_.latest(id)));
    }
    if (!records.empty())
        save(records);
}

/// A sitting: the same entry again and again, seconds apart.
void Person::type() {
    core::Entry entry = std::get<core::Entry>(new_entry(10));
    for (std::size_t i = 0; i < 4 + random_.below(6); ++i) {
        save({entry});
        now_.ms += static_cast<std::int64_t>(500 + random_.below(1500));
        entry.edited = unique_moment();
        entry.text += " and " + std::to_string(made_);
    }
}

void Person::change_key() {
    settle_all();
    store_->change_key(slots_in_clear, [this](const Status& status) {
        keys_changed_ += status.ok() ? 1 : 0;
        must_open_ = must_open_ || !status.ok();
    });
    settle_all();
}

void Person::step() {
    wait_a_while();
    const std::size_t what = random_.below(100);
    if (what < 10)
        type();
    else if (what < 17)
        open_anew();
    else if (what < 20)
        open_again();
    else if (what < 22 && habits_.changes_key)
        change_key();
    else if (what < 24 && habits_.large_texts)
        save({new_entry(random_.one_in(2) ? 300'000 : core::kMaxEntryTextBytes)});
    else if (what < 26)
        store_->note_check({now_, 0}, [](const Status&) {});
    else
        save_some();
}

}  // namespace duolog::reliability
