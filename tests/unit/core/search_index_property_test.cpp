// The index against a slow, obvious search: every page is looked through for every query.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>

#include "core/folding.h"
#include "core/search_index.h"

using namespace duolog::core;

namespace {

struct Written {
    std::string text;
    Day day;
    Instant created;
    EntryKind kind = EntryKind::Note;
    Belongs belongs = Belongs::Mine;
    std::vector<std::string> tags, people;
};

/// What is asked, before it is typed.
struct Asked {
    Query query;
    std::string typed;
};

/// Words alone, a space around each.
std::string plain(std::string_view text) {
    std::string plain = " ", letters = folded(text);
    for (const char* sign : {"—", "…"})
        for (std::size_t at = letters.find(sign); at != std::string::npos; at = letters.find(sign))
            letters.replace(at, std::string_view(sign).size(), " ");
    for (const char c : letters) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
        if (letter || plain.back() != ' ')
            plain += letter ? c : ' ';
    }
    return plain.back() == ' ' ? plain : plain + ' ';
}

int grade(const Written& page, const std::string& phrase) {
    std::size_t first = page.text.find_first_not_of(" \n");
    first = first == std::string::npos ? page.text.size() : first;
    const std::string title = plain(page.text.substr(0, page.text.find('\n', first))), all = plain(page.text);
    if (phrase.size() == 1)
        return title.find(' ' + phrase) != std::string::npos ? 3 : all.find(' ' + phrase) != std::string::npos ? 2 : 0;
    if (title.find(phrase) != std::string::npos)
        return 3;
    return all.find(' ' + phrase) != std::string::npos ? 2 : all.find(phrase) != std::string::npos ? 1 : 0;
}

bool named(const std::vector<std::string>& names, const Filter& filter) {
    return std::any_of(names.begin(), names.end(), [&](const std::string& one) {
        return filter.being_typed ? folded(one).rfind(filter.name, 0) == 0 : folded(one) == filter.name;
    });
}

bool holds(const Filter& filter, const Written& page) {
    switch (filter.by) {
        case Filter::By::Tag:
            return named(page.tags, filter);
        case Filter::By::Person:
            return named(page.people, filter);
        case Filter::By::Kind:
            return page.kind == filter.kind;
        case Filter::By::Belongs:
            return page.belongs == filter.belongs;
        case Filter::By::Before:
            return page.day < filter.first;
        case Filter::By::After:
            return filter.last < page.day;
        case Filter::By::On:
            return !(page.day < filter.first) && !(filter.last < page.day);
    }
    return false;
}

bool passes(const std::vector<Filter>& filters, const Written& page) {
    for (const Filter& filter : filters) {
        bool held = holds(filter, page);
        const bool any =
            filter.by == Filter::By::Kind || filter.by == Filter::By::Belongs || filter.by == Filter::By::On;
        for (const Filter& other : filters)
            held = held || (any && !filter.left_out && !other.left_out && other.by == filter.by && holds(other, page));
        if (held == filter.left_out)
            return false;
    }
    return true;
}

std::vector<Id> slow_search(const std::map<Id, Written>& pages, const Query& query) {
    std::vector<std::pair<int, Id>> found;
    for (const auto& [id, page] : pages) {
        int sum = 0;
        bool hit = !empty(query) && passes(query.filters, page);
        for (const std::string& phrase : query.words) {
            const int one = grade(page, phrase);
            hit = hit && one > 0;
            sum += one;
        }
        for (const std::string& phrase : query.left_out)
            hit = hit && grade(page, phrase) == 0;
        if (hit)
            found.emplace_back(sum, id);
    }
    std::sort(found.begin(), found.end(), [&](const auto& left, const auto& right) {
        const Written &one = pages.at(left.second), &other = pages.at(right.second);
        if (left.first != right.first)
            return left.first > right.first;
        if (one.day != other.day)
            return other.day < one.day;
        return one.created != other.created ? other.created < one.created : left.second < right.second;
    });
    std::vector<Id> ids;
    for (const auto& [sum, id] : found)
        ids.push_back(id);
    return ids;
}

