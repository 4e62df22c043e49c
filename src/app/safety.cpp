#include "app/safety.h"

#include <algorithm>

#include "app/state.h"
#include "store/journal_store.h"

namespace duolog::app {
namespace {

using Finding = store::Finding;

bool found(const store::Report& report, Finding::Kind kind) {
    return std::any_of(report.findings.begin(), report.findings.end(),
                       [kind](const Finding& finding) { return finding.kind == kind; });
}

bool alarming(const store::Report& report) {
    return std::any_of(report.findings.begin(), report.findings.end(),
                       [](const Finding& finding) { return store::alarming(finding); });
}

template <class Records>
std::size_t kept(const Records& records) {
    return static_cast<std::size_t>(
        std::count_if(records.begin(), records.end(), [](const auto& record) { return !record.deleted; }));
}

template <class Records>
void note_newest(const Records& records, std::optional<core::Moment>& newest) {
    for (const auto& record : records)
        if (!newest || record.edited.at > newest->at)
            newest = record.edited;
}

}  // namespace

Verdict verdict(const State& state) {
    const Safety& safety = state.safety;
    if (state.save.kind == SaveStatus::Kind::Failed)
        return Verdict::NotSaved;
    if (alarming(safety.report) || safety.check.kind == FullCheck::Kind::Failed)
        return Verdict::Attention;
    if (state.save.kind == SaveStatus::Kind::Pending)
        return Verdict::Saving;
    if (safety.keeping.persisted == platform::Answer::No && !amount(state).nothing())
        return Verdict::MayBeCleared;
    return found(safety.report, Finding::Kind::Quarantined) ? Verdict::SetAside : Verdict::Safe;
}

KeyFault key_fault(const core::Error& error) {
    if (error.detail == store::kKeyMissing)
        return KeyFault::Missing;
    if (error.detail == store::kKeyDamaged)
        return KeyFault::Damaged;
    if (error.detail == store::kKeyNewer)
        return KeyFault::Newer;
    return error.detail == store::kKeyLocked ? KeyFault::Locked : KeyFault::None;
}

std::optional<core::Moment> last_saved(const State& state) {
    std::optional<core::Moment> newest;
    if (state.save.saved_at.at.ms != 0)
        return state.save.saved_at;
    if (state.save.kind != SaveStatus::Kind::Nothing)  // What is unsaved is newer than anything that is.
        return newest;
    note_newest(state.journal.all(), newest);
    note_newest(state.priorities.all(), newest);
    note_newest(state.runs.all(), newest);
    return newest;
}

Amount amount(const State& state) {
    return {kept(state.journal.all()), kept(state.priorities.all()), kept(state.runs.all())};
}

std::int64_t alarming_pieces(const store::Report& report, Made made) {
    std::size_t pieces = 0;
    for (const Finding& finding : report.findings)
        if (store::alarming(finding) && (finding.kind == Finding::Kind::Newer) == (made == Made::ByNewer))
            pieces += std::max<std::size_t>(finding.records, 1);
    return static_cast<std::int64_t>(pieces);
}

bool unfinished_save(const store::Report& report) { return found(report, Finding::Kind::UnfinishedSave); }

}  // namespace duolog::app
