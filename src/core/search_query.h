/// What was typed into the search, read: words, phrases, filters, and what is left out. Knows no journal and no index.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/journal.h"

namespace duolog::core {

/// What can be typed:
///
///   mentor samtal          every word must occur, at the beginning of a word or within one
///   "första mötet"         words that stand together; also “ ” „ ” » «; without an end it goes on to the last
///   tag:x #x person:x @x   marked so. The name's beginning is enough while it is typed: with nothing behind it
///   kind:day               day, week, year, meeting, learning, reflection, note
///   before:2026-01-31      before that day, month (2026-01) or year (2026); after: and on: alike
///   for:pair for:mine      to whom it belongs
///   -x                     x is anything of the above: what it finds is left out
///
/// Filters have their names in English, Swedish, Danish and Polish at once. Tags and people must all be there; of
/// several kinds, belongings or days after `on:` one is enough. What is not understood is searched for as words.
struct Query;

/// What is typed beyond these is not looked for.
inline constexpr std::size_t kMaxPhrases = 16;  ///< Words and phrases, those left out too.
inline constexpr std::size_t kMaxFilters = 16;
inline constexpr std::size_t kMaxWordsOfPhrase = 32;

struct Filter {
    enum class By { Tag, Person, Kind, Belongs, On, Before, After };
    By by = By::Tag;
    bool left_out = false;     ///< Pages that it holds for are no hits.
    std::string name;          ///< Tag, Person: folded, as folded_name makes it.
    bool being_typed = false;  ///< Tag, Person: names that begin so are meant too.
    EntryKind kind = EntryKind::Note;
    Belongs belongs = Belongs::Mine;
    Day first, last;  ///< On, Before, After: the days of what was typed, both among them.
    bool operator==(const Filter&) const = default;
};

/// As above. No word, phrase or filter twice.
struct Query {
    std::vector<std::string> words;     ///< As words_of makes them; one with a space is a phrase.
    std::vector<std::string> left_out;  ///< Likewise.
    std::vector<Filter> filters;
    bool operator==(const Query&) const = default;
};

/// Any bytes may be given.
Query query_of(std::string_view typed);

/// Nothing was asked.
bool empty(const Query& query);

/// The name of a tag or person without its sign, as it is compared. Empty when none can be called so: it is letters,
/// figures, `-` and `_`, with a letter among them.
std::string folded_name(std::string_view name);

}  // namespace duolog::core