/// Writes pages and asks, at random but the same each time.
class Person {
public:
    explicit Person(std::uint32_t seed) : random_(seed) {}

    int number(int below) { return static_cast<int>(random_() % static_cast<std::uint32_t>(below)); }
    template <class List>
    auto one_of(const List& list) {
        return *(std::begin(list) + number(static_cast<int>(std::size(list))));
    }

    Id id() {
        Id id;
        id.bytes[3] = static_cast<std::uint8_t>(number(60));
        return id;
    }

    Written page() {
        Written page;
        for (int words = number(14); words > 0; --words)
            page.text += word() + one_of(kBetween);
        page.day = day();
        page.created.ms = number(3);
        page.kind = static_cast<EntryKind>(1 + number(7));
        page.belongs = static_cast<Belongs>(1 + number(2));
        for (int marks = number(3); marks > 0; --marks)
            (number(2) == 0 ? page.tags : page.people).emplace_back(one_of(kNames));
        return page;
    }

    Asked asked() {
        Asked asked;
        const bool filters_only = number(6) == 0;
        for (int words = filters_only ? 0 : 1 + number(2); words > 0; --words)
            ask_words(asked);
        for (int filters = filters_only ? 1 + number(2) : number(5) / 3 * (1 + number(2)); filters > 0; --filters)
            ask_filter(asked);
        return asked;
    }

private:
    static constexpr const char* kWords[] = {
        "samtal",    "Mentorsamtal", "möte",   "mötet",     "Ärlighet", "på",        "i",       "å",    "ett",
        "og",        "samtale",      "læring", "Ærlighed",  "før",      "møde",      "rozmowa", "Łódź", "że",
        "spotkanie", "się",          "ja",     "w",         "mentor",   "mentoring", "men",     "to",   "talk",
        "Straße",    "e\u0301t",     "日本",   "本",        "2026",     "3",         "🌱",       "amma", "ma",
        "mam",       "ammam",        "o",      "ordentlig", "tal",      "sam",       "am"};
    static constexpr const char* kBetween[] = {" ", " ", " ", " ", "\n", ", ", ".\n", " — ", "-", "  ", "…"};
    static constexpr const char* kNames[] = {"mål",           "Mal",           "målet", "łódź",
                                             "first-meeting", "first_meeting", "a2",    "å"};

    std::string word() {
        const std::string first = one_of(kWords);
        return number(5) == 0 ? first + one_of(kWords) : first;
    }

    Day day() {
        return {2025 + number(2), static_cast<std::uint8_t>(1 + number(2)), static_cast<std::uint8_t>(1 + number(3))};
    }

