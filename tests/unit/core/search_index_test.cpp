#include "core/search_index.h"

#include <doctest/doctest.h>

#include <map>

using namespace duolog::core;

namespace {

using Numbers = std::vector<int>;

Id id(int number) {
    Id id;
    id.bytes[0] = static_cast<std::uint8_t>(number >> 8);
    id.bytes[1] = static_cast<std::uint8_t>(number);
    return id;
}

/// The day is the number, so that the highest is the newest.
Indexed page(int number, std::string_view text) {
    Indexed page;
    page.id = id(number);
    page.text = text;
    page.day = day_from_epoch(20'000 + number);
    return page;
}

Numbers found(const SearchIndex& index, const char* typed) {
    Numbers numbers;
    for (const Id& hit : index.find(query_of(typed)).ids)
        numbers.push_back(hit.bytes[0] * 256 + hit.bytes[1]);
    return numbers;
}

SearchIndex index_of(const std::vector<std::string>& texts) {
    SearchIndex index;
    for (std::size_t i = 0; i < texts.size(); ++i)
        index.put(page(static_cast<int>(i), texts[i]));
    return index;
}

}  // namespace

TEST_CASE("the title counts most, then the beginning of a word, then a part of one; of equal ones the newest") {
    const SearchIndex index = index_of({"Samtal\nx", "x\nmentorsamtal", "x\nsamtalet", "Mentorsamtal\nx", "x\nsamtal",
                                        "x\nett mentorsamtal, samtal", "other"});
    CHECK(found(index, "samtal") == Numbers{3, 0, 5, 4, 2, 1});
    CHECK(found(index, "SAMTÁL") == Numbers{3, 0, 5, 4, 2, 1});
    CHECK(found(index, "mentorsamtal") == Numbers{3, 5, 1});
    CHECK(found(index, "samtals").empty());
}

TEST_CASE("every word must occur, and each counts") {
    const SearchIndex index =
        index_of({"a\nmentor kaffe", "kaffe\nmentor", "a\nmentor", "Kaffe med mentor", "a\nkaffe"});
    CHECK(found(index, "mentor kaffe") == Numbers{3, 1, 0});
    CHECK(found(index, "kaffe kaffe mentor") == Numbers{3, 1, 0});
    CHECK(found(index, "mentor te").empty());
}

TEST_CASE("one letter is looked for at the beginning of words only") {
    const SearchIndex index = index_of({"x\nmöte", "x\nom", "M"});
    CHECK(found(index, "m") == Numbers{2, 0});
    CHECK(found(index, "om") == Numbers{1});
}

TEST_CASE("a phrase stands together, over signs and line ends, and may begin and end within words") {
    const SearchIndex index =
        index_of({"x\nett samtal med mål", "x\nett bra samtal", "Ett\nsamtal", "x\nmötett samtalet", "Ett samtal",
                  "ett, samtal och ett", "x\nsamtal ett", "x ett"});
    CHECK(found(index, "\"ett samtal\"") == Numbers{5, 4, 2, 0, 3});
    CHECK(found(index, "\"ett samtal med mål\"") == Numbers{0});
    CHECK(found(index, "\"ett bra samtal\"") == Numbers{1});
    CHECK(found(index, "\"ett okänt samtal\"").empty());
    CHECK(found(index, "\"ett samt\" ock").empty());
    CHECK(found(index, "\"ett samt\" oc") == Numbers{5});
}

TEST_CASE("what is left out is no hit, and with nothing else asked all others are") {
    const SearchIndex index = index_of({"möte", "ett mentormöte", "samtal", "möte samtal"});
    CHECK(found(index, "-möte") == Numbers{2});
    CHECK(found(index, "samtal -möte") == Numbers{2});
    CHECK(found(index, "-\"möte samtal\" möte") == Numbers{1, 0});
    CHECK(found(index, "").empty());
    CHECK(found(index, "-").empty());
}

TEST_CASE("tags and people must all be there, whole once they are typed") {
    SearchIndex index;
    const auto put = [&](int number, std::vector<std::string> tags, std::vector<std::string> people) {
        Indexed one = page(number, "text anna");
        one.tags = std::move(tags);
        one.people = std::move(people);
        index.put(one);
    };
    put(0, {"Mål", "kaffe"}, {"Anna"});
    put(1, {"målet"}, {"Anna", "Łucja"});
    put(2, {"anna"}, {});
    put(3, {}, {"mal"});
    CHECK(found(index, "#mal ") == Numbers{0});
    CHECK(found(index, "#mal") == Numbers{1, 0});
    CHECK(found(index, "tag:\"mål\"") == Numbers{0});
    CHECK(found(index, "#mål #kaffe") == Numbers{0});
    CHECK(found(index, "#målet #kaffe").empty());
    CHECK(found(index, "@anna @lucja") == Numbers{1});
    CHECK(found(index, "person:anna") == Numbers{1, 0});
    CHECK(found(index, "-@anna ") == Numbers{3, 2});
    CHECK(found(index, "anna #anna") == Numbers{2});
    CHECK(found(index, "#ukjent").empty());
}

TEST_CASE("one kind of several is enough, and one belonging, and one day") {
    SearchIndex index;
    for (int i = 0; i < 6; ++i) {
        Indexed one = page(i, "x");
        one.kind = static_cast<EntryKind>(1 + i % 3);
        one.belongs = i < 3 ? Belongs::Mine : Belongs::ForPair;
        one.day = {2026, static_cast<std::uint8_t>(1 + i), 15};
        index.put(one);
    }
    CHECK(found(index, "kind:day") == Numbers{4, 1});
    CHECK(found(index, "kind:day typ:vecka") == Numbers{5, 4, 2, 1});
    CHECK(found(index, "-kind:day -kind:week") == Numbers{3, 0});
    CHECK(found(index, "kind:day for:pair") == Numbers{4});
    CHECK(found(index, "for:mine for:pair x") == Numbers{5, 4, 3, 2, 1, 0});
    CHECK(found(index, "on:2026-02 on:2026-04-15 on:2026-05-14") == Numbers{3, 1});
}

TEST_CASE("before, on and after a year, month or day share all pages among them") {
    SearchIndex index;
    const std::vector<Day> days{{2025, 12, 31}, {2026, 1, 1},   {2026, 1, 31},
                                {2026, 2, 1},   {2026, 12, 31}, {2027, 1, 1}};
    for (std::size_t i = 0; i < days.size(); ++i) {
        Indexed one = page(static_cast<int>(i), "x");
        one.day = days[i];
        index.put(one);
    }
    CHECK(found(index, "before:2026") == Numbers{0});
    CHECK(found(index, "on:2026") == Numbers{4, 3, 2, 1});
    CHECK(found(index, "after:2026") == Numbers{5});
    CHECK(found(index, "before:2026-01-31") == Numbers{1, 0});
    CHECK(found(index, "on:2026-01") == Numbers{2, 1});
    CHECK(found(index, "after:2026-01 before:2027") == Numbers{4, 3});
}

TEST_CASE("pages of one day are in the order of their making, then of their ids") {
    SearchIndex index;
    for (int i = 0; i < 4; ++i) {
        Indexed one = page(i, "x");
        one.day = {};
        one.created.ms = i < 2 ? 5 : i;
        index.put(one);
    }
    CHECK(found(index, "x") == Numbers{0, 1, 3, 2});
}

TEST_CASE("a page that changes is found by its new words, marks and day alone") {
    SearchIndex index = index_of({"kaffe", "kaffe te", "te"});
    Indexed one = page(1, "saft\nkaffe");
    one.tags = {"ny"};
    one.day = day_from_epoch(30'000);
    index.put(one);
    CHECK(found(index, "te") == Numbers{2});
    CHECK(found(index, "saft") == Numbers{1});
    CHECK(found(index, "kaffe") == Numbers{0, 1});
    CHECK(found(index, "-zzz") == Numbers{1, 2, 0});
    CHECK(found(index, "#ny") == Numbers{1});
    index.put(page(1, "te"));
    CHECK(found(index, "#ny").empty());
    CHECK(found(index, "-zzz") == Numbers{2, 1, 0});
    CHECK(index.size() == 3);
}

TEST_CASE("a page that was removed is no hit, and another takes its place") {
    SearchIndex index = index_of({"kaffe", "kaffe te", "kaffe saft"});
    index.remove(id(1));
    index.remove(id(1));
    index.remove(id(9));
    CHECK(found(index, "kaffe") == Numbers{2, 0});
    CHECK(found(index, "-saft") == Numbers{0});
    CHECK(found(index, "on:2024") == found(index, "kaffe"));
    index.put(page(7, "te"));
    CHECK(found(index, "kaffe") == Numbers{2, 0});
    CHECK(found(index, "te") == Numbers{7});
    CHECK(index.size() == 3);
}

TEST_CASE("the index is built in slices and says whether more may come") {
    std::map<int, std::string> texts;
    std::vector<Id> ids;
    for (int i = 0; i < 20; ++i) {
        texts[i] = "kaffe " + std::string(94, 'x');
        ids.push_back(id(i));
    }
    const SearchIndex::Source source = [&](const Id& asked) {
        const auto text = texts.find(asked.bytes[1]);
        return text == texts.end() ? std::nullopt : std::optional(page(text->first, text->second));
    };
    SearchIndex index;
    CHECK(index.complete());
    index.put(page(99, "kaffe"));
    index.start(ids);
    CHECK(index.size() == 0);
    CHECK_FALSE(index.complete());
    CHECK_FALSE(index.build_some(1, source));
    CHECK(found(index, "kaffe") == Numbers{0});
    CHECK_FALSE(index.find(query_of("kaffe")).complete);
    CHECK_FALSE(index.find(query_of("")).complete);
    CHECK_FALSE(index.build_some(500, source));
    CHECK(index.size() == 5);

    index.put(page(10, "te"));  // Meanwhile one changed, one was removed before its turn, and one came.
    texts.erase(11);
    index.remove(id(11));
    index.put(page(30, "kaffe"));
    while (!index.build_some(500, source)) {
    }
    CHECK(index.size() == 20);
    CHECK(found(index, "te") == Numbers{10});
    CHECK(found(index, "kaffe").size() == 19);
    CHECK(index.find(query_of("kaffe")).complete);
}

TEST_CASE("blank pages take no time together and are hits of filters") {
    std::vector<Id> ids;
    for (int i = 0; i < 300; ++i)
        ids.push_back(id(i));
    SearchIndex index;
    index.start(ids);
    const auto source = [](const Id& asked) { return std::optional(page(asked.bytes[0] * 256 + asked.bytes[1], "")); };
    CHECK_FALSE(index.build_some(1000, source));
    CHECK(index.size() < 20);
    CHECK(index.build_some(100'000, source));
    CHECK(found(index, "kind:note").size() == 300);
}
