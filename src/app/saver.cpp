#include "app/saver.h"

#include <algorithm>
#include <utility>

#include "app/records.h"

namespace duolog::app {
namespace {

std::int64_t retry_after_ms(int failures) {
    std::int64_t wait = kFirstRetryMs;
    for (int i = 1; i < failures && wait < kLastRetryMs; ++i)
        wait *= 2;
    return std::min(wait, kLastRetryMs);
}

}  // namespace

Saver::Saver(store::JournalStore& store, const platform::Clock& clock, std::function<void()> ended)
    : store_(store), clock_(clock), ended_(std::move(ended)) {}

void Saver::changed(const std::vector<core::Id>& ids) {
    if (ids.empty())
        return;
    for (const core::Id& id : ids)
        unsaved_[id] = ++last_change_;
    last_changed_at_ = clock_.now();
    if (!waiting_)
        first_changed_at_ = last_changed_at_;
    waiting_ = true;
    if (status_.kind != SaveStatus::Kind::Failed)
        status_.kind = SaveStatus::Kind::Pending;
}

std::optional<core::Instant> Saver::due() const {
    if (unsaved_.empty() || under_way_)
        return std::nullopt;
    if (flush_wanted_)
        return last_changed_at_;
    if (failures_ > 0)
        return core::Instant{failed_at_.ms + retry_after_ms(failures_)};
    return core::Instant{std::min(last_changed_at_.ms + kSaveAfterMs, first_changed_at_.ms + kSaveAtLeastEveryMs)};
}

bool Saver::is_due() const {
    const std::optional<core::Instant> when = due();
    if (!when)
        return false;
    // A clock that was set back must not keep words waiting.
    const core::Instant since = failures_ > 0 ? failed_at_ : first_changed_at_;
    const core::Instant now = clock_.now();
    return flush_wanted_ || now >= *when || now < since;
}

void Saver::tick(const State& state) {
    if (is_due())
        start(state);
}

void Saver::flush(const State& state) {
    if (unsaved_.empty())
        return;
    flush_wanted_ = true;
    if (!under_way_)
        start(state);
}

void Saver::start(const State& state) {
    waiting_ = false;
    flush_wanted_ = false;
    under_way_ = unsaved_;
    std::vector<store::Record> batch;
    for (const auto& [id, change] : unsaved_) {
        if (std::optional<store::Record> record = record_of(state, id))
            batch.push_back(std::move(*record));
    }
    store_.save(batch, clock_.now(), [this](const core::Status& answer) { finish(answer); });
}

void Saver::finish(const core::Status& answer) {
    const Changes batch = std::move(*under_way_);
    under_way_.reset();
    if (answer.ok())
        succeeded(batch);
    else
        failed(answer.error());
    ended_();
}

void Saver::succeeded(const Changes& durable) {
    failures_ = 0;
    for (const auto& [id, change] : durable) {
        const auto now_unsaved = unsaved_.find(id);
        if (now_unsaved != unsaved_.end() && now_unsaved->second == change)
            unsaved_.erase(now_unsaved);
    }
    status_ = {unsaved_.empty() ? SaveStatus::Kind::Saved : SaveStatus::Kind::Pending, now(), {}};
    flush_wanted_ = flush_wanted_ && !unsaved_.empty();
}

void Saver::failed(const core::Error& error) {
    ++failures_;
    failed_at_ = clock_.now();
    status_ = {SaveStatus::Kind::Failed, status_.saved_at, error};
}

core::Moment Saver::now() const {
    const core::Instant instant = clock_.now();
    return {instant, clock_.offset_minutes(instant)};
}

}  // namespace duolog::app
