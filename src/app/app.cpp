#include "app/app.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "app/places.h"
#include "app/update.h"

namespace duolog::app {
namespace {

bool is_typing(const Action& action) {
    return std::holds_alternative<EditEntry>(action) || std::holds_alternative<EditDraft>(action) ||
           std::holds_alternative<EditTask>(action) || std::holds_alternative<EditQuery>(action);
}

}  // namespace

App::App(platform::Storage& storage, const platform::Clock& clock, Settings settings, Effects effects)
    : storage_(storage),
      clock_(clock),
      effects_(std::move(effects)),
      store_(storage, effects_.random),
      saver_(store_, clock, [this] { save_ended(); }),
      checker_(storage, [this] { check_went_on(); }) {
    state_.settings = std::move(settings);
    state_.folder = storage.place();
    update_now();
    shown_day_ = core::day_of(state_.now);
}

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
        put_into(state_.runs, std::move(loaded.value().runs));
        follow_records(state_);
        state_.safety.report = std::move(loaded.value().report);
        state_.safety.last_check = store_.last_check();
        state_.safety.open_to_anyone = store_.open_to_anyone();
        state_.opening = Opening::Open;
        state_.access = storage_.access();
        storage_.on_lost([this] { lost(); });
        ask_keeping();
        if (may_write())
            saver_.flush(state_);
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

/// Both this window and the one that took over wrote on the page, and ours is not in the file.
bool App::changed_elsewhere(const core::Entry& from_file) const {
    const core::Entry* ours = state_.journal.find(from_file.id);
    return ours != nullptr && !saver_.saved(from_file.id) && lost_at_ && from_file.edited.at >= *lost_at_ &&
           !from_file.deleted && !core::blank(from_file) && from_file.text != ours->text;
}

void App::apply(const Actions& actions) {
    update_now();
    // What was typed came before the press that arrived in the same frame: it must not meet a closed page.
    for (const Action& action : actions)
        if (is_typing(action))
            serve(action);
    for (const Action& action : actions)
        if (!is_typing(action))
            serve(action);
    end_check_of_left_page();
    update_save_status();
}

void App::serve(const Action& action) {
    if (std::holds_alternative<SaveNow>(action) && may_write())
        return saver_.flush(state_);
    if (std::holds_alternative<OpenAgain>(action) && state_.opening == Opening::Failed)
        return open();
    if (std::holds_alternative<TakeOver>(action))
        return take_over();
    if (std::holds_alternative<RunCheck>(action))
        return check_everything();
    if (std::holds_alternative<AskToPersist>(action))
        return ask_to_persist();
    if (std::holds_alternative<OpenSafety>(action))
        ask_keeping();
    if (const auto* entry = std::get_if<CopyText>(&action))
        return copy_entry(entry->id);
    if (const auto* words = std::get_if<CopyWords>(&action))
        return copy(words->text);
    const Settings before = state_.settings;
    if (std::holds_alternative<ChooseLanguage>(action))
        kept_language_ = kept_.language;
    saver_.changed(update(state_, action, effects_.random));
    if (std::holds_alternative<LanguageUnavailable>(action))
        forget_language();
    else if (state_.settings != before)
        keep_settings(before);
}

/// A language that could not be had was not chosen: the next start begins as this one did.
void App::forget_language() {
    if (!kept_language_ || kept_.language == *kept_language_)
        return;
    kept_.language = *kept_language_;
    write_settings();
}

/// What holds for this run only, because the command line said so, is not kept.
void App::keep_settings(const Settings& before) {
    const Settings& chosen = state_.settings;
    const auto keep = [&](auto member) {
        if (chosen.*member != before.*member)
            kept_.*member = chosen.*member;
    };
    keep(&Settings::language);
    keep(&Settings::theme);
    keep(&Settings::contrast);
    keep(&Settings::text_percent);
    write_settings();
}

void App::write_settings() {
    if (!effects_.keep_settings)
        return;
    const core::Status kept = effects_.keep_settings(settings_text(kept_));
    state_.settings_unkept = kept.ok() ? std::nullopt : std::optional(kept.error());
}

void App::copy(const std::string& text) {
    if (effects_.copy_to_clipboard)
        effects_.copy_to_clipboard(text);
}

void App::copy_entry(const core::Id& id) {
    if (const core::Entry* entry = state_.journal.find(id))
        copy(entry->text);
}

void App::ask_keeping() {
    if (effects_.ask_keeping)
        effects_.ask_keeping([this](const platform::Keeping& answer) { take_keeping(answer); });
}

void App::ask_to_persist() {
    if (!effects_.ask_to_persist)
        return;
    effects_.ask_to_persist([this](const platform::Keeping& answer) {
        state_.safety.asked_to_persist = true;
        take_keeping(answer);
    });
}

void App::take_keeping(const platform::Keeping& answer) {
    state_.safety.keeping = answer;
    if (effects_.redraw)
        effects_.redraw();
}

void App::check_everything() {
    if (state_.opening != Opening::Open || !safety_shown(state_))
        return;
    if (may_write())
        saver_.flush(state_);
    checker_.start();
    state_.safety.check = checker_.status();
}

void App::check_went_on() {
    state_.safety.check = checker_.status();
    if (state_.safety.check.kind == FullCheck::Kind::Done)
        check_ended();
    // The other window has closed and this one became the writer by opening the storage again: it knows old words only.
    else if (state_.access != storage_.access())
        read_journal();
    if (effects_.redraw)
        effects_.redraw();
}

/// A check whose date could not be kept was made all the same; the next start knows of the one before.
void App::check_ended() {
    state_.safety.report = checker_.report();
    state_.safety.last_check = state_.now;
    if (may_write())
        store_.note_check(state_.now, [](const core::Status&) {});
}

void App::end_check_of_left_page() {
    if (safety_shown(state_) && !state_.search.open)
        return;
    if (state_.safety.check.kind == FullCheck::Kind::Failed)
        return;
    checker_.cancel();
    state_.safety.check = {};
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

void App::lost() {
    if (!lost_at_)
        lost_at_ = clock_.now();
    state_.access = platform::Access::Reader;
    state_.take_over_failed = false;
    update_save_status();
    if (effects_.redraw)
        effects_.redraw();
}

void App::tick() {
    update_now();
    if (may_write())
        saver_.tick(state_);
    checker_.step();
    const bool offer_expired = expire_undo_offer();
    const bool opening_slow = notice_slow_opening();
    const bool day_turned = core::day_of(state_.now) != std::exchange(shown_day_, core::day_of(state_.now));
    if ((offer_expired || opening_slow || day_turned) && effects_.redraw)
        effects_.redraw();
}

void App::hide() {
    update_now();
    if (!may_write())
        return;
    saver_.changed(keep_typing(state_, effects_.random));
    saver_.flush(state_);
}

/// A save may end long after the frame that began it, and a newer one may have been asked for meanwhile.
void App::save_ended() {
    update_save_status();
    open_if_lost();
    if (may_write())
        saver_.tick(state_);
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

bool App::expire_undo_offer() {
    // An offer that lies further ahead than any offer reaches was made before the clock was set back.
    const bool expired =
        state_.undo && (state_.now.at >= state_.undo->until || state_.now.at.ms < state_.undo->until.ms - kUndoOfferMs);
    if (expired)
        state_.undo.reset();
    return expired;
}

bool App::notice_slow_opening() {
    const bool slow = state_.opening == Opening::Waiting && state_.now.at.ms - opening_since_.ms >= kSlowOpeningMs;
    if (slow)
        state_.opening = Opening::Slow;
    return slow;
}

namespace {

/// When the day turns that the person's calendar shows.
core::Instant midnight_after(const core::Moment& now) {
    const std::int64_t next_day = core::days_since_epoch(core::day_of(now)) + 1;
    return {next_day * core::kDayMs - now.offset_minutes * core::kMinuteMs};
}

}  // namespace

std::optional<core::Instant> App::next_wake() const {
    std::optional<core::Instant> wake = may_write() ? saver_.due() : std::nullopt;
    const auto also = [&wake](core::Instant instant) { wake = wake ? std::min(*wake, instant) : instant; };
    if (checker_.wants_step())
        also(state_.now.at);
    if (state_.undo)
        also(state_.undo->until);
    if (state_.opening == Opening::Waiting)
        also({opening_since_.ms + kSlowOpeningMs});
    if (state_.opening == Opening::Open)
        also(midnight_after(state_.now));
    return wake;
}

bool App::everything_saved() const { return saver_.everything_saved(); }

bool App::may_write() const { return state_.opening == Opening::Open && state_.access == platform::Access::Writer; }

void App::update_now() {
    const core::Instant now = clock_.now();
    state_.now = {now, clock_.offset_minutes(now)};
}

void App::update_save_status() {
    state_.save = saver_.status();
    if (state_.access == platform::Access::Reader && !saver_.everything_saved())
        state_.save = {
            SaveStatus::Kind::Failed, state_.save.saved_at, {core::ErrorCode::ReadOnly, "another window writes"}};
}

}  // namespace duolog::app
