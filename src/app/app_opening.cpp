// App's opening of the journal: the first time, again after it was lost, when another window hands over, and when a
// newer version is to open it.
#include <utility>

#include "app/app.h"
#include "app/return_to.h"
#include "app/update.h"
#include "core/search_journal.h"

namespace duolog::app {

void App::open() {
    update_now();
    state_.opening = Opening::Waiting;
    state_.opening_error = {};
    opening_since_ = state_.now.at;
    read_journal();
}

void App::read_journal() {
    checker_.cancel();
    state_.safety.check = checker_.status();
    const std::uint64_t opening = ++opening_;
    store_.open([this, opening](core::Result<store::Loaded> loaded) {
        if (opening == opening_)
            opened(std::move(loaded));
    });
}

void App::opened(core::Result<store::Loaded> loaded) {
    opening_lost_ = true;  // A save that fails in here does not begin another opening.
    state_.taking_over = false;
    state_.folder = storage_.place();
    if (loaded.ok()) {
        newer_ = {loaded.value().newer.begin(), loaded.value().newer.end()};
        put_into_journal(std::move(loaded.value().entries));
        put_into(state_.priorities, std::move(loaded.value().tasks));
        const std::vector<core::Run> runs = loaded.value().runs;
        put_into(state_.runs, std::move(loaded.value().runs));
        merge_unsaved(runs);
        put_into(state_.people, std::move(loaded.value().people));
        put_into(state_.meetings, std::move(loaded.value().meetings));
        put_into(state_.bookings, std::move(loaded.value().bookings));
        put_into(state_.reflections, std::move(loaded.value().reflections));
        core::start_index(state_.index, state_.journal);
        state_.not_indexed.clear();
        state_.steps = {};  // What another window wrote meanwhile is not to be taken back from here.
        state_.undo.reset();
        restore_places(state_, std::exchange(return_to_, {}));
        const Settings before = state_.settings;
        follow_records(state_);
        if (state_.settings != before)
            keep_settings(before);
        state_.safety.report = std::move(loaded.value().report);
        state_.safety.last_check = store_.last_check();
        state_.safety.open_to_anyone = store_.open_to_anyone();
        state_.opening = Opening::Open;
        state_.access = storage_.access();
        storage_.on_lost([this] { lost(); });
        ask_keeping();
        if (may_write())
            saver_.flush(state_);
        if (const auto first = std::exchange(first_, std::nullopt))
            serve(*first);
    } else {
        state_.opening = Opening::Failed;
        state_.opening_error = loaded.error();
    }
    update_save_status();
    if (effects_.redraw)
        effects_.redraw();
    opening_lost_ = false;
}

/// What is in memory and unsaved wins over the file, and what the files no longer have stays: nothing that is on the
/// screen is lost by opening again. Nor are another window's words to the same page: they become a page of their own.
void App::put_into_journal(std::vector<core::Entry> loaded) {
    core::Journal from_files;
    from_files.replace_all(std::move(loaded));
    std::vector<core::Entry> entries;
    std::vector<core::Id> missing;  ///< From the files, and to be saved into them.
    for (core::Entry entry : from_files.all()) {
        if (changed_elsewhere(entry)) {
            entry.id = core::make_id(effects_.random());
            missing.push_back(entry.id);
        }
        if (saver_.saved(entry.id))
            entries.push_back(std::move(entry));
    }
    for (const core::Entry& entry : state_.journal.all()) {
        const bool gone_from_files = from_files.find(entry.id) == nullptr;
        if (gone_from_files && saver_.saved(entry.id) && newer_.count(entry.id) != 0)
            continue;
        if (!saver_.saved(entry.id) || gone_from_files)
            entries.push_back(entry);
        if (gone_from_files && saver_.saved(entry.id) && !core::blank(entry))
            missing.push_back(entry.id);
    }
    state_.journal.replace_all(std::move(entries));
    saver_.changed(missing);
    lost_at_.reset();
}

/// As put_into_journal, but of two windows' words to one record ours stay: it is a line, not a page.
template <class T>
void App::put_into(core::Records<T>& records, std::vector<T> loaded) {
    core::Records<T> from_files;
    from_files.replace_all(std::move(loaded));
    std::vector<T> kept;
    std::vector<core::Id> missing;
    for (const T& record : from_files.all())
        if (saver_.saved(record.id))
            kept.push_back(record);
    for (const T& record : records.all()) {
        const bool gone_from_files = from_files.find(record.id) == nullptr;
        if (gone_from_files && saver_.saved(record.id) && newer_.count(record.id) != 0)
            continue;
        if (!saver_.saved(record.id) || gone_from_files)
            kept.push_back(record);
        if (saver_.saved(record.id) && gone_from_files)
            missing.push_back(record.id);
    }
    records.replace_all(std::move(kept));
    saver_.changed(missing);
}

/// Another window may have ticked and noted in the same run: both stay.
void App::merge_unsaved(const std::vector<core::Run>& from_files) {
    for (const core::Run& other : from_files)
        if (!saver_.saved(other.id))
            state_.runs.change(other.id, state_.now, [&other](core::Run& run) { core::merge_into(run, other); });
}

/// Both this window and the one that took over wrote on the page, and ours is not in the file.
bool App::changed_elsewhere(const core::Entry& from_file) const {
    const core::Entry* ours = state_.journal.find(from_file.id);
    return ours != nullptr && !saver_.saved(from_file.id) && lost_at_ && from_file.edited.at >= *lost_at_ &&
           !from_file.deleted && !core::blank(from_file) && from_file.text != ours->text;
}

void App::take_over() {
    if (state_.opening != Opening::Open || state_.access == platform::Access::Writer || state_.taking_over)
        return;
    state_.taking_over = true;
    state_.take_over_failed = false;
    storage_.take_over([this](const core::Status& answer) {
        // Any other error than "does not let go" is the storage's own, and reading again tells it.
        if (answer.ok() || answer.error().code != core::ErrorCode::ReadOnly)
            return read_journal();
        state_.taking_over = false;
        state_.take_over_failed = true;
        if (effects_.redraw)
            effects_.redraw();
    });
}

void App::tell_update(platform::Update update) {
    state_.update = update;
    state_.taking_update = false;
    if (effects_.redraw)
        effects_.redraw();
}

/// What is typed into fields goes along too: the program starts anew.
void App::ask_for_update() {
    if (state_.update == platform::Update::None || state_.taking_update)
        return;
    if (may_write())
        saver_.changed(keep_typing(state_, effects_.random));
    typed_at_.reset();
    state_.taking_update = may_write() || saver_.everything_saved();
    if (saver_.everything_saved())
        take_update_if_saved();
    else if (may_write())
        saver_.flush(state_);
}

bool App::typing() const { return typed_at_ && state_.now.at < core::Instant{typed_at_->ms + kTypingMs}; }

/// A save that failed stands as a notice of its own, and nothing is taken. Who went on typing ends the sentence first.
void App::take_update_if_saved() {
    if (saver_.everything_saved() && state_.taking_update && !typing() && effects_.take_update) {
        typed_at_.reset();
        effects_.take_update();
    } else if (state_.save.kind == SaveStatus::Kind::Failed)
        state_.taking_update = false;
}

void App::lost() {
    if (!lost_at_)
        lost_at_ = clock_.now();
    state_.access = platform::Access::Reader;
    state_.take_over_failed = false;
    update_save_status();
    if (effects_.redraw)
        effects_.redraw();
}

/// The journal in the storage is not the one that was opened: it is read again, and what is in memory goes back into
/// it. Once for each failed save, so that a storage that stays so is not asked without end.
void App::open_if_lost() {
    const std::string& detail = state_.save.error.detail;
    const bool lost_it = state_.save.kind == SaveStatus::Kind::Failed &&
                         state_.save.error.code == core::ErrorCode::Unavailable &&
                         (detail == store::kMustOpen || detail == platform::kEmptied);
    if (!lost_it || std::exchange(opening_lost_, true))
        return;
    read_journal();
}

bool App::notice_slow_opening() {
    const bool slow = state_.opening == Opening::Waiting && state_.now.at.ms - opening_since_.ms >= kSlowOpeningMs;
    if (slow)
        state_.opening = Opening::Slow;
    return slow;
}

}  // namespace duolog::app
