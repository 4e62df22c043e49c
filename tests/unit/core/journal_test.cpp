#include "core/journal.h"

#include <doctest/doctest.h>

#include "core/utf8.h"

using namespace duolog::core;

namespace {

Id id(std::uint8_t number) {
    Id id;
    id.bytes[15] = number;
    return id;
}

Entry entry(std::uint8_t number, const std::string& text, std::int64_t created_ms = 0) {
    Entry entry;
    entry.id = id(number);
    entry.created.at.ms = entry.edited.at.ms = created_ms;
    entry.text = text;
    return entry;
}

Moment at(std::int64_t ms) { return {{ms}, 60}; }

std::vector<int> shown(const Journal& journal) {
    std::vector<int> numbers;
    for (const Entry* entry : journal.newest_first())
        numbers.push_back(entry->id.bytes[15]);
    return numbers;
}

using Numbers = std::vector<int>;

}  // namespace

TEST_CASE("the title is the first line with words in it, trimmed") {
    CHECK(title(entry(1, "")).empty());
    CHECK(title(entry(1, " \n\t\r\n  ")).empty());
    CHECK(title(entry(1, "one")) == "one");
    CHECK(title(entry(1, "\n \n  First words \t\r\nSecond")) == "First words");
    CHECK(title(entry(1, "\u3000日本\u3000語\u3000\nx")) == "日本\u3000語");
    CHECK(title(entry(1, "\u00A0å\u00A0")) == "å");
    CHECK(title(entry(1, "first\u2028second")) == "first");
}

TEST_CASE("the excerpt is what follows the title, on one line") {
    CHECK(excerpt(entry(1, "Title")).empty());
    CHECK(excerpt(entry(1, "Title\n\n")).empty());
    CHECK(excerpt(entry(1, "\nTitle  \n\nfirst  line\r\n\tsecond ")) == "first line second");
    CHECK(excerpt(entry(1, "Title\nåäö 🌱"), 6) == "åäö");
    CHECK(excerpt(entry(1, "Title\nåäö 🌱"), 7) == "åäö");
    CHECK(excerpt(entry(1, "Title\nåäö 🌱"), 10) == "åäö");
    CHECK(excerpt(entry(1, "Title\nåäö 🌱"), 11) == "åäö 🌱");
    CHECK(excerpt(entry(1, "Title\n" + std::string(1000, 'x'))).size() == 240);
}

TEST_CASE("an excerpt of any length is valid UTF-8 and no longer than asked") {
    const Entry long_one = entry(1, "T\n å 日 🌱\u3000a\u2009b  \n 🌱🌱 c");
    for (std::size_t max_bytes = 0; max_bytes < 40; ++max_bytes) {
        CHECK(excerpt(long_one, max_bytes).size() <= max_bytes);
        CHECK(valid_utf8(excerpt(long_one, max_bytes)));
    }
}

TEST_CASE("spaces and line ends of every script are blank, and anything else is not") {
    CHECK(blank(entry(1, "")));
    CHECK(blank(entry(1, " \t\r\n\v\f\u0085\u00A0\u1680\u2000\u200A\u2028\u2029\u202F\u205F\u3000")));
    CHECK_FALSE(blank(entry(1, "\u3000.")));
    CHECK_FALSE(blank(entry(1, "\u200B")));
    CHECK_FALSE(blank(entry(1, "\u2010")));
}

TEST_CASE("entries are shown newest first, those of one instant by id, and deleted ones not at all") {
    Journal journal;
    journal.add(entry(3, "", 10));
    journal.add(entry(2, "", 20));
    journal.add(entry(1, "", 10));
    CHECK(shown(journal) == Numbers{2, 1, 3});
    REQUIRE(journal.remove(id(1), at(30)));
    CHECK(shown(journal) == Numbers{2, 3});
    CHECK(journal.find(id(1))->deleted);
    CHECK(journal.all().size() == 3);
    REQUIRE(journal.restore(id(1), at(40)));
    CHECK(shown(journal) == Numbers{2, 1, 3});
    CHECK(journal.find(id(1))->edited == at(40));
}

