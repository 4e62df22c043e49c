#include "core/search_journal.h"

#include <optional>
#include <utility>
#include <vector>

#include "core/page_marks.h"

namespace duolog::core {
namespace {

std::optional<Indexed> shown_page(const Journal& journal, const Id& id) {
    const Entry* entry = journal.find(id);
    return entry == nullptr || entry->deleted ? std::nullopt : std::optional(indexed(*entry));
}

}  // namespace

Indexed indexed(const Entry& entry) {
    return {.id = entry.id,
            .text = entry.text,
            .day = day_of(entry),
            .created = entry.created.at,
            .kind = entry.kind,
            .belongs = entry.belongs,
            .tags = names_in(entry.text, PageMark::Kind::Tag),
            .people = names_in(entry.text, PageMark::Kind::Person)};
}

void start_index(SearchIndex& index, const Journal& journal) {
    std::vector<Id> ids;
    ids.reserve(journal.newest_first().size());
    for (const Entry* entry : journal.newest_first())
        ids.push_back(entry->id);
    index.start(std::move(ids));
}

bool build_index(SearchIndex& index, const Journal& journal, std::size_t max_bytes) {
    return index.build_some(max_bytes, [&](const Id& id) { return shown_page(journal, id); });
}

void index_again(SearchIndex& index, const Journal& journal, const Id& id) {
    if (const std::optional<Indexed> page = shown_page(journal, id))
        index.put(*page);
    else
        index.remove(id);
}

}  // namespace duolog::core
