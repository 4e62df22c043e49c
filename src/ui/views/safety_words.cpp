#include "ui/views/safety_words.h"

#include <utility>

#include "text/dates.h"
#include "text/numbers.h"
#include "ui/kit/widgets.h"

namespace duolog::views {
namespace {

using text::Key;

std::int64_t whole(std::size_t count) { return static_cast<std::int64_t>(count); }

core::LocalTime local(const core::Moment& moment) { return core::local_time(moment.at, moment.offset_minutes); }

struct KindWords {
    std::string title;
    Key hint;
};

KindWords kind_words(const store::Finding& finding) {
    using Kind = store::Finding::Kind;
    const auto said = [](Key title, Key hint) { return KindWords{std::string(kit::words(title)), hint}; };
    switch (finding.kind) {
        case Kind::Damaged:
            return {kit::plural(Key::FoundDamaged, whole(finding.records > 0 ? finding.records : 1)),
                    Key::FoundDamagedHint};
        case Kind::Newer:
            if (finding.records > 0)
                return {kit::plural(Key::FoundNewer, whole(finding.records)), Key::FoundNewerHint};
            return said(Key::FoundNewerFile, Key::FoundNewerHint);
        case Kind::Missing:
            return said(Key::FoundMissing, Key::FoundMissingHint);
        case Kind::Unreachable:
            return said(Key::FoundUnreachable, Key::FoundUnreachableHint);
        case Kind::Foreign:
            return said(Key::FoundForeign, Key::FoundForeignHint);
        case Kind::UnfinishedSave:
            return said(Key::FoundUnfinished, Key::FoundUnfinishedHint);
        case Kind::Quarantined:
            break;
    }
    return said(Key::FoundSetAside, Key::FoundSetAsideHint);
}

}  // namespace

VerdictWords verdict_words(app::Verdict verdict) {
    using app::Verdict;
    switch (verdict) {
        case Verdict::Safe:
            return {Key::VerdictSafe, Key::VerdictSafeHint};
        case Verdict::SetAside:
            return {Key::VerdictSetAside, Key::VerdictSetAsideHint};
        case Verdict::MayBeCleared:
            return {Key::VerdictMayBeCleared, Key::VerdictMayBeClearedHint};
        case Verdict::Saving:
            return {Key::Saving, Key::VerdictSavingHint};
        case Verdict::Attention:
            return {Key::VerdictAttention, Key::VerdictAttentionHint};
        case Verdict::NotSaved:
            break;
    }
    return {Key::VerdictNotSaved, Key::VerdictNotSavedHint};
}

FindingWords finding_words(const store::Finding& finding) {
    KindWords words = kind_words(finding);
    return {words.hint, std::move(words.title), kit::words(words.hint, {{"file", finding.file}})};
}

std::string whereabouts(const app::State& state) {
    if (state.folder.empty())
        return std::string(kit::words(Key::KeptInBrowser));
    return kit::words(Key::KeptInFolder, {{"place", state.folder}});
}

std::string place_words(const app::State& state) {
    return state.folder.empty() ? std::string(kit::words(Key::ThisBrowser)) : state.folder;
}

std::string amount_words(const app::Amount& amount) {
    if (amount.nothing())
        return std::string(kit::words(Key::NothingWritten));
    return kit::words(Key::AmountKept, {{"pages", kit::plural(Key::PageCount, whole(amount.pages))},
                                        {"tasks", kit::plural(Key::TaskCount, whole(amount.tasks))},
                                        {"lists", kit::plural(Key::ChecklistCount, whole(amount.checklists))}});
}

std::string size_words(const store::Report& report) {
    return text::fill(kit::plural(Key::SizeInFiles, whole(report.segments)),
                      {{"size", text::size(kit::language(), report.bytes)}});
}

std::string when_words(const core::Moment& moment, const core::Moment& now) {
    const core::LocalTime then = local(moment);
    const core::Day today = local(now).day;
    const std::string time = text::time_of_day(kit::language(), then.hour, then.minute);
    if (then.day == today)
        return kit::words(Key::TodayAt, {{"time", time}});
    return kit::words(Key::DayAt, {{"day", text::long_date(kit::language(), then.day, today)}, {"time", time}});
}

}  // namespace duolog::views
