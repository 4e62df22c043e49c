/// The only code that changes what is saved. No clock, no storage: everything it needs is given.
#pragma once

#include <vector>

#include "app/action.h"
#include "app/state.h"
#include "core/id.h"

namespace duolog::app {

/// How long "Undo" is offered at the least: then until the person does something else. Whoever listens to the page
/// needs longer to come to it.
inline constexpr std::int64_t kUndoOfferMs = 10 * core::kSecondMs;

/// How long the page says what came of copying.
inline constexpr std::int64_t kCopyReportMs = 4 * core::kSecondMs;

/// Serves one action at state.now. Returns the records that changed and must be saved (none twice). Actions that
/// concern the world outside (SaveNow, OpenAgain, TakeOver, CopyText, CopyWords, RunCheck, AskToPersist,
/// AskToInstall, TakeUpdate) are App's and
/// change nothing here. What would change a record is refused while the journal is not open or access is Reader.
std::vector<core::Id> update(State& state, const Action& action, const core::RandomBytes& random);

/// After records changed in another way (the files were read): search results follow, and what lies over a record
/// that is gone closes.
void follow_records(State& state);
/// While the search is open, takes in some more of the journal, and finds anew. False when nothing was missing.
bool index_more(State& state);

/// What stands in the fields for tasks becomes records, because the page may not come back. The fields stay as they
/// are, and what was about to be added is not on the list meanwhile. Returns the records that changed.
std::vector<core::Id> keep_typing(State& state, const core::RandomBytes& random);

}  // namespace duolog::app
