/// The words of the journal's pages in memory, and which pages have them, so that search keeps up with typing after ten
/// years of writing. Holds no text and no journal: it is told of each page, and again when one changes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/date.h"
#include "core/id.h"
#include "core/journal.h"
#include "core/search_query.h"
#include "core/vocabulary.h"

namespace duolog::core {

/// What the index is told of a page.
struct Indexed {
    Id id;
    std::string_view text;  ///< Read during the call only.
    Day day;                ///< That it is about: filters and the order go by it,
    Instant created;        ///< and within a day the order by this.
    EntryKind kind = EntryKind::Note;
    Belongs belongs = Belongs::Mine;
    std::vector<std::string> tags, people;  ///< Names without signs, as written.
};

struct Hits {
    std::vector<Id> ids;    ///< Best first.
    bool complete = false;  ///< False: the index is being built, and more may come.
};

class SearchIndex {
public:
    /// The page with this id now, or nothing when it is gone or in the bin.
    using Source = std::function<std::optional<Indexed>(const Id&)>;

    /// Forgets everything; these are waited for. Fastest when the newest come first.
    void start(std::vector<Id> waiting);
    /// Takes in what waits until so many bytes were read (of a page all or nothing, at least one page). True when
    /// nothing waits any more. What was put meanwhile is not asked for.
    bool build_some(std::size_t max_bytes, const Source& source);
    bool complete() const { return waiting_.empty(); }

    /// A page that is new or has changed. Costs its own words alone, those that changed most of all.
    void put(const Indexed& page);
    /// A page in the bin, or gone. One that is not known, or waits, may be given.
    void remove(const Id& id);
    std::size_t size() const { return places_.size(); }

    /// Pages that have every word and phrase, nothing that is left out, and what the filters ask; all when nothing but
    /// left out or filtered is asked, none for an empty query. The order: for each word or phrase 3 for standing in the
    /// title, else 2 for beginning a word, else 1; the highest sum first, then the newest by day, by creation, by id.
    Hits find(const Query& query) const;

private:
    struct IdHash {
        std::size_t operator()(const Id& id) const {
            std::size_t hash = 0;
            std::memcpy(&hash, id.bytes.data(), sizeof hash);  // Ids are random.
            return hash;
        }
    };
    struct Page {
        Id id;
        Instant created;
        Day day;
        EntryKind kind = EntryKind::Note;
        Belongs belongs = Belongs::Mine;
        std::uint32_t title_words = 0;
        std::vector<std::uint32_t> words;  ///< Numbers in the vocabulary, in the text's order.
        std::vector<std::uint32_t> marks;  ///< Likewise; names with their signs.
    };
    /// In which pages each word is: twice the place, and one more when it is in the title. Sorted.
    using Postings = std::vector<std::vector<std::uint32_t>>;
    /// One number a page, by place: 0 is no hit.
    using Marks = std::vector<std::uint8_t>;
    /// What is looked for as a phrase: which words may stand at each place of it.
    struct Pattern;

    bool newer(std::uint32_t left, std::uint32_t right) const;
    void order_in(std::uint32_t place);
    void order_out(std::uint32_t place);
    Page read(const Indexed& page);
    void set(std::uint32_t place, Page page);

    Marks grades(std::string_view phrase, const Marks& asked) const;
    Marks grades_of_word(std::string_view word, const Marks& asked) const;
    Marks grades_by_page(const Marks& roles, const Marks& asked) const;
    Marks grades_of_phrase(const Pattern& pattern, const Marks& asked) const;
    Pattern pattern_of(const std::vector<std::string_view>& words) const;
    Marks scores(const Query& query) const;
    Marks holding(const Filter& filter) const;
    void apply(const std::vector<Filter>& filters, Marks& scores) const;
    std::vector<Id> best_first(const Marks& scores) const;

    Vocabulary words_, marks_;
    Postings with_word_, with_mark_;
    std::vector<Page> pages_;  ///< By place; a free one has no words.
    std::vector<std::uint32_t> free_;
    std::vector<std::uint32_t> order_;  ///< Places in use, newest first.
    std::unordered_map<Id, std::uint32_t, IdHash> places_;
    std::vector<Id> waiting_;  ///< The next is the last.
};

}  // namespace duolog::core
