#include "core/search_words.h"

#include <doctest/doctest.h>

using namespace duolog::core;

TEST_CASE("the words of a text are letters and figures, folded") {
    CHECK(words_of("  Mötet, igår: 3,5 timmar!\n#Łódź_2 (æ) ") == "motet igar 3 5 timmar lodz 2 ae");
    CHECK(words_of("a\u0301b \u0301 c\u0301") == "ab c");
    CHECK(words_of("日本。🌱x") == "日本 🌱x");
    CHECK(words_of("— … !").empty());
}

TEST_CASE("a word is where its letters and their accents are") {
    WordReader reader("(e\u0301a)  Ł.");
    REQUIRE(reader.next());
    CHECK(reader.word() == "ea");
    CHECK((reader.begin() == 1 && reader.end() == 5));
    REQUIRE(reader.next());
    CHECK(reader.word() == "l");
    CHECK((reader.begin() == 8 && reader.end() == 10));
    CHECK_FALSE(reader.next());
    CHECK_FALSE(reader.next());
}

TEST_CASE("has_words says whether there is one") {
    for (const char* text : {"", " \n", "— * # -", "\u0301"})
        CHECK_FALSE(has_words(text));
    for (const char* text : {"a", "- 7", "日", "🌱"})
        CHECK(has_words(text));
}

TEST_CASE("the title is the first line that is not blank") {
    CHECK(title_end("") == 0);
    CHECK(title_end("one\ntwo") == 3);
    CHECK(title_end(" \n\t\n one \ntwo") == 9);
    CHECK(title_end("one") == 3);
}

TEST_CASE("a phrase may begin and end within a word, one letter begins a word") {
    CHECK(find_phrase("mentorsamtal med", "samtal me") == 6);
    CHECK(find_phrase("mentorsamtal med", "samtal") == 6);
    CHECK(find_phrase("mentorsamtal med", "med", 1) == 13);
    CHECK(find_phrase("amma mal", "m") == 5);
    CHECK(find_phrase("amma", "m") == std::string_view::npos);
    CHECK(find_phrase("amma", "a") == 0);
    CHECK(find_phrase("ett två", "o") == std::string_view::npos);
}
