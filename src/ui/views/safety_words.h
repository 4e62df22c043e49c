/// The words of "Is my journal safe?": the verdict, each thing that was found, and where and how much there is.
#pragma once

#include <string>

#include "app/safety.h"
#include "app/state.h"
#include "store/report.h"
#include "text/text.h"

namespace duolog::views {

struct VerdictWords {
    text::Key title, hint;
};
VerdictWords verdict_words(app::Verdict verdict);

struct FindingWords {
    text::Key kind;  ///< Another one for each kind.
    std::string title, hint;
};
FindingWords finding_words(const store::Finding& finding);

/// "In this browser's own storage", or the folder.
std::string whereabouts(const app::State& state);
/// As it stands in a sentence: "this browser", or the folder's name.
std::string place_words(const app::State& state);

/// "23 pages, 14 tasks and 1 checklist"
std::string amount_words(const app::Amount& amount);
/// "48 kB in 3 files"
std::string size_words(const store::Report& report);

/// "Today at 14:02", "Saturday 21 November at 14:02"
std::string when_words(const core::Moment& moment, const core::Moment& now);

}  // namespace duolog::views
