/// The journal's pages, told to the search's index.
#pragma once

#include <cstddef>

#include "core/journal.h"
#include "core/search_index.h"

namespace duolog::core {

/// What the index is told of an entry. Its text is that of the entry, and valid as long.
Indexed indexed(const Entry& entry);

/// All entries that are shown wait to be indexed, the newest first. For a journal that was opened or replaced.
void start_index(SearchIndex& index, const Journal& journal);
/// True when nothing waits any more; see SearchIndex::build_some.
bool build_index(SearchIndex& index, const Journal& journal, std::size_t max_bytes);
/// After this entry was added, changed, removed, restored or forgotten.
void index_again(SearchIndex& index, const Journal& journal, const Id& id);

}  // namespace duolog::core
