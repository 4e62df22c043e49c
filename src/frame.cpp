#include "frame.h"

#include <algorithm>

#include "platform/appearance.h"
#include "platform/clock.h"
#include "platform/history.h"
#include "platform/mirror.h"
#include "ui/kit/text_fields.h"
#include "ui/views/shell.h"

namespace duolog {
namespace {

bool dark(app::Theme theme) {
    if (theme == app::Theme::System)
        return platform::appearance().dark;
    return theme == app::Theme::Dark;
}

kit::Look look_of(const app::Settings& settings) {
    return {
        .dark = dark(settings.theme),
        .reduced_motion = platform::appearance().reduced_motion,
        .text_scale = static_cast<float>(settings.text_percent) / 100.0F,
    };
}

/// The topmost thing that can be closed.
app::Action close_one(const app::JournalScreen& journal) {
    if (journal.menu_open)
        return app::ShowMenu{false};
    return app::CloseEntry{};
}

}  // namespace

void Frames::take_input(const platform::FrameInput& input) {
    input_ = input;
    const double now_secs = static_cast<double>(platform::system_clock().now().ms) / 1000.0;
    kit_.take_input(input, now_secs, look_of(app_.state().settings));
}

app::Actions Frames::asked_without_widget() const {
    app::Actions actions;
    const app::JournalScreen& journal = app_.state().journal_screen;
    for (const platform::Shortcut shortcut : input_.shortcuts) {
        switch (shortcut) {
            case platform::Shortcut::Search:
            case platform::Shortcut::Settings:
            case platform::Shortcut::NewEntry:  // Served before drawing.
                break;
            case platform::Shortcut::Save:
                actions.push_back(app::SaveNow{});
                break;
            case platform::Shortcut::Undo:
                actions.push_back(app::Undo{});
                break;
            case platform::Shortcut::Close:
                if (journal.menu_open || journal.open)
                    actions.push_back(close_one(journal));
                break;
        }
    }
    return actions;
}

/// Before drawing, so that what is typed right after the chord already finds the blank page.
void Frames::start_entry_if_asked() {
    const auto& asked = input_.shortcuts;
    if (std::find(asked.begin(), asked.end(), platform::Shortcut::NewEntry) == asked.end())
        return;
    app_.apply({app::StartEntry{}});
    platform::request_frames(2);
}

void Frames::serve_back(app::Actions& actions) const {
    app::JournalScreen left = app_.state().journal_screen;
    for (int count = platform::take_back_requests(); count > 0 && (left.menu_open || left.open); --count) {
        actions.push_back(close_one(left));
        if (left.menu_open)
            left.menu_open = false;
        else
            left.open.reset();
    }
}

void Frames::draw() {
    app_.tick();
    start_entry_if_asked();
    kit_.begin_frame();
    app::Actions actions = asked_without_widget();
    serve_back(actions);
    views::shell_view(app_.state(), actions);
    kit::end_fields();
    kit_.end_frame();
    platform::publish_mirror(kit_.items().nodes());
    app_.apply(actions);
    platform::set_history_depth(views::depth(app_.state()));
    if (!actions.empty())
        platform::request_frames(2);
    if (kit_.wants_frame())
        platform::request_frames(1);
    plan_next();
}

void Frames::wake() {
    app_.tick();
    plan_next();
}

void Frames::answered() {
    platform::request_frames(2);
    plan_next();
}

void Frames::plan_next() { platform::wake_at(app_.next_wake()); }

}  // namespace duolog
