/// Which entries and tasks match what was typed. Accents and case are ignored; every word must occur.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/id.h"
#include "core/journal.h"
#include "core/priorities.h"

namespace duolog::core {

/// Lower case without accents, for comparing: "Łódź" and "lodz" are the same. Latin letters and
/// curly apostrophes only; the rest stays.
std::string folded(std::string_view text);

/// What was typed, ready for comparing: its words that have a letter or figure.
struct Query {
    std::vector<std::string> words;  ///< Folded.
};
Query query_of(std::string_view typed);

/// False for an empty query.
bool matches(const Query& query, std::string_view text);

/// Newest first.
std::vector<Id> entries_matching(const Journal& journal, const Query& query);
/// In the order of the list: class one first, in each class open ones before done ones, on whatever day; after all of
/// them those that were declined, the latest first. Deleted ones never.
std::vector<Id> tasks_matching(const Priorities& priorities, const Query& query);

}  // namespace duolog::core
