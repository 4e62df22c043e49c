#include "ui/views/notices.h"

#include <string>

#include "app/safety.h"
#include "ui/kit/scopes.h"
#include "ui/kit/widgets.h"
#include "ui/views/safety_words.h"

namespace duolog::views {
namespace {

using core::ErrorCode;
using text::Key;

/// Tells notices on one page apart.
enum NoticeId : std::uint32_t {
    kSaveNotice = 1,
    kReaderNotice,
    kUnreadableNotice,
    kNewerNotice,
    kUnfinishedNotice,
    kFullNotice,
    kSlowNotice,
    kSettingsNotice,
    kLanguageNotice,
    kUpdateNotice,
    kHomeScreenNotice
};

Key save_fault(ErrorCode code) {
    switch (code) {
        case ErrorCode::Full:
            return Key::NotSavedFull;
        case ErrorCode::Refused:
            return Key::NotSavedRefused;
        case ErrorCode::ReadOnly:
            return Key::NotSavedReadOnly;
        case ErrorCode::Damaged:
        case ErrorCode::TooNew:
            return Key::NotSavedDamaged;
        default:
            return Key::NotSavedUnavailable;
    }
}

/// `otherwise` where it is not about the journal's key.
Key key_fault(const core::Error& error, Key otherwise) {
    switch (app::key_fault(error)) {
        case app::KeyFault::Missing:
            return Key::OpenFailedKeyMissing;
        case app::KeyFault::Damaged:
            return Key::OpenFailedKeyDamaged;
        case app::KeyFault::Newer:
            return Key::OpenFailedKeyNewer;
        case app::KeyFault::Locked:
            return Key::OpenFailedKeyLocked;
        case app::KeyFault::None:
            break;
    }
    return otherwise;
}

Key opening_fault(const app::State& state) {
    const core::Error& error = state.opening_error;
    if (error.code == ErrorCode::Refused) {
        return state.folder.empty() ? Key::OpenFailedNoDatabase : Key::OpenFailedRefused;
    }
    if (error.detail == platform::kEmptied)
        return Key::OpenFailedEmptied;
    return Key::OpenFailedUnavailable;
}

void save_notice(const app::State& state, app::Actions& actions) {
    if (state.save.kind != app::SaveStatus::Kind::Failed)
        return;
    std::vector<kit::NoticeButton> buttons;
    if (state.access == platform::Access::Writer) {
        buttons.push_back({Key::TryAgain, [&] { actions.push_back(app::SaveNow{}); }});
    }
    if (state.place == app::Place::Journal && state.journal_screen.open) {
        const core::Id id = *state.journal_screen.open;
        buttons.push_back({Key::CopyText, [&actions, id] { actions.push_back(app::CopyText{id}); }});
    }
    const std::string sentence = kit::words(save_fault(state.save.error.code), {{"place", place_words(state)}});
    kit::notice(kit::NoticeKind::Fault, kSaveNotice, sentence, buttons);
}

void reader_notice(const app::State& state, app::Actions& actions) {
    if (state.access == platform::Access::Writer)
        return;
    const Key sentence = state.taking_over        ? Key::TakingOver
                         : state.take_over_failed ? Key::TakeOverFailed
                                                  : Key::ReadOnlyNotice;
    std::vector<kit::NoticeButton> buttons;
    if (!state.taking_over)
        buttons.push_back({Key::UseHere, [&] { actions.push_back(app::TakeOver{}); }});
    kit::notice(kit::NoticeKind::Quiet, kReaderNotice, kit::words(sentence), buttons);
}

/// Not on the page that these lead to, where everything stands.
void damage_notices(const app::State& state, app::Actions& actions) {
    if (state.place == app::Place::Settings && state.settings_screen.open == app::SettingsScreen::Open::Safety)
        return;
    const store::Report& report = state.safety.report;
    const kit::NoticeButton details{Key::SeeDetails, [&] { actions.push_back(app::OpenSafety{}); }};
    if (const std::int64_t pieces = app::alarming_pieces(report, app::Made::Here); pieces > 0)
        kit::notice(kit::NoticeKind::Warning, kUnreadableNotice, kit::plural(Key::UnreadablePieces, pieces), {details});
    if (const std::int64_t pieces = app::alarming_pieces(report, app::Made::ByNewer); pieces > 0)
        kit::notice(kit::NoticeKind::Warning, kNewerNotice, kit::plural(Key::NewerPieces, pieces), {details});
    if (app::unfinished_save(report) && !state.safety.unfinished_save_read) {
        kit::notice(kit::NoticeKind::Quiet, kUnfinishedNotice, kit::words(Key::UnfinishedSave),
                    {{Key::Dismiss, [&] { actions.push_back(app::DismissUnfinishedSave{}); }}});
    }
}

void slow_notice(const app::State& state, app::Actions& actions) {
    if (!state.slow_drawing)
        return;
    kit::notice(kit::NoticeKind::Quiet, kSlowNotice, kit::words(Key::SlowDrawing),
                {{Key::Dismiss, [&] { actions.push_back(app::DismissSlowDrawing{}); }}});
}

/// Where a place begins, and where nothing is being written: an update starts the program anew.
bool on_first_page(const app::State& state) {
    using app::Place;
    const bool in_settings =
        state.place == Place::Settings && state.settings_screen.open != app::SettingsScreen::Open::Nothing;
    if (state.search.open || in_settings)
        return false;
    const bool on_page = (state.place == Place::Journal && state.journal_screen.open) ||
                         (state.place == Place::Guide && !state.guide_screen.pages.empty());
    return !on_page || kit::layout() == kit::Layout::Split;
}

/// Words that only this window holds, and may not save, would be lost.
bool can_update(const app::State& state) {
    using Kind = app::SaveStatus::Kind;
    const bool unsaved = state.save.kind == Kind::Pending || state.save.kind == Kind::Failed;
    return state.access == platform::Access::Writer || !unsaved;
}

void update_notice(const app::State& state, app::Actions& actions) {
    using platform::Update;
    if (state.update == Update::None)
        return;
    if (state.taking_update)
        return kit::notice(kit::NoticeKind::Quiet, kUpdateNotice, kit::words(Key::Updating), {});
    const bool elsewhere = state.update == Update::Elsewhere;
    std::vector<kit::NoticeButton> buttons;
    if (can_update(state))
        buttons.push_back({Key::Update, [&] { actions.push_back(app::TakeUpdate{}); }});
    kit::notice(kit::NoticeKind::Quiet, kUpdateNotice, kit::words(elsewhere ? Key::UpdateElsewhere : Key::UpdateReady),
                buttons);
}

/// Safari clears what a website keeps, and what is written before cannot come along.
void home_screen_notice(const app::State& state, app::Actions& actions) {
    const bool here = state.place == app::Place::Today || state.place == app::Place::Journal;
    if (!here || state.demo || state.install_way != platform::InstallWay::Ios || state.settings.home_screen_read ||
        !state.journal.newest_first().empty())
        return;
    kit::notice(kit::NoticeKind::Quiet, kHomeScreenNotice, kit::words(Key::HomeScreenNotice),
                {{Key::ShowMeHow, [&] { actions.push_back(app::OpenInstall{}); }},
                 {Key::Dismiss, [&] { actions.push_back(app::DismissHomeScreen{}); }}});
}

}  // namespace

void notices_view(const app::State& state, app::Actions& actions) {
    save_notice(state, actions);
    reader_notice(state, actions);
    const bool on_page = state.place == app::Place::Journal && state.journal_screen.open;
    if (on_page && kit::layout() != kit::Layout::Split)
        return;
    damage_notices(state, actions);
    slow_notice(state, actions);
    if (!on_first_page(state))
        return;
    update_notice(state, actions);
    home_screen_notice(state, actions);
}

void opening_view(const app::State& state, app::Actions& actions) {
    if (state.opening != app::Opening::Failed) {
        kit::centred_sentence(state.opening == app::Opening::Slow ? Key::OpeningSlow : Key::OpeningJournal);
        return;
    }
    const kit::ScrollArea scroll(Key::OpenFailedTitle, kit::Room::None);
    update_notice(state, actions);  // It may be the very thing that is needed.
    const Key fault = key_fault(state.opening_error, opening_fault(state));
    const std::string sentence = kit::words(fault, {{"place", place_words(state)}});
    if (kit::fault_page(Key::OpenFailedTitle, sentence, Key::TryAgain))
        actions.push_back(app::OpenAgain{});
}

std::string check_fault(const app::State& state) {
    return kit::words(key_fault(state.safety.check.error, Key::CheckFailed), {{"place", place_words(state)}});
}

void settings_notices(const app::State& state) {
    if (!state.language_unavailable.empty()) {
        const std::string sentence =
            kit::words(Key::LanguageUnavailable, {{"language", text::language_name(state.language_unavailable)}});
        kit::notice(kit::NoticeKind::Warning, kLanguageNotice, sentence, {});
    }
    if (state.settings_unkept)
        kit::notice(kit::NoticeKind::Warning, kSettingsNotice, kit::words(Key::SettingsUnkept), {});
}

void full_page_notice() { kit::notice(kit::NoticeKind::Quiet, kFullNotice, kit::words(Key::TextAtLimit), {}); }

}  // namespace duolog::views
