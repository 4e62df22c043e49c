#include "program.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "app/app.h"
#include "cli/check.h"
#include "cli/export.h"
#include "demo/fill.h"
#include "demo/made_up.h"
#include "demo/memory_storage.h"
#include "exchange/calendar_file.h"
#include "frame.h"
#include "platform/appearance.h"
#include "platform/clock.h"
#include "platform/diagnostics.h"
#include "platform/hand_over.h"
#include "platform/history.h"
#include "platform/install.h"
#include "platform/keeping.h"
#include "platform/mirror.h"
#include "platform/settings.h"
#include "platform/share.h"
#include "platform/shipped.h"
#include "platform/storage.h"
#include "platform/text_input.h"
#include "platform/updates.h"
#include "platform/window.h"
#include "text/catalogue.h"

namespace duolog {
namespace {

text::Catalogue catalogue(const std::string& language) {
    auto read = text::Catalogue::from_mo(language, platform::shipped_file("text/" + language + ".mo"));
    return read.ok() ? std::move(read.value()) : text::Catalogue();
}

/// What the device keeps, then what this run was asked for.
app::Settings settings_of(const cli::Options& options, app::Settings settings) {
    if (!options.language.empty())
        settings.language = options.language;
    settings.language = text::best_language(settings.language + "," + platform::preferred_languages());
    settings.theme = options.theme.value_or(settings.theme);
    settings.contrast = options.contrast.value_or(settings.contrast);
    settings.text_percent = options.text_percent.value_or(settings.text_percent);
    return settings;
}

std::unique_ptr<platform::Storage> storage_of(const cli::Options& options, const std::string& folder,
                                              const std::string& language) {
    if (!options.demo && !options.kit)
        return platform::make_storage(folder);
    auto storage = std::make_unique<demo::MemoryStorage>();
    if (options.kit)
        return storage;
    const core::Instant now = platform::system_clock().now();
    const core::Moment moment{now, platform::system_clock().offset_minutes(now)};
    demo::fill(*storage, demo::made_up(platform::shipped_file("demo/" + language + ".txt"), moment),
               platform::random_bytes);
    return storage;
}

exchange::CalendarWords calendar_words(const std::string& language) {
    const text::Catalogue words = catalogue(language);
    const auto say = [&words](text::Key key) { return std::string(words.get(key)); };
    return {.calendar = say(text::Key::CalendarName),
            .reflection = say(text::Key::CalendarReflection),
            .meeting = say(text::Key::CalendarMeeting),
            .meeting_with = say(text::Key::CalendarMeetingWith),
            .review = say(text::Key::Review),
            .review_with = say(text::Key::ReviewWith)};
}

int offset_at(core::Instant instant) { return platform::system_clock().offset_minutes(instant); }

exchange::CalendarNames names_if(bool told) {
    return told ? exchange::CalendarNames::Told : exchange::CalendarNames::LeftOut;
}

/// Nobody is told about a choice of apps that was closed: the person did that themselves.
void report_handed_over(const platform::HandedOver& file, const std::function<void(app::CalendarReport)>& done) {
    using Kind = app::CalendarReport::Kind;
    switch (file.kind) {
        case platform::HandedOver::Kind::Saved:
            return done({Kind::Saved, file.path});
        case platform::HandedOver::Kind::Passed:
            return done({Kind::Passed, {}});
        case platform::HandedOver::Kind::Failed:
            return done({Kind::Failed, {}});
        case platform::HandedOver::Kind::Declined:
            break;
    }
}

void write_calendar(const app::State& state, app::CalendarNames names, std::function<void(app::CalendarReport)> done) {
    const exchange::CalendarSource source{.bookings = state.bookings,
                                          .meetings = state.meetings,
                                          .people = state.people,
                                          .words = calendar_words(state.settings.language),
                                          .names = names_if(names == app::CalendarNames::Told),
                                          .zone = platform::zone_name(),
                                          .offset_at = offset_at,
                                          .now = platform::system_clock().now()};
    if (exchange::calendar_is_empty(source))
        return done({app::CalendarReport::Kind::Nothing, {}});
    platform::hand_over(cli::kCalendarFile, "text/calendar", exchange::calendar_file(source),
                        [done = std::move(done)](const platform::HandedOver& file) { report_handed_over(file, done); });
}

app::Effects effects_of(const cli::Options& options, const std::string& folder, std::function<void()> redraw) {
    app::Effects effects;
    effects.redraw = std::move(redraw);
    effects.copy_to_clipboard = platform::copy_to_clipboard;
    effects.random = platform::random_bytes;
    effects.note_device = [](bool on) { on ? platform::start_diagnostics() : platform::stop_diagnostics(); };
    effects.device_notes = platform::diagnostics;
    effects.install_way = platform::install_way;
    effects.ask_to_install = platform::ask_to_install;
    effects.take_update = platform::take_update;
    effects.write_calendar = write_calendar;
    if (platform::can_share())
        effects.share = platform::share;
    if (options.demo || options.kit)
        return effects;
    effects.keep_settings = [folder](const std::string& text) { return platform::write_settings(folder, text); };
    effects.ask_keeping = [folder](auto done) { platform::ask_keeping(folder, std::move(done)); };
    effects.ask_to_persist = [folder](auto done) { platform::ask_to_persist(folder, std::move(done)); };
    return effects;
}

/// Until the journal is open, or takes its time, the browser's page keeps its own first picture.
bool shows_something(const app::State& state) { return state.opening != app::Opening::Waiting; }

std::string folder_of(const cli::Options& options) {
    return options.data.empty() ? platform::default_data_folder() : options.data;
}

/// For tests of reliability, which set DUOLOG_SAVES: the text of the open page, once it is durable.
void tell_save(const app::State& state) {
    const std::optional<core::Id>& open = state.journal_screen.open;
    const core::Entry* entry = open ? state.journal.find(*open) : nullptr;
    if (std::getenv("DUOLOG_SAVES") == nullptr || entry == nullptr || state.save.kind != app::SaveStatus::Kind::Saved)
        return;
    std::printf("saved %s %s\n", core::to_hex(entry->id).c_str(), entry->text.c_str());
    std::fflush(stdout);
}

/// Everything that lives as long as the program. In the browser main returns and this stays.
struct Program {
    Program(const cli::Options& options, const app::Settings& kept, const app::Settings& settings,
            const std::string& folder)
        : storage(storage_of(options, folder, settings.language)),
          app(*storage, platform::system_clock(), settings, effects_of(options, folder, [this] { answered(); })),
          frames(app, catalogue(settings.language), options.kit ? Frames::Shows::Kit : Frames::Shows::App) {
        app.tell_kept_settings(kept);
        if (options.demo)
            app.tell_demo();
        if (options.new_page)
            app.tell_first(app::StartEntry{});
        else if (options.priorities)
            app.tell_first(app::GoTo{app::Place::Priorities});
        if (platform::mirror_owns_focus())
            app.tell_browser_keys();
    }

