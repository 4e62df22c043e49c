#include "core/search_query.h"

#include <doctest/doctest.h>

#include <random>

using namespace duolog::core;

namespace {

using Strings = std::vector<std::string>;

Filter the_filter(const std::string& typed) {
    const Query query = query_of(typed);
    INFO(typed);
    REQUIRE(query.filters.size() == 1);
    CHECK(query.words.empty());
    return query.filters.front();
}

Strings words(const std::string& typed) {
    const Query query = query_of(typed);
    CHECK(query.filters.empty());
    CHECK(query.left_out.empty());
    return query.words;
}

void filters_days(const std::string& typed, Filter::By by, Day first, Day last) {
    const Filter filter = the_filter(typed);
    CHECK(filter.by == by);
    CHECK(filter.first == first);
    CHECK(filter.last == last);
}

}  // namespace

TEST_CASE("words are folded, each once, and what stands between letters joins them") {
    CHECK(words("  Łódź\tlodz  MENTOR ") == Strings{"lodz", "mentor"});
    CHECK(words("didn’t 3.5 well-being anna@example.org") ==
          Strings{"didn t", "3 5", "well being", "anna example org"});
    CHECK(words("— … ! # @ : - --") == Strings{});
}

TEST_CASE("what stands in quotes of any sort belongs together") {
    for (const char* typed :
         {"\"första mötet\"", "“första mötet”", "”första mötet”", "„första mötet”", "„första mötet“", "«första mötet»",
          "»första mötet«", " \"första   mötet ", "\"första—mötet\""})
        CHECK(words(typed) == Strings{"forsta motet"});
    CHECK(words("a\"b c\"d \"\" \"e") == Strings{"a", "b c", "d", "e"});
    CHECK(words("\"kind:day\" \"#x\"") == Strings{"kind day", "x"});
}

TEST_CASE("tags and people have their sign or their name") {
    for (const char* typed : {"#Første-Møde ", "tag:første-møde ", "TAGG:forste-mode ", "etikett:\"første-møde\"",
                              "etykieta:første-møde ", "mærke:første-møde "}) {
        const Filter filter = the_filter(typed);
        CHECK(filter.by == Filter::By::Tag);
        CHECK(filter.name == "forste-mode");
        CHECK_FALSE(filter.being_typed);
    }
    for (const char* typed : {"@Łucja", "person:łucja", "Osoba:lucja"}) {
        const Filter filter = the_filter(typed);
        CHECK(filter.by == Filter::By::Person);
        CHECK(filter.name == "lucja");
        CHECK(filter.being_typed);
    }
}

TEST_CASE("what can be no name is searched for as words") {
    CHECK(words("#1 tag:2026 #") == Strings{"1", "tag 2026"});
    CHECK(words("a@b #a,b person:\"Anna Berg\"") == Strings{"a b", "person anna berg"});
    CHECK(words("#" + std::string(65, 'x')) == Strings{std::string(65, 'x')});
    CHECK(the_filter("#" + std::string(64, 'x')).name.size() == 64);
}

TEST_CASE("kinds are known by their names in four languages") {
    const std::vector<std::pair<EntryKind, Strings>> names{
        {EntryKind::Note, {"note", "anteckning", "notat", "notatka"}},
        {EntryKind::Day, {"day", "dag", "dzień"}},
        {EntryKind::Week, {"week", "vecka", "uge", "tydzień"}},
        {EntryKind::Year, {"year", "år", "rok"}},
        {EntryKind::Meeting, {"meeting", "möte", "møde", "spotkanie"}},
        {EntryKind::Learning, {"learning", "lärande", "læring", "nauka"}},
        {EntryKind::Reflection, {"reflection", "reflektion", "refleksion", "refleksja"}}};
    for (const auto& [kind, all] : names)
        for (const std::string& name : all)
            for (const char* filter : {"kind:", "TYP:", "type:", "rodzaj:"}) {
                CHECK(the_filter(filter + name).by == Filter::By::Kind);
                CHECK(the_filter(filter + name).kind == kind);
            }
    CHECK(words("kind:da kind:") == Strings{"kind da", "kind"});
}