    /// A part of a word: at a letter's boundary, so that it can be typed.
    std::string part() {
        const std::string whole = word();
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i <= whole.size(); ++i)
            if (i == whole.size() || (whole[i] & 0xC0) != 0x80)
                places.push_back(i);
        const std::size_t begin = number(2) == 0 ? 0 : one_of(places),
                          end = number(2) == 0 ? whole.size() : one_of(places);
        return whole.substr(std::min(begin, end), begin < end ? end - begin : begin - end);
    }

    void ask_words(Asked& asked) {
        std::string words = part();
        for (int more = number(5) / 3 + number(8) / 7; more > 0; --more)
            words += ' ' + (more == 1 ? part() : word());
        std::string phrase = plain(words);
        phrase = phrase.size() < 3 ? "" : phrase.substr(1, phrase.size() - 2);
        const bool left_out = number(5) == 0;
        asked.typed += (left_out ? "-\"" : "\"") + words + "\" ";
        std::vector<std::string>& list = left_out ? asked.query.left_out : asked.query.words;
        if (!phrase.empty() && std::find(list.begin(), list.end(), phrase) == list.end())
            list.push_back(phrase);
    }

    void ask_filter(Asked& asked) {
        static constexpr const char* kKinds[] = {"note", "dag", "uge", "rok", "møde", "lärande", "refleksja"};
        Filter filter;
        filter.by = static_cast<Filter::By>(number(7));
        filter.left_out = number(4) == 0;
        asked.typed += filter.left_out ? "-" : "";
        if (filter.by == Filter::By::Tag || filter.by == Filter::By::Person) {
            const std::string name = one_of(kNames);
            filter.name = folded(name);
            asked.typed += (filter.by == Filter::By::Tag ? "#" : "osoba:") + name + ' ';
        } else if (filter.by == Filter::By::Kind) {
            const int kind = number(7);
            filter.kind = static_cast<EntryKind>(1 + kind);
            asked.typed += std::string("typ:") + kKinds[kind] + ' ';
        } else if (filter.by == Filter::By::Belongs) {
            filter.belongs = static_cast<Belongs>(1 + number(2));
            asked.typed += filter.belongs == Belongs::Mine ? "för:mina " : "dla:pary ";
        } else {
            ask_days(asked, filter);
        }
        std::vector<Filter>& filters = asked.query.filters;
        if (std::find(filters.begin(), filters.end(), filter) == filters.end())
            filters.push_back(filter);
    }

    void ask_days(Asked& asked, Filter& filter) {
        filter.first = filter.last = day();
        std::string days = std::to_string(filter.first.year);
        const int length = number(3);
        if (length > 0)
            days += "-0" + std::to_string(filter.first.month);
        if (length > 1)
            days += "-0" + std::to_string(filter.first.day);
        else
            filter.first.day = 1, filter.last.day = filter.last.month == 1 || length == 0 ? 31 : 28;
        if (length == 0)
            filter.first.month = 1, filter.last.month = 12;
        asked.typed += (filter.by == Filter::By::On       ? "on:"
                        : filter.by == Filter::By::Before ? "før:"
                                                          : "efter:") +
                       days + ' ';
    }

    std::mt19937 random_;
};

Indexed indexed(const Id& id, const Written& page) {
    return {id, page.text, page.day, page.created, page.kind, page.belongs, page.tags, page.people};
}

/// How many queries had hits.
int compare_some(Person& person, const SearchIndex& index, const std::map<Id, Written>& pages) {
    int with_hits = 0;
    for (int queries = 8; queries > 0; --queries) {
        const Asked asked = person.asked();
        INFO(asked.typed);
        REQUIRE(query_of(asked.typed) == asked.query);
        const std::vector<Id> hits = index.find(asked.query).ids;
        REQUIRE(hits == slow_search(pages, asked.query));
        with_hits += hits.empty() ? 0 : 1;
    }
    return with_hits;
}

}  // namespace

TEST_CASE("the index finds what a look through every page finds, in the same order, whatever was edited") {
    int with_hits = 0;
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        Person person(seed);
        SearchIndex index;
        std::map<Id, Written> pages;
        for (int round = 0; round < 60; ++round) {
            for (int changes = person.number(4); changes > 0; --changes) {
                const Id id = person.id();
                if (person.number(4) == 0) {
                    pages.erase(id);
                    index.remove(id);
                } else {
                    pages[id] = person.page();
                    index.put(indexed(id, pages[id]));
                }
            }
            with_hits += compare_some(person, index, pages);
        }
        REQUIRE(index.size() == pages.size());
    }
    CHECK(with_hits > 5000);
}

TEST_CASE("an index in the making finds what a look through the pages that it has finds") {
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        Person person(seed);
        std::map<Id, Written> pages, taken;
        for (int i = 0; i < 50; ++i)
            pages[person.id()] = person.page();
        std::vector<Id> ids;
        for (const auto& [id, page] : pages)
            ids.push_back(id);
        SearchIndex index;
        index.start(ids);
        for (bool complete = false; !complete;) {
            complete = index.build_some(300, [&](const Id& id) {
                taken[id] = pages[id];
                return std::optional(indexed(id, pages[id]));
            });
            compare_some(person, index, taken);
        }
        REQUIRE(taken.size() == pages.size());
    }
}
