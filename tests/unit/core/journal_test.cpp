#include "core/journal.h"

#include <doctest/doctest.h>

#include <random>

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

/// At an hour and minute of 1 March 2026 by a clock that is ahead of UTC.
Moment on_first_of_march(int hour, int minute, int offset_minutes) {
    const std::int64_t local = days_since_epoch({2026, 3, 1}) * kDayMs + (hour * 60 + minute) * kMinuteMs;
    return {{local - offset_minutes * kMinuteMs}, offset_minutes};
}

Entry written(std::uint8_t number, Moment when) {
    Entry made = entry(number, "words");
    made.created = made.edited = when;
    return made;
}

bool choose_day(Journal& journal, std::uint8_t number, std::optional<Day> day, Moment now = {{99}, 60}) {
    return journal.change(id(number), now, [&](Entry& entry) { entry.day = day; });
}

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

TEST_CASE("the day of a page is the chosen one, or that which the calendar showed when it was created") {
    Entry page = written(1, on_first_of_march(23, 30, 120));
    CHECK(day_of(page) == Day{2026, 3, 1});
    page.created.offset_minutes = 0;
    CHECK(day_of(page) == Day{2026, 3, 1});
    page.created.offset_minutes = 180;
    CHECK(day_of(page) == Day{2026, 3, 2});
    page.created = on_first_of_march(0, 0, 60);
    CHECK(day_of(page) == Day{2026, 3, 1});
    page.created.offset_minutes = -60;
    CHECK(day_of(page) == Day{2026, 2, 28});
    page.day = Day{1999, 12, 31};
    CHECK(day_of(page) == Day{1999, 12, 31});
}

TEST_CASE("pages lie by their days as the person's calendar showed them, of one day by the time of creation") {
    Journal journal;
    journal.add(written(1, on_first_of_march(23, 0, 840)));  // Far in the east: nine in the morning UTC.
    journal.add(written(2, on_first_of_march(1, 0, -600)));  // Far in the west: two hours later.
    Entry next_day = written(3, on_first_of_march(23, 0, 840));
    next_day.created.at.ms -= 60 * kMinuteMs;
    next_day.created.offset_minutes = 1000;  // An hour earlier, and over midnight.
    journal.add(next_day);
    CHECK(shown(journal) == Numbers{3, 2, 1});
}

TEST_CASE("a page lies on the day that was chosen for it, wherever it was written") {
    std::vector<Entry> entries;
    for (std::uint8_t number = 1; number <= 4; ++number)
        entries.push_back(written(number, on_first_of_march(8 + number, 0, 60)));
    entries[0].day = Day{2026, 3, 2};
    entries[3].day = Day{2025, 3, 1};
    entries[1].day = Day{2026, 3, 1};
    Journal loaded;
    loaded.replace_all(entries);
    CHECK(shown(loaded) == Numbers{1, 3, 2, 4});
    Journal grown;
    for (const Entry& entry : entries)
        grown.add(entry);
    CHECK(shown(grown) == Numbers{1, 3, 2, 4});
}

TEST_CASE("another day gives a page another place, and none gives it back its own") {
    Journal journal;
    for (std::uint8_t number = 1; number <= 3; ++number)
        journal.add(written(number, on_first_of_march(8 + number, 0, 60)));
    REQUIRE(choose_day(journal, 1, Day{2026, 3, 2}));
    CHECK(shown(journal) == Numbers{1, 3, 2});
    REQUIRE(choose_day(journal, 3, Day{2026, 2, 28}));
    CHECK(shown(journal) == Numbers{1, 2, 3});
    REQUIRE(choose_day(journal, 1, Day{2026, 3, 1}));
    CHECK(shown(journal) == Numbers{2, 1, 3});
    REQUIRE(choose_day(journal, 3, std::nullopt));
    CHECK(shown(journal) == Numbers{3, 2, 1});
}

TEST_CASE("a page in the bin keeps the day that is chosen for it, and comes back there") {
    Journal journal;
    for (std::uint8_t number = 1; number <= 3; ++number)
        journal.add(written(number, on_first_of_march(8 + number, 0, 60)));
    REQUIRE(journal.remove(id(1), at(50)));
    REQUIRE(choose_day(journal, 1, Day{2026, 3, 2}));
    CHECK(shown(journal) == Numbers{3, 2});
    REQUIRE(journal.restore(id(1), at(60)));
    CHECK(shown(journal) == Numbers{1, 3, 2});
    REQUIRE(journal.restore(id(1), at(70)));
    CHECK(shown(journal) == Numbers{1, 3, 2});
}

TEST_CASE("a change is kept with its time and counts as one, and what changes nothing does not") {
    Journal journal;
    journal.add(written(1, on_first_of_march(9, 0, 60)));
    const auto revision = journal.revision();
    const auto tell = [](Entry& entry) {
        entry.kind = EntryKind::Meeting;
        entry.belongs = Belongs::ForPair;
        entry.mood = 4;
        entry.energy = kMostMood;
        entry.meeting = id(7);
        entry.run = id(8);
        entry.source = "elsewhere 1";
    };
    REQUIRE(journal.change(id(1), at(99), tell));
    Entry expected = written(1, on_first_of_march(9, 0, 60));
    tell(expected);
    expected.edited = at(99);
    expected.revision = 1;
    CHECK(*journal.find(id(1)) == expected);
    CHECK(journal.revision() == revision + 1);
    CHECK_FALSE(journal.change(id(1), at(200), tell));
    CHECK_FALSE(choose_day(journal, 1, std::nullopt, at(200)));
    CHECK_FALSE(choose_day(journal, 2, Day{2026, 3, 2}, at(200)));
    CHECK(*journal.find(id(1)) == expected);
    CHECK(journal.revision() == revision + 1);
}

TEST_CASE("whatever is done, the list is as if the same pages had just been read") {
    std::mt19937 random(20260301);
    const auto number = [&] { return static_cast<std::uint8_t>(random() % 60); };
    Journal journal;
    for (int round = 0; round < 2'000; ++round) {
        const std::uint8_t one = number();
        const Day day{2026, 3, static_cast<std::uint8_t>(random() % 5 + 1)};
        if (journal.find(id(one)) == nullptr)
            journal.add(written(one, on_first_of_march(static_cast<int>(random() % 96), 0, 60)));
        else if (random() % 10 == 0)
            journal.forget(id(one));
        else if (random() % 3 == 0)
            journal.remove(id(one), at(round));
        else if (random() % 3 == 0)
            journal.restore(id(one), at(round));
        else
            choose_day(journal, one, random() % 3 == 0 ? std::nullopt : std::optional(day), at(round));
        Journal read;
        read.replace_all(journal.all());
        REQUIRE(shown(journal) == shown(read));
    }
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

TEST_CASE("a page that was read anew and differs in what it says of itself alone has a higher revision") {
    Journal journal;
    journal.add(entry(1, "a"));
    Entry anew = entry(1, "a");
    journal.replace_all({anew});
    CHECK(journal.find(id(1))->revision == 0);
    anew.mood = 3;
    journal.replace_all({anew});
    CHECK(journal.find(id(1))->revision == 1);
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
