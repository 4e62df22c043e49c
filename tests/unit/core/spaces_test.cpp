#include "core/spaces.h"

#include <doctest/doctest.h>

using namespace duolog::core;

TEST_CASE("words come onto one line, trimmed and with single spaces") {
    CHECK(one_line("").empty());
    CHECK(one_line(" \t\r\n\u2028\u3000").empty());
    CHECK(one_line("  Ring\t\tJonas \r\n about\u00A0\u2009the book\n") == "Ring Jonas about the book");
    CHECK(one_line("日本\u3000語") == "日本 語");
    CHECK(one_line("one line") == "one line");
}

TEST_CASE("a space is as long as its code point, and some end a line") {
    CHECK(space_at(" ", 0).bytes == 1);
    CHECK(space_at("\u00A0", 0).bytes == 2);
    CHECK(space_at("\u2028", 0).bytes == 3);
    CHECK(space_at("\u2028", 0).ends_line);
    CHECK_FALSE(space_at("\u3000", 0).ends_line);
    CHECK(space_at("a", 0).bytes == 0);
    CHECK(skip_spaces(" \u3000 a", 0) == 5);
    CHECK(skip_spaces("a ", 1) == 2);
}
