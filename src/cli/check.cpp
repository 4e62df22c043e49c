#include "cli/check.h"

#include <algorithm>
#include <optional>

#include "store/check.h"
#include "store/keys.h"

namespace duolog::cli {
namespace {

std::string counted(std::size_t n, const std::string& one, const std::string& more) {
    return std::to_string(n) + " " + (n == 1 ? one : more);
}

std::string pieces(const store::Finding& finding) {
    return finding.records == 0 ? std::string() : counted(finding.records, "piece", "pieces") + ", ";
}

/// The journal's place, or what stands for it.
std::string place_of(const platform::Storage& storage) {
    return storage.place().empty() ? std::string("the journal") : storage.place();
}

std::string why_not(const core::Error& error) {
    if (error.detail == store::kKeyMissing)
        return "its key is missing; put the key's file back from a copy of the folder";
    if (error.detail == store::kKeyDamaged)
        return "both copies of its key are damaged; put the key's file back from a copy of the folder";
    if (error.detail == store::kKeyNewer)
        return "its key was written by a newer Duolog; update this one";
    if (error.detail == store::kKeyLocked)
        return "it is locked with a passphrase, which this version cannot ask for";
    return error.detail.empty() ? "it cannot be reached" : error.detail;
}

std::string summary(const store::Report& report) {
    return counted(report.segments, "file", "files") + ", " + std::to_string(report.bytes) + " bytes, " +
           counted(report.records, "record", "records") + " in " + counted(report.versions, "version", "versions") +
           ".\n";
}

int verdict(const store::Report& report, const CheckOutput& output) {
    for (const store::Finding& finding : report.findings)
        output.say(finding_line(finding) + "\n");
    output.say(summary(report));
    const bool damaged = std::any_of(report.findings.begin(), report.findings.end(), store::alarming);
    output.say(damaged ? "Something is damaged. Every damaged byte is kept; everything else can be read.\n"
                       : "Nothing is damaged.\n");
    return damaged ? kSomethingDamaged : kNothingDamaged;
}

void read_everything(store::Check& check, const CheckOutput& output) {
    do {
        if (output.progress)
            output.progress(std::to_string(check.checked()) + " of " + counted(check.files(), "file", "files"));
    } while (check.step());
    if (output.progress)
        output.progress("");
}

}  // namespace

std::string finding_line(const store::Finding& finding) {
    using Kind = store::Finding::Kind;
    const std::string in_file = pieces(finding) + finding.file;
    const std::string detail = finding.detail.empty() ? std::string() : " (" + finding.detail + ")";
    switch (finding.kind) {
        case Kind::UnfinishedSave:
            return "Unfinished save: the end of " + finding.file + ", which is kept" + detail;
        case Kind::Damaged:
            return "Damaged: " + in_file + "; its bytes are kept" + detail;
        case Kind::Missing:
            return "Missing: " + in_file + detail;
        case Kind::Newer:
            return "From a newer Duolog: " + in_file + "; kept as it is" + detail;
        case Kind::Unreachable:
            return "Cannot be read: " + in_file + "; the system does not allow it" + detail;
        case Kind::Foreign:
            return "Of another journal or key: " + in_file + "; kept as it is" + detail;
        case Kind::Quarantined:
            break;
    }
    return "Set aside earlier: " + finding.file + detail;
}

int check(platform::Storage& storage, const CheckOutput& output) {
    store::Check check(storage);
    core::Status begun = core::Error{core::ErrorCode::Slow, "no answer"};
    check.begin([&begun](core::Status answer) { begun = std::move(answer); });
    if (!begun.ok()) {
        output.say("The journal in " + place_of(storage) + " could not be opened: " + why_not(begun.error()) +
                   ". Nothing was changed.\n");
        return kNotOpened;
    }
    if (check.files() == 0) {
        output.say("There is no journal in " + place_of(storage) + ".\n");
        return kNothingDamaged;
    }
    read_everything(check, output);
    return verdict(check.report(), output);
}

}  // namespace duolog::cli
