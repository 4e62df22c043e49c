#include "core/search_journal.h"

#include <doctest/doctest.h>

using namespace duolog::core;

namespace {

Id id(std::uint8_t number) {
    Id id;
    id.bytes[15] = number;
    return id;
}

Entry entry(std::uint8_t number, const std::string& text) {
    Entry entry;
    entry.id = id(number);
    entry.created.at.ms = number;
    entry.text = text;
    return entry;
}

/// A journal of three pages and the index of it.
struct Library {
    Journal journal;
    SearchIndex index;

    Library() {
        journal.add(entry(1, "First #mod\nwith @Anna"));
        journal.add(entry(2, "Second"));
        journal.add(entry(3, "Third, with Anna"));
        start_index(index, journal);
        while (!build_index(index, journal, 1)) {
        }
    }
    std::vector<Id> find(const char* typed) const { return index.find(query_of(typed)).ids; }
};

}  // namespace

TEST_CASE("pages are found by words, tags, people, kinds, days and to whom they belong") {
    Library library;
    library.journal.change(id(2), {}, [](Entry& page) {
        page.kind = EntryKind::Learning;
        page.belongs = Belongs::ForPair;
        page.day = Day{2026, 11, 20};
    });
    index_again(library.index, library.journal, id(2));
    CHECK(library.find("anna") == std::vector<Id>{id(3), id(1)});
    CHECK(library.find("#mod") == std::vector<Id>{id(1)});
    CHECK(library.find("@anna") == std::vector<Id>{id(1)});
    CHECK(library.find("kind:learning") == std::vector<Id>{id(2)});
    CHECK(library.find("for:pair") == std::vector<Id>{id(2)});
    CHECK(library.find("on:2026-11") == std::vector<Id>{id(2)});
    CHECK(library.find("before:2026") == std::vector<Id>{id(3), id(1)});
}

TEST_CASE("a page that was written on, binned, restored or forgotten is found as it is now") {
    Library library;
    library.journal.set_text(id(2), "Second, with Anna", {});
    index_again(library.index, library.journal, id(2));
    CHECK(library.find("anna").size() == 3);
    library.journal.remove(id(2), {});
    index_again(library.index, library.journal, id(2));
    CHECK(library.find("second").empty());
    library.journal.restore(id(2), {});
    index_again(library.index, library.journal, id(2));
    CHECK(library.find("second") == std::vector<Id>{id(2)});
    library.journal.forget(id(2));
    index_again(library.index, library.journal, id(2));
    CHECK(library.find("second").empty());
}
