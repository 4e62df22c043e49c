#include "frame.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "app/places.h"
#include "app/return_to.h"
#include "platform/appearance.h"
#include "platform/history.h"
#include "platform/mirror.h"
#include "platform/program.h"
#include "platform/shipped.h"
#include "ui/kit/text_fields.h"
#include "ui/views/kit_page.h"
#include "ui/views/shell.h"

namespace duolog {
namespace {

kit::Look look_of(const app::Settings& settings, const platform::Appearance& system) {
    const bool dark = settings.theme == app::Theme::System ? system.dark : settings.theme == app::Theme::Dark;
    const bool strong = system.high_contrast || settings.contrast == app::Contrast::High;
    return {
        .shade = dark ? kit::Shade::Dark : kit::Shade::Light,
        .strength = strong ? kit::Strength::High : kit::Strength::Normal,
        .reduced_motion = system.reduced_motion,
        .text_scale =
            static_cast<float>(app::text_percent_in_force(settings.text_percent, system.text_percent)) / 100.0F,
    };
}

std::string catalogue_file(const std::string& language) { return "text/" + language + ".mo"; }

}  // namespace

void Frames::take_input(const platform::FrameInput& input, const platform::Appearance& system) {
    input_ = input;
    app_.tell_system_text(system.text_percent);
    kit_.take_input(input, look_of(app_.state().settings, system));
}

namespace {

/// Nothing for what is served before drawing or by the kit.
std::optional<app::Action> asked_by(platform::Shortcut shortcut, int text_percent) {
    using platform::Shortcut;
    switch (shortcut) {
        case Shortcut::NewEntry:
        case Shortcut::NextRegion:
        case Shortcut::PreviousRegion:
            return std::nullopt;
        case Shortcut::Search:
            return app::OpenSearch{};
        case Shortcut::Settings:
            return app::GoTo{app::Place::Settings};
        case Shortcut::Save:
            return app::SaveNow{};
        case Shortcut::Undo:
            return app::Undo{};
        case Shortcut::Redo:
            return app::Redo{};
        case Shortcut::Close:
            return app::Close{};
        case Shortcut::Help:
            return app::OpenShortcuts{};
        case Shortcut::LargerText:
            return app::ChooseTextSize{app::next_text_percent(text_percent, app::Step::Larger)};
        case Shortcut::SmallerText:
            return app::ChooseTextSize{app::next_text_percent(text_percent, app::Step::Smaller)};
        case Shortcut::UsualText:
            return app::ChooseTextSize{app::Settings().text_percent};
        case Shortcut::ToToday:
            return app::GoTo{app::Place::Today};
        case Shortcut::ToGuide:
            return app::GoTo{app::Place::Guide};
        case Shortcut::ToPriorities:
            return app::GoTo{app::Place::Priorities};
        case Shortcut::ToJournal:
            return app::GoTo{app::Place::Journal};
    }
    return std::nullopt;
}

}  // namespace

app::Actions Frames::asked_without_widget() const {
    app::Actions actions;
    int percent = app_.state().settings.text_percent;
    for (const platform::Shortcut shortcut : input_.shortcuts) {
        auto action = asked_by(shortcut, percent);
        const bool cancels_pull = shortcut == platform::Shortcut::Close && kit_.row_pull().list != 0;
        if (!action || cancels_pull)
            continue;
        if (const auto* size = app::get_if<app::ChooseTextSize>(*action))
            percent = size->percent;
        actions.push_back(std::move(*action));
    }
    for (int count = platform::take_back_requests(); count > 0; --count)
        actions.push_back(app::Back{views::panes()});
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

app::Actions Frames::drawn() {
    app::Actions actions = asked_without_widget();
    const views::Program program = platform::program_is_whole() ? views::Program::Whole : views::Program::TodayOnly;
    if (shows_ == Shows::Kit && program == views::Program::Whole)
        views::kit_page();
    if (shows_ == Shows::Kit)
        return actions;
    views::shell_view(app_.state(), program, actions);
    if (kit_.question_mark_typed())
        actions.push_back(app::OpenShortcuts{});
    return actions;
}

void Frames::draw() {
    app_.tick();
    start_entry_if_asked();
    kit_.begin_frame();
    const app::Actions actions = drawn();
    kit::end_fields();
    kit_.end_frame();
    const std::optional<std::uint32_t> target = kit_.take_mirror_target();
    rests_ = !moves();
    // What moves is told once it rests, as far as nobody waits for it.
    if (rests_ || target)
        platform::publish_mirror(kit_.items().nodes());
    if (!rests_)
        platform::request_frames(1);
    if (target)
        platform::focus_mirror(*target);
    platform::set_page_ground(kit_.palette().paper, kit_.look().shade == kit::Shade::Dark);
    app_.apply(actions);
    follow_language();
    follow_guides();
    follow_program();
    tell_places();
    if (!actions.empty())
        platform::request_frames(2);
    if (kit_.wants_frame())
        platform::request_frames(1);
    plan_next();
}

/// A list moves with a finger, after it, or by wheel and keys, and has moved since the last frame.
bool Frames::moves() {
    float sum = 0;
    for (const platform::MirrorNode& node : kit_.items().nodes())
        sum += node.rect.y;
    const bool moved = sum != std::exchange(sum_of_places_, sum);
    return moved && kit_.scrolling();
}

/// Only of an opened journal: until then the person is still where a reload will find them, as deep as before.
void Frames::tell_places() {
    const app::State& state = app_.state();
    if (state.opening == app::Opening::Waiting || state.opening == app::Opening::Slow)
        return;
    platform::set_history_depth(app::depth(state, views::panes()));
    if (state.opening == app::Opening::Open && !state.demo && rests_)
        remember_places();
}

void Frames::remember_places() {
    std::string text = app::places_text(app_.state());
    kit_.scrolls().write(text);
    platform::remember(text);
}

void Frames::return_to(const std::string& text) {
    kit_.scrolls().restore(text);
    app_.tell_return(text);
}

/// The words of a language that was chosen may be on their way for a while; until then the old ones stay.
void Frames::follow_language() {
    const std::string wanted = app_.state().settings.language;
    if (wanted.empty() || wanted == words_.language() || wanted == fetching_)
        return;
    if (wanted == text::Catalogue().language())
        return speak(wanted);
    fetching_ = wanted;
    platform::fetch_shipped_file(catalogue_file(wanted), [this, wanted](bool) {
        if (fetching_ == wanted)
            fetching_.clear();
        if (app_.state().settings.language == wanted)  // Nothing else was chosen meanwhile.
            speak(wanted);
    });
}

void Frames::speak(const std::string& language) {
    auto read = text::Catalogue::from_mo(language, platform::shipped_file(catalogue_file(language)));
    const bool english = language == text::Catalogue().language();
    if (english || read.ok()) {
        words_ = english ? text::Catalogue() : std::move(read.value());
        platform::set_page_language(language);
    } else if (app_.state().settings.language == language) {
        app_.apply({app::LanguageUnavailable{words_.language()}});
    }
    platform::request_frames(2);
}

/// In the language of the words. The second one, for two people at one phone, is fetched when it is needed.
void Frames::follow_guides() {
    const app::State& state = app_.state();
    if (state.opening == app::Opening::Waiting)
        return;
    if (!std::exchange(was_seen_, true))  // The first frame is not kept waiting for it.
        return platform::request_frames(1);
    if (!state.guide_missing) {
        first_guide_.want(words_.language(), [this](std::shared_ptr<const core::Guide> guide) {
            if (guide == nullptr)
                app_.tell_guide_missing();
            else
                app_.tell_guide(std::move(guide));
            platform::request_frames(2);
        });
    }
    const std::string second = app::second_language(state);
    if (second.empty() || second == state.second_guide_missing)
        return;
    second_guide_.want(second, [this, second](std::shared_ptr<const core::Guide> guide) {
        if (guide == nullptr)
            app_.tell_second_guide_missing(second);
        else
            app_.tell_second_guide(std::move(guide));
        platform::request_frames(2);
    });
}

/// After the first frame that shows something, which is not kept waiting for it.
void Frames::follow_program() {
    if (!rest_asked_ && !platform::program_is_whole() && (was_seen_ || shows_ == Shows::Kit)) {
        rest_asked_ = true;
        platform::fetch_rest_of_program();
    }
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
