// How the index finds: numbers of one byte for each page, so that a common word is a walk over one list.
#include <algorithm>
#include <array>
#include <utility>

#include "core/search_index.h"

namespace duolog::core {
namespace {

constexpr std::uint8_t kWithin = 1, kBegins = 2, kInTitle = 3;

std::vector<std::string_view> split(std::string_view phrase) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < phrase.size();) {
        const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
        words.push_back(phrase.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

bool ends_with(std::string_view word, std::string_view end) {
    return word.size() >= end.size() && word.substr(word.size() - end.size()) == end;
}

}  // namespace

/// A phrase may begin within a word and end within one: the first word only has to end with the phrase's, the last
/// one to begin with it.
struct SearchIndex::Pattern {
    static constexpr std::uint8_t kFirst = 1, kLast = 2;
    Marks roles;                                ///< By number of a word: may it be the first, the last?
    std::uint32_t whole = 0;                    ///< The first one when it begins there too, or kUnknown.
    std::vector<std::uint32_t> middle;          ///< All between.
    std::vector<std::uint32_t> looked_through;  ///< Words one of which every page with the phrase has: the rarest.
    bool possible = true;

    std::uint8_t grade(const Page& page) const {
        std::uint8_t best = 0;
        const std::size_t size = middle.size() + 2;
        for (std::size_t at = 0; at + size <= page.words.size(); ++at) {
            const std::uint32_t* words = page.words.data() + at;
            if ((roles[words[0]] & kFirst) == 0 || (roles[words[size - 1]] & kLast) == 0 ||
                !std::equal(middle.begin(), middle.end(), words + 1))
                continue;
            if (at + size <= page.title_words)
                return kInTitle;
            best = kWithin;
            if (words[0] == whole)
                return kBegins;
        }
        return best;
    }
};

SearchIndex::Pattern SearchIndex::pattern_of(const std::vector<std::string_view>& words) const {
    Pattern pattern;
    std::vector<std::uint32_t> firsts, lasts;
    pattern.roles.assign(words_.size(), 0);
    pattern.whole = words_.find(words.front());
    words_.each_with(words.front(), [&](std::uint32_t number, std::size_t) {
        if (ends_with(words_.word(number), words.front())) {
            pattern.roles[number] |= Pattern::kFirst;
            firsts.push_back(number);
        }
    });
    words_.each_beginning(words.back(), [&](std::uint32_t number) {
        pattern.roles[number] |= Pattern::kLast;
        lasts.push_back(number);
    });
    const auto pages_with = [&](const std::vector<std::uint32_t>& numbers) {
        std::size_t pages = 0;
        for (const std::uint32_t number : numbers)
            pages += with_word_[number].size();
        return pages;
    };
    pattern.looked_through = pages_with(firsts) < pages_with(lasts) ? std::move(firsts) : std::move(lasts);
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        pattern.middle.push_back(words_.find(words[i]));
        pattern.possible = pattern.possible && pattern.middle.back() != Vocabulary::kUnknown;
        if (pattern.possible && with_word_[pattern.middle.back()].size() < pages_with(pattern.looked_through))
            pattern.looked_through = {pattern.middle.back()};
    }
    return pattern;
}

SearchIndex::Marks SearchIndex::grades_of_phrase(const Pattern& pattern, const Marks& asked) const {
    Marks marks(pages_.size(), 0);
    if (!pattern.possible)
        return marks;
    for (const std::uint32_t number : pattern.looked_through)
        for (const std::uint32_t posting : with_word_[number])
            marks[posting / 2] = 1;
    for (std::size_t place = 0; place < marks.size(); ++place)
        if (marks[place] != 0)
            marks[place] = asked[place] != 0 ? pattern.grade(pages_[place]) : 0;
    return marks;
}

/// By the words of each page instead of the pages of each word: when a page soon has one of so many.
SearchIndex::Marks SearchIndex::grades_by_page(const Marks& roles, const Marks& asked) const {
    const auto grade = [&](const Page& page) {
        std::uint8_t best = 0;
        for (std::size_t at = 0; at < page.words.size(); ++at) {
            const std::uint8_t role = roles[page.words[at]];
            if (role != 0 && at < page.title_words)
                return kInTitle;
            best = std::max(best, role);
            if (best == kBegins)
                break;
        }
        return best;
    };
    Marks marks(pages_.size(), 0);
    for (std::size_t place = 0; place < marks.size(); ++place)
        if (asked[place] != 0)
            marks[place] = grade(pages_[place]);
    return marks;
}

SearchIndex::Marks SearchIndex::grades_of_word(std::string_view word, const Marks& asked) const {
    constexpr std::size_t kPostingsForWord = 50;  // What going to another list costs,
    constexpr std::size_t kPostingsForPage = 25;  // and reading a page's words, as found by measuring.
    Marks roles(words_.size(), 0);
    std::vector<std::uint32_t> numbers;
    std::size_t cost = 0;
    const auto see = [&](std::uint32_t number, std::size_t at) {
        roles[number] = at == 0 ? kBegins : kWithin;
        numbers.push_back(number);
        cost += kPostingsForWord + with_word_[number].size();
    };
    if (word.size() == 1)
        words_.each_beginning(word, [&](std::uint32_t number) { see(number, 0); });
    else
        words_.each_with(word, see);
    if (cost > kPostingsForPage * pages_.size())
        return grades_by_page(roles, asked);
    Marks marks(pages_.size(), 0);
    for (const std::uint32_t number : numbers)
        for (const std::uint32_t posting : with_word_[number]) {
            std::uint8_t& mark = marks[posting / 2];
            mark = std::max(mark, posting % 2 == 1 ? kInTitle : roles[number]);
        }
    return marks;
}

/// Right for the pages that are `asked` for; for others it may be anything.
SearchIndex::Marks SearchIndex::grades(std::string_view phrase, const Marks& asked) const {
    const std::vector<std::string_view> words = split(phrase);
    return words.size() == 1 ? grades_of_word(phrase, asked) : grades_of_phrase(pattern_of(words), asked);
}

SearchIndex::Marks SearchIndex::scores(const Query& query) const {
    Marks scores(pages_.size(), 1);
    // The longest are the rarest, mostly, and leave the fewest pages to ask of the others.
    std::vector<std::string_view> phrases(query.words.begin(), query.words.end());
    std::stable_sort(phrases.begin(), phrases.end(), [](auto left, auto right) { return left.size() > right.size(); });
    for (const std::string_view phrase : phrases) {
        const Marks found = grades(phrase, scores);
        for (std::size_t i = 0; i < scores.size(); ++i)
            scores[i] = scores[i] != 0 && found[i] != 0 ? static_cast<std::uint8_t>(scores[i] + found[i]) : 0;
        if (std::all_of(scores.begin(), scores.end(), [](std::uint8_t score) { return score == 0; }))
            return scores;
    }
    for (const std::string& phrase : query.left_out) {
        const Marks found = grades(phrase, scores);
        for (std::size_t i = 0; i < scores.size(); ++i)
            scores[i] = found[i] != 0 ? 0 : scores[i];
    }
    return scores;
}

/// 1 for the pages that it holds for, whether they are to be left out or not.
SearchIndex::Marks SearchIndex::holding(const Filter& filter) const {
    Marks marks(pages_.size(), 0);
    if (filter.by == Filter::By::Tag || filter.by == Filter::By::Person) {
        const std::string name = (filter.by == Filter::By::Tag ? '#' : '@') + filter.name;
        marks_.each_beginning(name, [&](std::uint32_t number) {
            if (filter.being_typed || marks_.word(number) == name)
                for (const std::uint32_t posting : with_mark_[number])
                    marks[posting / 2] = 1;
        });
        return marks;
    }
    const auto holds = [&](const Page& page) {
        switch (filter.by) {
            case Filter::By::Kind:
                return page.kind == filter.kind;
            case Filter::By::Belongs:
                return page.belongs == filter.belongs;
            case Filter::By::Before:
                return page.day < filter.first;
            case Filter::By::After:
                return page.day > filter.last;
            default:
                return page.day >= filter.first && page.day <= filter.last;
        }
    };
    std::transform(pages_.begin(), pages_.end(), marks.begin(), [&](const Page& page) { return holds(page) ? 1 : 0; });
    return marks;
}

void SearchIndex::apply(const std::vector<Filter>& filters, Marks& scores) const {
    const auto keep_where = [&](const Marks& marks, bool wanted) {
        for (std::size_t i = 0; i < scores.size(); ++i)
            scores[i] = (marks[i] != 0) == wanted ? scores[i] : 0;
    };
    std::array<Marks, 7> any;  // Of those of which one is enough, by what they filter.
    for (const Filter& filter : filters) {
        const Marks marks = holding(filter);
        const bool one_is_enough =
            filter.by == Filter::By::Kind || filter.by == Filter::By::Belongs || filter.by == Filter::By::On;
        if (filter.left_out || !one_is_enough) {
            keep_where(marks, !filter.left_out);
            continue;
        }
        Marks& sum = any[static_cast<std::size_t>(filter.by)];
        sum.resize(marks.size());
        std::transform(sum.begin(), sum.end(), marks.begin(), sum.begin(),
                       [](auto one, auto other) { return static_cast<std::uint8_t>(one | other); });
    }
    for (const Marks& marks : any)
        if (!marks.empty())
            keep_where(marks, true);
}

std::vector<Id> SearchIndex::best_first(const Marks& scores) const {
    std::array<std::size_t, 256> places{};  // Where the next with so high a score goes.
    for (const std::uint32_t place : order_)
        ++places[scores[place]];
    std::size_t sum = 0;
    for (std::size_t score = places.size() - 1; score > 0; --score)
        sum += std::exchange(places[score], sum);
    std::vector<Id> ids(sum);
    for (const std::uint32_t place : order_)
        if (scores[place] != 0)
            ids[places[scores[place]]++] = pages_[place].id;
    return ids;
}

Hits SearchIndex::find(const Query& query) const {
    if (empty(query))
        return {{}, complete()};
    Marks found = scores(query);
    apply(query.filters, found);
    return {best_first(found), complete()};
}

}  // namespace duolog::core