    void answered() {
        tell_save(app.state());
        frames.answered();
    }

    std::unique_ptr<platform::Storage> storage;
    app::App app;
    Frames frames;
};

}  // namespace

int check_journal(const cli::Options& options) {
    const std::unique_ptr<platform::Storage> storage = platform::make_storage(folder_of(options));
    cli::CheckOutput output{[](const std::string& lines) { std::fputs(lines.c_str(), stdout); }, {}};
    if (isatty(STDERR_FILENO) == 1)
        output.progress = [](const std::string& words) { std::fprintf(stderr, "\r\033[K%s", words.c_str()); };
    return cli::check(*storage, output);
}

int export_journal(const cli::Options& options) {
    const std::string folder = folder_of(options);
    const app::Settings settings = settings_of(options, app::settings_from(platform::read_settings(folder)));
    const std::unique_ptr<platform::Storage> storage = storage_of(options, folder, settings.language);
    return cli::export_calendar(*storage, {.words = calendar_words(settings.language),
                                           .names = names_if(options.names),
                                           .zone = platform::zone_name(),
                                           .offset_at = offset_at,
                                           .now = platform::system_clock().now(),
                                           .random = platform::random_bytes,
                                           .folder = options.export_folder,
                                           .write = platform::write_into_folder,
                                           .say = [](const std::string& lines) { std::fputs(lines.c_str(), stdout); }});
}

int run_program(const cli::Options& options) {
    const std::string folder = folder_of(options);
    const app::Settings kept = app::settings_from(platform::read_settings(folder));
    const app::Settings settings = settings_of(options, kept);
    platform::set_page_language(settings.language);
    const auto program = std::make_shared<Program>(options, kept, settings, folder);
    Program& it = *program;
    platform::WindowCallbacks callbacks;
    callbacks.started = [program] {
        program->frames.start();
        if (platform::draws_in_software())
            program->app.tell_slow_drawing();
        if (!program->app.state().demo)
            program->frames.return_to(platform::remembered());
        program->app.open();
        platform::watch_updates([program](platform::Update update) { program->app.tell_update(update); });
    };
    callbacks.input = [&it](const platform::FrameInput& input) { it.frames.take_input(input, platform::appearance()); };
    callbacks.shows_something = [&it] { return shows_something(it.app.state()); };
    callbacks.frame = [&it] { it.frames.draw(); };
    callbacks.woken = [&it] { it.frames.wake(); };
    callbacks.hidden = [&it] { it.frames.hide(); };
    callbacks.save_failed = [&it] { return it.frames.save_failed(); };
    callbacks.may_close = [&it] { return it.frames.may_close(); };
    return platform::run_window({.title = "Duolog"}, std::move(callbacks));
}

}  // namespace duolog
