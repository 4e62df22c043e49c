/// Which tasks match what was typed. Accents and case are ignored; every word must occur. Walks over all of them; of
/// the journal's pages SearchIndex answers.
#pragma once

#include <string_view>
#include <vector>

#include "core/folding.h"
#include "core/id.h"
#include "core/priorities.h"
#include "core/search_query.h"

namespace duolog::core {

/// Every word and phrase occurs, and nothing that is left out. False for a query without words: filters are of pages,
/// and count for nothing here, so that a task is found by its words whatever pages are filtered by.
bool matches(const Query& query, std::string_view text);

/// In the order of the list: class one first, in each class open ones before done ones, on whatever day; after all of
/// them those that were declined, the latest first. Deleted ones never.
std::vector<Id> tasks_matching(const Priorities& priorities, const Query& query);

}  // namespace duolog::core
