/// Owns the State: loads it, applies actions, saves. Knows no window and no widget.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "app/action.h"
#include "app/checker.h"
#include "app/reflection_clock.h"
#include "app/saver.h"
#include "app/state.h"
#include "platform/clock.h"
#include "store/journal_store.h"

namespace duolog::app {

/// An opening that takes longer is called slow on the screen, and still waited for.
inline constexpr std::int64_t kSlowOpeningMs = 4000;

/// Who has typed within this time goes on typing.
inline constexpr std::int64_t kTypingMs = 1000;

/// What App asks of the world; all may be empty in tests.
struct Effects {
    std::function<void()> redraw;  ///< State changed outside a frame.
    /// Answers later whether it was copied.
    std::function<void(const std::string&, std::function<void(bool)>)> copy_to_clipboard;
    core::RandomBytes random;  ///< Never empty.
    /// Keeps settings_text() for the next start. Empty: nothing is kept.
    std::function<core::Status(const std::string&)> keep_settings;
    /// How firmly the device keeps the journal, and the same after asking for more. Empty: nobody can tell.
    using AskKeeping = std::function<void(std::function<void(platform::Keeping)>)>;
    AskKeeping ask_keeping;
    AskKeeping ask_to_persist;
    /// Begins and ends noting what the device does, and what was noted. Empty: nothing is known.
    std::function<void(bool)> note_device;
    std::function<std::string()> device_notes;
    std::function<platform::InstallWay()> install_way;
    std::function<void()> ask_to_install;
    std::function<void()> take_update;  ///< Called when nothing is unsaved.
    /// Empty where the system has nothing to share with.
    std::function<void(const std::string&)> share = {};
    /// Shows a document of HTML to be printed; answers whether something could show it. Empty: nothing can.
    std::function<void(const std::string&, std::function<void(bool)>)> print = {};
    /// Writes the calendar's file of what the state holds; answers what came of it. Empty: nothing can.
    std::function<void(const State&, CalendarNames, std::function<void(CalendarReport)>)> write_calendar = {};
};

class App {
public:
    /// `storage` and `clock` outlive the app; the app outlives every answer of `storage` and `effects` that it
    /// still waits for.
    App(platform::Storage& storage, const platform::Clock& clock, Settings settings, Effects effects);
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    /// The window draws without graphics hardware: said once.
    void tell_slow_drawing() { state_.slow_drawing = true; }
    /// The journal is made up and kept in memory only.
    void tell_demo() { state_.demo = true; }
    /// The browser keeps most chords for itself.
    void tell_browser_keys() { state_.browser_keys = true; }
    /// What was kept before this run, of which the settings given at the start may differ.
    void tell_kept_settings(Settings kept) { kept_ = std::move(kept); }
    /// Where the person was, as places_text told it: taken up when the journal has opened for the first time.
    void tell_return(std::string places) { return_to_ = std::move(places); }
    /// The size of text that the system asks for, in percent.
    void tell_system_text(int percent) { state_.system_text_percent = percent; }
    /// Served when the journal is open for the first time: what a shortcut asks for.
    void tell_first(Action action) { first_ = std::move(action); }
    /// The guide in the person's language, once it has been read; and in the second one.
    void tell_guide(std::shared_ptr<const core::Guide> guide);
    void tell_guide_missing() { state_.guide_missing = true; }
    void tell_second_guide(std::shared_ptr<const core::Guide> guide) { state_.second_guide = std::move(guide); }
    void tell_second_guide_missing(std::string language) { state_.second_guide_missing = std::move(language); }
    /// As platform::watch_updates tells.
    void tell_update(platform::Update update);
    /// Begins to open the journal. Answers come through Effects::redraw.
    void open();
    const State& state() const { return state_; }

    /// Applies the actions in order, edits of text first. To be called after drawing.
    void apply(const Actions& actions);
    /// Brings state().now up to date and saves what is due. Before each frame and on each wake.
    void tick();
    /// The page or window may vanish: save at once.
    void hide();
    /// When tick is wanted next, nothing while all is quiet.
    std::optional<core::Instant> next_wake() const;
    bool everything_saved() const;

private:
    void read_journal();
    void opened(core::Result<store::Loaded> loaded);
    void put_into_journal(std::vector<core::Entry> loaded);
    template <class T>
    void put_into(core::Records<T>& records, std::vector<T> loaded);
    void merge_unsaved(const std::vector<core::Run>& from_files);
    bool changed_elsewhere(const core::Entry& from_file) const;
    void ask_keeping();
    void ask_to_persist();
    void take_keeping(const platform::Keeping& answer);
    void ask_for_update();
    bool typing() const;
    void take_update_if_saved();
    void check_everything();
    void check_went_on();
    void check_ended();
    void end_check_of_left_page();
    void follow_diagnostics();
    void take_over();
    void lost();
    void serve(const Action& action);
    void copy(const std::string& text);
    void copy_entry(const core::Id& id);
    void print(const std::string& html);
    void write_calendar(CalendarNames names);
    void keep_settings(const Settings& before);
    void forget_language();
    void write_settings();
    void save_ended();
    void open_if_lost();
    void update_now();
    void update_save_status();
    void end_undo_offer(const Actions& actions);
    bool expire_copy_report();
    bool notice_slow_opening();
    bool may_write() const;

    platform::Storage& storage_;
    const platform::Clock& clock_;
    Effects effects_;
    Settings kept_;                             ///< As they lie on the device.
    std::optional<std::string> kept_language_;  ///< Before the latest choice.
    std::optional<Action> first_;
    core::Day shown_day_;
    std::optional<std::int64_t> shown_minutes_;  ///< On the first meeting's clock.
    ShownTimes shown_times_;
    State state_;
    store::JournalStore store_;
    Saver saver_;
    Checker checker_;
    core::Instant opening_since_;
    std::optional<core::Instant> typed_at_;  ///< Since an update was asked for.
    std::optional<core::Instant> lost_at_;  ///< When another window became the writer, until the journal was read anew.
    std::set<core::Id> newer_;              ///< As store::Loaded tells: not shown, and not written over.
    bool notes_device_ = false;
    std::string return_to_;
    bool opening_lost_ = false;  ///< The journal is being read because a save found it gone.
    std::uint64_t opening_ = 0;  ///< Number of the latest opening; an answer to an older one is ignored.
};

}  // namespace duolog::app