TEST_CASE("editing changes text, time and revision, and keeps the place in the list") {
    Journal journal;
    journal.add(entry(1, "old", 10));
    journal.add(entry(2, "", 20));
    const auto revision = journal.revision();
    REQUIRE(journal.set_text(id(1), "new", at(99)));
    CHECK(journal.find(id(1))->text == "new");
    CHECK(journal.find(id(1))->edited == at(99));
    CHECK(journal.find(id(1))->created.at.ms == 10);
    CHECK(journal.find(id(1))->revision == 1);
    CHECK(journal.revision() > revision);
    CHECK(shown(journal) == Numbers{2, 1});
}

TEST_CASE("the same text is no change") {
    Journal journal;
    journal.add(entry(1, "same", 10));
    const auto revision = journal.revision();
    CHECK(journal.set_text(id(1), "same", at(99)));
    CHECK(journal.find(id(1))->revision == 0);
    CHECK(journal.find(id(1))->edited.at.ms == 10);
    CHECK(journal.revision() == revision);
}

TEST_CASE("a text is repaired and cut at the limit between code points") {
    Journal journal;
    journal.add(entry(1, ""));
    REQUIRE(journal.set_text(id(1), "a\xFF", at(1)));
    CHECK(journal.find(id(1))->text == "a\xEF\xBF\xBD");
    REQUIRE(journal.set_text(id(1), std::string(kMaxEntryTextBytes - 1, 'x') + "å", at(2)));
    CHECK(journal.find(id(1))->text == std::string(kMaxEntryTextBytes - 1, 'x'));
    REQUIRE(journal.set_text(id(1), std::string(kMaxEntryTextBytes, 'x'), at(3)));
    CHECK(journal.find(id(1))->text.size() == kMaxEntryTextBytes);
}

TEST_CASE("an unknown id changes nothing") {
    Journal journal;
    CHECK_FALSE(journal.set_text(id(1), "x", at(1)));
    CHECK_FALSE(journal.remove(id(1), at(1)));
    CHECK_FALSE(journal.restore(id(1), at(1)));
    journal.forget(id(1));
    CHECK(journal.find(id(1)) == nullptr);
    CHECK(journal.revision() == 0);
}

TEST_CASE("a forgotten entry is gone and the others are still found") {
    Journal journal;
    for (std::uint8_t number = 1; number <= 4; ++number)
        journal.add(entry(number, std::to_string(number), number));
    journal.forget(id(2));
    CHECK(journal.find(id(2)) == nullptr);
    CHECK(shown(journal) == Numbers{4, 3, 1});
    for (const std::uint8_t number : {std::uint8_t{1}, std::uint8_t{3}, std::uint8_t{4}})
        CHECK(journal.find(id(number))->text == std::to_string(number));
}

TEST_CASE("of two entries with one id the later edit stays, whatever their order") {
    Entry early = entry(1, "early", 10);
    Entry late = entry(1, "late", 10);
    late.edited.at.ms = 20;
    for (const auto& entries : {std::vector<Entry>{early, late}, std::vector<Entry>{late, early}}) {
        Journal journal;
        journal.replace_all(entries);
        REQUIRE(journal.newest_first().size() == 1);
        CHECK(journal.find(id(1))->text == "late");
    }
}

TEST_CASE("replacing everything raises the revision of what differs and only that") {
    Journal journal;
    journal.add(entry(1, "a"));
    journal.add(entry(2, "b"));
    journal.set_text(id(1), "a1", at(0));
    journal.set_text(id(2), "b1", at(0));
    journal.replace_all({entry(1, "a1"), entry(2, "other"), entry(3, "c")});
    CHECK(journal.find(id(2))->revision == 2);
    CHECK(journal.find(id(3))->revision == 0);
    CHECK(journal.all().size() == 3);
}

TEST_CASE("a copied journal does not look into the one that it was copied from") {
    Journal copy;
    {
        Journal original;
        original.add(entry(1, "words", 1));
        copy = original;
        original.set_text(id(1), "other", at(2));
    }
    REQUIRE(copy.newest_first().size() == 1);
    CHECK(copy.newest_first().front() == copy.find(id(1)));
    CHECK(copy.newest_first().front()->text == "words");
}