TEST_CASE("a page belongs to the pair or to me") {
    for (const char* typed : {"for:pair", "för:paret", "for:parret", "dla:pary"})
        CHECK(the_filter(typed).belongs == Belongs::ForPair);
    for (const char* typed : {"for:mine", "för:mig", "dla:mnie", "FÖR:MINA"}) {
        CHECK(the_filter(typed).by == Filter::By::Belongs);
        CHECK(the_filter(typed).belongs == Belongs::Mine);
    }
    CHECK(words("for:you") == Strings{"for you"});
}

TEST_CASE("days are years, months and days of ISO 8601, before and after them in four languages") {
    using By = Filter::By;
    for (const char* name : {"before:", "före:", "fore:", "før:", "przed:"})
        filters_days(name + std::string("2026-01-31"), By::Before, {2026, 1, 31}, {2026, 1, 31});
    for (const char* name : {"after:", "efter:", "PO:"})
        filters_days(name + std::string("2026"), By::After, {2026, 1, 1}, {2026, 12, 31});
    for (const char* name : {"on:", "på:", "den:", "dnia:"})
        filters_days(name + std::string("2026-11"), By::On, {2026, 11, 1}, {2026, 11, 30});
    filters_days("on:2026-12", By::On, {2026, 12, 1}, {2026, 12, 31});
    filters_days("on:2028-02", By::On, {2028, 2, 1}, {2028, 2, 29});
    filters_days("on:2028-02-29", By::On, {2028, 2, 29}, {2028, 2, 29});
}

TEST_CASE("what is no day is searched for as words") {
    for (const char* typed : {"yesterday", "2026-02-29", "2026-13", "2026-00", "2026-1", "2026-", "226", "20261",
                              "2026-01-32", "2026-01-00", "2026/01", "2026-01-3x", "-001", "2026-01-011", ""}) {
        CHECK(query_of("before:" + std::string(typed)).filters.empty());
        CHECK(query_of("before:" + std::string(typed)).words.size() == 1);
    }
    CHECK(words("before:yesterday http://x") == Strings{"before yesterday", "http x"});
}

TEST_CASE("a hyphen before it leaves out a word, a phrase or what a filter holds for") {
    const Query query = query_of("-Möte -\"ett samtal\" -kind:day -#x - ord well-being");
    CHECK(query.left_out == Strings{"mote", "ett samtal"});
    CHECK(query.words == Strings{"ord", "well being"});
    REQUIRE(query.filters.size() == 2);
    CHECK((query.filters[0].left_out && query.filters[0].kind == EntryKind::Day));
    CHECK((query.filters[1].left_out && query.filters[1].name == "x"));
}

TEST_CASE("a query is empty when nothing was asked") {
    for (const char* typed : {"", " ", "-", "\"\"", "#", "«"})
        CHECK(empty(query_of(typed)));
    for (const char* typed : {"a", "-a", "#a", "on:2026"})
        CHECK_FALSE(empty(query_of(typed)));
}

TEST_CASE("whatever is typed is read, and no more of it than is looked for") {
    std::mt19937 random(3);
    const Strings parts{"\"", "“",   "»",  "-",    "#",        "@",    ":",        " ", "a",
                        "ż",  "tag", "on", "2026", "kind:day", "\xFF", "\xE2\x80", "🌱", "\n"};
    for (int round = 0; round < 3000; ++round) {
        std::string typed;
        for (std::size_t size = random() % (round % 100 == 0 ? 10'000 : 20); typed.size() < size;)
            typed += parts[random() % parts.size()];
        const Query query = query_of(typed);
        CHECK(query.words.size() + query.left_out.size() <= kMaxPhrases);
        CHECK(query.filters.size() <= kMaxFilters);
    }
    std::string many, filters;
    for (int i = 0; i < 2000; ++i) {
        many += " w" + std::to_string(i);
        filters += " #w" + std::to_string(i);
    }
    CHECK(query_of(many).words.size() == kMaxPhrases);
    CHECK(query_of(filters).filters.size() == kMaxFilters);
    const std::string phrase = query_of('"' + many).words.front();
    CHECK(std::count(phrase.begin(), phrase.end(), ' ') == kMaxWordsOfPhrase - 1);
}
