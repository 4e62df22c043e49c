#include "ui/views/safety.h"

#include <string>

#include "app/safety.h"
#include "text/numbers.h"
#include "ui/kit/blocks.h"
#include "ui/kit/rows.h"
#include "ui/kit/scopes.h"
#include "ui/kit/widgets.h"
#include "ui/views/notices.h"
#include "ui/views/safety_words.h"
#include "ui/views/titles.h"

namespace duolog::views {
namespace {

using platform::Answer;
using text::Key;

bool in_browser(const app::State& state) { return state.folder.empty(); }

/// Apart for readers and ids; each stands once on the page.
void fact(Key name, std::string_view title, std::string_view caption) {
    const kit::KeyScope scope(name);
    kit::quiet_row(title, caption);
}
void fact(Key title, std::string_view caption) { fact(title, kit::words(title), caption); }

bool page_button(Key key, kit::ButtonLook look, kit::Icon icon = kit::Icon::None) {
    kit::space(12);
    return kit::button(key, look, icon);
}

void verdict_view(const app::State& state) {
    using app::Verdict;
    const Verdict verdict = app::verdict(state);
    const bool calm = verdict == Verdict::Safe || verdict == Verdict::SetAside || verdict == Verdict::Saving;
    const VerdictWords words = verdict_words(verdict);
    kit::verdict(calm ? kit::NoticeKind::Quiet : kit::NoticeKind::Warning, kit::words(words.title),
                 kit::words(words.hint));
}

void findings_view(const app::State& state) {
    if (state.safety.report.findings.empty())
        return;
    kit::section_heading(Key::WhatWasFound);
    const kit::Card card(Key::WhatWasFound);
    for (const store::Finding& finding : state.safety.report.findings) {
        const FindingWords words = finding_words(finding);
        const kit::KeyScope kind(words.kind);
        const kit::NameScope file(finding.file.c_str());
        kit::quiet_row(words.title, words.hint);
    }
}

void place_view(const app::State& state, app::Actions& actions) {
    kit::section_heading(Key::WhereItIs);
    {
        const kit::Card card(Key::WhereItIs);
        const app::Amount amount = app::amount(state);
        const store::Report& report = state.safety.report;
        fact(Key::KeptHere, whereabouts(state));
        fact(Key::AmountKept, amount_words(amount), report.segments > 0 ? size_words(report) : std::string());
        if (const std::optional<core::Moment> saved = app::last_saved(state))
            fact(Key::LastSaved, when_words(*saved, state.now));
        if (const auto room = state.safety.keeping.free_bytes)
            fact(Key::FreeRoom, text::size(kit::language(), *room));
    }
    if (!in_browser(state) && page_button(Key::CopyFolder, kit::ButtonLook::Plain, kit::Icon::Copy))
        actions.push_back(app::CopyWords{state.folder});
}

void running_view(const app::FullCheck& check) {
    kit::space(16);
    if (check.files == 0)
        return kit::status(kit::words(Key::Checking));
    const std::string words =
        text::fill(kit::plural(Key::CheckProgress, static_cast<std::int64_t>(check.files)),
                   {{"done", text::number(kit::language(), static_cast<std::int64_t>(check.checked))}});
    kit::progress(static_cast<int>(100 * check.checked / check.files), kit::words(Key::FullCheck));
    kit::space(8);
    kit::status(words);
}

void result_view(const app::State& state) {
    const app::FullCheck& check = state.safety.check;
    if (check.kind == app::FullCheck::Kind::None)
        return;
    kit::space(12);
    if (check.kind == app::FullCheck::Kind::Failed)
        return kit::status(check_fault(state));
    const Key result = state.safety.report.findings.empty() ? Key::CheckDone : Key::CheckDoneFound;
    kit::status(kit::plural(result, static_cast<std::int64_t>(check.checked)));
}

void check_view(const app::State& state, app::Actions& actions) {
    const app::Safety& safety = state.safety;
    kit::section_heading(Key::FullCheck);
    {
        const kit::Card card(Key::FullCheck);
        fact(Key::LastFullCheck, safety.last_check ? when_words(*safety.last_check, state.now)
                                                   : std::string(kit::words(Key::NeverChecked)));
        fact(Key::CheckHint, kit::words(Key::CheckHint), {});
    }
    if (safety.check.kind == app::FullCheck::Kind::Running)
        return running_view(safety.check);
    if (page_button(Key::CheckEverything, kit::ButtonLook::Main))
        actions.push_back(app::RunCheck{});
    result_view(state);
}

void backup_view(const app::State& state) {
    kit::section_heading(Key::Backup);
    const kit::Card card(Key::Backup);
    fact(Key::NoBackup, kit::words(in_browser(state) ? Key::NoBackupBrowser : Key::NoBackupFolder));
}

void persisted_row(Answer persisted) {
    if (persisted == Answer::Yes)
        fact(Key::PersistedYes, kit::words(Key::PersistedYesHint));
    else
        fact(persisted == Answer::No ? Key::PersistedNo : Key::PersistedUnknown, kit::words(Key::MayClearHint));
}

void browser_view(const app::State& state, app::Actions& actions) {
    const platform::Keeping& keeping = state.safety.keeping;
    if (!in_browser(state))
        return;
    kit::section_heading(Key::BrowserHeading);
    {
        const kit::Card card(Key::BrowserHeading);
        persisted_row(keeping.persisted);
        if (keeping.installed == Answer::Yes)
            fact(Key::InstalledYes, kit::words(Key::InstalledYesHint));
        if (keeping.installed == Answer::No)
            fact(Key::InstalledNo, kit::words(Key::InstalledNoHint));
    }
    if (keeping.persisted == Answer::Yes)
        return;
    if (page_button(Key::AskToPersist, kit::ButtonLook::Plain))
        actions.push_back(app::AskToPersist{});
    if (state.safety.asked_to_persist) {
        kit::space(12);
        kit::status(kit::words(Key::PersistRefused));
    }
}

void readers_view(const app::State& state) {
    kit::section_heading(Key::WhoCanRead);
    const kit::Card card(Key::WhoCanRead);
    if (state.safety.open_to_anyone)
        fact(Key::ReadByAnyone, kit::words(Key::ReadByAnyoneHint));
    else
        fact(Key::ReadByPassphrase, {});
}

}  // namespace

void safety_view(const app::State& state, app::Actions& actions) {
    const kit::ScrollArea scroll(Key::IsItSafe, kit::Room::Little);
    back_bar(Key::IsItSafe, actions);
    notices_view(state, actions);
    verdict_view(state);
    findings_view(state);
    place_view(state, actions);
    check_view(state, actions);
    backup_view(state);
    browser_view(state, actions);
    readers_view(state);
    kit::section_heading(Key::Promise);
    kit::paragraph(kit::words(Key::PromiseText));
}

}  // namespace duolog::views
