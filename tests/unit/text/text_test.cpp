#include "text/text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace duolog::text;

TEST_CASE("a key is called what it is called in keys.def") {
    CHECK(key_name(Key::SavedAt) == std::string("SavedAt"));
    CHECK(key_name(Key::Journal) == std::string("Journal"));
    CHECK(key_name(Key::Count) == std::string());
}

TEST_CASE("fill replaces every name that it is given") {
    CHECK(fill("Saved {time}", {{"time", "21:04"}}) == "Saved 21:04");
    CHECK(fill("{a}{b}{a}", {{"a", "1"}, {"b", "2"}}) == "121");
    CHECK(fill("", {{"a", "1"}}).empty());
}

TEST_CASE("fill leaves unknown names and stray braces as they are") {
    CHECK(fill("{other} and {time}", {{"time", "9"}}) == "{other} and 9");
    CHECK(fill("{ } {} {time {", {{"time", "9"}}) == "{ } {} {time {");
    CHECK(fill("{{time}}", {{"time", "9"}}) == "{9}");
}

TEST_CASE("braces in what a person wrote are not filled in") {
    CHECK(fill("{title}, {date}", {{"title", "{date}"}, {"date", "Monday"}}) == "{date}, Monday");
}

TEST_CASE("English is the first language, and each is named in itself") {
    std::vector<std::pair<std::string, std::string>> named;
    for (const Language& language : languages())
        named.emplace_back(language.tag, language.name);
    REQUIRE_FALSE(named.empty());
    CHECK(named.front() == std::pair<std::string, std::string>("en", "English"));
    std::sort(named.begin(), named.end());
    CHECK(named == std::vector<std::pair<std::string, std::string>>{
                       {"da", "Dansk"}, {"en", "English"}, {"pl", "Polski"}, {"sv", "Svenska"}});
}

TEST_CASE("the first preferred language that ships is chosen") {
    CHECK(best_language("sv-SE,en") == "sv");
    CHECK(best_language("en-GB,sv") == "en");
    CHECK(best_language("xx,sv") == "sv");
    CHECK(best_language("fr;q=0.9, sv;q=0.8") == "sv");
}

TEST_CASE("a system's way of writing a language is understood") {
    CHECK(best_language("sv_SE.UTF-8") == "sv");
    CHECK(best_language("SV") == "sv");
    CHECK(best_language("fi:sv:en") == "sv");
}

TEST_CASE("English is chosen when no preferred language ships") {
    CHECK(best_language("nb,fr") == "en");
    CHECK(best_language("") == "en");
    CHECK(best_language(",,;-") == "en");
    CHECK(best_language("svx") == "en");
}
