#include "program.h"

#include <memory>
#include <string>
#include <utility>

#include "app/app.h"
#include "frame.h"
#include "platform/appearance.h"
#include "platform/clock.h"
#include "platform/shipped.h"
#include "platform/storage.h"
#include "platform/text_input.h"
#include "platform/window.h"
#include "text/catalogue.h"

namespace duolog {
namespace {

text::Catalogue catalogue(const std::string& language) {
    auto read = text::Catalogue::from_mo(language, platform::shipped_file("text/" + language + ".mo"));
    return read.ok() ? std::move(read.value()) : text::Catalogue();
}

app::Settings settings_of(const cli::Options& options) {
    app::Settings settings;
    settings.language =
        options.language.empty() ? text::best_language(platform::preferred_languages()) : options.language;
    settings.theme = options.theme;
    settings.text_percent = options.text_percent;
    return settings;
}

/// Everything that lives as long as the program. In the browser main returns and this stays.
struct Program {
    Program(const app::Settings& settings, const std::string& folder)
        : words(catalogue(settings.language)),
          storage(platform::make_storage(folder)),
          app(*storage, platform::system_clock(), settings,
              {[this] { frames.answered(); }, platform::copy_to_clipboard, platform::random_bytes}),
          frames(app, words) {}

    text::Catalogue words;
    std::unique_ptr<platform::Storage> storage;
    app::App app;
    Frames frames;
};

}  // namespace

int run_program(const cli::Options& options) {
    const app::Settings settings = settings_of(options);
    platform::set_page_language(settings.language);
    const std::string folder = options.data.empty() ? platform::default_data_folder() : options.data;
    const auto program = std::make_shared<Program>(settings, folder);
    Program& it = *program;
    platform::WindowCallbacks callbacks;
    callbacks.started = [program] {
        program->frames.start();
        if (platform::draws_in_software())
            program->app.tell_slow_drawing();
        program->app.open();
    };
    callbacks.input = [&it](const platform::FrameInput& input) { it.frames.take_input(input); };
    callbacks.frame = [&it] { it.frames.draw(); };
    callbacks.woken = [&it] { it.frames.wake(); };
    callbacks.hidden = [&it] { it.frames.hide(); };
    callbacks.save_failed = [&it] { return it.frames.save_failed(); };
    callbacks.may_close = [&it] { return it.frames.may_close(); };
    return platform::run_window({.title = "Duolog"}, std::move(callbacks));
}

}  // namespace duolog
