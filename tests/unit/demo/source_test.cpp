#include "demo/source.h"

#include <doctest/doctest.h>

#include <string>

using namespace duolog;
using demo::read_source;
using demo::Source;

TEST_CASE("entries, titles, sentences and tasks are read, each line trimmed") {
    const Source source = read_source(
        "# words about the file\n\nlost words\n"
        "== entry 12 09:05\n\n  A title \r\nFirst line\n\nLast line\n\n"
        "== titles\nOne\n\n\tTwo\n"
        "== sentences\nIt rained.\n# not this one\nIt stopped.\n"
        "== tasks\n1|Write\nx2| Read  it \n"
        "== end\nwords after the end\n");
    REQUIRE(source.entries.size() == 1);
    CHECK(source.entries[0].days_ago == 12);
    CHECK(source.entries[0].minute_of_day == 9 * 60 + 5);
    CHECK(source.entries[0].text == "A title\nFirst line\n\nLast line");
    CHECK(source.titles == std::vector<std::string_view>{"One", "Two"});
    CHECK(source.sentences == std::vector<std::string_view>{"It rained.", "It stopped."});
    REQUIRE(source.tasks.size() == 2);
    CHECK(source.tasks[0].priority == core::Priority::One);
    CHECK_FALSE(source.tasks[0].done);
    CHECK(source.tasks[0].text == "Write");
    CHECK(source.tasks[1].priority == core::Priority::Two);
    CHECK(source.tasks[1].done);
    CHECK(source.tasks[1].text == "Read it");
}

TEST_CASE("an entry without a time that can be read, or without words, is left out, and what follows is read") {
    for (const std::string heading : {"", "12", "12 ", "12 24:00", "12 10:60", "-1 10:00", "12 10", "x 10:00",
                                      "1 1o:00", "12345 10:00", "1 10:00:00"}) {
        CAPTURE(heading);
        const Source source = read_source("== entry " + heading + "\nLost\n== entry 3 10:00\nKept\n");
        REQUIRE(source.entries.size() == 1);
        CHECK(source.entries[0].text == "Kept");
    }
    CHECK(read_source("== entry 3 10:00\n\n  \n== entry 4 10:00").entries.empty());
}

TEST_CASE("a task without a class or without words is left out") {
    const Source source = read_source("== tasks\n4|a\n0|b\n|c\nd\nx\n1\n1|\n1|  \n\n-1|e\n3|kept|whole\n");
    REQUIRE(source.tasks.size() == 1);
    CHECK(source.tasks[0].text == "kept|whole");
}

TEST_CASE("more than a journal holds is left out, and long lines are cut between letters") {
    std::string text;
    for (int i = 0; i < 300; ++i)
        text += "== entry 1 10:00\nWords\n";
    text += "== tasks\n";
    for (int i = 0; i < 300; ++i)
        text += "1|Words\n";
    text += "== titles\na";
    for (int i = 0; i < 1000; ++i)
        text += "ł";
    const Source source = read_source(text);
    CHECK(source.entries.size() == demo::kMaxEntries);
    CHECK(source.tasks.size() == demo::kMaxTasks);
    REQUIRE(source.titles.size() == 1);
    CHECK(source.titles[0].size() == demo::kMaxLineBytes - 1);
}
