#include "core/vocabulary.h"

#include <doctest/doctest.h>

using namespace duolog::core;

namespace {

std::vector<std::pair<std::uint32_t, std::size_t>> with(const Vocabulary& words, const char* part) {
    std::vector<std::pair<std::uint32_t, std::size_t>> found;
    words.each_with(part, [&](std::uint32_t number, std::size_t at) { found.emplace_back(number, at); });
    return found;
}

}  // namespace

TEST_CASE("every different word has one number") {
    Vocabulary words;
    CHECK(words.find("a") == Vocabulary::kUnknown);
    for (std::uint32_t round = 0; round < 2; ++round)
        for (std::uint32_t i = 0; i < 5000; ++i)
            REQUIRE(words.add("w" + std::to_string(i)) == i);
    CHECK(words.size() == 5000);
    CHECK(words.word(4999) == "w4999");
    CHECK(words.find("w77") == 77);
    CHECK(words.find("w5000") == Vocabulary::kUnknown);
}

TEST_CASE("a part is found once in each word that has it, the first place in it") {
    Vocabulary words;
    CHECK(with(words, "a").empty());
    for (const char* word : {"banan", "an", "kan", "nab", "bana", "a"})
        words.add(word);
    using Found = std::vector<std::pair<std::uint32_t, std::size_t>>;
    CHECK(with(words, "an") == Found{{0, 1}, {1, 0}, {2, 1}, {4, 1}});
    CHECK(with(words, "a") == Found{{0, 1}, {1, 0}, {2, 1}, {3, 1}, {4, 1}, {5, 0}});
    CHECK(with(words, "banan") == Found{{0, 0}});
    CHECK(with(words, "xyz").empty());
    std::vector<std::uint32_t> beginning;
    words.each_beginning("ban", [&](std::uint32_t number) { beginning.push_back(number); });
    CHECK(beginning == std::vector<std::uint32_t>{0, 4});
}

TEST_CASE("parts are found wherever they stand among many words") {
    Vocabulary words;
    for (int i = 0; i < 4000; ++i)
        words.add("w" + std::to_string(i * 7919 % 100'003));
    for (const char* part : {"1", "12", "123", "w9", "00", "9999"}) {
        std::vector<std::pair<std::uint32_t, std::size_t>> slow;
        for (std::uint32_t i = 0; i < words.size(); ++i)
            if (const std::size_t at = words.word(i).find(part); at != std::string_view::npos)
                slow.emplace_back(i, at);
        CHECK(with(words, part) == slow);
    }
}
