#include "app/app.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "app/places.h"
#include "app/update.h"

namespace duolog::app {
namespace {

/// A paste is not among them: its lines go behind what was typed before it. Nor is what a slider or a choice gives,
/// which is no text.
bool is_typing(const Action& action) {
    return holds<EditEntry>(action) || holds<EditDraft>(action) || holds<EditTask>(action) ||
           holds<EditQuery>(action) || holds<EditNote>(action) || holds<EditNewPerson>(action) ||
           holds<EditPerson>(action) || holds<ChangeMeeting>(action);
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
    state_.can_share = effects_.share != nullptr;
    update_now();
    shown_day_ = core::day_of(state_.now);
}

void App::apply(const Actions& actions) {
    update_now();
    end_undo_offer(actions);
    // What was typed came before the press that arrived in the same frame: it must not meet a closed page.
    for (const Action& action : actions)
        if (is_typing(action)) {
            typed_at_ = state_.now.at;
            serve(action);
        }
    for (const Action& action : actions)
        if (!is_typing(action))
            serve(action);
    end_check_of_left_page();
    follow_diagnostics();
    update_save_status();
}

void App::serve(const Action& action) {
    if (holds<SaveNow>(action) && may_write())
        return saver_.flush(state_);
    if (holds<OpenAgain>(action) && state_.opening == Opening::Failed)
        return open();
    if (holds<TakeOver>(action))
        return take_over();
    if (holds<RunCheck>(action))
        return check_everything();
    if (holds<AskToPersist>(action))
        return ask_to_persist();
    if (holds<AskToInstall>(action) && effects_.ask_to_install)
        return effects_.ask_to_install();
    if (holds<TakeUpdate>(action))
        return ask_for_update();
    if (holds<OpenSafety>(action))
        ask_keeping();
    if (const auto* entry = get_if<CopyText>(action))
        return copy_entry(entry->id);
    if (const auto* words = get_if<CopyWords>(action))
        return copy(words->text);
    if (const auto* words = get_if<ShareWords>(action))
        return effects_.share ? effects_.share(words->text) : void();
    if (const auto* page = get_if<PrintPage>(action))
        return print(page->html);
    if (const auto* calendar = get_if<ExportCalendar>(action))
        return write_calendar(calendar->names);
    const Settings before = state_.settings;
    if (holds<ChooseLanguage>(action))
        kept_language_ = kept_.language;
    saver_.changed(update(state_, action, effects_.random));
    if (holds<LanguageUnavailable>(action))
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
    keep(&Settings::home_screen_read);
    keep(&Settings::habits_left_out);
    keep(&Settings::day_minutes);
    keep(&Settings::buffer_percent);
    keep(&Settings::reflection_minutes);
    keep(&Settings::many_ones_read);
    write_settings();
}

void App::write_settings() {
    if (!effects_.keep_settings)
        return;
    const core::Status kept = effects_.keep_settings(settings_text(kept_));
    state_.settings_unkept = kept.ok() ? std::nullopt : std::optional(kept.error());
}

void App::copy(const std::string& text) {
    if (!effects_.copy_to_clipboard)
        return;
    effects_.copy_to_clipboard(text, [this](bool copied) {
        update_now();
        state_.copy_report = CopyReport{copied, {state_.now.at.ms + kCopyReportMs}};
        if (effects_.redraw)
            effects_.redraw();
    });
}

void App::print(const std::string& html) {
    if (!effects_.print)
        return;
    effects_.print(html, [this](bool shown) {
        state_.print_failed = !shown;
        if (effects_.redraw)
            effects_.redraw();
    });
}

void App::write_calendar(CalendarNames names) {
    if (!effects_.write_calendar || state_.opening != Opening::Open)
        return;
    state_.calendar_report.reset();
    effects_.write_calendar(state_, names, [this](CalendarReport report) {
        state_.calendar_report = std::move(report);
        if (effects_.redraw)
            effects_.redraw();
    });
}

void App::tell_guide(std::shared_ptr<const core::Guide> guide) {
    state_.guide = std::move(guide);
    state_.guide_missing = false;
    follow_records(state_);
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

/// What the device does is noted only while somebody looks.
void App::follow_diagnostics() {
    const bool shown = diagnostics_shown(state_) && !state_.search.open;
    if (shown != std::exchange(notes_device_, shown) && effects_.note_device)
        effects_.note_device(shown);
}

void App::tick() {
    update_now();
    if (notes_device_ && effects_.device_notes)
        state_.settings_screen.device = effects_.device_notes();
    if (effects_.install_way)
        state_.install_way = effects_.install_way();
    if (may_write())
        saver_.tick(state_);
    if (state_.taking_update && typed_at_ && !typing())
        take_update_if_saved();
    checker_.step();
    const bool found_more = index_more(state_);
    const bool report_expired = expire_copy_report();
    const bool opening_slow = notice_slow_opening();
    const bool day_turned = core::day_of(state_.now) != std::exchange(shown_day_, core::day_of(state_.now));
    const std::optional<std::int64_t> minutes = minutes_on_clock(state_);
    const bool minute_turned = minutes && minutes != std::exchange(shown_minutes_, minutes);
    const ShownTimes times = shown_times(state_);
    const bool times_turned = times != std::exchange(shown_times_, times);
    if ((found_more || report_expired || opening_slow || day_turned || minute_turned || times_turned) &&
        effects_.redraw)
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
    take_update_if_saved();
    if (may_write())
        saver_.tick(state_);
    if (effects_.redraw)
        effects_.redraw();
}

namespace {

/// What is said or offered until `until` and began `ms` before; true, too, after the clock was set back.
bool is_past(core::Instant now, core::Instant until, std::int64_t ms) { return now >= until || now.ms < until.ms - ms; }

}  // namespace

/// Once its time is over an offer goes with the next thing that the person does.
void App::end_undo_offer(const Actions& actions) {
    const auto takes_it = [](const Action& action) { return holds<Undo>(action) || holds<DismissUndo>(action); };
    if (state_.undo && is_past(state_.now.at, state_.undo->until, kUndoOfferMs) && !actions.empty() &&
        std::none_of(actions.begin(), actions.end(), takes_it))
        state_.undo.reset();
}

bool App::expire_copy_report() {
    const bool expired = state_.copy_report && is_past(state_.now.at, state_.copy_report->until, kCopyReportMs);
    if (expired)
        state_.copy_report.reset();
    return expired;
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
    if (checker_.wants_step() || (state_.search.open && !state_.index.complete()))
        also(state_.now.at);
    if (state_.copy_report)
        also(state_.copy_report->until);
    if (state_.taking_update && typed_at_)
        also({typed_at_->ms + kTypingMs});
    if (const auto minute = next_minute_of_clock(state_))
        also(*minute);
    if (const auto change = next_change_of_times(state_))
        also(*change);
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
